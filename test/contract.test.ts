/** What every rule, column and lexicon row must satisfy, and what the folders may hold and import. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { matchRule } from "../src/engine/match.ts";
import type { Rule } from "../src/engine/rule.ts";
import { extract } from "../src/pipeline.ts";
import { readingOf } from "../src/read/lexicon.ts";
import type { StatRecord } from "../src/types.ts";
import { type Row, readLexicon } from "../src/vi/lexicon.ts";
import { probes, type Reading, unitIn } from "../src/vi/lexicon-probes.ts";
import { faultsOf } from "../src/vi/lexicon-table.ts";
import { rules } from "../src/vi/rules/index.ts";
import { columns } from "../src/write/columns.ts";

const context = { decimalMark: "," } as const;
const source = new URL("../src/", import.meta.url).pathname;

describe("rules", () => {
  const ruleFolder = join(source, "vi/rules");
  const folders = readdirSync(ruleFolder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  test("there is one folder for each dimension", () => {
    expect(folders.sort()).toEqual(["count", "date", "label", "model"]);
  });

  test("no two have one id", () => {
    expect(repeated(rules.map((rule) => rule.id))).toEqual([]);
  });

  test("all that a folder exports are in the list, and their ids begin with its name", async () => {
    const exported: Rule[] = [];
    for (const folder of folders) {
      for (const file of readdirSync(join(ruleFolder, folder))) {
        const module: Record<string, unknown> = await import(join(ruleFolder, folder, file));
        const found = [...new Set(Object.values(module).flat().filter(isRule))];
        expect(found.map((rule) => rule.id).filter((id) => !id.startsWith(`${folder}/`))).toEqual([]);
        exported.push(...found);
      }
    }
    expect(exported.map((rule) => rule.id).sort()).toEqual(rules.map((rule) => rule.id).sort());
  });

  test("each has at least three examples and two rejects", () => {
    expect(rules.filter(({ examples, rejects }) => examples.length < 3 || rejects.length < 2).map((rule) => rule.id)).toEqual([]);
  });

  test("no example stands twice", () => {
    expect(repeated(rules.flatMap(({ examples }) => examples.map(([text]) => text)))).toEqual([]);
  });

  test("no reject stands twice in a rule", () => {
    expect(rules.flatMap(({ id, rejects }) => repeated(rejects.map(([text]) => `${id}: ${text}`)))).toEqual([]);
  });

  test("each reject that names a winner names a rule", () => {
    const ids = new Set(rules.map((rule) => rule.id));
    expect(
      rules.flatMap(({ id, rejects }) => rejects.flatMap(([, , winner]) => (winner === undefined || ids.has(winner) ? [] : [`${id}: ${winner}`]))),
    ).toEqual([]);
  });

  test("each example begins, where the scan lands, with one of its rule's starts", () => {
    const strays = rules.flatMap((rule) =>
      rule.examples.flatMap(([example]) => (anchorsOf(rule, example).some((at) => beginsWithStart(rule, example, at)) ? [] : [`${rule.id}: ${example}`])),
    );
    expect(strays).toEqual([]);
  });

  test("none matches nothing", () => {
    const texts = [
      "",
      " ",
      "\n",
      ".",
      ...rules.flatMap(({ examples, rejects }) => [...examples.map(([text]) => unmarked(text)), ...rejects.map(([text]) => text)]),
    ];
    const empty = new Set<string>();
    for (const text of texts.map((text) => clean(text))) {
      for (let at = 0; at <= text.value.length; at++) {
        for (const rule of rules) {
          const match = matchRule(rule, text, at, 0, context);
          if (match && (match.end <= at || match.mentionEnd <= match.mentionStart)) empty.add(`${rule.id}: at ${at} of ${text.value}`);
        }
      }
    }
    expect([...empty]).toEqual([]);
  });
});

describe("the regexes of rules", () => {
  /** What rules write: their patterns without the slots, and the sources that their slots bring. */
  const written = rules.flatMap(({ id, pattern, slots }) => [
    { id, source: pattern.replace(/\{[!<]?[a-z][a-zA-Z]*\??\}/g, "") },
    ...Object.entries(slots).flatMap(([name, slot]) =>
      [slot.source, typeof slot.prefix === "function" ? slot.prefix() : slot.prefix].flatMap((source) => (source ? [{ id: `${id} {${name}}`, source }] : [])),
    ),
  ]);
  /** What they run: the engine joins the above to these, and adds a numbered group for each slot and round each lookbehind. */
  const run = rules.flatMap(({ id, compiled }) =>
    [...compiled.forwards, ...compiled.backwards].flatMap(({ source }) => (source === "" ? [] : [{ id, source }])),
  );
  const offenders = (sources: readonly { id: string; source: string }[], isForbidden: (source: string) => boolean): string[] => [
    ...new Set(sources.filter(({ source }) => isForbidden(source)).map(({ id, source }) => `${id}: ${source}`)),
  ];

  test("there are some", () => {
    expect(run.length).toBeGreaterThan(rules.length / 2);
  });

  test("hold no \\b, \\w or \\W, which are ASCII", () => {
    expect(offenders([...written, ...run], (source) => /[bBwW]/.test(escapesOf(source)))).toEqual([]);
  });

  test("hold no .* or .+", () => {
    expect(offenders([...written, ...run], (source) => /\.[*+]/.test(bare(source)))).toEqual([]);
  });

  test("hold no unnamed capture but the engine's own", () => {
    expect(offenders(written, (source) => /\((?!\?)/.test(bare(source)))).toEqual([]);
  });

  test("are NFC", () => {
    expect(offenders([...written, ...run], (source) => source !== source.normalize("NFC"))).toEqual([]);
  });
});

describe("columns", () => {
  test("each has a type, a unit and a sentence about it", () => {
    expect(columns.filter(({ type, unit, doc }) => !type || !unit || !/^[A-Z0-9].*\.$/.test(doc)).map(({ name }) => name)).toEqual([]);
  });

  test("an enum lists its values, and nothing else does", () => {
    expect(columns.filter(({ type, values }) => (type === "enum") !== (values !== undefined && values.length > 1)).map(({ name }) => name)).toEqual([]);
  });

  test("no name stands twice", () => {
    expect(repeated(columns.map(({ name }) => name))).toEqual([]);
  });
});

const lexiconFolder = join(source, "vi/lexicon");
const lexicons = readdirSync(lexiconFolder).map((file) => file.replace(".tsv", ""));
const rowsOf = (name: string, ...kinds: string[]): Row[] => readLexicon(name).filter(({ fields }) => kinds.length === 0 || kinds.includes(fields.kind ?? ""));

describe.each(lexicons)("lexicon/%s.tsv", (name) => {
  const rows = readLexicon(name);
  const lines = readFileSync(join(lexiconFolder, `${name}.tsv`), "utf8").split("\n");
  const isComment = (line: string): boolean => line.startsWith("#");

  test("opens with what it holds and where it is from, then names its columns", () => {
    const header = lines.findIndex((line) => !isComment(line));
    expect(header).toBeGreaterThan(0);
    expect(lines[header]?.split("\t")[0]).toBe("form");
    expect(rows.length).toBeGreaterThan(0);
  });

  test("is NFC, without stray blanks", () => {
    const untidy = lines.filter((line) => !isComment(line) && (line !== line.normalize("NFC") || /[^\S \t]| {2}| (?=\t|$)|(?:^|\t) /u.test(line)));
    expect(untidy).toEqual([]);
  });

  test("has forms in lower case, none of them twice or in both tone placements, and known values", () => {
    expect(faultsOf(name, rows)).toEqual([]);
  });

  test("has in no row more cells than columns", () => {
    const width = lines.find((line) => !isComment(line))?.split("\t").length ?? 0;
    expect(lines.filter((line) => !isComment(line) && line.split("\t").length > width)).toEqual([]);
  });
});

describe("each lexicon row is read by some pattern", () => {
  const scan = (text: string): Reading["claims"] => readingOf(text).claims;
  const read = (text: string): readonly StatRecord[] => extract({ id: "row", text }).records;
  const unread = (rows: readonly Row[], isRead: (row: Row) => boolean): string[] => rows.filter((row) => !isRead(row)).map(place);
  const unitOf = (text: string): string => unitIn(readingOf, text);

  test.each(Object.entries(probes))("%s: $expected", (name, { isRead }) => {
    expect(unread(rowsOf(name), (row) => isRead(row, readingOf))).toEqual([]);
  });

  test("placeless-units: after a number it is the whole unit", () => {
    expect(unread(rowsOf("placeless-units"), ({ form }) => unitOf(`Có 5 ${form}.`) === form)).toEqual([]);
  });

  test("coordinations: it shares a number with another of its set", () => {
    const rows = rowsOf("coordinations");
    const shares = (first: string, second: string): boolean => unitOf(`Có 5 ${first}, ${second}.`) === `${first}, ${second}`;
    expect(
      unread(rows, ({ form, fields }) =>
        rows.some((other) => other.form !== form && other.fields.set === fields.set && (shares(form, other.form) || shares(other.form, form))),
      ),
    ).toEqual([]);
  });

  test("magnitudes: it multiplies", () => {
    expect(unread(rowsOf("magnitudes"), ({ form, fields }) => read(`Có 5 ${form} người.`)[0]?.value === `5${"0".repeat(Number(fields.exponent))}`)).toEqual([]);
  });

  test("number words: it has its value", () => {
    const sentences: Readonly<Record<string, (form: string, value: number) => readonly [text: string, value: number]>> = {
      digit: (form, value) => (value === 1 ? [`${form} trăm người`, 100] : [`${form} người`, value]),
      "after-tens": (form, value) => [`hai mươi ${form} người`, 20 + value],
      ten: (form, value) => [`${form} người`, value],
      tens: (form, value) => [`ba ${form} người`, 3 * value],
      hundred: (form, value) => [`ba ${form} người`, 3 * value],
      half: (form, value) => [`hai triệu ${form} người`, (2 + value) * 1_000_000],
      joint: (form) => [`ba trăm ${form} năm người`, 305],
    };
    const isRead = ({ form, fields }: Row): boolean => {
      const [text, value] = sentences[fields.kind as string]?.(form, Number(fields.value)) ?? ["", Number.NaN];
      return read(`Có ${text}.`)[0]?.value === String(value);
    };
    expect(unread(rowsOf("number-words"), isRead)).toEqual([]);
  });

  test("qualifiers: it bounds a number", () => {
    const isRead = ({ form, fields }: Row): boolean => {
      const text = fields.position === "before" ? `Có ${form} 50 người.` : `Có 50 người ${form}.`;
      return read(text).some((record) => record.qualifier === fields.qualifier && ` ${record.text.toLowerCase()} `.includes(` ${form} `));
    };
    expect(unread(rowsOf("qualifiers"), isRead)).toEqual([]);
  });

  test("names: a label rule claims it", () => {
    const capitalised = (form: string): string => form.replace(/(^|[ -])(\p{Ll})/gu, (_whole, blank: string, letter: string) => blank + letter.toUpperCase());
    const isRead = ({ form, fields }: Row): boolean => {
      const claims = scan(`ở ${fields.kind === "word" ? form : capitalised(form)} và`);
      return claims.some(({ ruleId, text }) => ruleId.startsWith("label/") && (text === form || ` ${text}`.endsWith(` ${form}`)));
    };
    expect(unread(rowsOf("names"), isRead)).toEqual([]);
  });

  test("verbs: it governs a number", () => {
    // Right before a number some are qualifiers (vượt 57 người); a word between then shows the verb.
    const governs = ({ form, fields }: Row, between: string): boolean => {
      const [record] = read(`Họ ${form}${between} 57 người.`);
      return record?.verb === form && (record.change ?? "") === fields.change;
    };
    expect(unread(rowsOf("verbs"), (row) => governs(row, "") || governs(row, " hơn"))).toEqual([]);
  });

  test("phrase stops: the counted phrase ends before it, or holds what is to be kept", () => {
    const behind: Readonly<Record<string, string>> = { joint: " 3 xã", opener: " 3 xã", inside: " xyz", head: " 3 kg", place: " xã Đắk Hà" };
    const isRead = ({ form, fields: { kind = "" } }: Row): boolean => {
      const head = kind === "item" ? "người dân nghèo" : "người dân";
      const phrase = read(`Có 57 ${head}${kind === "item" ? "," : ""} ${form}${behind[kind] ?? " xyz"}.`)[0]?.phrase ?? "";
      return kind === "keep" ? phrase.startsWith(`người dân ${form}`) : phrase === head;
    };
    expect(unread(rowsOf("phrase-stops"), isRead)).toEqual([]);
  });

  test("verb gaps: the verb is found past it, or beside it", () => {
    const verbOf = (text: string): string | undefined => read(text)[0]?.verb;
    const probes: Readonly<Record<string, (form: string) => boolean>> = {
      between: (form) => verbOf(`Họ trao ${form} 57 suất.`) === "trao",
      level: (form) => verbOf(`Họ đạt ${form} 57 điểm.`) === "đạt",
      reach: (form) => [form, "nâng"].includes(verbOf(`Họ nâng mức sống ${form} 57 điểm.`) ?? ""),
      frame: (form) => verbOf(`Họ ${form} mức sống lên 57 điểm.`) === form,
      cause: (form) => verbOf(`Họ ${form} 57 người bị thương.`) === "bị thương",
      noun: (form) => verbOf(`Trong ${form} bán 57 đồng.`) === undefined,
      plain: (form) => verbOf(`Họ đã ${form} 57 con bò.`) === form,
      weak: (form) => verbOf(`Họ bán ${form} 57 con bò.`) === "bán",
    };
    expect(unread(rowsOf("verb-gaps"), ({ form, fields: { kind = "" } }) => probes[kind]?.(form) ?? false)).toEqual([]);
  });

  test("phrase heads: what stands behind it belongs to the phrase", () => {
    const isIn = (text: string, phrase: string): boolean => read(text)[0]?.phrase?.startsWith(phrase) ?? false;
    const probes: Readonly<Record<string, (form: string) => boolean>> = {
      doing: (form) => isIn(`Có 57 ${form} tuyên truyền xyz.`, `${form} tuyên truyền`),
      level: (form) => ["mầm non", "tiểu học"].some((other) => isIn(`Có 57 trường ${other}, ${form}.`, `trường ${other}, ${form}`)),
      share: (form) => isIn(`Đạt 57% ${form} hộ.`, `% ${form} hộ`),
      whole: (form) => isIn(`Đạt 57% ${form}.`, `% ${form}`),
    };
    expect(unread(rowsOf("phrase-heads"), ({ form, fields: { kind = "" } }) => probes[kind]?.(form) ?? false)).toEqual([]);
  });

  test("sections: an abbreviation ends no sentence", () => {
    const isRead = ({ form }: Row): boolean => read(`Gặp ${form}. Nguyễn Văn An và 57 người.`)[0]?.sentence.startsWith("Gặp") ?? false;
    expect(unread(rowsOf("sections", "abbreviation"), isRead)).toEqual([]);
  });

  test("calendar: each word leads, names or measures a time", () => {
    const dated = (text: string, date: RegExp | string): boolean =>
      read(text).some((record) => record.type === "date" && new RegExp(date).test(record.date ?? ""));
    const led = (text: string, form: string): boolean => read(text).some((record) => record.type === "date" && record.text.toLowerCase().startsWith(form));
    const two = (value: string | undefined): string => String(value).padStart(2, "0");
    const probes: Readonly<Record<string, (row: Row) => boolean>> = {
      from: ({ form }) => led(`Có ${form} ngày 5/3/2023.`, form),
      to: ({ form }) => led(`Có ${form} ngày 5/3/2023.`, form),
      at: ({ form }) => led(`Có ${form} ngày 5/3/2023.`, form),
      "day-word": ({ form }) => led(`Có ${form} 5/3/2023.`, form),
      "day-part": ({ form }) => led(`Có ${form} 5/3/2023.`, form),
      "part-of": ({ form }) => led(`Có ${form} tháng 3/2023.`, form) || led(`Có ${form} 5/3/2023.`, form),
      holiday: ({ form }) => dated(`Có ${form} 5-3.`, "03-05"),
      weekday: ({ form }) => led(`Có ${form} 5/3/2023.`, form),
      roman: ({ form, fields }) => dated(`Có quý ${form} năm 2023.`, "2023") || dated(`Có thế kỷ ${form}.`, `^${Number(fields.value) - 1}`),
      direction: ({ form }) => read(`Có tháng 3 ${form}.`).some(({ text }) => text.endsWith(form)),
      "day-number": ({ form, fields }) => dated(`Có ngày ${form} tháng 3 năm 2023.`, `2023-03-${two(fields.value)}`),
      // A day of tháng Giêng or tháng Chạp is of the lunar calendar.
      month: ({ form, fields }) =>
        dated(`Có ngày 5 tháng ${form} năm 2023.`, `2023-${two(fields.value)}-05`) || dated(`Có tháng ${form} năm 2023.`, `^2023-${two(fields.value)}$`),
      "duration-unit": ({ form }) => read(`Có 5 ${form}.`).some(({ text, date_type }) => date_type === "DURATION" && text.endsWith(form)),
    };
    expect(unread(rowsOf("calendar"), (row) => probes[row.fields.kind as string]?.(row) ?? false)).toEqual([]);
  });
});

/** Every source file: its path under src/, its text, and its syntax. */
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map((path) => ({ path, syntax: ts.createSourceFile(path, readFileSync(join(source, path), "utf8"), ts.ScriptTarget.Latest, true) }));

describe("source files", () => {
  test("only vi/ holds Vietnamese in string, template or regex literals", () => {
    const found = files.flatMap(({ path, syntax }) =>
      path.startsWith("vi/")
        ? []
        : literalsOf(syntax)
            .filter(isVietnamese)
            .map((literal) => `${path}: ${literal}`),
    );
    expect(found).toEqual([]);
  });

  /** A folder or top file may import from its own layer and from those below. */
  const layers = [
    ["types", "errors", "memo", "search", "offsets", "display"],
    ["values"],
    ["engine"],
    ["clean", "segment"],
    ["vi"],
    ["en"],
    ["resolve"],
    ["read", "write", "annotate", "pipeline"],
    ["check"],
    ["cli"],
    ["index", "catalogue"],
  ];
  const layerOf = (path: string): number => layers.findIndex((layer) => layer.includes(path.replace(/[/.].*/, "")));

  test("all stand in a layer", () => {
    expect(files.map(({ path }) => path).filter((path) => layerOf(path) < 0)).toEqual([]);
  });

  test("import downwards: values ← engine ← vi ← resolve ← pipeline ← cli", () => {
    const upwards = files.flatMap(({ path, syntax }) =>
      importsOf(path, syntax).flatMap((imported) => (layerOf(imported) > layerOf(path) ? [`${path} imports ${imported}`] : [])),
    );
    expect(upwards).toEqual([]);
  });

  test("import one another in no circle", () => {
    const imports = new Map(files.map(({ path, syntax }) => [path, importsOf(path, syntax, true)]));
    const reaches = (from: string, to: string, seen: Set<string>): boolean =>
      (imports.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...imports.keys()].filter((path) => reaches(path, path, new Set()))).toEqual([]);
  });
});

/** Where a row stands, for messages. */
function place({ file, line, form }: Row): string {
  return `${file}:${line} ${form}`;
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "compiled" in value && "examples" in value && "id" in value;
}

function unmarked(example: string): string {
  return example.replace("[", "").replace("]", "");
}

/** The places at which a rule, tried there, reads the mention that an example marks. */
function anchorsOf(rule: Rule, example: string): number[] {
  const text = clean(unmarked(example));
  const [start, end] = [example.indexOf("["), example.indexOf("]") - 1];
  const places = Array.from({ length: text.value.length }, (_, at) => at);
  return places.filter((at) => {
    const match = matchRule(rule, text, at, 0, context);
    return match?.mentionStart === start && match.mentionEnd === end;
  });
}

function beginsWithStart({ starts }: Rule, example: string, at: number): boolean {
  const rest = clean(unmarked(example)).folded.slice(at);
  if (/^\d/.test(rest)) return starts.digit;
  const isWhole = (start: string): boolean => !/^\p{L}/u.test(start) || !/^[\p{L}\p{M}\d]/u.test(rest.slice(start.length));
  return [...starts.words].some((start) => rest.startsWith(start) && isWhole(start));
}

/** The letters that a backslash escapes. */
function escapesOf(pattern: string): string {
  return [...pattern.matchAll(/\\([\s\S])/g)].map((match) => match[1]).join("");
}

/** The pattern without escapes and character classes, whose signs mean nothing. */
function bare(pattern: string): string {
  return pattern.replace(/\\[\s\S]/g, "_").replace(/\[[^\]]*\]/g, "_");
}

const vietnameseMarks = /[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/;

function isVietnamese(literal: string): boolean {
  return /[đĐ]/.test(literal) || vietnameseMarks.test(literal.normalize("NFD"));
}

/** The string, template and regex literals of a file, as written. */
function literalsOf(syntax: ts.SourceFile): string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      literals.push(node.getText(syntax));
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return literals;
}

/** The paths under src/ that a file imports or re-exports; with `atRunTime` not those of which it takes only types. */
function importsOf(path: string, syntax: ts.SourceFile, atRunTime = false): string[] {
  const imported: string[] = [];
  const add = (target: ts.Node | undefined): void => {
    if (target && ts.isStringLiteral(target) && target.text.startsWith(".")) imported.push(normalize(join(dirname(path), target.text)));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      if (!atRunTime || node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) add(node.moduleSpecifier);
    } else if (ts.isExportDeclaration(node)) {
      if (!atRunTime || !node.isTypeOnly) add(node.moduleSpecifier);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return imported;
}
