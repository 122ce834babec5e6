/** Lines of wrapped paragraphs are read as one, and each record still quotes the article as it is. */
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { extract } from "../src/pipeline.ts";
import { spelling } from "../src/vi/spelling.ts";

describe("lines", () => {
  test.each([
    ["a small letter goes on", "sản lượng lúa đạt 320,3 nghìn\ntấn, tăng 8%", "sản lượng lúa đạt 320,3 nghìn tấn, tăng 8%"],
    ["so does what a word asks for", "tăng 6,84% so với năm\n2016; còn lại", "tăng 6,84% so với năm 2016; còn lại"],
    ["blanks at the end of a line are none", "người dân đã cung cấp hơn  \r\n300 tin", "người dân đã cung cấp hơn 300 tin"],
    ["short ends of a long paragraph too", "công an điều tra, khám phá\nhơn\n400 vụ phạm pháp", "công an điều tra, khám phá hơn 400 vụ phạm pháp"],
    ["a finished sentence ends its line", "Toàn tỉnh có 5 huyện trong đó.\nxã A có 3 hộ", "Toàn tỉnh có 5 huyện trong đó.\nxã A có 3 hộ"],
    ["a short line is a heading", "Kết quả\nnăm 2023", "Kết quả\nnăm 2023"],
    ["a capital begins a paragraph", "Hội nghị tổng kết phong trào\nNăm 2023, có", "Hội nghị tổng kết phong trào\nNăm 2023, có"],
    ["rows of a table are no wrapped line", "Địa phương trong tỉnh | Số vụ\nxã A | 5", "Địa phương trong tỉnh | Số vụ\nxã A | 5"],
  ])("%s", (_, text, expected) => {
    expect(clean(text, spelling).value).toBe(expected);
  });
});

test("a mention across a line break is quoted with it", () => {
  const text = "Trong tháng 5/2023, người dân đã cung cấp cho công an hơn\r\n300 tin, trị giá 4 tỷ\r\nđồng.";
  const counts = extract({ id: "bao.txt", text }).records.filter(({ type }) => type === "count");
  expect(counts.map(({ value, value_min, unit }) => [value, value_min, unit])).toEqual([
    ["300", "300", "tin"],
    ["4000000000", undefined, "đồng"],
  ]);
  for (const { start, end, text: mention } of counts) expect(text.slice(start, end)).toBe(mention);
  expect(counts.map(({ text: mention }) => mention)).toEqual(["hơn\r\n300 tin", "4 tỷ\r\nđồng"]);
});
