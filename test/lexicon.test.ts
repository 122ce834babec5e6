/** A user's own words: what each list adds, what it leaves alone, and what is wrong with a file. */
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ExtractOptions, extract, parseLexicon, type StatRecord } from "../src/index.ts";
import { rules } from "../src/vi/rules/index.ts";
import { vocabularyOf } from "../src/vi/vocabulary.ts";
import { done, failed, give, newFolder, type Result, removeFolder, run } from "./program.ts";

const header = "list\tform\ttakes\tstrength\tkind\tcode\tnote";

/** The text of a file with these rows: list, form, then `column=value`. */
function table(...rows: string[][]): string {
  const columns = header.split("\t");
  const lines = rows.map(([list = "", form = "", ...cells]) =>
    columns.map((column, index) => [list, form][index] ?? cells.find((cell) => cell.startsWith(`${column}=`))?.slice(column.length + 1) ?? "").join("\t"),
  );
  return `# own words\n${[header, ...lines].join("\n")}\n`;
}

function lexicon(...rows: string[][]): Required<Pick<ExtractOptions, "lexicon">> {
  return { lexicon: parseLexicon(table(...rows), "my.tsv") };
}

function read(text: string, options: ExtractOptions = {}): readonly StatRecord[] {
  return extract({ id: "1", text }, options).records;
}

/** What is asked of the first count. */
function count(text: string, options: ExtractOptions = {}): (Record<"text" | "unit" | "unit_code", string | null> & { confidence: number }) | undefined {
  const [found] = read(text, { ...options, types: ["count"] });
  return found && { text: found.text, unit: found.unit ?? null, unit_code: found.unit_code ?? null, confidence: found.confidence };
}

describe("what each list adds", () => {
  test("nouns and classifiers are units that the lists know", () => {
    const own = lexicon(["nouns", "nậm rượu"], ["classifiers", "gùi", "takes=noun"], ["classifiers", "rẻo", "takes=alone"]);
    expect(count("Làm 5 nậm rượu.")).toMatchObject({ text: "5 nậm", unit: "nậm", confidence: 0.69 });
    expect(count("Làm 5 nậm rượu.", own)).toMatchObject({ text: "5 nậm rượu", unit: "nậm rượu", confidence: 0.98 });
    expect(count("Hái 5 gùi măng.", own)).toMatchObject({ text: "5 gùi măng", unit: "gùi măng" });
    expect(count("Xén 5 rẻo bỏ đi.")).toMatchObject({ unit: "rẻo", confidence: 0.69 });
    expect(count("Xén 5 rẻo bỏ đi.", own)).toMatchObject({ text: "5 rẻo", unit: "rẻo", confidence: 0.98 });
  });
  test("measures and money bear their codes, also per one another and in ranges", () => {
    const own = lexicon(["measures", "sải tay", "code=[ft_i]"], ["money", "xèng", "code=XTS"]);
    expect(count("Dài 3 sải tay.", own)).toMatchObject({ text: "3 sải tay", unit_code: "[ft_i]" });
    expect(count("Đạt 5 tấn/sải tay.", own)).toMatchObject({ unit: "tấn/sải tay", unit_code: "t/[ft_i]" });
    expect(count("Từ 5 đến 7 xèng.", own)).toMatchObject({ unit: "xèng", unit_code: "XTS" });
    expect(count("Giá 5 xèng/kg.", own)).toMatchObject({ unit: "xèng/kg", unit_code: "XTS" });
  });
  test("a word of non-units is no unit any more, though ours have it", () => {
    expect(count("Có 5 nhóm mới.")?.unit).toBe("nhóm");
    expect(count("Có 5 nhóm mới.", lexicon(["non-units", "nhóm"]))?.unit ?? null).not.toBe("nhóm");
  });
  test("what an own row says of a form holds alone", () => {
    expect(count("Có 5 an toàn.")?.unit ?? null).toBe(null);
    expect(count("Có 5 an toàn.", lexicon(["nouns", "an toàn"]))).toMatchObject({ unit: "an toàn" });
    expect(count("Có 5 km.", lexicon(["nouns", "km"]))).toMatchObject({ unit: "km", unit_code: null });
  });
  test("labels make a number a name, always or where no unit follows", () => {
    const own = lexicon(["labels", "mã hồ sơ", "strength=always"], ["labels", "chòi", "strength=unless-unit"]);
    expect(count("Xem mã hồ sơ 123 người.")?.text).toBe("123 người");
    expect(count("Xem mã hồ sơ 123 người.", own)).toBeUndefined();
    expect(count("Ở chòi 57 có gì.", own)).toBeUndefined();
    expect(count("Ở chòi 57 người.", own)?.text).toBe("57 người");
  });
  test("model words name models of their kind; what mô hình names stays what it is", () => {
    const own = lexicon(["titles", "câu lạc bộ", "kind=model"], ["titles", "hội quán", "kind=model"]);
    const models = (text: string): string[] => read(text, { ...own, types: ["model"] }).map(({ kind, name, rule }) => `${kind}: ${name} (${rule})`);
    expect(read("Ra mắt câu lạc bộ “Gia đình bốn tốt”.")).toEqual([]);
    expect(models("Ra mắt câu lạc bộ “Gia đình bốn tốt”, “Bạn giúp bạn” và mô hình “Tiếng kẻng”.")).toEqual([
      "câu lạc bộ: Gia đình bốn tốt (model/quoted)",
      "câu lạc bộ: Bạn giúp bạn (model/quoted)",
      "mô hình: Tiếng kẻng (model/quoted)",
    ]);
    expect(models("Câu lạc bộ ra mắt mô hình “Tiếng kẻng”.")).toEqual(["mô hình: Tiếng kẻng (model/quoted)"]);
    expect(models("HỘI QUÁN “Thuận Tân”; Hội Quán “Canh Tân”; hội quán Minh Tâm tại xã.")).toEqual([
      "hội quán: Thuận Tân (model/quoted)",
      "hội quán: Canh Tân (model/quoted)",
      "hội quán: Minh Tâm (model/unquoted)",
    ]);
  });
  test("the numbers in what a title word names are no counts", () => {
    expect(read("Nêu khẩu quyết “5 ngôi nhà 3 con đường”.").length).toBeGreaterThan(0);
    expect(read("Nêu khẩu quyết “5 ngôi nhà 3 con đường”.", lexicon(["titles", "khẩu quyết", "kind=title"]))).toEqual([]);
  });
  test("both placements of a tone mark are one word", () => {
    for (const form of ["nậm hoà", "nậm hòa"]) {
      for (const text of ["Làm 5 nậm hoà.", "Làm 5 nậm hòa."]) expect(count(text, lexicon(["nouns", form]))?.text).toBe(text.slice(4, -1));
    }
  });
  test("heads of tables are read by it", () => {
    const text = "Thôn | Số nậm rượu\nA | 5\nB | 7";
    const at = (cell: string): { start: number; end: number } => ({ start: text.indexOf(cell), end: text.indexOf(cell) + cell.length });
    const rows = [
      [at("Thôn"), at("Số nậm rượu")],
      [at("A"), at("5")],
      [at("B"), at("7")],
    ];
    const options = lexicon(["nouns", "nậm rượu"]);
    const { records } = extract({ id: "1", text, tables: [{ rows, headerRows: 1 }] }, options);
    expect(records.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["5 nậm rượu", "7 nậm rượu"]);
  });
});

describe("extractions with and without it", () => {
  test("do not touch one another, on the same text by turns", () => {
    const text = "Làm 5 nậm rượu, 7 gùi măng ở thôn 9 người.";
    const own = lexicon(["nouns", "nậm rượu"]);
    const other = lexicon(["non-units", "nậm"], ["labels", "măng ở thôn", "strength=always"]);
    const first = [{}, own, other].map((options) => read(text, options));
    expect(new Set(first.map((records) => JSON.stringify(records))).size).toBe(3);
    for (const turn of [0, 1, 2])
      for (const [index, options] of [{}, own, other].entries()) expect({ turn, records: read(text, options) }).toEqual({ turn, records: first[index] });
  });
  test("compile a lexicon once, and only the rules that it concerns", () => {
    const { lexicon: own } = lexicon(["nouns", "nậm rượu"]);
    const { scanner } = vocabularyOf(own);
    expect(vocabularyOf(own).scanner).toBe(scanner);
    expect(scanner.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const kept = scanner.rules.filter((rule, index) => rule === rules[index]);
    expect(kept.length).toBeGreaterThan(rules.length / 2);
    expect(kept.length).toBeLessThan(rules.length);
  });
  test("rules over other words keep their examples", () => {
    // A word that no example holds: every rule must read as before.
    const own = lexicon(["nouns", "nậm rượu"], ["labels", "mã hồ sơ", "strength=always"], ["titles", "khẩu quyết", "kind=title"]);
    for (const { id, examples } of rules) {
      for (const [example] of examples) {
        const text = example.replace("[", "").replace("]", "");
        expect({ id, text, records: read(text, own) }).toEqual({ id, text, records: read(text) });
      }
    }
  });
  test("take linear time on hostile text", () => {
    const own = lexicon(["titles", "câu lạc bộ", "kind=model"], ["labels", "mã hồ sơ", "strength=always"], ["nouns", "nậm rượu"]);
    for (const piece of ["câu lạc bộ “", "câu lạc bộ ", "mã hồ sơ 1", "5 nậm ", "“câu lạc bộ” ", "“mô hình” "]) {
      const time = (times: number): number => {
        const text = piece.repeat(times);
        const start = performance.now();
        read(text, own);
        return performance.now() - start;
      };
      time(2000);
      expect(time(16_000) / Math.max(20, time(4000))).toBeLessThan(12);
    }
  });
});

describe("what is wrong with a file: its line, its column, what is expected", () => {
  test.each<[string, string, string]>([
    ["no header", "", "my.tsv: cannot read the lexicon: expected a line of column names (list, form, …), parted by tabs, got none"],
    ["no row", `${header}\n`, "my.tsv: cannot read the lexicon: expected at least one row, got none"],
    ["a column missing", "form\tkind\n", "my.tsv:1: cannot read the lexicon: expected the columns list, form, parted by tabs, got no list"],
    [
      "an unknown column",
      "list\tform\ttake\n",
      'my.tsv:1: cannot read the lexicon: expected columns of list, form, takes, kind, code, strength, note, got "take"; did you mean takes?',
    ],
    ["too many cells", "list\tform\nnouns\ta\tb\n", "my.tsv:2: cannot read the lexicon: expected 2 cells, got 3"],
    [
      "an unknown list",
      table(["noun", "chum"]),
      'my.tsv:3: list: cannot read the lexicon: expected classifiers, nouns, measures, money, non-units, labels, titles, got "noun"; did you mean nouns?',
    ],
    [
      "no list",
      table(["", "chum"]),
      "my.tsv:3: list: cannot read the lexicon: expected classifiers, nouns, measures, money, non-units, labels, titles, got nothing",
    ],
    ["no form", table(["nouns", ""]), "my.tsv:3: form: cannot read the lexicon: expected a word or words, got nothing"],
    ["a capital", table(["nouns", "Nậm rượu"]), 'my.tsv:3: form: cannot read the lexicon: expected small letters, "nậm rượu", got "Nậm rượu"'],
    ["two blanks", table(["nouns", "nậm  rượu"]), 'my.tsv:3: form: cannot read the lexicon: expected words with one blank between, got "nậm  rượu"'],
    [
      "a form twice, in the two placements of its tone mark",
      table(["nouns", "nậm hòa"], ["nouns", "nậm hoà"]),
      'my.tsv:4: form: cannot read the lexicon: expected each form once, got "nậm hòa" again, as in my.tsv:3',
    ],
    [
      "a form in two lists of units",
      table(["nouns", "chum"], ["non-units", "chum"]),
      'my.tsv:4: list: cannot read the lexicon: expected each form in one list of units, got "chum" again, as in my.tsv:3',
    ],
    ["a value missing", table(["classifiers", "gùi"]), "my.tsv:3: takes: cannot read the lexicon: expected noun or alone, got nothing"],
    [
      "an unknown value",
      table(["labels", "chòi", "strength=alwais"]),
      'my.tsv:3: strength: cannot read the lexicon: expected always or unless-unit, got "alwais"; did you mean always?',
    ],
    ["a code that is none", table(["money", "xèng", "code=đồng"]), 'my.tsv:3: code: cannot read the lexicon: expected an ISO 4217 code, got "đồng"'],
    [
      "a column of another list",
      table(["nouns", "chum", "takes=noun"]),
      'my.tsv:3: takes: cannot read the lexicon: expected nothing in a row of nouns, got "noun"',
    ],
    [
      "a unit that no text is split to",
      table(["nouns", "nậm, bình"]),
      'my.tsv:3: form: cannot read the lexicon: expected words that are read as the unit behind a number, got "nậm, bình", which other words or rules come before',
    ],
    [
      "a label of signs that no text is split at",
      table(["labels", "«»", "strength=always"]),
      'my.tsv:3: form: cannot read the lexicon: expected words that make a number behind them a name, got "«»", which other words or rules come before',
    ],
  ])("%s", (_what, text, message) => {
    expect(() => parseLexicon(text, "my.tsv")).toThrow(expect.objectContaining({ code: "LEXICON_UNREADABLE", message }));
  });
  test.each(["]", "^", "-", "(a", "a(b", "\\", "*", "[x]", "a|b", "$"])("signs of regexes are words or are refused, and nothing else: %s", (form) => {
    for (const kind of ["model", "title"]) {
      try {
        expect(read("Có 5 người.", lexicon(["titles", form, `kind=${kind}`]))).toEqual(read("Có 5 người."));
      } catch (error) {
        expect(error).toMatchObject({ code: "LEXICON_UNREADABLE" });
      }
    }
  });
});

describe("the program", () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
    give(folder, {
      "bao.txt": "Làm 5 nậm rượu và 7 gùi măng.\n",
      "nouns.tsv": table(["nouns", "nậm rượu"]),
      "more.tsv": Buffer.from(`\ufeff${table(["classifiers", "gùi", "takes=noun"])}`, "utf16le"),
    });
  });
  afterEach(() => {
    removeFolder(folder);
  });
  const solieu = (...args: string[]): Result => run(folder, args);
  const chosen = ["bao.txt", "--columns", "text,confidence"];
  const known = done("text,confidence\n5 nậm rượu,0.98\n7 gùi măng,0.98\n");

  test("--lexicon takes one file or several", () => {
    expect(solieu(...chosen)).toEqual(done("text,confidence\n5 nậm,0.69\n7 gùi măng,0.98\n"));
    expect(solieu(...chosen, "--lexicon", "nouns.tsv,more.tsv")).toEqual(known);
  });
  test("a config file names them from its own folder", () => {
    give(folder, { "solieu.config.json": '{"lexicon": ["nouns.tsv", "more.tsv"]}', "below/bao.txt": "Làm 5 nậm rượu.\n" });
    expect(solieu(...chosen)).toEqual(known);
    expect(run(join(folder, "below"), chosen)).toEqual(done("text,confidence\n5 nậm rượu,0.98\n"));
  });
  test("check, explain and rules read by it; explain names the row", () => {
    expect(solieu("check", "bao.txt", "--update", "--lexicon", "nouns.tsv").code).toBe(0);
    expect(solieu("check", "bao.txt", "--lexicon", "nouns.tsv").code).toBe(0);
    expect(solieu("check", "bao.txt").code).toBe(1);
    expect(solieu("explain", "bao.txt", "--lexicon", "nouns.tsv").stdout).toContain('unit "nậm rượu" nouns.tsv:3');
    expect(solieu("rules", "--fires", "bao.txt", "--lexicon", "nouns.tsv").stdout).toMatch(/count\/counted +2 /);
  });
  test("what is wrong is one line", () => {
    give(folder, { "bad.tsv": table(["nouns", "Chum"]), "old.tsv": Buffer.from([0xe1, 0xf3, 0x0a]) });
    expect(solieu(...chosen, "--lexicon", "bad.tsv")).toEqual(
      failed(2, 'bad.tsv:3: form: cannot read the lexicon: expected small letters, "chum", got "Chum"'),
    );
    expect(solieu(...chosen, "--lexicon", "none.tsv")).toEqual(
      failed(2, "none.tsv: cannot read the lexicon: expected a file that can be read, got no such file or directory"),
    );
    expect(solieu(...chosen, "--lexicon", "old.tsv")).toEqual(failed(2, "old.tsv: cannot read the lexicon: expected UTF-8 text, got other bytes"));
    expect(solieu(...chosen, "--lexicon", "nouns.tsv,")).toEqual(failed(2, "--lexicon: wrong value: expected the name of a file, got nothing"));
  });
});
