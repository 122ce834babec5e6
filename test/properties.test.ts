/** What holds of every text, whatever it is: no exception, records grounded and in order, one reading of one text in any normal form. */
import fc from "fast-check";
import { describe, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { extract } from "../src/pipeline.ts";
import type { StatRecord } from "../src/types.ts";
import { spelling } from "../src/vi/spelling.ts";

/** What Vietnamese statistics, dates, names and page furniture are made of, with what breaks readers of them. */
const tokens = {
  numbers:
    "1 2 3 5 12 15 31 32 1990 2023 1.390 155.033 1,5 2,35 1.234.567 0905.123.456 3/4 9/17 14/3/2023 14-3-2023 2023-05 24/24 15h30 5-6 1. 1/1/ 09/CTr-BCA ½ ²".split(
      " ",
    ),
  numberWords: "một hai ba năm mười mươi lăm trăm nghìn triệu tỷ rưỡi nửa chục vài hàng mấy phần linh lẻ không".split(" "),
  units: [
    "người",
    "lượt người",
    "hộ",
    "vụ",
    "đợt",
    "mô hình",
    "tập thể, cá nhân",
    "đồng",
    "đồng/người/năm",
    "%",
    "ha",
    "km/h",
    "m2",
    "tuổi",
    "usd",
    "$",
    "con bò",
    "xylanh",
  ],
  dates: [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "tuần",
    "thế kỷ",
    "giờ",
    "từ ngày",
    "đến ngày",
    "hôm qua",
    "năm ngoái",
    "cùng kỳ",
    "đầu năm",
    "6 tháng đầu năm",
    "thứ hai",
    "Chủ nhật",
    "vừa qua",
    "trước",
    "nay",
    "âm lịch",
    "II",
  ],
  words: [
    "hơn",
    "gần",
    "khoảng",
    "không quá",
    "trở lên",
    "tăng",
    "giảm",
    "gấp đôi",
    "gấp",
    "so với",
    "trong",
    "trên",
    "tại",
    "và",
    "hoặc",
    "đạt",
    "của",
    "lớp",
    "Quốc lộ",
    "số",
    "Ba Tơ",
    "ba lô",
    "TP.",
    "İstanbul",
    "ẞ",
  ],
  scope: [
    "trong đó",
    "gồm",
    "chiếm",
    "với",
    "tham gia",
    "lần lượt",
    "đến nay",
    "Trong năm",
    "toàn tỉnh có",
    "tại huyện",
    "Sa Thầy",
    "tỉnh Kon Tum",
    "TP.HCM",
    "cả nước",
    "Trong số",
  ],
  models: ["mô hình “", "Mô hình", '"', "“", "”", "«", "»", "phong trào “", "Camera an ninh", "Tiếng kẻng"],
  punctuation: [",", ".", ";", ":", "-", "–", "/", "(", ")", "...", "…", "!", "?", "|", "’", "=", "+"],
  furniture: [
    "\nChia sẻ bài viết\n",
    "\nA- A A+\n",
    "\nTừ khóa: 5 người\n",
    "\nTác giả: Nguyễn Văn An\n",
    "date 2023-05 ",
    "14/03/2023 08:15\n",
    "\nẢnh: T.H\n",
    "(kontumtv.vn) – ",
    "Ngày đăng: 14/3/2023\n",
    "img.jpg\n",
  ],
  invisible: [
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2060",
    "\u00a0",
    "\u3000",
    "\u0301",
    "\u0323",
    "\u031b",
    "  ",
    "\t",
    "\r\n",
    "\n",
    "\r",
    "\0",
    "\ud800",
    "😀",
    "𝟓",
  ],
};

/** The same texts in every run: a failure says something of the change at hand. */
const seed = 20_230_314;

const blank = fc.constantFrom(" ", " ", " ", " ", "", "  ", "\u00a0", "\n", "\r\n");
const token = fc.oneof(
  ...Object.values(tokens).map((list) => fc.constantFrom(...list)),
  fc.nat({ max: 5_000_000 }).map(String),
  fc.constantFrom(...tokens.units, ...tokens.dates).map((word) => word.normalize("NFD")),
  fc.constantFrom(...tokens.units, ...tokens.words).map((word) => word.toUpperCase()),
);
const vietnamese = fc.array(fc.tuple(token, blank), { maxLength: 40 }).map((pairs) => pairs.flat().join(""));
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
);

describe.each([
  ["of Vietnamese tokens", vietnamese, 1_500],
  ["of any characters", anything, 1_000],
] as const)("texts %s", (_name, texts, numRuns) => {
  const read = (text: string): readonly StatRecord[] => extract({ id: "article", text }).records;
  const holds = (predicate: (text: string) => void): void => fc.assert(fc.property(texts, predicate), { numRuns, seed });

  test("each record is the text at its offsets", () => {
    holds((text) => {
      const characters = Array.from(text);
      for (const record of read(text)) equal(record.text, characters.slice(record.start, record.end).join(""));
    });
  });

  test("no record is empty, and each is within its article", () => {
    holds((text) => {
      const length = Array.from(text).length;
      for (const { start, end } of read(text)) truthy(0 <= start && start < end && end <= length, `${start} to ${end} of ${length}`);
    });
  });

  test("records are in text order, and those of one type do not overlap", () => {
    holds((text) => {
      const records = read(text);
      const ends: Partial<Record<StatRecord["type"], number>> = {};
      let last = 0;
      for (const { type, start, end } of records) {
        truthy(start >= last, `a record at ${start} behind one at ${last}`);
        truthy(start >= (ends[type] ?? 0), `${type} at ${start} within the one up to ${ends[type]}`);
        last = start;
        ends[type] = end;
      }
    });
  });

  test("no record id stands twice", () => {
    holds((text) => {
      const ids = read(text).map(({ record_id }) => record_id);
      equal(new Set(ids).size, ids.length);
    });
  });

  test("what a record speaks of stands together: a period with its days and source, a place with its source, a relation with a parent before it", () => {
    holds((text) => {
      const before = new Set<string>();
      for (const { record_id, type, period, period_start, period_end, period_from, place, place_code, place_from, relation, parent_id } of read(text)) {
        equal(period === undefined, period_from === undefined);
        truthy(period !== undefined || (period_start === undefined && period_end === undefined), "days of no period");
        truthy((period_start ?? "") <= (period_end ?? "9"), `${period_start} behind ${period_end}`);
        equal(place === undefined, place_from === undefined);
        truthy(place !== undefined || place_code === undefined, "a code of no place");
        equal(relation === undefined, parent_id === undefined);
        truthy(parent_id === undefined || before.has(parent_id), "a parent that does not stand before");
        truthy(type !== "date" || (period === undefined && place === undefined && relation === undefined), "a scope of a date");
        before.add(record_id);
      }
    });
  });

  test("diagnostics are within their article", () => {
    holds((text) => {
      const length = Array.from(text).length;
      for (const { start, end } of extract({ id: "article", text }).diagnostics)
        truthy(0 <= start && start < end && end <= length, `${start} to ${end} of ${length}`);
    });
  });

  test("reading again reads the same", () => {
    holds((text) => equal(JSON.stringify(read(text)), JSON.stringify(read(text))));
  });

  test("the types that are asked for are those of all types", () => {
    holds((text) => {
      const all = read(text);
      for (const type of ["count", "date", "model"] as const) {
        const asked = extract({ id: "article", text }, { types: [type] }).records;
        equal(JSON.stringify(asked), JSON.stringify(all.filter((record) => record.type === type)));
      }
    });
  });

  test("composed and decomposed letters give the same records", () => {
    holds((text) => equal(inOneForm(read(text.normalize("NFD"))), inOneForm(read(text.normalize("NFC")))));
  });

  test("cleaning twice is cleaning once", () => {
    holds((text) => {
      const { value } = clean(text, spelling);
      equal(clean(value, spelling).value, value);
    });
  });

  test("the ends of lines may be written in any way", () => {
    holds((text) => {
      const lines = text.replace(/\r\n?/g, "\n");
      equal(clean(lines.replace(/\n/g, "\r\n"), spelling).value, clean(lines, spelling).value);
    });
  });

  test("joining lines changes nothing but line ends", () => {
    holds((text) => equal(clean(text, spelling).value.replace(/\n/g, " "), clean(text).value.replace(/\n/g, " ")));
  });

  test("the lower case of a clean text is as long as the text", () => {
    holds((text) => {
      const { value, folded } = clean(text, spelling);
      equal(folded.length, value.length);
    });
  });

  test("offsets of the clean text never go back in the article", () => {
    holds((text) => {
      const { value, toArticle, toArticleEnd } = clean(text, spelling);
      for (let offset = 0; offset < value.length; offset++) {
        truthy(toArticle(offset) <= toArticleEnd(offset + 1), `character ${offset} ends before it starts`);
        truthy(toArticleEnd(offset + 1) <= toArticle(offset + 1), `character ${offset + 1} starts before the one before it ends`);
      }
      truthy(toArticleEnd(value.length) <= text.length, "the end is behind the article");
    });
  });
});

/** The records without what depends on the normal form: offsets, the id made of them, and the form of what is quoted. */
function inOneForm(records: readonly StatRecord[]): string {
  return JSON.stringify(records.map(({ record_id: _id, parent_id: _parent, start: _start, end: _end, ...record }) => record)).normalize("NFC");
}

function equal<T>(got: T, expected: T): void {
  if (got !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

function truthy(claim: boolean, otherwise: string): void {
  if (!claim) throw new Error(otherwise);
}
