import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync, gzipSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArticleInput } from "../src/pipeline.ts";
import { extract } from "../src/pipeline.ts";
import { warcReader } from "../src/read/warc.ts";
import type { StatRecord } from "../src/types.ts";
import { itemsIn, itemsOf, only, told } from "./articles.ts";
import { docx, docxOf, gzipMembers, httpResponse, paragraph, pdf, pdfOf, warcRecord, zip } from "./containers.ts";

let folder: string;
const startFolder = process.cwd();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "solieu-formats-")));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

/** The articles of a file of these bytes. */
async function read(file: string, content: string | Uint8Array, options: Parameters<typeof itemsOf>[1] = {}): Promise<string[]> {
  writeFileSync(file, content);
  return told(await itemsOf(file, options));
}

const fixtures = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
/** Articles with a title, a date line, paragraphs of several lines, models, lists of figures. */
const slugs = ["budget-money", "security-model-quotes", "scope-parts-and-events", "storm-flood-measures", "public-investment-ranges"];

/** The records of an article without what says where they were read from, blanks single. */
function readingsOf(input: ArticleInput): unknown[] {
  return extract(input).records.map(({ record_id: _id, article_id: _article, start: _start, end: _end, parent_id: _parent, ...reading }) =>
    JSON.parse(
      JSON.stringify(reading)
        .normalize("NFC")
        .replace(/(?:\\[tn]|\s)+/g, " "),
    ),
  );
}

/** What the counts and models of an article say. Dates, titles and bylines of a page are metadata and no mentions. */
function factsOf(input: ArticleInput): unknown[] {
  return (readingsOf(input) as StatRecord[]).filter(({ type }) => type !== "date").map(({ outlet: _outlet, author: _author, ...facts }) => facts);
}

describe.each(slugs)("%s: the same records from", (slug) => {
  const text = readFileSync(`${fixtures}${slug}.txt`, "utf8");
  const row = { id: "1", text };
  const { article } = extract({ id: "bao.txt", text });
  const body = text.slice(text.indexOf(article.title ?? "") + (article.title ?? "").length);
  const paragraphs = body.split("\n").map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`);
  const published = article.published === null ? "" : `<meta property="article:published_time" content="${article.published}">`;
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>${article.title}</title>${published}</head><body><nav><a href="/">5 tin mới</a></nav><article><h1>${article.title}</h1>${paragraphs.join("\n")}</article><footer>12 bình luận</footer></body></html>`;

  test.each<[string, string | Uint8Array]>([
    ["bao.txt", text.replaceAll("\n", "\r\n")],
    ["bao.txt.gz", gzipSync(text)],
    ["bao.zip", zip([["in/bao.txt", text]])],
    ["bao.jsonl", `${JSON.stringify(row)}\n`],
    ["bao.jsonl.gz", gzipMembers([Buffer.from(JSON.stringify(row)), Buffer.from("\n")])],
    ["bao.json", JSON.stringify([row])],
    ["bao.csv", stringify([row], { header: true })],
    ["bao.tsv", stringify([row], { header: true, delimiter: "\t", record_delimiter: "\r\n", quoted: true })],
    ["bao.csv", Buffer.from(`\ufeff${stringify([row], { header: true, delimiter: ";" })}`, "utf16le")],
    ["bao.docx", docxOf(text)],
    ["bao.pdf", pdfOf(text)],
  ])("%s", async (file, content) => {
    writeFileSync(file, content);
    expect(readingsOf(only(await itemsOf(file)))).toEqual(readingsOf({ id: "bao.txt", text }));
  });
  test.each([
    ["bao.html", page],
    ["bao.warc", warcRecord("response", "https://a.vn/1", httpResponse(page))],
    ["bao.warc.gz", gzipMembers([warcRecord("warcinfo", "", "x", "application/warc-fields"), warcRecord("response", "https://a.vn/1", httpResponse(page))])],
  ])("%s: a page round it", async (file, content) => {
    writeFileSync(file, content);
    const found = only(await itemsOf(file));
    expect(found.id).toBe(file === "bao.html" ? file : "https://a.vn/1");
    expect(factsOf(found)).toEqual(factsOf({ id: "bao.txt", text }));
  });
});

test.each(["docx", "pdf"])("a .%s file that LibreOffice made gives the records of its text", async (suffix) => {
  const slug = "scope-parts-and-events";
  const file = fileURLToPath(new URL(`../fixtures/documents/${slug}.${suffix}`, import.meta.url));
  const text = readFileSync(`${fixtures}${slug}.txt`, "utf8");
  expect(readingsOf(only(await itemsOf(file)))).toEqual(readingsOf({ id: "bao.txt", text }));
});

describe("JSON Lines", () => {
  test("the usual names of fields, in any spelling, the surest first", async () => {
    const lines = [
      { id: 7, text: "Có 5 vụ.", content: "x" },
      { url: "https://a.vn/2", content: "Có 6 vụ." },
      { "Nội dung": "Có 7 vụ.", "Tiêu đề": "Tin" },
      { noi_dung: "Có 8 vụ.", text: null },
      { body: ["Đoạn 1.", "Đoạn 2."] },
      { text: null },
    ];
    expect(await read("a.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual([
      "7: Có 5 vụ.",
      "https://a.vn/2: Có 6 vụ.",
      "a.jsonl/3: Có 7 vụ.",
      "a.jsonl/4: Có 8 vụ.",
      "a.jsonl/5: Đoạn 1.\nĐoạn 2.",
      "a.jsonl/6: ",
    ]);
  });
  test("named fields, also inside objects", async () => {
    const line = JSON.stringify({ id: 1, text: "x", data: { body: "Có 5 vụ.", "a.b": { code: "B-9" } } });
    expect(await read("a.jsonl", line, { fields: { text: "data.body", id: "id" } })).toEqual(["1: Có 5 vụ."]);
    expect(await read("a.jsonl", line, { fields: { text: "data.bodi" } })).toEqual([
      'a.jsonl:1: no article: expected text in the field "data.bodi", got "id, text, data"',
    ]);
  });
  test.each<[unknown, string | undefined]>([
    ["2022-11-18", "2022-11-18"],
    ["2022-11", "2022-11"],
    ["2022-11-18 15:43:10", "2022-11-18T15:43"],
    ["2022-11-18T15:43:10+07:00", "2022-11-18T15:43"],
    ["2022-11-18T20:43:10.123Z", "2022-11-19T03:43"],
    ["Fri, 18 Nov 2022 08:43:00 GMT", "2022-11-18T15:43"],
    [1668760980, "2022-11-18T15:43"],
    ["1668760980000", "2022-11-18T15:43"],
    ["20221118", "2022-11-18"],
    ["18/11/2022", "2022-11-18"],
    ["Thứ Sáu, 18/11/2022 15:43 GMT+7", "2022-11-18T15:43"],
    ["31/02/2022", undefined],
    ["2022-13-01", undefined],
    ["hôm qua", undefined],
    [12, undefined],
    [null, undefined],
  ])("a date given as %j is %s", async (date, published) => {
    writeFileSync("a.jsonl", JSON.stringify({ text: "x", date }));
    expect(only(await itemsOf("a.jsonl")).metadata?.published).toBe(published);
  });
  test("what the fields say stands before what the lines say", async () => {
    const row = { text: "Tít trong bài\n\n14/3/2023\n\nCó 5 vụ.", headline: " Tít \n khác ", publish_date: "2024-01-02", author: "A B" };
    writeFileSync("a.jsonl", JSON.stringify(row));
    const { article } = extract(only(await itemsOf("a.jsonl")));
    expect(article).toMatchObject({ title: "Tít khác", published: "2024-01-02", author: "A B", outlet: null });
  });
  test("a bad line costs only itself", async () => {
    const lines = [
      '{"text": "1"}',
      "{",
      "[1]",
      '"x"',
      "",
      '{"a": 1}',
      Buffer.from([0x7b, 0xe3]),
      '{"text": "2"}\r',
      `{"text": "${"x".repeat(2000)}"}`,
      '{"text": "3"}',
    ];
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
    const messages = await read("a.jsonl", bytes, { maxSize: 1000 });
    expect(messages).toEqual([
      "a.jsonl/1: 1",
      expect.stringMatching(/^a\.jsonl:2: cannot read: expected a JSON object, got ./),
      "a.jsonl:3: cannot read: expected a JSON object, got an array",
      'a.jsonl:4: cannot read: expected a JSON object, got ""x""',
      'a.jsonl:6: no article: expected a text field (text, content, body, noi_dung, … or --text-field), got "a"',
      "a.jsonl:7: cannot read: expected UTF-8 text, or Vietnamese in an older encoding (--encoding tells which), got byte 0xE3 at offset 1",
      "a.jsonl/8: 2",
      "a.jsonl:9: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
      "a.jsonl/10: 3",
    ]);
  });
  test("two articles with one id: the second has its line behind it", async () => {
    expect(await read("a.jsonl", '{"id":"x","text":"1"}\n{"id":"x","text":"2"}\n{"id":"x#2","text":"3"}\n')).toEqual(["x: 1", "x#2: 2", "x#2#3: 3"]);
  });
  test("half a character is replaced", async () => {
    expect(await read("a.jsonl", '{"text":"a\\ud83cb \\ud83c\\udfe0"}')).toEqual(["a.jsonl/1: a\ufffdb 🏠"]);
  });
  test("however the bytes come", async () => {
    const { readJsonLines } = await import("../src/read/jsonl.ts");
    const bytes = Buffer.from('\ufeff{"text":"Năm"}\n\n{"text":"hộ"}');
    for (let step = 1; step < bytes.length; step++) expect(told(await itemsIn(readJsonLines, bytes, {}, step))).toEqual(["in/1: Năm", "in/3: hộ"]);
  });
  test("records that this program wrote are no articles", async () => {
    expect(await read("a.jsonl", '{"record_id":"1","type":"count","text":"5 vụ"}')).toEqual([
      "a.jsonl: no articles: expected articles, got records that solieu wrote",
    ]);
    expect(await read("a.csv", "article_id,text,value\nx,5 vụ,5\n")).toEqual(["a.csv: no articles: expected articles, got records that solieu wrote"]);
    expect(await read("a.csv", "title,text,date\nx,5 vụ,5/3/2023\n")).toEqual(["a.csv/2: 5 vụ"]);
  });
});

describe("JSON", () => {
  test("an array, or one object", async () => {
    expect(await read("a.json", '[{"text":"1"},7,{"id":"x","text":"2"}]')).toEqual([
      "a.json/1: 1",
      'a.json:2: cannot read: expected a JSON object, got "7"',
      "x: 2",
    ]);
    expect(await read("a.json", '{"content":"1"}')).toEqual(["a.json: 1"]);
    expect(await read("a.json", "[")).toEqual([expect.stringMatching(/^a\.json: cannot read: expected a JSON object, got ./)]);
  });
});

describe("CSV", () => {
  test("quotes, line ends in fields, delimiters of spreadsheets", async () => {
    expect(await read("a.csv", 'id,text\r\n1,"Có ""5"" vụ,\nhôm qua"\r\n\r\n2,a "b" c\r\n')).toEqual(['1: Có "5" vụ,\nhôm qua', '2: a "b" c']);
    expect(await read("a.csv", "id;Nội dung\n1;Có 2,5 ha\n")).toEqual(["1: Có 2,5 ha"]);
    expect(await read("a.csv", 'text\n"Có 5 vụ"')).toEqual(["a.csv/2: Có 5 vụ"]);
    expect(await read("a.csv", "text,id\nx,\n")).toEqual(["a.csv/2: x"]);
    expect(await read("a.tsv", "id\ttext\n1\ta, b; c\n")).toEqual(["1: a, b; c"]);
  });
  test("a bad row costs only itself", async () => {
    const rows = ["id,text", "1,một", "2", '3,"ba', '4,"bốn"', '5,"năm" x', "6,sáu", `7,${"x".repeat(2000)}`, '8,"tám\ntám"', "9,chín,", "10,mười"];
    expect(await read("a.csv", rows.join("\n"), { maxSize: 1000 })).toEqual([
      "1: một",
      "a.csv:3: cannot read: expected 2 fields, got 1",
      "a.csv:4: cannot read: expected quotes in pairs round a field, got a quote that opens or closes none",
      "4: bốn",
      "a.csv:6: cannot read: expected quotes in pairs round a field, got a quote that opens or closes none",
      "6: sáu",
      "a.csv:8: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
      "8: tám\ntám",
      "a.csv:11: cannot read: expected 2 fields, got 3",
      "10: mười",
    ]);
  });
  test("a table without a text column is no collection", async () => {
    expect(await read("a.csv", "a,b\n1,2\n")).toEqual([
      'a.csv: no article: expected a text field (text, content, body, noi_dung, … or --text-field), got "a, b"',
    ]);
    expect(await read("a.csv", "id,than_bai\n1,2\n", { fields: { text: "than_bia" } })).toEqual([
      'a.csv: no article: expected text in the field "than_bia", got "id, than_bai"; did you mean than_bai?',
    ]);
  });
  test("rows in an older encoding, found for each row or told", async () => {
    const vni = (text: string): Buffer => Buffer.from(text, "latin1");
    const rows = Buffer.concat([
      Buffer.from("id,text\n"),
      vni("1,Naêm 2023 coâng an tænh ñaõ toå chöùc 5 ñôït tuyeân truyeàn ôû xaõ\n"),
      Buffer.from("2,Năm 2023 có 5 vụ ở xã\n"),
    ]);
    expect(await read("a.csv", rows)).toEqual(["1: Năm 2023 công an tỉnh đã tổ chức 5 đợt tuyên truyền ở xã", "2: Năm 2023 có 5 vụ ở xã"]);
    const wide = Buffer.from("id\ttext\r\n1\tNăm 2023\r\n", "utf16le");
    expect(await read("a.tsv", wide, { encoding: "utf-16le" })).toEqual(["1: Năm 2023"]);
    expect(await read("a.tsv", Buffer.concat([Buffer.of(0xff, 0xfe), wide]), { encoding: "utf-16le" })).toEqual(["1: Năm 2023"]);
  });
  test("what csv-stringify writes comes back, however the bytes come", async () => {
    const { readCsv } = await import("../src/read/csv.ts");
    const texts = ['"', '""', "a\r\nb", ",", "\n", 'a"b', "x ", "", "Năm 🏠", '",\n"'];
    const bytes = Buffer.from(
      stringify(
        texts.map((text, id) => ({ id, text })),
        { header: true },
      ),
    );
    for (let step = 1; step < bytes.length; step++) {
      expect(told(await itemsIn(readCsv, bytes, {}, step))).toEqual(texts.map((text, id) => `${id}: ${text}`));
    }
  });
});

describe("zip and gzip", () => {
  test("members by their names; folders, hidden files and what is no article are passed over", async () => {
    const archive = zip([
      ["in/", ""],
      ["in/b.txt", "2"],
      ["../a.txt", { content: "1", isStored: true }],
      ["in/.c.txt", "x"],
      ["__MACOSX/in/b.txt", "x"],
      ["in/d.xlsx", "x"],
      ["in\\e.txt", "3"],
      ["tin đầu.txt", "4"],
      ["f.jsonl.gz", gzipSync('{"text":"5"}\n{"id":"y","text":"6"}\n')],
      ["in/b.txt", "7"],
    ]);
    expect(await read("a.zip", archive)).toEqual([
      "a.zip/in/b.txt: 2",
      "a.zip/../a.txt: 1",
      "a.zip/in/e.txt: 3",
      "a.zip/tin đầu.txt: 4",
      "a.zip/f.jsonl.gz/1: 5",
      "y: 6",
      "a.zip/in/b.txt#10: 7",
    ]);
  });
  test("a bad member costs only itself", async () => {
    const archive = zip([
      ["1.txt", "1"],
      ["2.txt", { content: "2", isEncrypted: true }],
      ["3.txt", { content: "3", isDamaged: true }],
      ["4.zip", zip([["5.txt", "5"]])],
      ["6.txt", "x".repeat(2000)],
      ["7.txt", { content: "7", statedSize: 1_000_000 }],
      ["8.docx", "8"],
      ["9.txt", "9"],
    ]);
    expect(await read("a.zip", archive, { maxSize: 1000 })).toEqual([
      "a.zip/1.txt: 1",
      "a.zip/2.txt: cannot read: expected a member without a password, got an encrypted one",
      "a.zip/3.txt: cannot read: expected bytes that fit their checksum, got others",
      "a.zip/4.zip: cannot read: expected no zip inside a zip (unpack it first), got one",
      "a.zip/6.txt: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
      "a.zip/7.txt: 7",
      expect.stringMatching(/^a\.zip\/8\.docx: cannot read: expected a zip file, got /),
      "a.zip/9.txt: 9",
    ]);
  });
  test("a bomb is left as soon as it passes the limit", async () => {
    const bomb = { content: Buffer.alloc(200_000_000), statedSize: 10 };
    const start = performance.now();
    expect(await read("a.zip", zip([["a.txt", bomb]]), { maxSize: 1_000_000 })).toEqual([
      "a.zip/a.txt: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
    ]);
    expect(await read("a.txt.gz", gzipSync(Buffer.alloc(200_000_000)), { maxSize: 1_000_000 })).toEqual([
      "a.txt.gz: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
    ]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test("members that share their bytes are refused", async () => {
    const archive = zip([["a.txt", { content: "x".repeat(1000), isStored: true }]]);
    const directory = archive.subarray(archive.indexOf("PK\u0001\u0002"), archive.indexOf("PK\u0005\u0006"));
    const end = Buffer.from(archive.subarray(archive.indexOf("PK\u0005\u0006")));
    end.writeUInt16LE(3, 8);
    end.writeUInt16LE(3, 10);
    end.writeUInt32LE(3 * directory.length, 12);
    const shared = Buffer.concat([archive.subarray(0, archive.indexOf("PK\u0001\u0002")), directory, directory, directory, end]);
    expect((await read("a.zip", shared)).at(-1)).toBe("a.zip: cannot read: expected members that lie side by side, got overlapping ones");
  });
  test("cut off, or no such file at all", async () => {
    const archive = zip([["a.txt", "1"]]);
    expect(await read("a.zip", archive.subarray(0, -10))).toEqual([expect.stringMatching(/^a\.zip: cannot read: expected a zip file, got ./)]);
    expect(await read("a.txt.gz", gzipSync("Năm 2023").subarray(0, -3))).toEqual([
      "a.txt.gz: cannot read: expected whole gzip data, got unexpected end of file",
    ]);
    expect(await read("a.jsonl.gz", gzipSync('{"text":"1"}\n').subarray(0, -3))).toEqual([
      "a.jsonl.gz/1: 1",
      "a.jsonl.gz: cannot read: expected whole gzip data, got unexpected end of file",
    ]);
    expect(await read("a.txt.gz", "Năm 2023")).toEqual([expect.stringMatching(/^a\.txt\.gz: cannot read: expected whole gzip data, got ./)]);
    expect(await read("a.txt.gz.gz", gzipSync(gzipSync("x")))).toEqual(["a.txt.gz.gz: cannot read: expected no gzip inside a gzip (unpack it first), got one"]);
  });
});

describe("DOCX", () => {
  test("paragraphs, headings, breaks, lists and footnotes are lines; a table row is one", async () => {
    const cell = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph("Tít & bài", '<w:pStyle w:val="Heading1"/>'),
      paragraph(""),
      '<w:p><w:r><w:t>Có 5</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> vụ</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br/><w:t>Dòng hai</w:t></w:r></w:p>',
      paragraph("Mục một", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      paragraph("Mục con", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Huyện")}${cell("Năm 2023 (vụ)", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("Sa Thầy")}${cell("12")}${cell("5")}</w:tr></w:tbl>`,
      paragraph("Hết."),
    ].join("");
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const level = (number: number): string => `<w:lvl w:ilvl="${number}"><w:numFmt w:val="decimal"/></w:lvl>`;
    writeFileSync(
      "a.docx",
      docx(body, {
        "word/footnotes.xml": `<w:footnotes ${namespace}><w:footnote w:id="2">${paragraph("Theo báo cáo.")}</w:footnote></w:footnotes>`,
        "word/numbering.xml": `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      }),
    );
    const { text, tables = [] } = only(await itemsOf("a.docx"));
    expect(text.split("\n").map((line) => line.trim())).toEqual([
      "Tít & bài",
      "",
      "Có 5 vụ",
      "Dòng hai",
      "Mục một",
      "Mục con",
      "Huyện | Năm 2023 (vụ)",
      "Sa Thầy | 12 | 5",
      "Hết.",
      "Theo báo cáo.",
    ]);
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([1]);
    expect(tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["Huyện", "Năm 2023 (vụ)", "Năm 2023 (vụ)"],
      ["Sa Thầy", "12", "5"],
    ]);
  });
  test("told by its beginning; another zip file is none", async () => {
    expect(await read("bao", docxOf("Có 5 vụ."))).toEqual(["bao: Có 5 vụ."]);
    expect(await read("a.docx", zip([["a.txt", "x"]]))).toEqual(["a.docx: cannot read: expected a DOCX document, got another zip file"]);
  });
  test("a part that unpacks to more than is read", async () => {
    const bomb = docx("", { "word/footnotes.xml": " ".repeat(50_000_000) });
    expect(await read("a.docx", bomb, { maxSize: 1_000_000 })).toEqual([
      "a.docx: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more once unpacked",
    ]);
    const many = docx("<w:p/>".repeat(2_100_000));
    expect(await read("a.docx", many)).toEqual(["a.docx: cannot read: expected at most 1000000 elements in a document (split it), got more"]);
  });
  test("elements nested without end are one line", async () => {
    const [message] = await read("a.docx", docx(`${"<w:sdt><w:sdtContent>".repeat(50_000)}${"</w:sdtContent></w:sdt>".repeat(50_000)}`));
    expect(message).toMatch(/^a\.docx: (?:cannot read: expected a DOCX document, got .+)?$/);
  });
});

describe("PDF", () => {
  const line = (text: string, y: number, x = 57): { text: string; x: number; y: number } => ({ text, x, y });

  test("lines are joined into paragraphs; running heads and page numbers go", async () => {
    const head = line("Báo cáo số 12 của tỉnh", 810);
    const full = "Năm 2023, toàn tỉnh có 1.390 đợt tuyên truyền với sự tham gia";
    const pages = [
      [head, line(full, 700), line("của 155 xã.", 685), line(full, 660), line("và trường học", 645), line("Mục 1", 620), line("- 1 -", 30, 280)],
      [head, line("Mục 2", 700), line(full, 680), line("- 2 -", 30, 280)],
      [head, line("của người dân.", 700), line("Năm nay:", 640), line("2023", 625), line("- 3 -", 30, 280)],
    ];
    expect(await read("a.pdf", pdf(pages))).toEqual([
      `a.pdf: ${full} của 155 xã.\n${full} và trường học\nMục 1\nMục 2\n${full} của người dân.\nNăm nay:\n2023`,
    ]);
  });
  test("words broken by hyphens, and numbers that only stand beside one", async () => {
    const wide = line("x".repeat(70), 500);
    const broken = (end: string, next: string): [typeof wide, typeof wide, typeof wide] => [
      wide,
      line(`${"y".repeat(70 - end.length)}${end}`, 485),
      line(next, 470),
    ];
    for (const [end, next, whole] of [
      [" ma-", "tra", " matra"],
      [" tuy\u00ad", "nhiên", " tuynhiên"],
      [" 2013-", "2023", " 2013-2023"],
      [" Covid-", "19", " Covid-19"],
      [" kinh tế -", "xã hội", " kinh tế - xã hội"],
    ] as const)
      expect((await read("a.pdf", pdf([broken(end, next)])))[0]?.endsWith(whole)).toBe(true);
  });
  test("marks drawn apart from their letters, before or behind them, are put on them", async () => {
    const decomposed = "Đến nay, cả huyện có 5 vụ, trường học ở Buôn Ma Thuột".normalize("NFD");
    // As typesetters draw them: a mark over its letter, the pen not moved.
    let letters = 0;
    const placed = [...decomposed].map((character) => {
      const isMark = /\p{Mn}/u.test(character);
      if (!isMark) letters++;
      return line(character, 700, 57 + (letters - 1) * 6 + (isMark ? 1 : 0));
    });
    const expected = [`a.pdf: ${decomposed.normalize("NFC")}`];
    expect(await read("a.pdf", pdf([placed]))).toEqual(expected);
    expect(await read("a.pdf", pdf([placed.toReversed()]))).toEqual(expected);
    expect(await read("a.pdf", pdf([[{ text: decomposed.normalize("NFC"), x: 57, y: 700 }]]))).toEqual(expected);
  });
  test("cells of a row stay apart, columns are read one after the other", async () => {
    const cells = [line("Sa Thầy", 700), line("12", 700, 250), line("15 vụ", 700, 400)];
    expect(await read("a.pdf", pdf([cells]))).toEqual(["a.pdf: Sa Thầy | 12 | 15 vụ"]);
    const column = (x: number, words: string): ReturnType<typeof line>[] => [
      line(`${words} mười hai`, 700, x),
      line("vụ trong năm,", 685, x),
      line("hết.", 670, x),
    ];
    expect(await read("a.pdf", pdf([[...column(57, "Một hai"), ...column(350, "Ba bốn")]]))).toEqual([
      "a.pdf: Một hai mười hai vụ trong năm, hết.\nBa bốn mười hai vụ trong năm, hết.",
    ]);
  });
  test("a stream that unpacks to more than is read", async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000));
    for (const filter of ["/FlateDecode", "[/FlateDecode /FlateDecode]"]) {
      const dictionary = `6 0 obj\n<< /Length ${bomb.length} /Filter ${filter} >>\nstream\n`;
      const file = Buffer.concat([pdfOf("x"), Buffer.from(dictionary), bomb, Buffer.from("\nendstream\nendobj\n")]);
      expect(await read("a.pdf", file)).toEqual(["a.pdf: cannot read: expected at most 24 MB in one stream of a PDF, got more once unpacked"]);
    }
  });
  test("streams without an end, one in another, take no time", async () => {
    const beginnings = Buffer.from("stream\nx\x9c".repeat(500_000), "latin1");
    expect(await read("a.pdf", Buffer.concat([pdfOf("x"), beginnings]))).toEqual([expect.stringMatching(/^a\.pdf: cannot read: /)]);
  });
  test("pages without text, and what is no PDF", async () => {
    expect(await read("scan.pdf", pdf([[], []]))).toEqual(["scan.pdf: no text: expected a PDF with a text layer, got pages without text (a scan?)"]);
    expect(await read("a.pdf", "x")).toEqual([expect.stringMatching(/^a\.pdf: cannot read: expected a PDF document, got ./)]);
    expect(await read("b.pdf", pdfOf("Có 5 vụ.").subarray(0, 300))).toEqual([expect.stringMatching(/^b\.pdf: (?:cannot read|no text): /)]);
    expect(await read("bao", pdfOf("Có 5 vụ."))).toEqual(["bao: Có 5 vụ."]);
  });
});

describe("Markdown", () => {
  test("marks go, words stay; a paragraph is a line", async () => {
    const markdown = [
      "---",
      'title: "Tin: mới"',
      "date: 2023-03-14",
      "---",
      "# Tít *bài* #",
      "",
      "Năm **2023** có [1.390 đợt](https://a.vn/1_2) tuyên",
      "truyền ở _xã_ `A_B`, ![ảnh 5](x.png) 5 \\* 3 <b>vụ</b>.",
      "",
      "- Mục 1",
      "- [x] Mục 2",
      "1. Mục ba",
      "> Lời nói",
      "",
      "| Huyện | Số vụ |",
      "| --- | ---: |",
      "| Sa Thầy | 12 |",
      "",
      "***",
      "Dòng một  ",
      "dòng hai",
    ].join("\n");
    writeFileSync("a.md", markdown);
    const { text, metadata, tables = [] } = only(await itemsOf("a.md"));
    expect(text.split("\n")).toEqual([
      "Tít bài",
      "Năm 2023 có 1.390 đợt tuyên truyền ở xã A_B,  5 * 3 vụ.",
      "Mục 1",
      "Mục 2",
      "1. Mục ba",
      "Lời nói",
      "Huyện | Số vụ",
      "Sa Thầy | 12",
      "Dòng một",
      "dòng hai",
    ]);
    expect(metadata).toEqual({ title: "Tin: mới", published: "2023-03-14" });
    expect(tables[0]?.rows[1]?.map(({ start, end }) => text.slice(start, end))).toEqual(["Sa Thầy", "12"]);
  });
});

describe("WARC", () => {
  const readPage = async (bytes: Buffer, charset: string | null): Promise<{ text: string }> => ({ text: `${charset ?? "-"} ${bytes.toString()}` });
  const page = (uri: string, response: Buffer): Buffer => warcRecord("response", uri, response);
  const readWarc = async (records: readonly Uint8Array[], maxSize = 10_000, step = 1000): Promise<string[]> =>
    told(await itemsIn(warcReader(readPage), Buffer.concat(records), { maxSize }, step));

  test("pages with status 200, each once, by their addresses; their bodies unpacked", async () => {
    const html = ["Content-Type: text/html"];
    const records = [
      warcRecord("warcinfo", "", "software: x", "application/warc-fields"),
      page("https://a.vn/1", httpResponse("một")),
      warcRecord("request", "https://a.vn/1", "GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
      page("https://a.vn/1", httpResponse("một")),
      page("https://a.vn/1", httpResponse("một khác")),
      page("https://a.vn/2", httpResponse("x", html, "404 Not Found")),
      page("https://a.vn/3", httpResponse("x", ["Content-Type: image/png"])),
      page("<https://a.vn/4>", httpResponse(gzipSync("bốn"), [...html, "Content-Encoding: gzip"])),
      page("https://a.vn/5", httpResponse("3\r\nnă\r\n1;x=y\r\nm\r\n0\r\n\r\n", [...html, "Transfer-Encoding: chunked"])),
      page("https://a.vn/6", httpResponse("sáu", [...html, "Transfer-Encoding: chunked", "Content-Encoding: gzip"])),
    ];
    const expected = ["https://a.vn/1: utf-8 một", "https://a.vn/1: utf-8 một khác", "https://a.vn/4: - bốn", "https://a.vn/5: - năm", "https://a.vn/6: - sáu"];
    expect(await readWarc(records)).toEqual(expected);
    expect(await readWarc(records, 10_000, 1)).toEqual(expected);
  });
  test("a bad record costs only itself", async () => {
    const bomb = httpResponse(gzipSync(Buffer.alloc(1_000_000)), ["Content-Type: text/html", "Content-Encoding: gzip"]);
    const records = [
      page("https://a.vn/1", httpResponse("một")),
      Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\nvô nghĩa\r\n\r\n"),
      page("https://a.vn/2", httpResponse("hai")),
      page("https://a.vn/3", httpResponse("x".repeat(20_000))),
      page("https://a.vn/4", bomb),
      page("https://a.vn/5", httpResponse("x", ["Content-Type: text/html", "Content-Encoding: zstd"])),
      page("https://a.vn/6", httpResponse("sáu")),
      page("https://a.vn/7", httpResponse("bảy")).subarray(0, -20),
    ];
    expect(await readWarc(records)).toEqual([
      "https://a.vn/1: utf-8 một",
      "in:2: cannot read: expected a WARC record, got a broken head",
      "in:3: cannot read: expected a WARC record, got a broken head",
      "https://a.vn/2: utf-8 hai",
      "in:5: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more",
      "in:6: cannot read: expected at most 1 MB in one article (raise it with --max-size), got more once unpacked",
      "in:7: cannot read: expected a body in gzip, deflate or br, got zstd",
      "https://a.vn/6: utf-8 sáu",
      "in:9: cannot read: expected a whole record, got the end of the file in it",
    ]);
  });
});
