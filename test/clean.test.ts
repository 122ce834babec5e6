/** Lines of wrapped paragraphs are read as one, and each record still quotes the article as it is. */
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { extract } from "../src/pipeline.ts";
import { spelling } from "../src/vi/spelling.ts";

describe("lines", () => {
  test.each([
    ["a small letter goes on", "Sản lượng lúa đạt 320,3 nghìn\ntấn, tăng 8%", "Sản lượng lúa đạt 320,3 nghìn tấn, tăng 8%"],
    ["so does what a word asks for", "tăng 6,84% so với năm\n2016; còn lại", "tăng 6,84% so với năm 2016; còn lại"],
    ["blanks at the end of a line are none", "người dân đã cung cấp hơn  \r\n300 tin", "người dân đã cung cấp hơn 300 tin"],
    ["short ends of a long paragraph too", "Công an điều tra, khám phá\nhơn\n400 vụ phạm pháp", "Công an điều tra, khám phá hơn 400 vụ phạm pháp"],
    ["a finished sentence ends its line", "Toàn tỉnh có 5 huyện trong đó.\nxã A có 3 hộ", "Toàn tỉnh có 5 huyện trong đó.\nxã A có 3 hộ"],
    ["a short line is a heading", "Kết quả\nnăm 2023", "Kết quả\nnăm 2023"],
    ["a capital begins a paragraph", "Hội nghị tổng kết phong trào\nNăm 2023, có", "Hội nghị tổng kết phong trào\nNăm 2023, có"],
    ["rows of a table are no wrapped line", "Địa phương trong tỉnh | Số vụ\nxã A | 5", "Địa phương trong tỉnh | Số vụ\nxã A | 5"],
    [
      "a clause goes on behind a semicolon",
      "Xảy ra 45 vụ cháy;\nlàm chết 3 người, thiệt hại 4\ntỷ đồng",
      "Xảy ra 45 vụ cháy;\nlàm chết 3 người, thiệt hại 4 tỷ đồng",
    ],
    ["a number behind hơn is no item", "Người dân đã cung cấp hơn\n1.200 tin", "Người dân đã cung cấp hơn 1.200 tin"],
    ["nor is a day", "Lễ phát động được tổ chức ngày\n2/9 tại xã", "Lễ phát động được tổ chức ngày 2/9 tại xã"],
  ])("%s", (_, text, expected) => {
    expect(clean(text, spelling).value).toBe(expected);
  });

  test.each([
    ["a heading may end with năm", "Kết quả công tác 6 tháng đầu năm\nToàn tỉnh có 45 vụ"],
    ["before a number too", "Kết quả công tác 6 tháng đầu năm\n45 vụ được khám phá"],
    ["or with a word that asks for numbers only", "Để cuộc sống người dân tốt hơn\nTheo báo cáo, có 5 xã"],
    ["or with nhà ở", "Hỗ trợ hộ nghèo khó khăn về nhà ở\nTỉnh đã xây 120 căn"],
    ["lettered items", "Tình hình tai nạn giao thông trong tỉnh\na) Số vụ 45 vụ\nb/ Số người chết 12 người\niv. Số người bị thương 30 người"],
    ["numbered items", "Đánh giá tình hình trong tháng có\n1. Về trật tự xã hội\n1.2 Kết quả\n2) Về giao thông"],
    ["items of a pasted list", "Tình hình tai nạn giao thông trong tỉnh\no Số vụ 45 vụ"],
    ["a list whose lines begin with small letters", "Thiệt hại ở các xã như sau:\nxã Nhân Hòa có tới 12 hộ\nxã Nhân Khang có tới 5 hộ\nxã Nhân Chính 3 hộ"],
    ["the number of a page", "Công an các huyện đã tiếp nhận hơn\n12\n\nVăn phòng"],
    ["dashes", "Trao giải cho các mô hình tiêu biểu của các\n- Công an xã A"],
  ])("no wrapped line: %s", (_, text) => {
    expect(clean(text, spelling).value).toBe(text);
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
