/** Where sentences end. */
import { describe, expect, test } from "vitest";
import { sentences } from "../src/segment/segment.ts";
import { endsInAbbreviation } from "../src/vi/metadata.ts";

/** The sentences of a text, each by its characters. */
function sentencesOf(text: string): string[] {
  const found = sentences(text, endsInAbbreviation);
  const texts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { start, end } = found.at(at);
    texts.push(text.slice(start, end));
    at = end;
    while (/\s/.test(text.charAt(at))) at++;
  }
  return texts;
}

describe("a sentence ends", () => {
  test.each<[string, readonly string[]]>([
    ["at a full stop before a capital or a number", ["Xã có 5 tổ.", "Tổ nào cũng đông.", "12 tổ mới ra mắt."]],
    ["behind a closing quote", ["Ông nói: “Xã có 5 tổ.”", "Bà gật đầu."]],
    ["at a line break", ["Xã có 5 tổ", "Tổ nào cũng đông"]],
  ])("%s", (what, expected) => {
    expect(sentencesOf(expected.join(what.includes("line") ? "\n" : " "))).toEqual(expected);
  });

  test.each([
    ["a full stop", "Đang giải quyết 98 đơn.", "Qua giải quyết, thu hồi 2 tỷ đồng."],
    ["a full stop behind a year", "Huyện tổng kết chiến dịch hè 2022.", "Chiến dịch huy động 900 thanh niên."],
    ["an ellipsis", "Hội đi học hỏi ở Vũng Tàu…", "Tiếp tục duy trì 64 tổ."],
    ["three points", "Hội đi học hỏi ở Vũng Tàu...", "Tiếp tục duy trì 64 tổ."],
  ])("behind %s whose blank is left out", (_what, first, second) => {
    expect(sentencesOf(first + second)).toEqual([first, second]);
  });
});

test.each(["TP. Huế có 5 tổ.", "TP.Huế có 5 tổ.", "Tp.Huế có 5 tổ.", "Bài của N.Mai có 5 dòng.", "Trang baotintuc.vn có 5 bài.", "Giá 1.390 đồng."])(
  "%s is one sentence",
  (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  },
);

test("a stretch that nothing ends is cut at a blank, so that no sentence is longer than some pages", () => {
  const text = `Xã có ${"hai xe tải, ".repeat(3000)}và hết. Thôn có 5 tổ.`;
  const found = sentencesOf(text);
  expect(Math.max(...found.map((sentence) => sentence.length))).toBeLessThanOrEqual(4000);
  expect(found.join(" ")).toBe(text);
  expect(found.at(-1)).toBe("Thôn có 5 tổ.");
});
