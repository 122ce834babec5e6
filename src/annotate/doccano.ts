/**
 * Records ⇄ a line of doccano's JSONL, an article each, in the form of projects with relations: text, entities and relations.
 *
 * Offsets are code points of the text. What doccano does not know of (the article's id and metadata, and `records`: the
 * fields of each record as it was) it keeps as metadata of the text and gives back. It does not keep the entities' ids, so a
 * record is found again by its label and place. A project without relations gives entities back as `label`.
 */
import { quote, quoteJson, type SolieuError } from "../errors.ts";
import { offsetsOf } from "../offsets.ts";
import { isObject } from "../read/jsonl.ts";
import type { Relation } from "../types.ts";
import { type Column, recordTypes, relationNames } from "../write/columns.ts";
import {
  type Annotated,
  attempt,
  type Fields,
  fieldsOf,
  fieldsOfObject,
  groundedIn,
  headOf,
  malformed,
  parentsOf,
  type ReadAnnotations,
  typeOf,
  unitsOf,
} from "./annotated.ts";
import { type Mark, restored } from "./restore.ts";

/** The line, without its end. Every key stands in every line, since doccano makes a missing one a number. Throws a SolieuError where a record's text does not stand at its offsets. */
export function doccanoLine(annotated: Annotated, columns: readonly Column[]): string {
  const { article, text, records } = annotated;
  const spanOf = groundedIn(annotated);
  for (const record of records) spanOf(record);
  const relations = Array.from(parentsOf(records), ([from, to], id) => ({ id, from_id: from, to_id: to, type: records[from]?.relation }));
  return JSON.stringify({
    text,
    entities: records.map(({ type, start, end }, id) => ({ id, label: type, start_offset: start, end_offset: end })),
    relations,
    article_id: article.id,
    title: article.title,
    outlet: article.outlet,
    author: article.author,
    published: article.published,
    records: records.map((record) => ({ type: record.type, start: String(record.start), end: String(record.end), ...fieldsOf(record, columns) })),
  });
}

/** What an object of doccano's export says. `fallbackId` is the article's id where the object has none. Throws a SolieuError, said of `where`, where it is no text with entities. */
export function readDoccano(given: object, fallbackId: string, where: string): Annotated & Pick<ReadAnnotations, "failures"> {
  const { text, entities, label, labels } = given as Record<string, unknown>;
  if (typeof text !== "string") throw malformed(where, "a text", quoteJson(text));
  const listed = entities ?? label ?? labels;
  if (!Array.isArray(listed)) throw malformed(where, "a list of entities (entities or label)", quoteJson(listed));
  const article = headOf(given as Record<string, unknown>, fallbackId);
  const failures: SolieuError[] = [];
  const kept = keptRecords(given as Record<string, unknown>, where, failures);
  const offsets = offsetsOf(text);
  const found: Entity[] = [];
  const ids = new Set<string>();
  for (const [index, entity] of listed.entries()) {
    attempt(failures, () => {
      const { id, label, first, last } = entityOf(entity, index, `${where}: entity ${index + 1}`);
      if (ids.has(id)) throw malformed(`${where}: entity ${index + 1}`, "an id of its own", quote(id));
      ids.add(id); // also of one that cannot be read: nothing more is said of its relations
      const name = `${where}: entity ${id}`;
      found.push({ id, where: name, type: typeOf(label, name), first, last, span: unitsOf(first, last, offsets, text, name) });
    });
  }
  const matches = matched(found, kept);
  const parents = entities === undefined ? keptParents(matches) : relationsOf(given as Record<string, unknown>, where, ids, failures);
  const inText = new Set(kept.map(({ record_id }) => record_id));
  const marks = found.map((entity): Mark => {
    const fields = matches.get(entity) ?? null;
    return { ...entity, fields: fields && withoutParent(fields, inText), parent: parents.get(entity.id) ?? null };
  });
  const { records, failures: unfit } = restored(marks, text, article);
  return { article, text, records, failures: [...failures, ...unfit] };
}

/** An entity as doccano gives it back. */
interface Entity extends Pick<Mark, "id" | "where" | "type" | "span"> {
  /** Code points. */
  readonly first: number;
  readonly last: number;
}

/** The id, label and offsets of an entity: an object, or first, last and label in a list. */
function entityOf(given: unknown, index: number, where: string): { id: string; label: string; first: number; last: number } {
  if (Array.isArray(given)) {
    const [first, last, label] = given;
    return { id: `#${index + 1}`, label: String(label), first, last };
  }
  if (!isObject(given)) throw malformed(where, "an entity with a label and offsets", quoteJson(given));
  const { id = `#${index + 1}`, label, start_offset: first, end_offset: last } = given as Record<string, unknown>;
  return { id: String(id), label: String(label), first: first as number, last: last as number };
}

/** The fields of the records as they were when the text was written for doccano. */
function keptRecords({ records = [] }: Readonly<Record<string, unknown>>, where: string, failures: SolieuError[]): Fields[] {
  const kept: Fields[] = [];
  attempt(failures, () => {
    if (!Array.isArray(records)) throw malformed(`${where}: records`, "a list of records", quoteJson(records));
    for (const [index, record] of records.entries()) attempt(failures, () => kept.push(fieldsOfObject(record, `${where}: record ${index + 1}`)));
  });
  return kept;
}

/**
 * The record of each entity: the one of its label at its very place, else the first that is left of its label and shares
 * characters with it, since doccano moves no entity: who mends one removes it and makes another.
 */
function matched(entities: readonly Entity[], kept: readonly Fields[]): Map<Entity, Fields> {
  const matches = new Map<Entity, Fields>();
  const byPlace = new Map<string, Fields[]>();
  for (const fields of [...kept].reverse()) {
    const key = `${fields.type} ${fields.start} ${fields.end}`;
    const there = byPlace.get(key);
    if (there) there.push(fields);
    else byPlace.set(key, [fields]);
  }
  const taken = new Set<Fields>();
  const match = (entity: Entity, fields: Fields | undefined): void => {
    if (fields === undefined) return;
    matches.set(entity, fields);
    taken.add(fields);
  };
  for (const entity of entities) match(entity, byPlace.get(`${entity.type} ${entity.first} ${entity.last}`)?.pop());
  for (const type of recordTypes) {
    const left = kept.filter((fields) => fields.type === type && !taken.has(fields)).sort((one, other) => Number(one.start) - Number(other.start));
    const moved = entities.filter((entity) => entity.type === type && !matches.has(entity)).sort((one, other) => one.first - other.first);
    let next = 0;
    for (const entity of moved) {
      while (next < left.length && Number(left[next]?.end) <= entity.first) next++;
      const fields = left[next];
      if (fields && Number(fields.start) < entity.last) {
        match(entity, fields);
        next++;
      }
    }
  }
  return matches;
}

/** The parents of the entities by their ids, as doccano's relations say. */
function relationsOf(
  { relations = [] }: Readonly<Record<string, unknown>>,
  where: string,
  ids: ReadonlySet<string>,
  failures: SolieuError[],
): Map<string, NonNullable<Mark["parent"]>> {
  const parents = new Map<string, NonNullable<Mark["parent"]>>();
  attempt(failures, () => {
    if (!Array.isArray(relations)) throw malformed(`${where}: relations`, "a list of relations", quoteJson(relations));
    for (const [index, given] of relations.entries()) {
      attempt(failures, () => {
        const name = `${where}: relation ${index + 1}`;
        const { from_id, to_id, type } = (isObject(given) ? given : {}) as Record<string, unknown>;
        const [from, to] = [String(from_id), String(to_id)];
        const relation = relationNamed(String(type));
        if (relation === null) throw malformed(name, `a relation of solieu: ${relationNames.join(", ")}`, quote(String(type)));
        for (const id of [from, to]) if (!ids.has(id)) throw malformed(name, "the id of an entity of this text", quote(id));
        if (parents.has(from)) throw malformed(name, "one relation from an entity", `another from ${from}`);
        parents.set(from, { relation, id: to });
      });
    }
  });
  return parents;
}

/** The parents of the entities by their ids, as the records had them. */
function keptParents(matches: ReadonlyMap<Entity, Fields>): Map<string, NonNullable<Mark["parent"]>> {
  const byRecord = new Map(Array.from(matches, ([{ id }, { record_id }]) => [record_id, id]));
  return new Map(
    Array.from(matches).flatMap(([{ id }, { relation, parent_id }]) => {
      const [known, parent] = [relationNamed(relation ?? ""), parent_id === undefined ? undefined : byRecord.get(parent_id)];
      return known === null || parent === undefined ? [] : [[id, { relation: known, id: parent }] as const];
    }),
  );
}

function relationNamed(name: string): Relation | null {
  return relationNames.find((known) => known === name) ?? null;
}

/** The fields without the parent, where that is a record of this text: then the entities say whether it still holds. */
function withoutParent({ relation, parent_id, ...rest }: Fields, inText: ReadonlySet<string | undefined>): Fields {
  if (parent_id !== undefined && inText.has(parent_id)) return rest;
  return { ...rest, ...(relation === undefined ? {} : { relation }), ...(parent_id === undefined ? {} : { parent_id }) };
}
