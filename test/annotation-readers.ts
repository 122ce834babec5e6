/**
 * Readers of the annotation tools' formats, written from the tools' own documentation of them and not from the writers: what a
 * program other than solieu sees in the files.
 */

/** A mark as any tool has it: offsets in code points. */
export interface SeenMark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a program sees in an annotated text. */
export interface Seen {
  readonly marks: readonly SeenMark[];
  /** From the number of a mark to another's, with the name of the relation. */
  readonly relations: readonly (readonly [from: number, to: number, name: string])[];
  /** What hangs on each mark beside: attributes and notes of brat, metadata of the others. */
  readonly beside: readonly Readonly<Record<string, string>>[];
}

/** The characters `[start, end)` of a text as Python slices them. */
export function pythonSlice(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join("");
}

/** brat: https://brat.nlplab.org/standoff.html. Lines end at any character in which some program sees a line end. */
export function seeBrat(ann: string, text: string): Seen {
  const marks: SeenMark[] = [];
  const numbers = new Map<string, number>();
  const relations: [number, number, string][] = [];
  const beside: Record<string, string>[] = [];
  for (const line of ann.split(/\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u)) {
    if (line === "") continue;
    const [id = "", said = "", tail] = line.split("\t");
    const words = said.split(" ");
    if (id.startsWith("T")) {
      const places = said.slice(said.indexOf(" ") + 1).split(";");
      const fragments = places.map((place) => place.split(" ").map(Number) as [number, number]);
      const seen = fragments.map(([start, end]) => pythonSlice(text, start, end)).join(" ");
      if (line.split("\t").length !== 3 || tail !== seen) throw new Error(`${line}: the text there is ${seen}`);
      numbers.set(id, marks.length);
      const [start, end] = [fragments[0]?.[0] ?? -1, fragments.at(-1)?.[1] ?? -1];
      marks.push({ label: words[0] ?? "", start, end, text: pythonSlice(text, start, end) });
      beside.push({});
    } else if (id.startsWith("A")) Object.assign(beside[numbers.get(words[1] ?? "") as number] as object, { [words[0] as string]: words[2] });
    else if (id.startsWith("R")) {
      const [name = "", from = "", to = ""] = words;
      relations.push([numbers.get(from.replace("Arg1:", "")) as number, numbers.get(to.replace("Arg2:", "")) as number, name]);
    } else if (id.startsWith("#")) Object.assign(beside[numbers.get(words[1] ?? "") as number] as object, JSON.parse(tail ?? ""));
    else throw new Error(`no line of brat: ${line}`);
  }
  return { marks, relations, beside };
}

/** doccano: the example of its import page for projects with relations; everything else in the line is metadata. */
export function seeDoccano(line: string): Seen & { readonly text: string; readonly metadata: Readonly<Record<string, unknown>> } {
  const { text, entities, relations, ...metadata } = JSON.parse(line) as {
    text: string;
    entities: { id: number; label: string; start_offset: number; end_offset: number }[];
    relations: { from_id: number; to_id: number; type: string }[];
    records: Record<string, string>[];
  };
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  return {
    text,
    metadata,
    marks: entities.map(({ label, start_offset: start, end_offset: end }) => ({ label, start, end, text: pythonSlice(text, start, end) })),
    relations: relations.map(({ from_id, to_id, type }) => [numbers.get(from_id) as number, numbers.get(to_id) as number, type]),
    beside: metadata.records,
  };
}

/** Label Studio: https://labelstud.io/guide/predictions. The offsets are code points. */
export function seeLabelStudio(task: string): Seen & { readonly data: Readonly<Record<string, string>> } {
  const { data, predictions } = JSON.parse(task) as {
    data: Record<string, string>;
    predictions: { result: Record<string, unknown>[] }[];
  };
  const results = predictions[0]?.result ?? [];
  const regions = results.filter(({ type }) => type === "labels");
  const numbers = new Map(regions.map(({ id }, number) => [id, number]));
  return {
    data,
    marks: regions.map(({ value }) => {
      const { start, end, text, labels } = value as { start: number; end: number; text: string; labels: string[] };
      if (pythonSlice(data.text ?? "", start, end) !== text) throw new Error(`another text at ${start}-${end} than ${text}`);
      return { label: labels[0] ?? "", start, end, text };
    }),
    relations: results
      .filter(({ type }) => type === "relation")
      .map(({ from_id, to_id, labels }) => [numbers.get(from_id) as number, numbers.get(to_id) as number, (labels as string[])[0] ?? ""]),
    beside: regions.map(({ meta }) => (meta as { solieu: Record<string, string> }).solieu),
  };
}
