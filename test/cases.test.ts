/** Phrases that other date and number readers get wrong, each with its right reading. Published on 15 June 2023. */
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";
import type { Extraction, StatRecord } from "../src/types.ts";

/** What a record says, beside where it stands and who read it. */
type Reading = Partial<Omit<StatRecord, "record_id" | "article_id" | "text" | "start" | "end" | "sentence" | "rule" | "confidence">>;

function read(text: string): Extraction {
  return extract({ id: "case", text }, { published: "2023-06-15" });
}

/** The columns that say what was read; the unit's code, the phrase and the verb are tested with the rules. */
function readingOf(record: StatRecord): Reading {
  const { type, value, value_min, value_max, denominator, qualifier, unit, change, baseline, date, name } = record;
  const columns = { type, value, value_min, value_max, denominator, qualifier, unit, change, baseline, date, name };
  return Object.fromEntries(Object.entries(columns).filter(([, content]) => content !== undefined));
}

function count(value: string, unit: string | null, columns: Reading = {}): Reading {
  return { type: "count", value, ...(unit === null ? {} : { unit }), ...columns };
}

function range(value_min: string, value_max: string, unit: string): Reading {
  return { type: "count", value_min, value_max, unit };
}

function indefinite(value_min: string, unit: string): Reading {
  return { type: "count", value_min, qualifier: "indefinite", unit };
}

function date(edtf: string): Reading {
  return { type: "date", date: edtf };
}

describe.each<[string, [phrase: string, ...records: Reading[]][]]>([
  [
    "points group thousands, commas mark decimals",
    [
      ["1.390 đợt", count("1390", "đợt")],
      ["03 mô hình", count("3", "mô hình")],
      ["1.234,56 ha", count("1234.56", "ha")],
      ["35m2", count("35", "m2")],
    ],
  ],
  [
    "a slash: a ratio or a date",
    [
      ["9/17 địa phương", count("9", "địa phương", { denominator: "17" })],
      ["2/3 số hộ dân", count("2", "hộ dân", { denominator: "3" })],
      ["ngày 2/3", date("2023-03-02")],
      ["10/12 chỉ tiêu", count("10", "chỉ tiêu", { denominator: "12" })],
      ["10/12/2022", date("2022-12-10")],
      ["trực 24/24 giờ"],
      ["24/7"],
    ],
  ],
  [
    "ranges, whose magnitude holds for both ends",
    [
      ["5-6 người", range("5", "6", "người")],
      ["12 - 15 triệu đồng/tháng", range("12000000", "15000000", "đồng/tháng")],
      ["từ 100 đến 150 triệu đồng", range("100000000", "150000000", "đồng")],
    ],
  ],
  [
    "magnitudes",
    [
      ["2 tỷ 350 triệu đồng", count("2350000000", "đồng")],
      ["120 nghìn tỷ đồng", count("120000000000000", "đồng")],
      ["hai triệu rưỡi", count("2500000", null)],
      ["nửa triệu", count("500000", null)],
      ["15 triệu đồng/người/năm", count("15000000", "đồng/người/năm")],
    ],
  ],
  [
    "number words",
    [
      ["một trăm lẻ ba hộ", count("103", "hộ")],
      ["hai mươi tư hộ", count("24", "hộ")],
      ["ba chục hộ", count("30", "hộ")],
      ["năm năm", date("P5Y")],
      ["tháng năm", date("XXXX-05")],
      ["trong năm 15 huyện được công nhận", count("15", "huyện")],
    ],
  ],
  [
    "qualifiers",
    [
      ["hàng chục nghìn lượt", indefinite("10000", "lượt")],
      ["vài chục hộ", indefinite("10", "hộ")],
      ["tối đa 5 người", count("5", "người", { value_max: "5", qualifier: "at_most" })],
      ["ít nhất 2 mô hình", count("2", "mô hình", { value_min: "2", qualifier: "at_least" })],
      ["từ 18 tuổi trở lên", count("18", "tuổi", { value_min: "18", qualifier: "at_least" })],
      ["trên dưới 50 hộ", count("50", "hộ", { qualifier: "about" })],
      ["gần 98%", count("98", "%", { value_max: "98", qualifier: "nearly" })],
    ],
  ],
  [
    "amounts of change",
    [
      ["tăng 12,5% so với cùng kỳ năm 2022", count("12.5", "%", { change: "increase", baseline: "2022" }), date("2022")],
      ["gấp 1,5 lần", count("1.5", "lần", { change: "multiple" })],
      ["tăng gấp đôi", count("2", null, { change: "multiple" })],
    ],
  ],
  [
    "names and labels that are no counts",
    [
      ["lần thứ XIII"],
      ["Nghị quyết số 12/2021/NQ-HĐND"],
      ["Quốc lộ 1A"],
      ["Covid-19"],
      ["đường 30/4"],
      ["bệnh nhân 867"],
      ["mô hình “5 không, 3 sạch”", { type: "model", name: "5 không, 3 sạch" }],
    ],
  ],
  [
    "calendar dates",
    [
      ["thứ 3, ngày 13/6", date("2023-06-13")],
      ["14.3.2023", date("2023-03-14")],
      ["14-3-2023", date("2023-03-14")],
      ["tháng 03/2023", date("2023-03")],
      ["tháng 3-2023", date("2023-03")],
      ["ngày 19 tháng Tám năm 1945", date("1945-08-19")],
      ["từ ngày 16 đến 20/7/2020", date("2020-07-16/2020-07-20")],
      ["các ngày 22, 23 và 24/7/2020", date("2020-07-22"), date("2020-07-23"), date("2020-07-24")],
      ["15h30 ngày 1/7/2023", date("2023-07-01T15:30")],
      ["10/3 âm lịch", date("2023-04-29")],
    ],
  ],
  [
    "periods",
    [
      ["giai đoạn 2013 – 2023", date("2013/2023")],
      ["Từ năm 2019 đến nay", date("2019/2023-06-15")],
      ["quý I/2023", date("2023-01/2023-03")],
      ["quí 1 năm 2023", date("2023-01/2023-03")],
      ["6 tháng đầu năm 2023 so với cùng kỳ năm trước", date("2023-01/2023-06"), date("2022-01/2022-06")],
      ["sau 5 năm thực hiện", date("P5Y")],
      ["10 năm qua", date("2013/2023")],
    ],
  ],
])("%s", (_about, cases) => {
  test.each(cases.map(([phrase, ...records]) => ({ phrase, records })))("$phrase", ({ phrase, records }) => {
    expect(read(phrase).records.map(readingOf)).toEqual(records);
  });
});

test("a day that is not gives no date, and says why", () => {
  const { records, diagnostics } = read("ngày 30/2/2023");
  expect(records).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: "DATE_IMPOSSIBLE", start: 0, end: 14 }]);
});

test("decomposed Unicode is read as composed, at the offsets of what was given", () => {
  const phrase = "tháng 3/2023".normalize("NFD");
  expect(read(`Từ ${phrase}`.normalize("NFD")).records).toMatchObject([{ date: "2023-03", end: `Từ ${phrase}`.normalize("NFD").length }]);
  expect(read(phrase).records).toMatchObject([{ date: "2023-03", text: phrase, start: 0, end: phrase.length }]);
});
