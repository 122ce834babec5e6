/** Figures of tables: what the head of a column or row gives to a number alone in its cell. */
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";
import type { StatRecord, Table } from "../src/types.ts";

/** An article of one table below a line, its cells parted as readers part them. */
function articleOf(above: string, rows: readonly (readonly string[])[], headerRows: number): { id: string; text: string; tables: Table[] } {
  let text = `Báo cáo của tỉnh\n\n${above}\n`;
  const cells = rows.map((row) => {
    const spans = row.map((cell, column) => {
      if (column > 0) text += " | ";
      const start = text.length;
      text += cell;
      return { start, end: text.length };
    });
    text += "\n";
    return spans;
  });
  return { id: "bang.html", text, tables: [{ rows: cells, headerRows }] };
}

function countsIn(above: string, rows: readonly (readonly string[])[], headerRows = 1): readonly (readonly (string | undefined)[])[] {
  const { records } = extract(articleOf(above, rows, headerRows));
  return records.filter(({ type }) => type === "count").map(({ text, value, unit, period, place }: StatRecord) => [text, value, unit, period, place]);
}

describe("a number alone in its cell", () => {
  test("is counted by the head of its column, in the place of its row", () => {
    const rows = [
      ["STT", "Địa phương", "Số vụ", "Diện tích (ha)"],
      ["1", "Huyện Sa Thầy", "12", "1.250,5"],
      ["2", "Huyện Kon Plông", "9", "800"],
    ];
    expect(countsIn("Tình hình cháy rừng năm 2023", rows)).toEqual([
      ["12", "12", "vụ", "2023", "Huyện Sa Thầy"],
      ["1.250,5", "1250.5", "ha", "2023", "Huyện Sa Thầy"],
      ["9", "9", "vụ", "2023", "Huyện Kon Plông"],
      ["800", "800", "ha", "2023", "Huyện Kon Plông"],
    ]);
  });

  test("is of the time that heads its column, counted by its row", () => {
    const rows = [
      ["Chỉ tiêu", "ĐVT", "Năm 2022", "2023"],
      ["Số vụ phạm pháp", "vụ", "120", "98"],
      ["Thu ngân sách", "tỷ đồng", "1.250", "1.400"],
      ["Tỷ lệ hộ nghèo", "%", "5,2", "4,1"],
    ];
    expect(countsIn("Kết quả", rows)).toEqual([
      ["120", "120", "vụ", "2022", undefined],
      ["98", "98", "vụ", "2023", undefined],
      ["1.250", "1250000000000", "đồng", "2022", undefined],
      ["1.400", "1400000000000", "đồng", "2023", undefined],
      ["5,2", "5.2", "%", "2022", undefined],
      ["4,1", "4.1", "%", "2023", undefined],
    ]);
  });

  test("and its time governs nothing behind the table", () => {
    const rows = [
      ["Địa phương", "Số vụ năm 2019"],
      ["Huyện Sa Thầy", "12"],
    ];
    const article = articleOf("Năm 2023, tỉnh có 40 vụ.", rows, 1);
    const { records } = extract({ ...article, text: `${article.text}Công an tỉnh có 9 mô hình.` });
    expect(records.filter(({ type }) => type === "count").map(({ text, period }) => [text, period])).toEqual([
      ["40 vụ", "2023"],
      ["12", "2019"],
      ["9 mô hình", "2023"],
    ]);
  });

  test("takes the nearest of several head rows, and a head that is not marked as one", () => {
    const rows = [
      ["Đơn vị", "Năm 2021", "Năm 2021", "Năm 2022", "Năm 2022"],
      ["Đơn vị", "Số hộ", "Số người", "Số hộ", "Số người"],
      ["Xã A", "10", "41", "12", "50"],
    ];
    expect(countsIn("Kết quả", rows, 2).map(([text, , unit, period]) => [text, unit, period])).toEqual([
      ["10", "hộ", "2021"],
      ["41", "người", "2021"],
      ["12", "hộ", "2022"],
      ["50", "người", "2022"],
    ]);
    expect(
      countsIn(
        "Kết quả",
        [
          ["Xã", "Số hộ"],
          ["Xã A", "10"],
        ],
        0,
      ).map(([text, , unit]) => [text, unit]),
    ).toEqual([["10", "hộ"]]);
  });

  test("takes the unit of the line above the table", () => {
    const rows = [
      ["Địa phương", "Kế hoạch", "Thực hiện"],
      ["Thành phố", "500", "620"],
    ];
    expect(countsIn("Thu ngân sách quý I (Đơn vị tính: triệu đồng)", rows).map(([text, value, unit]) => [text, value, unit])).toEqual([
      ["500", "500000000", "đồng"],
      ["620", "620000000", "đồng"],
    ]);
  });
});

describe("nothing is read from", () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      "running numbers, telephones and years",
      [
        ["TT", "Đơn vị", "Số điện thoại", "Năm sinh"],
        ["1", "Công an xã", "02603862", "1985"],
      ],
    ],
    [
      "numbers that no head counts",
      [
        ["Nội dung", "Ghi chú"],
        ["Loại một", "15"],
      ],
    ],
    ["a long run of digits", [["Số hộ"], ["123456789012"]]],
    ["an empty table", [[], []]],
  ])("%s", (_, rows) => {
    expect(countsIn("Danh sách", rows)).toEqual([]);
  });
});

test("the indicator is told by the head of the column", () => {
  const rows = [
    ["Địa phương", "Số đợt phát động phong trào toàn dân bảo vệ an ninh Tổ quốc"],
    ["Huyện Sa Thầy", "12"],
  ];
  const { records } = extract(articleOf("Năm 2023", rows, 1));
  expect(records.filter(({ type }) => type === "count")).toMatchObject([
    { text: "12", unit: "đợt", phrase: "đợt phát động phong trào toàn dân bảo vệ an ninh Tổ quốc", indicator: "campaign-launches", rule: "count/table-cell" },
  ]);
});
