/** What the words of a date leave out, and where an article without a publication date gives it. */
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** The dates of a text: mention and value. */
function datesIn(text: string, published?: string): (string | undefined)[][] {
  const { records } = extract({ id: "bao.txt", text }, published === undefined ? {} : { published });
  return records.filter(({ type }) => type === "date").map(({ text: mention, date }) => [mention, date]);
}

describe("stretches", () => {
  test.each<[string, string, string[][]]>([
    ["two days that a hyphen joins without blanks", "Từ 1/6/2022-31/8/2022 có mưa.", [["Từ 1/6/2022-31/8/2022", "2022-06-01/2022-08-31"]]],
    ["the same with the year behind the second", "Diễn ra từ 8/11-17/11/2013.", [["từ 8/11-17/11/2013", "2013-11-08/2013-11-17"]]],
    ["no day behind a hyphen and no day", "Công văn số 45-31/8 của tỉnh.", []],
  ])("%s", (_what, text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });
});

test("the month before the one that is told of, when the article came out in the next", () => {
  expect(datesIn("Trong tháng 2/2022 có 58 vụ.\n\nSo với tháng trước, giảm 8 vụ.", "2022-03-02")).toEqual([
    ["Trong tháng 2/2022", "2022-02"],
    ["tháng trước", "2022-01"],
  ]);
});

describe("without a publication date", () => {
  test.each<[string, string, string[][]]>([
    [
      "months of the year behind the one that they are compared with",
      "Trong 6 tháng đầu năm có 13 vụ, tăng 4 vụ so với cùng kỳ năm 2018.",
      [
        ["Trong 6 tháng đầu năm", "2019-01/2019-06"],
        ["cùng kỳ năm 2018", "2018-01/2018-06"],
      ],
    ],
    [
      "a day near a whole one, though a month of the year before stands between",
      "Chiều 5/2/2010, Chi cục báo cáo. Dịch tái phát tháng 12/2009. Ngày 6/2, đã tiêu hủy xong.",
      [
        ["Chiều 5/2/2010", "2010-02-05"],
        ["tháng 12/2009", "2009-12"],
        ["Ngày 6/2", "2010-02-06"],
      ],
    ],
    [
      "the same months of another year behind an interval",
      "Từ đầu năm đến cuối tháng 8/2023 có 5 ca. So với cùng kỳ năm 2022, giảm 2 ca.",
      [
        ["Từ đầu năm đến cuối tháng 8/2023", "2023-01/2023-08"],
        ["cùng kỳ năm 2022", "2022-01/2022-08"],
      ],
    ],
    [
      "a day at the turn of two years, though the first was named before",
      "Năm 2012 được mùa.\nSáng 29/1, tỉnh tổng kết công tác năm 2012, triển khai nhiệm vụ năm 2013.",
      [
        ["Năm 2012", "2012"],
        ["Sáng 29/1", "2013-01-29"],
        ["năm 2012", "2012"],
        ["năm 2013", "2013"],
      ],
    ],
    ["a lead word that is not that of another", "Có 16 máy ban đầu, đến tháng 5/2022 thì khác.", [["đến tháng 5/2022", "2022-05"]]],
    ["the class before a school year", "Thí sinh lớp 12 năm học 2022-2023.", [["năm học 2022-2023", "2022/2023"]]],
    [
      "a day at the head of a sentence is of the year that it goes on to name",
      "Sáng 14/4, Tỉnh đoàn tổng kết Tháng Thanh niên năm 2022.",
      [
        ["Sáng 14/4", "2022-04-14"],
        ["năm 2022", "2022"],
      ],
    ],
    [
      "of two years in a row, of the one round whose turn it lies",
      "Ngày 10/1, Hội tổng kết năm 2023 và triển khai nhiệm vụ năm 2024.",
      [
        ["Ngày 10/1", "2024-01-10"],
        ["năm 2023", "2023"],
        ["năm 2024", "2024"],
      ],
    ],
    [
      "not of a stretch of years",
      "Ngày 10-7, Hội tổ chức hội nghị điển hình giai đoạn 2015-2020.",
      [
        ["Ngày 10-7", "XXXX-07-10"],
        ["giai đoạn 2015-2020", "2015/2020"],
      ],
    ],
    [
      "nor is a day behind such a stretch",
      "Hội nghị điển hình giai đoạn 2015-2020. Ngày 10-7, Hội họp.",
      [
        ["giai đoạn 2015-2020", "2015/2020"],
        ["Ngày 10-7", "XXXX-07-10"],
      ],
    ],
    [
      "a month of a season over two years",
      "Vụ Đông Xuân năm 2023 – 2024 bắt đầu. Đến cuối tháng 11 trời rét, đến tháng 2 thì ấm.",
      [
        ["Vụ Đông Xuân năm 2023 – 2024", "2023/2024"],
        ["Đến cuối tháng 11", "2023-11"],
        ["đến tháng 2", "2024-02"],
      ],
    ],
    [
      "năm nay is the year of the last day named, năm trước the one before",
      "Ngày 5/10/2023, tỉnh họp sơ kết Nghị quyết năm 2021. Đến cuối năm nay, hơn năm trước.",
      [
        ["Ngày 5/10/2023", "2023-10-05"],
        ["năm 2021", "2021"],
        ["Đến cuối năm nay", "2023"],
        ["năm trước", "2022"],
      ],
    ],
    [
      "năm qua is the year named last",
      "Chiều 14/3/2023, Ban triển khai công tác. Năm 2022 đã làm tốt. Trong năm qua, nhiều nơi noi theo.",
      [
        ["Chiều 14/3/2023", "2023-03-14"],
        ["Năm 2022", "2022"],
        ["Trong năm qua", "2022"],
      ],
    ],
    [
      "a month of năm ngoái is of the year before the one it seems written in",
      "Ngày 5/10/2023, tỉnh họp. Từ tháng 11 năm ngoái, đội đi tuần.",
      [
        ["Ngày 5/10/2023", "2023-10-05"],
        ["Từ tháng 11 năm ngoái", "2022-11"],
      ],
    ],
    [
      "tháng trước is the month before the one told of",
      "Trong tháng 9/2018, xảy ra 07 vụ (giảm 01 vụ so với tháng trước).",
      [
        ["Trong tháng 9/2018", "2018-09"],
        ["tháng trước", "2018-08"],
      ],
    ],
    ["nothing where no year is named", "Năm nay khác năm trước, sáng 18-9 trời mưa.", [["sáng 18-9", "XXXX-09-18"]]],
  ])("%s", (_what, text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });
});

test.each([
  ["at its end that year", "2023-12-20", "2023"],
  ["before that the year behind", "2023-02-10", "2022"],
])("năm qua is %s", (_, published, edtf) => {
  expect(datesIn("Trong năm qua, nhiều nơi noi theo.", published)).toEqual([["Trong năm qua", edtf]]);
});

test("the months so far up to a month are whole months", () => {
  expect(datesIn("Lũy kế từ đầu năm đến tháng 5/2020 có 17 dự án.", "2020-06-05")).toEqual([["từ đầu năm đến tháng 5/2020", "2020-01/2020-05"]]);
});

test("behind a stretch of days the year is that of its end", () => {
  const text = "Kỷ niệm ngày thiết lập quan hệ (22/12/1992 – 22/12/2012), từ 6-8/12 có triển lãm.";
  expect(datesIn(text, "2012-11-26")).toEqual([
    ["22/12/1992 – 22/12/2012", "1992-12-22/2012-12-22"],
    ["từ 6-8/12", "2012-12-06/2012-12-08"],
  ]);
});

test("days of the last lunar month are of the lunar year before", () => {
  expect(datesIn("Dịp 26 - 27 tháng Chạp, sân bay đông khách.", "2026-02-10")).toEqual([["26 - 27 tháng Chạp", "2026-02-13/2026-02-14"]]);
});

test("days that a hyphen between blanks joins are one stretch, the first in the year of the last", () => {
  expect(datesIn("Tháng hành động (01/11 - 10/11/2023) đã mở.")).toEqual([["01/11 - 10/11/2023", "2023-11-01/2023-11-10"]]);
});

test("a year of birth completes no day", () => {
  expect(datesIn("Đến 16h ngày 10/6, lũ cuốn hai bố con; nạn nhân khác là chị Lò Thị Ch., sinh năm 1982.")).toEqual([
    ["Đến 16h ngày 10/6", "XXXX-06-10T16:00"],
    ["năm 1982", "1982"],
  ]);
});

test("the same day as one of no known year", () => {
  expect(datesIn("Lúc 18h30 ngày 29/1, xe đi qua trạm. Trước đó, vào khoảng 17h cùng ngày, trạm đã ùn tắc.")).toEqual([
    ["Lúc 18h30 ngày 29/1", "XXXX-01-29T18:30"],
    ["vào khoảng 17h cùng ngày", "XXXX-01-29T17:00"],
  ]);
});
