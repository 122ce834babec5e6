/** Records in the formats of annotation tools, and back: pure functions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotated, ReadAnnotations, RecordRow } from "../src/annotate/annotated.ts";
import { bratLines } from "../src/annotate/brat.ts";
import { documentNames } from "../src/annotate/brat-folder.ts";
import { readBratLines } from "../src/annotate/brat-reader.ts";
import { doccanoLine, readDoccano } from "../src/annotate/doccano.ts";
import { labelingConfig, labelStudioTask, readLabelStudioTask } from "../src/annotate/label-studio.ts";
import { extract } from "../src/pipeline.ts";
import { columns, recordTypes } from "../src/write/columns.ts";
import { type Seen, seeBrat, seeDoccano, seeLabelStudio } from "./annotation-readers.ts";

const fixtures = fileURLToPath(new URL("../fixtures/articles", import.meta.url));
const texts = readdirSync(fixtures)
  .filter((file) => file.endsWith(".txt"))
  .map((id) => ({ id, text: readFileSync(join(fixtures, id), "utf8").replace(/^\ufeff/, "") }));

/** What stands in an article. */
function annotated(id: string, text: string): Annotated {
  const { article, records } = extract({ id, text }, { published: "2023-06-15" });
  return { article, text, records };
}

type Tool = readonly [name: string, back: (given: Annotated) => ReadAnnotations, see: (given: Annotated) => Seen];

/** Each tool: written and read back by solieu, and written and read by another program. */
const tools: readonly Tool[] = [
  ["brat", (given) => readBratLines(bratLines(given, columns), given.text, given.article, "a.ann"), (given) => seeBrat(bratLines(given, columns), given.text)],
  ["doccano", (given) => readDoccano(JSON.parse(doccanoLine(given, columns)), "?", "a:1"), (given) => seeDoccano(doccanoLine(given, columns))],
  [
    "label-studio",
    (given) => readLabelStudioTask(JSON.parse(labelStudioTask(given, columns)), "?", "a: task 1"),
    (given) => seeLabelStudio(labelStudioTask(given, columns)),
  ],
];

/** An object without what makes it an article or a record of its own. */
const beside = ({ article_id, title, outlet, author, published, type, text, start, end, ...rest }: RecordRow): RecordRow => rest;

describe.each(tools)("%s", (name, back, see) => {
  test.each(texts.map(({ id, text }) => [id, text] as const))("%s comes back as it was", (id, text) => {
    const given = annotated(id, text);
    expect(back(given)).toEqual({ records: given.records, failures: [], ...(name === "brat" ? {} : { article: expect.anything(), text }) });
  });

  test.each(texts.map(({ id, text }) => [id, text] as const))("%s is seen by another program as solieu means it", (id, text) => {
    const given = annotated(id, text);
    const { marks, relations, beside: fields } = see(given);
    expect(marks).toEqual(given.records.map(({ type, start, end, text: mention }) => ({ label: type, start, end, text: mention })));
    const numbers = new Map(given.records.map(({ record_id }, number) => [record_id, number]));
    const hanging = given.records.flatMap(({ parent_id, relation }, number) => (parent_id ? [[number, numbers.get(parent_id), relation]] : []));
    expect([...relations].sort()).toEqual(hanging.sort());
    for (const [number, record] of given.records.entries()) {
      for (const [column, value] of Object.entries(beside(record))) {
        if (column !== "relation" && column !== "parent_id") expect(fields[number]?.[column], `${column} of ${record.text}`).toBe(String(value));
      }
    }
  });

  test("a hostile article survives", () => {
    const text = '=HYPERLINK("http://x")\r\n\u0000🏠 Có 12\u00a0hộ\t"a"\u2028năm 2023 và 🎉 1.390 đợt\u0085mô hình “Sổ \u0000 🏠 an ninh” </script>';
    const given = annotated('=1+1,"\n🏠', text);
    expect(given.records.length).toBeGreaterThan(2);
    expect(back(given).failures).toEqual([]);
    expect(back(given).records).toEqual(given.records);
    expect(see(given).marks.map((mark) => mark.text)).toEqual(given.records.map((record) => record.text));
  });

  test("any text and any marks on it come back, and are seen where they are", () => {
    const piece = fc.constantFrom(
      "a",
      "ế",
      "ế".normalize("NFD"),
      "🏠",
      "👨🏻‍🚒",
      " ",
      "\n",
      "\r\n",
      "\t",
      "\u0085",
      "\u2028",
      "\u0000",
      '"',
      "\\",
      ";",
      "{",
      "\u00a0",
      "x y",
    );
    const values = {
      count: fc.record({ value: fc.constantFrom("12", "123456789012345678901.05", "-0.38"), qualifier: fc.constantFrom("over", "about"), unit: fc.string() }),
      date: fc.record({ date: fc.constantFrom("2023", "2023-01/2023-06"), date_type: fc.constant("DATE") }),
      model: fc.record({ name: fc.string(), kind: fc.string({ unit: "grapheme" }) }),
    };
    const mark = fc.record({ type: fc.constantFrom(...recordTypes), start: fc.nat(), length: fc.nat(), parent: fc.option(fc.nat()), all: fc.record(values) });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), fc.array(mark, { maxLength: 8 }), (pieces, marks) => {
        const text = pieces.join("");
        const given = marked(text, marks);
        const { records, failures } = back(given);
        expect(failures).toEqual([]);
        expect(records).toEqual(given.records);
        expect(see(given).marks.map(({ label, ...seen }) => ({ type: label, ...seen }))).toEqual(
          given.records.map(({ type, start, end, text: mention }) => ({ type, start, end, text: mention })),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("a record that does not stand where it says is not written", () => {
    const given = annotated("a.txt", "Năm 2023 có 12 hộ.");
    const [first, second] = given.records as [RecordRow, RecordRow];
    expect(() => see({ ...given, records: [first, { ...second, start: (second.start ?? 0) + 1 }] })).toThrow(
      `a.txt: record ${second.record_id}: cannot write the record: expected "12 hộ" at 13-17 of the text, got "2 hộ"`,
    );
  });
});

/** An article of these marks: cut to the text, without line ends at their ends, in text order. */
function marked(
  text: string,
  marks: readonly { type: (typeof recordTypes)[number]; start: number; length: number; parent: number | null; all: Record<string, object> }[],
): Annotated {
  const characters = Array.from(text);
  const placed = marks.flatMap((mark) => {
    const start = mark.start % characters.length;
    const end = start + 1 + (mark.length % (characters.length - start));
    const mention = characters.slice(start, end).join("");
    return /^[\p{Cc}\p{Zl}\p{Zp}]|[\p{Cc}\p{Zl}\p{Zp}]$/u.test(mention) ? [] : [{ ...mark, start, end, mention }];
  });
  const sorted = placed.sort((one, other) => one.start - other.start);
  const article = { id: "bài/🏠.txt", title: "T", outlet: null, author: 'A "b"', published: "2023-05" };
  const records = sorted.map(({ type, start, end, mention, parent, all }, number): RecordRow => {
    const row: Record<string, unknown> = {
      record_id: `id${number}`,
      type,
      article_id: article.id,
      title: "T",
      author: article.author,
      published: "2023-05",
      text: mention,
      start,
      end,
      sentence: "any",
      ...Object.fromEntries(Object.entries(all[type] ?? {}).filter(([, value]) => value !== "")),
      rule: "count/x",
      confidence: 0.5,
      ...(parent === null || type !== "count" ? {} : { relation: "part_of", parent_id: `id${parent % (sorted.length + 1)}` }),
    };
    return Object.fromEntries(columns.flatMap(({ name }) => (name in row ? [[name, row[name]]] : []))) as RecordRow;
  });
  return { article, text, records };
}

test("documents have safe names, each its own", () => {
  const name = documentNames();
  expect(["a/bài 1.txt", "a/bai.html", "../../etc/passwd", "/x", "A/BÀI 1.txt", "https://a.vn/x?y=1", ".a", "", "..", "a.txt/b", "a"].map(name)).toEqual([
    "a/bài_1",
    "a/bai.html",
    "__/__/etc/passwd",
    "x",
    "A/BÀI_1~2",
    "https_/a.vn/x_y_1".replace("a.vn", "a_vn"),
    "_a",
    "_",
    "__",
    "a_txt/b",
    "a",
  ]);
  expect(["é", "e\u0301"].map(name)).toEqual(["é", "e\u0301~2"]);
});

test("names that differ in case alone take no longer than their number", () => {
  const name = documentNames();
  const given = Array.from({ length: 16_384 }, (_, bits) =>
    Array.from("abcdefghijklmn", (letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join(""),
  );
  const start = performance.now();
  expect(new Set(given.map((path) => name(path).toLowerCase())).size).toBe(given.length);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("the labeling configuration names the labels and relations of the tasks", () => {
  expect(labelingConfig()).toContain('<Labels name="label" toName="text">\n    <Label value="count"/>');
  expect(labelingConfig()).toContain('<Relation value="of_event"/>');
});

const text = "Năm 2023 🎉 tỉnh tổ chức 1.390 đợt với hơn 155.033 lượt người tham gia. Tỉnh có mô hình “Sổ an ninh”.";
const at = (mention: string): readonly [start: number, end: number] => {
  const start = Array.from(text.slice(0, text.indexOf(mention))).length;
  return [start, start + Array.from(mention).length];
};

describe("what a person changed", () => {
  const given = annotated("a.txt", text);
  const [year, rounds, people, model] = given.records as [RecordRow, RecordRow, RecordRow, RecordRow];
  const [newStart, newEnd] = at("lượt người tham gia");

  test("there are a date, two counts of which one hangs on the other, and a model", () => {
    expect(given.records.map((record) => record.text)).toEqual(["Năm 2023", "1.390 đợt", "hơn 155.033 lượt người", "Sổ an ninh"]);
    expect(people).toMatchObject({ relation: "of_event", parent_id: rounds.record_id });
  });

  /** Of the four marks the first is gone, the second another label's, the third longer and without its relation, and one is new. */
  const expected = [
    {
      record_id: rounds.record_id,
      type: "model",
      article_id: "a.txt",
      published: "2023-06-15",
      text: "1.390 đợt",
      start: rounds.start,
      end: rounds.end,
      sentence: rounds.sentence,
      // Of a model there may be a period and a place, but no value and no unit.
      period: rounds.period,
      period_start: rounds.period_start,
      period_end: rounds.period_end,
      period_from: rounds.period_from,
      rule: rounds.rule,
      confidence: rounds.confidence,
    },
    (({ relation, parent_id, ...rest }) => ({ ...rest, text: "hơn 155.033 lượt người tham gia", end: newEnd }))(people),
    { type: "date", article_id: "a.txt", published: "2023-06-15", text: "lượt người tham gia", start: newStart, end: newEnd, sentence: people.sentence },
    model,
  ];
  const check = ({ records, failures }: ReadAnnotations): void => {
    expect(failures).toEqual([]);
    expect(records).toEqual(expected.map((record) => ("record_id" in record ? record : { record_id: expect.stringMatching(/^[0-9a-f]{16}$/), ...record })));
  };

  test("brat", () => {
    const ann = bratLines(given, columns)
      .split("\n")
      .filter((line) => !/T1\b|^R/.test(line))
      .map((line) => line.replace(/^T2\tcount/, "T2\tmodel").replace(/^T3\t.*$/, `T3\tcount ${people.start} ${newEnd}\thơn 155.033 lượt người tham gia`))
      .concat(`T9\tdate ${newStart} ${newEnd}\tlượt người tham gia`, "#9\tAnnotatorNotes T9\tis this one?", "");
    check(readBratLines(ann.join("\r\n"), text, given.article, "a.ann"));
  });

  test("doccano, with relations", () => {
    const { entities, ...line } = JSON.parse(doccanoLine(given, columns));
    const [, second, third, fourth] = entities;
    // Exported under other ids, in another order, beside the numbers and comments of doccano itself.
    const exported = [
      { ...fourth, id: 907 },
      { id: 904, label: "date", start_offset: newStart, end_offset: newEnd },
      { ...second, id: 905, label: "model" },
      { ...third, id: 906, end_offset: newEnd },
    ];
    const { records } = readDoccano({ ...line, id: 77, entities: exported, relations: [], Comments: [] }, "?", "a:1");
    // doccano does not say which record an entity of another label was.
    const renamed = records.map((record) =>
      record.type === "model" && record.start === rounds.start ? { ...expected[0], record_id: record.record_id } : record,
    );
    expect(renamed[0]?.record_id).not.toBe(rounds.record_id);
    expect(renamed.slice(1)).toEqual([expected[1], { record_id: expect.any(String), ...expected[2] }, model]);
  });

  test("doccano, without relations: those of the records that are left hold", () => {
    const line = JSON.parse(doccanoLine(given, columns));
    const label = line.entities.map(({ start_offset, end_offset, label }: Record<string, unknown>) => [start_offset, end_offset, label]);
    const { entities, relations, ...rest } = line;
    expect(readDoccano({ ...rest, label }, "?", "a:1").records).toEqual(given.records);
    const { records } = readDoccano({ ...rest, label: label.filter((_: unknown, index: number) => index !== 1) }, "?", "a:1");
    expect(records).toEqual([year, (({ relation, parent_id, ...alone }) => alone)(people), model]);
  });

  test("Label Studio", () => {
    const task = JSON.parse(labelStudioTask(given, columns));
    const [, second, third, fourth] = task.predictions[0].result;
    const added = { id: "xY_1", from_name: "label", to_name: "text", type: "labels", origin: "manual" };
    const result = [
      { ...added, value: { start: newStart, end: newEnd, text: "lượt người tham gia", labels: ["date"] } },
      { ...second, value: { ...second.value, labels: ["model"] } },
      { ...third, origin: "prediction-changed", value: { ...third.value, end: newEnd, text: "hơn 155.033 lượt người tham gia" } },
      fourth,
    ];
    const old = { id: 1, was_cancelled: false, ground_truth: false, updated_at: "2024-01-01T00:00:00Z", result: [] };
    const skipped = { ...old, was_cancelled: true, updated_at: "2024-03-01T00:00:00Z" };
    check(readLabelStudioTask({ ...task, id: 5, annotations: [{ ...old, updated_at: "2024-02-01T00:00:00Z", result }, old, skipped] }, "?", "a: task 5"));
    check(
      readLabelStudioTask(
        {
          ...task,
          annotations: [
            { ...old, ground_truth: true, result },
            { ...old, updated_at: "2025" },
          ],
        },
        "?",
        "a: task 5",
      ),
    );
    expect(readLabelStudioTask({ ...task, annotations: [skipped] }, "?", "a: task 5").records).toEqual(given.records);
  });

  test("Label Studio: regions whose offsets are UTF-16 units, line ends written in letters, and an arrow drawn the other way", () => {
    const broken = annotated("b.txt", `🎉 ${text.replace("tham gia", "tham\r\ngia")}`);
    const longer = broken.records.map((record) =>
      record.unit === "lượt người" ? { ...record, text: `${record.text} tham\r\ngia`, end: (record.end ?? 0) + " tham\r\ngia".length } : record,
    );
    const lines = { ...broken, records: longer };
    const task = JSON.parse(labelStudioTask(lines, columns));
    const result = task.predictions[0].result.map((item: Record<string, never>) => {
      if (item.type === "relation") return { ...item, from_id: item.to_id, to_id: item.from_id, direction: "left" };
      const { start, end, text: mention, labels } = item.value as unknown as { start: number; end: number; text: string; labels: string[] };
      const unit = (offset: number): number => Array.from(lines.text).slice(0, offset).join("").length;
      return { ...item, value: { start: unit(start), end: unit(end), text: mention.replace(/[\r\n]/g, "\\n"), labels } };
    });
    const { records, failures } = readLabelStudioTask({ ...task, annotations: [{ result }] }, "?", "b: task 1");
    expect(failures).toEqual([]);
    expect(records).toEqual(lines.records);
    expect(records.some((record) => record.text?.includes("\r\n"))).toBe(true);
  });

  test("two marks of one name or at one place stay two records", () => {
    const ann = bratLines(given, columns)
      .split("\n")
      .filter((line) => /T4\b/.test(line));
    const twice = [...ann, ...ann.map((line) => line.replaceAll("T4", "T5").replace(/^([A#])4/, "$15")), "T6\tdate 0 3\tNăm", "T7\tdate 0 3\tNăm", ""];
    const { records, failures } = readBratLines(twice.join("\n"), text, given.article, "a.ann");
    expect(failures).toEqual([]);
    expect(records.map((record) => record.text)).toEqual(["Năm", "Năm", "Sổ an ninh", "Sổ an ninh"]);
    expect(new Set(records.map((record) => record.record_id)).size).toBe(4);
  });
});

test("a mark that was added takes no other record's id", () => {
  const given = annotated("a.txt", text);
  const model = given.records.at(-1) as RecordRow;
  const added = readBratLines(`T1\tmodel ${model.start} ${model.end}\t${model.text}\n`, text, given.article, "a.ann").records[0] as RecordRow;
  const ann = `T9\tmodel ${model.start} ${model.end}\t${model.text}\n${bratLines({ ...given, records: [{ ...model, record_id: added.record_id as string }] }, columns)}`;
  const [first, second] = readBratLines(ann, text, given.article, "a.ann").records;
  expect(second).toEqual({ ...model, record_id: added.record_id });
  expect(first?.record_id).not.toBe(added.record_id);
});

describe("hostile files take no longer than their length", () => {
  const article = { id: "a.txt", title: null, outlet: null, author: null, published: null };
  const long = `${"a".repeat(500_000)}${" ".repeat(500_000)}a`;
  test.each([
    ["many marks over all", Array.from({ length: 20_000 }, (_, id) => `T${id}\tcount 0 500000;500010 1000001\tx`)],
    ["many wide gaps", Array.from({ length: 20_000 }, (_, id) => `T${id}\tcount 0 500000;1000000 1000001\tx`)],
    ["many fragments", [`T1\tcount ${Array.from({ length: 100_000 }, (_, place) => `${place} ${place + 1}`).join(";")}\tx`]],
    ["one mark many times", Array.from({ length: 20_000 }, () => `T1\tcount 0 1\ta`)],
    ["one id many times", Array.from({ length: 20_000 }, (_, id) => `T${id}\tcount 0 1\ta\n#${id}\tAnnotatorNotes T${id}\t{"record_id":"x"}`)],
    ["many fields of one mark", ["T1\tcount 0 1\ta", ...Array.from({ length: 60_000 }, (_, id) => `#${id}\tAnnotatorNotes T1\t{"k${id}":"x"}`)]],
  ])("brat: %s", (_what, lines) => {
    const start = performance.now();
    readBratLines(lines.join("\n"), long, article, "a.ann");
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test("Label Studio: many regions over all", () => {
    const value = { start: 0, end: 1_000_001, text: "x", labels: ["count"] };
    const result = Array.from({ length: 20_000 }, (_, id) => ({ id: `${id}`, from_name: "label", to_name: "text", type: "labels", value }));
    const start = performance.now();
    expect(readLabelStudioTask({ data: { text: long }, annotations: [{ result }] }, "p/1", "p: task 1").failures).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test("doccano: entities in one another", () => {
    const count = 20_000;
    const entities = Array.from({ length: count }, (_, id) => ({ id, label: "count", start_offset: id, end_offset: 400_000 }));
    const records = Array.from({ length: count }, (_, id) => ({ type: "count", start: String(id), end: "400001" }));
    const start = performance.now();
    expect(readDoccano({ text: long, entities, records }, "p/1", "p:1").records).toHaveLength(count);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("what cannot be read is named, and the rest goes on", () => {
  const article = { id: "a.txt", title: null, outlet: null, author: null, published: null };
  const good = "T1\tcount 24 33\t1.390 đợt";
  test.each([
    ["T2 count 3 4 a", '"T2 count 3 4 a"', ""],
    ["T2\tcount 3\ta", 'expected a label with its offsets, such as count 3 12, got "count 3"', ""],
    ["T2\tperson 0 3\tNăm", 'expected a label of solieu: count, date, model, got "person"', ""],
    ["T2\tcounts 0 3\tNăm", 'got "counts"; did you mean count?', ""],
    ["T2\tdate 0 900\tNăm", "expected offsets from 0 to 100, the first below the last, got 0 and 900", ""],
    ["T2\tdate 3 3\t", "the first below the last, got 3 and 3", ""],
    ["T2\tdate 0 3\tNăn", 'expected the text at 0 3, "Năm", got "Năn"', ""],
    ["T2\tdate 0 3;4 8\tNăm 2023", "", "Năm 2023"],
    ["T2\tdate 0 3;6 8\tNăm 23", "expected a mention in one piece, got fragments with other words between them", ""],
    ["T1\tdate 0 3\tNăm", 'expected an id of its own, such as T1, got "T1"', ""],
    ["A1\tqualifier T1 many", 'qualifier: cannot read the record: expected over, under, nearly, about, at_least, at_most, indefinite, got "many"', null],
    ["A1\tqualifer T1 over", 'expected an attribute of solieu with its value, such as qualifier T1 over, got "qualifer T1 over"; did you mean qualifier?', ""],
    ["A1\tqualifier T8 over", 'expected the id of a mark in this file, got "T8"', ""],
    ["R1\tpart_of Arg1:T1 Arg2:T8", 'expected the id of a mark in this file, got "T8"', ""],
    ["R1\tpart_off Arg1:T1 Arg2:T1", "did you mean part_of?", ""],
    ["#1\tAnnotatorNotes T1\t{broken", "expected a note with the fields of a record as JSON", ""],
    ['#1\tAnnotatorNotes T1\t{"unti":"x"}', 'expected a column of solieu schema, got "unti"; did you mean unit?', null],
    ["E1\tcount:T1", 'expected a line of brat that begins with T, A, R or #, got "E1"', ""],
  ] as const)("brat: %j", (line, message, added) => {
    const { records, failures } = readBratLines(`${good}\n${line}\n`, text, article, "b/a.ann");
    if (message === "") expect(failures).toEqual([]);
    else {
      expect(failures.map((failure) => failure.message).join("; ")).toContain(message);
      // A field that cannot be read is of the mark on line 1.
      expect(failures[0]?.message).toContain(added === null ? "b/a.ann:1: " : "b/a.ann:2: ");
    }
    expect(records.map((record) => record.text)).toEqual(added === null ? [] : [...(added === "" ? [] : [added]), "1.390 đợt"]);
  });

  const entity = { id: 1, label: "count", start_offset: 24, end_offset: 33 };
  test.each([
    [
      { id: 2, label: "person", start_offset: 0, end_offset: 3 },
      'p:7: entity 2: cannot read the annotation: expected a label of solieu: count, date, model, got "person"',
    ],
    [{ id: 2, label: "date", start_offset: 0, end_offset: 900 }, "p:7: entity 2: cannot read the annotation: expected offsets from 0 to 100"],
    [{ id: 2, label: "date", start_offset: "0", end_offset: 3.5 }, "the first below the last, got 0 and 3.5"],
    [{ id: 1, label: "date", start_offset: 0, end_offset: 3 }, 'p:7: entity 2: cannot read the annotation: expected an id of its own, got "1"'],
    ["x", "p:7: entity 2: cannot read the annotation: expected an entity with a label and offsets"],
  ])("doccano: %j", (other, message) => {
    const { records, failures } = readDoccano({ text, entities: [entity, other] }, "p/7", "p:7");
    expect(failures.map((failure) => failure.message).join()).toContain(message);
    expect(records.map((record) => record.text)).toEqual(["1.390 đợt"]);
  });
  test.each([
    [{ text, entities: [entity], relations: [{ from_id: 1, to_id: 9, type: "part_of" }] }, 'expected the id of an entity of this text, got "9"'],
    [{ text, entities: [entity], relations: [{ from_id: 1, to_id: 1, type: "kills" }] }, 'expected a relation of solieu: part_of, of_event, got "kills"'],
    [{ text, entities: [entity], relations: 5 }, "p:7: relations: cannot read the annotation: expected a list of relations"],
    [{ text, entities: [entity], records: [{ value: {} }] }, "p:7: record 1: value: cannot read the annotation: expected a text or a number"],
  ])("doccano: %#", (line, message) => {
    const { records, failures } = readDoccano(line, "p/7", "p:7");
    expect(failures.map((failure) => failure.message).join()).toContain(message);
    expect(records).toHaveLength(1);
  });
  test.each([
    [{ entities: [] }, "p:7: cannot read the annotation: expected a text, got"],
    [{ text }, "p:7: cannot read the annotation: expected a list of entities (entities or label), got"],
  ])("doccano: %j", (line, message) => {
    expect(() => readDoccano(line, "p/7", "p:7")).toThrow(message);
  });

  const region = { id: "a", from_name: "label", to_name: "text", type: "labels", value: { start: 24, end: 33, text: "1.390 đợt", labels: ["count"] } };
  test.each([
    [
      { ...region, id: "b", from_name: "ner" },
      'p: task 3: region b: cannot read the annotation: expected labels by the control label on text, got "labels by ner on text"',
    ],
    [{ ...region, id: "b", value: { ...region.value, labels: ["Person"] } }, 'expected a label of solieu: count, date, model, got "Person"'],
    [{ ...region, id: "b", value: { ...region.value, labels: ["count", "date"] } }, "expected one label, got"],
    [{ ...region, id: "b", value: { ...region.value, text: "khác" } }, 'expected the text at 24-33, "1.390 đợt", got "khác"'],
    [{ ...region, id: "b", value: { ...region.value, end: 5000 } }, "expected offsets from 0 to 100, the first below the last, got 24 and 5000"],
    [{ ...region, id: "b", meta: { solieu: [] } }, "region b: meta.solieu: cannot read the annotation: expected the fields of a record as a JSON object"],
    [region, 'region a: cannot read the annotation: expected an id of its own, got "a"'],
    [
      { type: "relation", from_id: "a", to_id: "z", labels: ["part_of"] },
      'p: task 3: relation from a: cannot read the annotation: expected the id of a region of this task, got "z"',
    ],
    [{ type: "relation", from_id: "a", to_id: "a" }, "expected one label: part_of, of_event, got"],
    [null, "p: task 3: region undefined: cannot read the annotation: expected labels by the control label on text"],
  ])("Label Studio: %j", (other, message) => {
    const { records, failures } = readLabelStudioTask({ data: { text }, annotations: [{ result: [region, other] }] }, "p/3", "p: task 3");
    expect(failures.map((failure) => failure.message).join()).toContain(message);
    expect(records.map((record) => record.text)).toEqual(["1.390 đợt"]);
  });
  test("Label Studio: a task of another project", () => {
    expect(() => readLabelStudioTask({ data: { image: "x.png" } }, "p/3", "p: task 3")).toThrow(
      "p: task 3: data.text: cannot read the annotation: expected a text, got",
    );
  });
});
