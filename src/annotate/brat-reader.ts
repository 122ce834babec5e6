/** brat standoff → records: what the lines of an .ann file say of the text beside it. */
import { nearestName, quote, type SolieuError } from "../errors.ts";
import { type Offsets, offsetsOf } from "../offsets.ts";
import type { Span } from "../types.ts";
import { type ArticleFacts, type ColumnName, relationNames } from "../write/columns.ts";
import { attempt, type Fields, fieldsOfObject, malformed, type ReadAnnotations, typeOf, unitsOf } from "./annotated.ts";
import { attributeNames, noteType, textOf } from "./brat.ts";
import { type Mark, restored } from "./restore.ts";

/** What may lie between two fragments of one mention, in UTF-16 units. */
const gap = /^[\s\p{Cc}]*$/u;
const longestGap = 1000;

/** What an .ann file says of a text; `where` is its path. Each line that cannot be read costs itself and what hangs on it. */
export function readBratLines(ann: string, text: string, article: ArticleFacts, where: string): ReadAnnotations {
  const { mentions, fields, parents, failures } = linesOf(ann, text, where);
  const marks = Array.from(mentions, ([id, mention]): Mark => ({ id, ...mention, fields: fields.get(id) ?? null, parent: parents.get(id) ?? null }));
  const { records, failures: unfit } = restored(marks, text, article);
  return { records, failures: [...failures, ...unfit] };
}

/** What the lines of an .ann file say, by the ids of their marks. */
interface Lines {
  readonly mentions: Map<string, Pick<Mark, "where" | "type" | "span">>;
  readonly fields: Map<string, Fields>;
  readonly parents: Map<string, NonNullable<Mark["parent"]>>;
  /** The ids of marks that could not be read: of what hangs on them nothing more is said. */
  readonly broken: Set<string>;
  readonly failures: SolieuError[];
}

function linesOf(ann: string, text: string, file: string): Lines {
  const lines: Lines = { mentions: new Map(), fields: new Map(), parents: new Map(), broken: new Set(), failures: [] };
  const offsets = offsetsOf(text);
  const rows = ann.split("\n").map((line, index) => ({ where: `${file}:${index + 1}`, cells: line.replace(/\r$/, "").split("\t") }));
  // Marks first: a line may name one that stands below it.
  const [mentions, others] = [rows.filter(isMention), rows.filter((row) => !isMention(row) && row.cells[0] !== "")];
  for (const [rowsOfKind, read] of [
    [mentions, (row: Row) => readMention(row, text, offsets, lines)],
    [others, (row: Row) => readOther(row, lines)],
  ] as const) {
    for (const row of rowsOfKind) attempt(lines.failures, () => read(row));
  }
  return lines;
}

/** A line of an .ann file. */
interface Row {
  readonly where: string;
  /** What its tabs part: an id, what it says, and the text of a mention or note. */
  readonly cells: readonly string[];
}

function isMention({ cells: [id = ""] }: Row): boolean {
  return id.startsWith("T");
}

function readMention({ where, cells: [id = "", said = "", ...rest] }: Row, text: string, offsets: Offsets, { mentions, broken }: Lines): void {
  try {
    if (!/^T\d+$/.test(id) || mentions.has(id)) throw malformed(where, "an id of its own, such as T1", quote(id));
    const [, label = "", places = ""] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(said) ?? [];
    if (places === "") throw malformed(where, "a label with its offsets, such as count 3 12", quote(said));
    const type = typeOf(label, where);
    const fragments = places.split(";").map((place) => {
      const [first = 0, last = 0] = place.split(" ").map(Number);
      return unitsOf(first, last, offsets, text, where);
    });
    const span = spanOf(fragments, text, where);
    const written = rest.join("\t");
    if (!isText(written, fragments, text)) throw malformed(where, `the text at ${places}, ${quote(text.slice(span.start, span.end))}`, quote(written));
    mentions.set(id, { where, type, span });
  } catch (error) {
    broken.add(id);
    throw error;
  }
}

/** Whether a text is that of a mark's fragments; they are put together only where it is as long. */
function isText(written: string, fragments: readonly Span[], text: string): boolean {
  const length = fragments.reduce((sum, { start, end }) => sum + end - start, fragments.length - 1);
  return written.length === length && written === textOf(fragments, text);
}

/** The span of fragments that only blanks and line ends part. */
function spanOf(fragments: readonly Span[], text: string, where: string): Span {
  let end: number | null = null;
  for (const fragment of fragments) {
    if (end !== null && (fragment.start < end || fragment.start > end + longestGap || !gap.test(text.slice(end, fragment.start)))) {
      throw malformed(where, "a mention in one piece", "fragments with other words between them");
    }
    end = fragment.end;
  }
  return { start: (fragments[0] as Span).start, end: end as number };
}

/** A line that says something of a mention. */
function readOther({ where, cells: [id = "", said = "", ...rest] }: Row, { mentions, fields, parents, broken }: Lines): void {
  const [name = "", target = "", value = "", ...more] = said.split(" ");
  const isThere = (mark: string): boolean => {
    if (mentions.has(mark) || broken.has(mark)) return mentions.has(mark);
    throw malformed(where, "the id of a mark in this file", quote(mark));
  };
  const add = (mark: string, added: Fields): void => {
    const known = fields.get(mark);
    if (known)
      Object.assign(known, added); // a copy each time would take long for many notes of one mark
    else fields.set(mark, Object.assign(Object.create(null), added));
  };
  switch (id.charAt(0)) {
    case "A": {
      if (!attributeNames.has(name as ColumnName) || value === "" || more.length > 0) {
        throw malformed(where, "an attribute of solieu with its value, such as qualifier T1 over", quote(said), nearestName(name, attributeNames));
      }
      if (isThere(target)) add(target, { [name]: value });
      return;
    }
    case "R": {
      const relation = relationNames.find((known) => known === name);
      const [part, whole] = [/^Arg1:(T\d+)$/.exec(target)?.[1], /^Arg2:(T\d+)$/.exec(value)?.[1]];
      if (!relation || part === undefined || whole === undefined) {
        throw malformed(where, "a relation of solieu, such as part_of Arg1:T2 Arg2:T1", quote(said), nearestName(name, relationNames));
      }
      if (parents.has(part)) throw malformed(where, "one relation from a mark", `another from ${part}`);
      if (isThere(part) && isThere(whole)) parents.set(part, { relation, id: whole });
      return;
    }
    case "#": {
      const note = rest.join("\t").trim();
      // Any other note is a remark between people.
      if (name === noteType && note.startsWith("{") && isThere(target)) add(target, fieldsOfNote(note, where));
      return;
    }
    default:
      throw malformed(where, "a line of brat that begins with T, A, R or #", quote(id));
  }
}

function fieldsOfNote(note: string, where: string): Fields {
  let given: unknown;
  try {
    given = JSON.parse(note);
  } catch (error) {
    throw malformed(where, "a note with the fields of a record as JSON", quote(note), null, error);
  }
  return fieldsOfObject(given, where);
}
