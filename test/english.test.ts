/**
 * English articles and passages. Each article of `fixtures/english` is judged by the hand-written records beside it, as those
 * of `fixtures/articles` are; what cannot be read yet stands in `gaps` with its right reading, and must still fail.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Comparison, compare } from "../src/check/compare.ts";
import { type Field, metadataFields } from "../src/check/fields.ts";
import { expectedPath, readExpected, strayExpected } from "../src/check/read.ts";
import { showArticle } from "../src/check/reporters/text.ts";
import { addTallies, scoreOf, tally } from "../src/check/score.ts";
import { jsonOf } from "../src/check/update.ts";
import { extractAll } from "../src/index.ts";
import { extract, loadEnglish } from "../src/pipeline.ts";
import { englishPassages } from "../src/segment/language.ts";
import type { EnglishReader, Extraction, LanguageChoice, StatRecord } from "../src/types.ts";
import { englishCodebook, shippedCodebook } from "../src/vi/codebook.ts";

const folder = fileURLToPath(new URL("../fixtures/english/", import.meta.url));
const slugs = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length))
  .sort();
const isMetadata = (field: Field): boolean => metadataFields.some((shared) => shared === field);

let english: EnglishReader;
beforeAll(async () => {
  english = await loadEnglish();
});

function extractionOf(slug: string): Extraction {
  return extract({ id: `${slug}.txt`, text: readFileSync(`${folder}${slug}.txt`, "utf8") }, { english });
}

function shown(slug: string, comparison: Comparison): string {
  if (comparison.differences.length === 0) return "";
  return showArticle({ path: `${slug}.txt`, expectedPath: "", comparison }, new Chalk({ level: 0 }), 100);
}

describe.each(slugs)("%s", async (slug) => {
  const expected = await readExpected({ path: expectedPath(`${folder}${slug}.txt`, "json"), format: "json" });

  test("title, author, outlet and publication date", () => {
    expect([...expected.article.keys()]).toEqual(metadataFields);
    const { differences } = compare(expected, extractionOf(slug), isMetadata);
    expect(differences.filter(({ kind }) => kind === "metadata")).toEqual([]);
  });

  test(`records: ${expected.shows}`, () => {
    expect(
      shown(
        slug,
        compare(expected, extractionOf(slug), (field) => !isMetadata(field)),
      ),
    ).toBe("");
  });
});

test("strict F1 of counts and of dates over the articles is at least 0.95", async () => {
  const sum = tally();
  for (const slug of slugs) {
    const expected = await readExpected({ path: expectedPath(`${folder}${slug}.txt`, "json"), format: "json" });
    addTallies(sum, compare(expected, extractionOf(slug), (field) => !isMetadata(field)).tallies);
  }
  expect(sum.count.expected + sum.date.expected).toBeGreaterThan(200);
  expect(scoreOf(sum.count).f1).toBeGreaterThanOrEqual(0.95);
  expect(scoreOf(sum.date).f1).toBeGreaterThanOrEqual(0.95);
});

test("every expected file belongs to an article, and each is laid out as --update would", async () => {
  expect(
    strayExpected(
      folder,
      slugs.map((slug) => `${folder}${slug}.txt`),
    ),
  ).toEqual([]);
  for (const slug of slugs) {
    const path = `${folder}${slug}.expected.json`;
    expect(jsonOf(await readExpected({ path, format: "json" }))).toBe(readFileSync(path, "utf8"));
  }
});

function recordsOf(text: string, options: { published?: string; lang?: LanguageChoice } = {}): readonly StatRecord[] {
  return extract({ id: "text", text }, { english, ...options }).records;
}

describe("reports of one event in both languages", () => {
  const read = (name: string): string => readFileSync(new URL(`../fixtures/mixed/${name}.txt`, import.meta.url), "utf8");
  const told = (name: string): string[] =>
    recordsOf(read(name))
      .filter(({ type }) => type === "count")
      .map(({ value, indicator, period, place_code }) => [value, indicator, period, place_code].join(" "));

  test("give the same value, indicator, period and place code", () => {
    expect(told("festival-en")).toEqual([
      "248 propaganda-sessions 2023-01/2023-06 08",
      "17500 propaganda-participants 2023-01/2023-06 08",
      "117 security-models 2023-01/2023-06 08",
      "2341 self-managed-groups 2023-01/2023-06 08",
      "288 arrests 2023-01/2023-06 08",
      "551 security-cameras 2023-01/2023-06 076",
      "118 traffic-accidents 2022 08",
      "52 traffic-deaths 2022 08",
    ]);
    expect(told("ngay-hoi-vi")).toEqual(told("festival-en"));
  });
});

describe("a Vietnamese article with an English paragraph", () => {
  const text = readFileSync(new URL("../fixtures/mixed/hai-thu-tieng.txt", import.meta.url), "utf8");
  const passages = englishPassages(text, "auto").map(({ start, end }) => text.slice(start, end).trim());

  test("is split at the paragraph", () => {
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatch(/^In the first quarter[^\n]*authorities\.$/);
  });

  test("has the numbers of each language in its own way", () => {
    const counts = recordsOf(text).filter(({ type }) => type === "count");
    expect(counts.map(({ text, value }) => [text, value])).toEqual([
      ["1.250 khách", "1250"],
      ["35 gian hàng", "35"],
      ["2,5 tỷ đồng", "2500000000"],
      ["12,5%", "12.5"],
      ["1.390 hộ", "1390"],
      ["3,2 km", "3.2"],
      ["12,450 international visitors", "12450"],
      ["15.5 percent", "15.5"],
      ["VND2.5 billion", "2500000000"],
    ]);
    expect(counts.find(({ value }) => value === "12450")).toMatchObject({ indicator: "visitors-international", period: "2023-01/2023-03" });
  });

  test("gives for its Vietnamese paragraphs what it gives without the English one", () => {
    const without = text.replace(/In the first quarter[^\n]*\n/, "");
    const plain = ({ start, end, record_id, parent_id, ...rest }: StatRecord): object => rest;
    const vietnamese = recordsOf(text).filter(({ rule }) => !rule.startsWith("english/"));
    expect(vietnamese.map(plain)).toEqual(recordsOf(without).map(plain));
  });

  test("is Vietnamese all through with lang vi, and English with lang en", () => {
    expect(recordsOf(text, { lang: "vi" }).some(({ rule }) => rule.startsWith("english/"))).toBe(false);
    expect(recordsOf(text, { lang: "en" }).every(({ rule }) => rule.startsWith("english/"))).toBe(true);
  });
});

describe("the language of a paragraph", () => {
  const isEnglish = (text: string): boolean => englishPassages(text, "auto").length > 0;

  test.each([
    ["names with marks", "Chủ tịch UBND tỉnh Đắk Lắk Phạm Ngọc Nghị said that Buôn Ma Thuột and Ea Súp were among the districts with the most cases."],
    ["a headline in capitals above", "TUYÊN QUANG PROMOTES MOVEMENT\n\nThe province has set up 117 models for security and order, according to local police."],
    ["numbers alone between", "The province reported these figures by month:\n1,390\n2,450\nThe numbers were up from last year, said local police."],
    ["a short line", "Over 155,033 people took part in 1,390 campaigns."],
    ["a common noun with marks", "Visitors from abroad were offered phở and áo dài, which are known all over the world, according to the city."],
  ])("English: %s", (_what, text) => {
    expect(englishPassages(text, "auto")).toEqual([{ start: 0, end: text.length }]);
  });

  test.each([
    [
      "without marks",
      "Cong an tinh Kon Tum to chuc 1.390 dot phat dong phong trao toan dan bao ve an ninh To quoc, co hon 155.033 luot nguoi tham gia trong nam 2022.",
    ],
    ["with English names", "Theo Bank of America và Ministry of Planning and Investment, GDP năm 2023 tăng 5,05%, theo báo cáo của ngân hàng."],
    [
      "an English title of a work",
      "Phim mới\n\nBộ phim ra rạp ngày 5/5 với doanh thu 12 tỷ đồng.\n\nThe Lord of the Rings and more\n\nPhim thứ hai thu 15 tỷ đồng tại Việt Nam.",
    ],
    ["numbers alone", "12/07/2023\n1.390\n155.033"],
    ["nothing", ""],
  ])("Vietnamese: %s", (_what, text) => {
    expect(isEnglish(text)).toBe(false);
  });

  test("of every Vietnamese fixture is Vietnamese, decomposed letters or not", () => {
    const articles = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
    for (const name of readdirSync(articles).filter((file) => file.endsWith(".txt"))) {
      const text = readFileSync(articles + name, "utf8");
      expect([name, englishPassages(text, "auto"), englishPassages(text.normalize("NFD"), "auto")]).toEqual([name, [], []]);
    }
  });
});

describe("without the reader", () => {
  const text = "In 2022, police handled 140 cases of theft in the province, according to local authorities.";

  test("English is left unread, and a diagnostic says so", () => {
    const { records, diagnostics } = extract({ id: "text", text });
    expect(records).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "ENGLISH_UNREAD", start: 0, end: text.length }]);
  });

  test("a Vietnamese article is read without it", () => {
    const scriptsFor = (given: string): string[] => {
      const folder = mkdtempSync(join(tmpdir(), "solieu-"));
      try {
        const program = fileURLToPath(new URL("../bin/solieu.js", import.meta.url));
        const { status } = spawnSync(process.execPath, [program, "-"], { input: given, env: { ...process.env, NODE_V8_COVERAGE: folder } });
        expect(status).toBe(0);
        return readdirSync(folder).flatMap((name) =>
          (JSON.parse(readFileSync(join(folder, name), "utf8")) as { result: { url: string }[] }).result.map(({ url }) => url),
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
    const isReader = (url: string): boolean => url.includes("/compromise/");
    expect(scriptsFor("Theo Bank of America, năm 2023 tỉnh có 1.390 đợt phát động, 5 xã.").filter(isReader)).toEqual([]);
    expect(scriptsFor(text).filter(isReader)).not.toEqual([]);
  });

  test("extractAll loads it", async () => {
    const found: string[] = [];
    for await (const { records, diagnostics } of extractAll([
      { id: "1", text: "Năm 2023 có 5 xã." },
      { id: "2", text },
      { id: "3", text },
    ])) {
      expect(diagnostics).toEqual([]);
      found.push(records.map((record) => record.text).join("|"));
    }
    expect(found).toEqual(["Năm 2023|5 xã", "2022|140 cases", "2022|140 cases"]);
  });
});

describe("phrases", () => {
  const counts: readonly (readonly [phrase: string, reading: Partial<StatRecord> & { readonly text: string }])[] = [
    ["two hundred and fifty tonnes of rice were given", { text: "two hundred and fifty tonnes", value: "250", unit: "tonnes", unit_code: "t" }],
    ["twenty-five schools took part", { text: "twenty-five schools", value: "25" }],
    ["a fund of $4.5bn was set up", { text: "$4.5bn", value: "4500000000", unit_code: "USD" }],
    ["with VND 2.5 trillion in hand", { text: "VND 2.5 trillion", value: "2500000000000", unit_code: "VND" }],
    ["with VND2.5 trillion in hand", { text: "VND2.5 trillion", value: "2500000000000" }],
    ["about 3.2 million people live there", { text: "about 3.2 million people", value: "3200000", qualifier: "about", unit: "people" }],
    ["9 of 17 localities have one", { text: "9 of 17 localities", value: "9", denominator: "17", unit: "localities" }],
    ["9/17 localities have one", { text: "9/17 localities", value: "9", denominator: "17" }],
    ["earning VNĐ300–500 million each", { text: "VNĐ300–500 million", value_min: "300000000", value_max: "500000000", unit: "vnđ", unit_code: "VND" }],
    ["an outlay of 1.3 quadrillion VND", { text: "1.3 quadrillion VND", value: "1300000000000000", unit: "vnd" }],
    ["remove 334,000 temporary and dilapidated houses", { text: "334,000 temporary and dilapidated houses", unit: "houses" }],
    ["groups of 5-7 people meet", { text: "5-7 people", value_min: "5", value_max: "7" }],
    ["from 5 to 7 people meet", { text: "from 5 to 7 people", value_min: "5", value_max: "7" }],
    ["costing VND5-7 million each", { text: "VND5-7 million", value_min: "5000000", value_max: "7000000" }],
    ["at most 12 cases were found", { text: "at most 12 cases", value_max: "12", qualifier: "at_most" }],
    ["several hundred households moved", { text: "several hundred households", value_min: "100", qualifier: "indefinite" }],
    ["the number of cases rose by 12% from 2022", { text: "12%", change: "increase", baseline: "2022" }],
    ["a drop of 0.5 percentage points was seen", { text: "0.5 percentage points", change: "decrease" }],
    ["output doubled in the year", { text: "doubled", value: "2", change: "multiple" }],
    ["the rate rose 18.8% to $331.92 billion", { text: "18.8%", value: "18.8", change: "increase" }],
    ["the rate is between 5 per cent and 7 per cent", { text: "between 5 per cent and 7 per cent", value_min: "5", value_max: "7" }],
    ["in 11 northern and central border localities", { text: "11 northern and central border localities", unit: "localities" }],
    ["the number of drug cases rose from 118 to 142.", { text: "142", value: "142", unit: "cases" }],
    ["traffic deaths numbered 2,865 in the period", { text: "2,865", value: "2865", unit: "deaths" }],
    ["the number of violations involving bikes rose 12 (3.5%)", { text: "12", unit: "violations", change: "increase" }],
    ["people aged 60 or older were first", { text: "aged 60 or older", value_min: "60", qualifier: "at_least" }],
  ];
  test.each(counts)("%s", (phrase, reading) => {
    expect(recordsOf(phrase, { lang: "en" }).find(({ type }) => type === "count")).toMatchObject(reading);
  });

  test("a change said again in a bracket shares its change and its baseline", () => {
    const told = recordsOf("Compared with 2021, the number of crimes fell by 4,286 (24.05%), and deaths dropped 410 (5.07%).", { lang: "en" });
    expect(told.filter(({ type }) => type === "count").map(({ text, unit, change, baseline }) => [text, unit, change, baseline])).toEqual([
      ["4,286", "crimes", "decrease", "2021"],
      ["24.05%", "%", "decrease", "2021"],
      ["410", "deaths", "decrease", "2021"],
      ["5.07%", "%", "decrease", "2021"],
    ]);
  });

  test("the dead, missing and injured in a row are people", () => {
    const told = recordsOf("The storm left 36 people dead, 21 missing and 147 injured.", { lang: "en" });
    expect(told.map(({ text, unit, indicator }) => [text, unit, indicator])).toEqual([
      ["36 people", "people", "deaths"],
      ["21", "people", "missing"],
      ["147", "people", "injured"],
    ]);
    expect(recordsOf("It had 12 accidents, 21 missing.", { lang: "en" }).map(({ text }) => text)).toEqual(["12 accidents"]);
  });

  test("where a figure is announced is not where it holds", () => {
    const text = "By June 30, 2025, 6,084 communes had been recognised, the ministry announced at a review conference held in Hanoi on July 3.";
    expect(recordsOf(text).find(({ value }) => value === "6084")).not.toHaveProperty("place_code");
  });

  test("the place of a part is not that of the whole", () => {
    const text = "In 2025, Lao Cai province moved 1,214 households, including 342 households in Bat Xat commune, according to the police.";
    expect(recordsOf(text, { published: "2025-08-25" }).flatMap(({ type, value, place_code }) => (type === "count" ? [[value, place_code]] : []))).toEqual([
      ["1214", "15"],
      ["342", "02683"],
    ]);
  });

  test("the date behind an agency and a dash is that of publication", () => {
    const text = "Ministry launches dengue response\nVNA - Saturday, July 19, 2025 16:40\n\nThe police of the province have had 12 cases since January 1.";
    const { article, records } = extract({ id: "text", text }, { english });
    expect([article.published, article.outlet, records.at(-1)?.date]).toEqual(["2025-07-19T16:40", "VNA", "2025-01-01"]);
  });

  test("a time that only says since when dates no figure", () => {
    const told = recordsOf("In 2023, exports rose 8%, the highest since 2011 except for 2022, and imports rose 5%.", { lang: "en" });
    expect(told.filter(({ type }) => type === "count").map(({ text, period }) => [text, period])).toEqual([
      ["8%", "2023"],
      ["5%", "2023"],
    ]);
  });

  test.each(["The province has set up 117 models.", "Women made up 41% of the members.", "Police picked up 12 suspects.", "It broke down 15 rings."])(
    "no change: %s",
    (sentence) => {
      expect(recordsOf(sentence, { lang: "en" }).map(({ change }) => change)).toEqual([undefined]);
    },
  );

  test.each(["Revenue was up 12%.", "The price went up 12%.", "Revenue reached VNĐ12 billion, up 12%.", "With exports up 12%, it grew."])(
    "a change: %s",
    (sentence) => {
      expect(recordsOf(sentence, { lang: "en" }).find(({ text }) => text === "12%")).toMatchObject({ change: "increase" });
    },
  );

  test.each(["Temperatures rose to 39 in the city.", "Shares dropped 12.", "Exports rose to 12."])("no unit: %s", (sentence) => {
    expect(recordsOf(sentence, { lang: "en" })).toEqual([]);
  });

  const dates: readonly (readonly [phrase: string, text: string, date: string])[] = [
    ["held on March 14, 2023 in town", "March 14, 2023", "2023-03-14"],
    ["held on 14 March in town", "14 March", "2023-03-14"],
    ["held on 14/3/2023 in town", "14/3/2023", "2023-03-14"],
    ["in Q1 2023 it grew", "Q1 2023", "2023-01/2023-03"],
    ["in the first quarter of 2023 it grew", "first quarter of 2023", "2023-01/2023-03"],
    ["in the first six months it grew", "first six months", "2023-01/2023-06"],
    ["from 2013 to 2023 it grew", "from 2013 to 2023", "2013/2023"],
    ["in 2013-2023 it grew", "2013-2023", "2013/2023"],
    ["in the 2021-25 period it grew", "2021-25 period", "2021/2025"],
    ["last year it grew", "last year", "2022"],
    ["as of June 30 it had grown", "as of June 30", "2023-06-30"],
    ["since 2019 until now it grew", "since 2019 until now", "2019/2023-07-12"],
    ["at 3:30 pm on July 1, 2023 it began", "3:30 pm on July 1, 2023", "2023-07-01T15:30"],
    ["on Tuesday it began", "Tuesday", "2023-07-11"],
    ["in the 1990s it began", "1990s", "199X"],
    ["over the past ten years it grew", "past ten years", "2013/2023"],
    ["three days ago it began", "three days ago", "2023-07-09"],
  ];
  test.each(dates)("%s", (phrase, text, date) => {
    const found = recordsOf(phrase, { lang: "en", published: "2023-07-12" }).filter(({ type }) => type === "date");
    expect(found.map((record) => [record.text, record.date])).toEqual([[text, date]]);
  });

  test.each([
    "Decree No. 06/2022/ND-CP",
    "Article 5",
    "Directive 09-CT/TW",
    "Covid-19",
    "National Highway 1A",
    "a pupil of grade 10",
    "the 13th congress",
    "guarded 24/7",
    "the movement “5 no’s, 3 clean”",
    "call 024 3733 5786",
    "Boeing 737",
    "the G20",
  ])("no record: %s", (phrase) => {
    expect(recordsOf(phrase, { lang: "en" })).toEqual([]);
  });

  test("a day that no calendar has is refused", () => {
    expect(extract({ id: "text", text: "held on February 30, 2023 in town" }, { english, lang: "en" }).diagnostics).toMatchObject([
      { code: "DATE_IMPOSSIBLE" },
    ]);
  });

  test("hostile text takes linear time", () => {
    const time = (length: number): number => {
      const started = performance.now();
      for (const piece of ["1,", "a ", "“1 ", "two and ", "March ", "of the 5 ", "Ha Noi ", "$5-", "per 5 "]) recordsOf(piece.repeat(length), { lang: "en" });
      return performance.now() - started;
    };
    time(100);
    expect(time(1200)).toBeLessThan(12 * time(300) + 200);
  });
});

test("every English wording is of an indicator that is shipped", () => {
  const known = new Set(shippedCodebook().indicators.map(({ id }) => id));
  expect(englishCodebook().indicators.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(englishCodebook().indicators.length).toBeGreaterThan(100);
});

describe("any text at all", () => {
  const pieces = [
    ..."$%/-.,:;“”\"'()1259 ",
    "VND",
    "3.2 million",
    "2023",
    "March",
    "14",
    "per",
    "of",
    "and",
    "people",
    "from",
    "to",
    "between",
    "model",
    "Ha Noi",
    "\n",
    "\u{1f600}",
    "a\u0323",
    "once",
    "half",
    "aged",
  ];
  test("is read without an exception, and each mention is what stands there", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.boolean(), (parts, isSpaced) => {
        const text = parts.join(isSpaced ? " " : "");
        const points = Array.from(text);
        for (const record of recordsOf(text, { lang: "en", published: "2023-07-12" })) {
          expect(record.text).not.toBe("");
          expect(points.slice(record.start, record.end).join("")).toBe(record.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("in decomposed letters gives the records of composed ones", () => {
    const text = readFileSync(`${folder}storm-flood.txt`, "utf8");
    const readings = (given: string): unknown[] =>
      recordsOf(given).map(({ type, value, date, unit, indicator, period, place_code }) => [type, value, date, unit, indicator, period, place_code]);
    expect(readings(text.normalize("NFD"))).toEqual(readings(text));
  });

  test("the number that 9 out of 17 leaves out is that of the sentence", () => {
    const [, ratio] = recordsOf("There are 20 communes, of which 9 out of 17 have a model.", { lang: "en" });
    expect(ratio).toMatchObject({ text: "9 out of 17", value: "9", denominator: "17", unit: "communes" });
  });
});

/** What cannot be read yet, each with the right reading. */
const gaps: readonly (readonly [why: string, text: string, reading: Partial<StatRecord> & { readonly text: string }])[] = [
  ["the noun stands before another verb", "Of the deaths, 13 occurred on roads and 96 on railways.", { text: "96", value: "96", unit: "deaths" }],
  ["a level and the level before", "The toll rose to 12 on Wednesday.", { text: "12", value: "12", unit: "deaths" }],
  ["a model named without quotes", "It copied the Security Camera model.", { text: "Security Camera", type: "model", name: "Security Camera" }],
  ["a model named in Vietnamese without quotes", "It copied model Camera an ninh.", { text: "Camera an ninh", type: "model", name: "Camera an ninh" }],
  ["amounts dealt out in order", "Districts A and B have nine schools and 12, respectively.", { text: "12", value: "12", unit: "schools" }],
  ["twice", "Output was twice as high as in 2021.", { text: "twice", value: "2", change: "multiple" }],
  ["two magnitudes in a row", "It cost 2 billion 350 million dong.", { text: "2 billion 350 million dong", value: "2350000000" }],
  ["a list that shares a unit before it", "Boys of 11 and 15 years old were found.", { text: "11", value: "11", unit: "years old" }],
  ["numbers in brackets", "There were eight fires: Hai Duong (5), Chi Linh (3).", { text: "5", value: "5", unit: "fires" }],
  ["the lunar calendar", "It falls on the 10th day of the third lunar month.", { text: "10th day of the third lunar month", date: "2023-04-29" }],
  ["a season", "It began in the summer of 2022.", { text: "summer of 2022", date: "2022-22" }],
  ["a week of the year", "In week 8 of 2023 it rained.", { text: "week 8 of 2023", date: "2023-W08" }],
  ["several days of a month", "On July 4, 5 and 6, 2023 it rained.", { text: "6, 2023", date: "2023-07-06" }],
  ["a year-on-year change has no date to be compared with", "In 2022, output rose by 12% year on year.", { text: "12%", change: "increase", baseline: "2021" }],
];
describe("known gaps", () => {
  test.fails.each(gaps)("%s: %s", (_why, text, reading) => {
    expect(recordsOf(text, { lang: "en", published: "2023-07-12" }).find((record) => record.text === reading.text)).toMatchObject(reading);
  });
});
