/**
 * Records → brat standoff: the lines of an .ann file over a .txt file with the article's text.
 *
 * Offsets are code points of the text. A mark is a T line; a mention that line ends or tabs part is a mark of several
 * fragments, as brat makes it. Columns that list their values are attributes (A), relations R lines from the part to the whole,
 * and the other fields a note (#) that holds a JSON object, which can be edited in brat.
 */
import { quote, SolieuError } from "../errors.ts";
import { offsetsOf } from "../offsets.ts";
import type { Span } from "../types.ts";
import { columns as all, type Column, type ColumnName } from "../write/columns.ts";
import { type Annotated, fieldsOf, groundedIn, parentsOf, relationColumns } from "./annotated.ts";

/** The columns that are attributes: those that list their values, but for what marks and R lines say. */
export const attributes: readonly Column[] = all.filter(({ name, values }) => values && name !== "type" && name !== "relation");
export const attributeNames: ReadonlySet<ColumnName> = new Set(attributes.map(({ name }) => name));
/** The kind of note that annotators can edit in brat. */
export const noteType = "AnnotatorNotes";

/** Where some program sees a line end, and tabs, which part the columns of a line: no mark's text may hold them. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What JSON leaves as it stands of these. */
const breaksInJson = /[\u0085\u2028\u2029]/gu;
/** The lines of the .ann file. Throws a SolieuError where a record's text does not stand at its offsets, or begins or ends with a line end. */
export function bratLines(annotated: Annotated, columns: readonly Column[]): string {
  const { text, records } = annotated;
  const spanOf = groundedIn(annotated);
  const offsets = offsetsOf(text);
  const parents = parentsOf(records);
  const written = new Set(columns.map(({ name }) => name));
  const lines: string[] = [];
  let attributeNumber = 0;
  let relationNumber = 0;
  for (const [number, record] of records.entries()) {
    const target = `T${number + 1}`;
    const fragments = fragmentsOf(spanOf(record), text);
    if (fragments === null) {
      const where = `${annotated.article.id}: record ${record.record_id ?? number + 1}`;
      throw new SolieuError("RECORD_UNGROUNDED", { where, expected: "a mention without line ends and tabs at its ends (brat)", got: quote(record.text ?? "") });
    }
    const places = fragments.map(({ start, end }) => `${offsets.toCodePoint(start)} ${offsets.toCodePoint(end)}`).join(";");
    lines.push(`${target}\t${record.type} ${places}\t${textOf(fragments, text)}`);
    for (const { name } of attributes) {
      if (written.has(name) && record[name] !== undefined) lines.push(`A${++attributeNumber}\t${name} ${target} ${record[name]}`);
    }
    const parent = parents.get(number);
    if (parent !== undefined) lines.push(`R${++relationNumber}\t${record.relation} Arg1:${target} Arg2:T${parent + 1}`);
    const fields = fieldsOf(record, columns, parent === undefined ? attributeNames : new Set([...attributeNames, ...relationColumns]));
    lines.push(`#${number + 1}\t${noteType} ${target}\t${JSON.stringify(fields).replace(breaksInJson, escaped)}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The pieces of a span between line ends and tabs; null where it begins or ends with one. */
function fragmentsOf({ start, end }: Span, text: string): Span[] | null {
  const fragments: Span[] = [];
  let from = start;
  for (const { 0: found, index } of text.slice(start, end).matchAll(breaks)) {
    fragments.push({ start: from, end: start + index });
    from = start + index + found.length;
  }
  fragments.push({ start: from, end });
  return fragments.every((fragment) => fragment.start < fragment.end) ? fragments : null;
}

/** The text of a mark. */
export function textOf(fragments: readonly Span[], text: string): string {
  return fragments.map(({ start, end }) => text.slice(start, end)).join(" ");
}
