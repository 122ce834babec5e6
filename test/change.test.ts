/** Amounts of change: which figures are, and what each is measured against. */
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** Mention, change and baseline of each count of a text. */
function changesIn(text: string): (string | undefined)[][] {
  return extract({ id: "bao.txt", text })
    .records.filter(({ type }) => type === "count")
    .map(({ text: mention, change, baseline }) => [mention, change, baseline]);
}

describe("a figure without a verb of its own shares the change before it", () => {
  test.each<[string, string, (string | undefined)[][]]>([
    [
      "the rate in a bracket",
      "So với năm 2021 giảm 31 vụ (11,1%), tăng 4 người (tương đương 2,5%).",
      [
        ["31 vụ", "decrease", "2021"],
        ["11,1%", "decrease", "2021"],
        ["4 người", "increase", "2021"],
        ["2,5%", "increase", "2021"],
      ],
    ],
    [
      "the amount in a bracket behind its rate",
      "Sản lượng tăng 2,63% (1,32 tạ/ha) so với năm 2018.",
      [
        ["2,63%", "increase", "2018"],
        ["1,32 tạ/ha", "increase", "2018"],
      ],
    ],
    [
      "a row in a comparison, across its rates",
      "So với năm 2021 giảm 38 vụ (24%), 31 người chết và 12 người bị thương.",
      [
        ["38 vụ", "decrease", "2021"],
        ["24%", "decrease", "2021"],
        ["31 người", "decrease", "2021"],
        ["12 người", "decrease", "2021"],
      ],
    ],
    [
      "not what a verb tells something else of",
      "So với năm 2021 giảm 12 vụ, 5 huyện không xảy ra tai nạn, 8 xã đều giảm.",
      [
        ["12 vụ", "decrease", "2021"],
        ["5 huyện", undefined, undefined],
        ["8 xã", undefined, undefined],
      ],
    ],
    [
      "a list by place",
      "Mèo Vạc giảm 1.245 hộ, Yên Minh 1.302 hộ, Xín Mần gần 1.000 hộ.",
      [
        ["1.245 hộ", "decrease", undefined],
        ["1.302 hộ", "decrease", undefined],
        ["gần 1.000 hộ", "decrease", undefined],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(changesIn(text)).toEqual(expected);
  });
});

describe("and shares none", () => {
  test.each<[string, string, (string | undefined)[][]]>([
    [
      "outside of a comparison",
      "Thu hồi 5 khẩu súng, tăng 2 khẩu, 10 viên đạn.",
      [
        ["5 khẩu súng", undefined, undefined],
        ["2 khẩu", "increase", undefined],
        ["10 viên đạn", undefined, undefined],
      ],
    ],
    [
      "with a verb of its own",
      "So với năm 2021 giảm 12 vụ, khởi tố 3 vụ.",
      [
        ["12 vụ", "decrease", "2021"],
        ["3 vụ", undefined, undefined],
      ],
    ],
    [
      "behind a level",
      "Toàn tỉnh xảy ra 120 vụ (24%), 60 người chết.",
      [
        ["120 vụ", undefined, undefined],
        ["24%", undefined, undefined],
        ["60 người", undefined, undefined],
      ],
    ],
    [
      "in the next sentence",
      "So với năm 2021 giảm 12 vụ. 3 người chết.",
      [
        ["12 vụ", "decrease", "2021"],
        ["3 người", undefined, undefined],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(changesIn(text)).toEqual(expected);
  });
});

test("a verb with đến or tới says by how much where it is compared, and else up or down to what", () => {
  expect(changesIn("Số vụ giảm đến 37,6% so với năm 2022. Tỷ lệ tăng tới 58%.")).toEqual([
    ["37,6%", "decrease", "2022"],
    ["58%", undefined, undefined],
  ]);
});

test("a change is said by the noun that the number states, or before its comparison", () => {
  expect(changesIn("Các công ty có mức tăng lương bình quân cho nhân viên là 11,1%. Tỷ lệ này giảm hơn so với năm 2012 15%.")).toEqual([
    ["11,1%", "increase", undefined],
    ["15%", "decrease", "2012"],
  ]);
  expect(changesIn("Mức giảm trừ gia cảnh là 11 triệu đồng, tăng mạnh so với mức 9 triệu đồng. Có 8 nhóm tăng so với tháng 9 và 2 nhóm giảm.")).toEqual([
    ["11 triệu đồng", undefined, undefined],
    ["9 triệu đồng", undefined, undefined],
    ["8 nhóm", undefined, undefined],
    ["2 nhóm", undefined, undefined],
  ]);
});

test("a bound may stand before what the number is", () => {
  const { records } = extract({ id: "bao.txt", text: "Khối lượng tối thiểu mỗi thành viên được đặt thầu là 500 lượng, tối đa mỗi phiên là 2.000 lượng." });
  expect(records.map(({ text, qualifier, value_min, value_max }) => [text, qualifier, value_min, value_max])).toEqual([
    ["500 lượng", "at_least", "500", undefined],
    ["2.000 lượng", "at_most", undefined, "2000"],
  ]);
});

test("each of two comparisons that open their clauses is of the change behind it", () => {
  expect(changesIn("So với tháng 10 năm 2012, giá tăng 5,92% và so với tháng 12 năm 2012, giá tăng 5,14%.")).toEqual([
    ["5,92%", "increase", "2012-10"],
    ["5,14%", "increase", "2012-12"],
  ]);
});

test("an estimate before the verb is one of the amount", () => {
  const { records } = extract({ id: "bao.txt", text: "Chỉ số tháng 9/2021 ước tăng nhẹ 0,04% và giảm 3% so với cùng kỳ." });
  const counts = records.filter(({ type }) => type === "count");
  expect(counts.map(({ text, qualifier, change }) => [text, qualifier, change])).toEqual([
    ["0,04%", "about", "increase"],
    ["3%", undefined, "decrease"],
  ]);
});

test("the month before is the one before the month that is told of", () => {
  const text = "Chỉ số sản xuất tháng 9 tăng 11% so với tháng trước.";
  const { records } = extract({ id: "bao.txt", text }, { published: "2021-10-12" });
  expect(records.filter(({ type }) => type === "date").map(({ date }) => date)).toEqual(["2021-09", "2021-08"]);
});

test.each([
  ["Toàn tỉnh tuyển được 2.315 công dân, nhiều hơn 640 người so với cùng kỳ năm 2023.", "640 người", "increase", "2023"],
  ["Vụ này gieo 41.200 ha, ít hơn gần 1.300 ha so với vụ trước.", "gần 1.300 ha", "decrease", undefined],
  ["Giá thuê ở đây nhiều hơn 640 đồng so với nơi khác.", "640 đồng", undefined, undefined],
  ["Năm 2020 bắt 206 vụ, nhiều hơn cùng kỳ năm 2019 là 93 vụ.", "93 vụ", "increase", "2019"],
  ["Năm 2021 có 1.808 mô hình, nhiều hơn năm 2020 là 276 mô hình.", "276 mô hình", "increase", "2020"],
  ["Năm 2018 gặt 66 nghìn ha, ít hơn năm 2017 gần 4 nghìn ha.", "gần 4 nghìn ha", "decrease", "2017"],
  ["Diện tích 66 ha, thấp hơn mức năm 2017 là 70 ha.", "70 ha", undefined, undefined],
])("an amount by which something is more or less than before: %s", (text, mention, change, baseline) => {
  expect(changesIn(text).find(([said]) => said === mention)).toEqual([mention, change, baseline]);
});

test.each(["Năm nay tăng lương cho 500 người.", "Xã giải quyết việc làm tăng thêm cho 500 người."])(
  "those for whom something grows are no amount of change: %s",
  (text) => {
    expect(changesIn(text)).toEqual([["500 người", undefined, undefined]]);
  },
);
