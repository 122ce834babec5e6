/**
 * Records ⇄ a task of Label Studio, an article each: the text and what is known of it as `data`, the records as a prediction.
 *
 * Offsets are code points of the text, as the versions of today count them; those of old versions, UTF-16 units, are told by the
 * text of the region. A record's other fields are `meta.solieu` of its region, which Label Studio keeps with the
 * region whatever becomes of that; a relation leads from the part to the whole.
 */
import { quote, quoteJson, type SolieuError } from "../errors.ts";
import { type Offsets, offsetsOf } from "../offsets.ts";
import { isObject } from "../read/jsonl.ts";
import type { Span } from "../types.ts";
import { type Column, recordTypes, relationNames } from "../write/columns.ts";
import {
  type Annotated,
  attempt,
  fieldsOf,
  fieldsOfObject,
  groundedIn,
  headOf,
  knownOf,
  malformed,
  parentsOf,
  type ReadAnnotations,
  relationColumns,
  typeOf,
  unitsOf,
} from "./annotated.ts";
import { type Mark, restored } from "./restore.ts";

/** The names of the controls in {@link labelingConfig}. */
const [labels, object] = ["label", "text"];

/** The labeling configuration that the tasks are made for. */
export function labelingConfig(): string {
  const lines = [
    "<View>",
    `  <Labels name="${labels}" toName="${object}">`,
    ...recordTypes.map((type) => `    <Label value="${type}"/>`),
    "  </Labels>",
    "  <Relations>",
    ...relationNames.map((relation) => `    <Relation value="${relation}"/>`),
    "  </Relations>",
    `  <Text name="${object}" value="$text"/>`,
    "</View>",
  ];
  return `${lines.join("\n")}\n`;
}

/** The task, as JSON on one line. Throws a SolieuError where a record's text does not stand at its offsets. */
export function labelStudioTask(annotated: Annotated, columns: readonly Column[]): string {
  const { article, text, records } = annotated;
  const spanOf = groundedIn(annotated);
  const parents = parentsOf(records);
  const idOf = (number: number): string => `r${number + 1}`;
  const regions = records.map((record, number) => {
    spanOf(record);
    const value = { start: record.start, end: record.end, text: record.text, labels: [record.type] };
    const solieu = fieldsOf(record, columns, parents.has(number) ? relationColumns : new Set());
    return { id: idOf(number), from_name: labels, to_name: object, type: "labels", value, meta: { solieu } };
  });
  const relations = Array.from(parents, ([from, to]) => ({
    type: "relation",
    from_id: idOf(from),
    to_id: idOf(to),
    direction: "right",
    labels: [records[from]?.relation],
  }));
  return JSON.stringify({ data: { text, ...knownOf(article) }, predictions: [{ model_version: "solieu", result: [...regions, ...relations] }] });
}

/** What a task of Label Studio's JSON export says. Throws a SolieuError, said of `where`, where it is no task of a text. */
export function readLabelStudioTask(given: object, fallbackId: string, where: string): Annotated & Pick<ReadAnnotations, "failures"> {
  const { data } = given as Record<string, unknown>;
  const { text, ...known } = (isObject(data) ? data : {}) as Record<string, unknown>;
  if (typeof text !== "string") throw malformed(`${where}: data.text`, "a text", quoteJson(text));
  const article = headOf(known, fallbackId);
  const failures: SolieuError[] = [];
  const offsets = offsetsOf(text);
  const marks = new Map<string, Omit<Mark, "parent">>();
  const parents = new Map<string, NonNullable<Mark["parent"]>>();
  const broken = new Set<string>();
  const results = resultsOf(given as Record<string, unknown>, where);
  const [joins, regions] = [results.filter(isRelation), results.filter((result) => !isRelation(result))];
  for (const region of regions) {
    attempt(failures, () => {
      const id = String((region as Record<string, unknown> | null)?.id);
      try {
        const mark = regionOf(region, text, offsets, `${where}: region ${id}`);
        if (marks.has(id)) throw malformed(mark.where, "an id of its own", quote(id));
        marks.set(id, { id, ...mark });
      } catch (error) {
        broken.add(id);
        throw error;
      }
    });
  }
  for (const join of joins) {
    attempt(failures, () => {
      const { from_id, to_id, direction, labels: names } = join as Record<string, unknown>;
      const name = `${where}: relation from ${String(from_id)}`;
      const [from, to] = direction === "left" ? [String(to_id), String(from_id)] : [String(from_id), String(to_id)];
      const [label, ...others] = Array.isArray(names) ? names : [];
      const relation = relationNames.find((known) => known === label);
      if (!relation || others.length > 0) throw malformed(name, `one label: ${relationNames.join(", ")}`, quoteJson(names));
      for (const id of [from, to]) if (!marks.has(id) && !broken.has(id)) throw malformed(name, "the id of a region of this task", quote(id));
      if (parents.has(from)) throw malformed(name, "one relation from a region", `another from ${from}`);
      parents.set(from, { relation, id: to });
    });
  }
  const { records, failures: unfit } = restored(
    Array.from(marks, ([id, mark]) => ({ ...mark, parent: parents.get(id) ?? null })),
    text,
    article,
  );
  return { article, text, records, failures: [...failures, ...unfit] };
}

/** The results of the annotation that counts: the ground truth, else the last one updated that was not skipped; of a task that nobody annotated the last prediction. */
function resultsOf({ annotations, predictions }: Readonly<Record<string, unknown>>, where: string): readonly unknown[] {
  const listed = (given: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(given) ? given.filter(isObject) : []) as Record<string, unknown>[];
  const done = listed(annotations).filter(({ was_cancelled: wasSkipped }) => wasSkipped !== true);
  const dated = (given: Readonly<Record<string, unknown>>): string => String(given.updated_at ?? given.created_at ?? "");
  const latest = done.reduce<Readonly<Record<string, unknown>> | null>((best, next) => (best !== null && dated(best) > dated(next) ? best : next), null);
  const chosen = done.findLast(({ ground_truth: isTruth }) => isTruth === true) ?? latest ?? listed(predictions).at(-1);
  if (chosen === undefined) return [];
  if (Array.isArray(chosen.result)) return chosen.result;
  throw malformed(where, "an annotation with its result", quoteJson(chosen.result));
}

function isRelation(result: unknown): boolean {
  return isObject(result) && (result as Record<string, unknown>).type === "relation";
}

function regionOf(given: unknown, text: string, offsets: Offsets, where: string): Omit<Mark, "parent" | "id"> {
  const { type, from_name: control, to_name: target, value, meta } = (isObject(given) ? given : {}) as Record<string, unknown>;
  if (type !== "labels" || control !== labels || target !== object) {
    const got = `${String(type)} by ${String(control)} on ${String(target)}`;
    throw malformed(where, `labels by the control ${labels} on ${object}`, quote(got));
  }
  const { start, end, text: written, labels: names } = (isObject(value) ? value : {}) as Record<string, unknown>;
  const [label, ...others] = Array.isArray(names) ? names : [];
  if (others.length > 0) throw malformed(where, "one label", quoteJson(names));
  const recordType = typeOf(String(label), where);
  const span = placeOf(start as number, end as number, written, text, offsets, where);
  const { solieu = null } = (isObject(meta) ? meta : {}) as Record<string, unknown>;
  return { where, type: recordType, span, fields: solieu === null ? null : fieldsOfObject(solieu, `${where}: meta.solieu`) };
}

/** The span of a region. Its text, where it has one, decides whether its offsets are code points or the UTF-16 units of older versions. */
function placeOf(start: number, end: number, written: unknown, text: string, offsets: Offsets, where: string): Span {
  if (typeof written !== "string") return unitsOf(start, end, offsets, text, where);
  const isThere = ({ start: from, end: to }: Span): boolean => {
    const isExact = to - from === written.length && text.startsWith(written, from);
    // Blanks make a text longer, but not much, and a file of many regions over the same long text is not to take long.
    return isExact || (to - from <= 2 * written.length + 1000 && folded(text.slice(from, to)) === folded(written));
  };
  if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length) {
    const units = { start, end };
    const points = end <= offsets.toCodePoint(text.length) ? unitsOf(start, end, offsets, text, where) : units;
    if (isThere(points)) return points;
    if (isThere(units)) return units;
    throw malformed(where, `the text at ${start}-${end}, ${quote(text.slice(points.start, points.end))}`, quote(written));
  }
  return unitsOf(start, end, offsets, text, where);
}

/** A text without blanks and line ends: Label Studio writes line ends as `\n` in letters, and blanks as the page shows them. */
function folded(text: string): string {
  return text.replaceAll("\\n", "").replace(/[\s\u0085\u200b]/gu, "");
}
