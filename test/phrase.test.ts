/** How far the counted phrase goes: what belongs to it, and what ends it. */
import { expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** The phrase of the first count of a text. */
function phraseIn(text: string): string | undefined {
  return extract({ id: "bao.txt", text }).records.find(({ type }) => type === "count")?.phrase;
}

test.each([
  ["modifiers and names", "Có 5 xã biên giới của tỉnh Gia Lai đạt chuẩn.", "xã biên giới của tỉnh Gia Lai"],
  ["a compound with a hyphen", "Có 3 dự án kinh tế - xã hội lớn.", "dự án kinh tế - xã hội lớn"],
  ["no dash of a clause", "Có 5 xã - đạt 3%.", "xã"],
  ["no dash before a name", "Có 5 xã - Công an tỉnh nói.", "xã"],
  ["a list of names", "Có 3 huyện Tuy Đức, Đắk Song và Đắk Mil.", "huyện Tuy Đức, Đắk Song và Đắk Mil"],
  ["no name that opens another clause", "Bắt 12 người dân và Công an xã lập biên bản.", "người dân"],
  ["a quoted title whole", "Nhận 12 lá cờ “Đơn vị có thành tích”.", "lá cờ “Đơn vị có thành tích”"],
  ["no quote that closes what opened before it", "thu giữ “500 viên ma túy tổng hợp” và", "viên ma túy tổng hợp"],
  ["no item that the next figure belongs to", "Xảy ra 120 vụ phạm pháp hình sự, bắt 150 đối tượng.", "vụ phạm pháp hình sự"],
  ["no name with the next figure", "Ba Đồn có 661 nhà, huyện Quảng Ninh 16 nhà.", "nhà"],
  ["no preposition before the next figure", "Lắp 36 mắt camera tại 9 điểm.", "mắt camera"],
  ["no joint before it", "Sửa 3 ngôi nhà và 5 ha ruộng.", "ngôi nhà"],
  ["items before such a preposition", "Tặng quà cho 300 đoàn viên, hội viên của 5 xã.", "đoàn viên, hội viên"],
  ["no head of the next figure", "Xây 12 tuyến đường dài 5 km.", "tuyến đường"],
  ["nor what stands before it behind a comma", "Làm 2 người bị thương, tài sản thiệt hại trị giá 3 tỷ đồng.", "người"],
  ["no judgement of how many", "Có 2.427 người, đa số là công nhân.", "người"],
])("%s", (_what, text, expected) => {
  expect(phraseIn(text)).toBe(expected);
});
