/** The time that figures speak of: each device of the language with what it gives, and where it gives nothing. */
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** What a text gives to each of its counts: mention, period, where it was found. */
type Expected = readonly (readonly [mention: string, period: string | undefined, from: string | undefined])[];

const head = "Tin trong tỉnh\n\n";

function periodsIn(text: string, published?: string): Expected {
  const { records } = extract({ id: "bao.txt", text: text.includes("\n") ? text : head + text }, published === undefined ? {} : { published });
  return records.filter(({ type }) => type === "count").map(({ text: mention, period, period_from }) => [mention, period, period_from]);
}

test("what is expected of a thing later dates it not", () => {
  expect(periodsIn("Hãng mua 40 động cơ, dự kiến được chuyển giao vào năm 2015.", "2013-10-30")).toEqual([["40 động cơ", undefined, undefined]]);
  expect(periodsIn("Hãng mua 40 động cơ vào năm 2012.", "2013-10-30")).toEqual([["40 động cơ", "2012", "phrase"]]);
});

test("the days of a holiday that the lead tells of together, not the one that names it in the title nor one of them told of alone", () => {
  const title = "Du lịch sôi động dịp lễ 2/9, đón hơn 700 ngàn lượt khách";
  const lead = "Trong 4 ngày nghỉ lễ (từ 30/8 đến 2/9/2025), tỉnh đón 715.300 lượt khách. Công suất phòng bình quân 80%, riêng hai ngày 31/8 và 1/9 kín phòng.";
  expect(periodsIn(`${title}\n\n${lead}\n\nSân bay đón 212 chuyến bay.`, "2025-09-02").slice(1)).toEqual([
    ["715.300 lượt khách", "2025-08-30/2025-09-02", "sentence"],
    ["80%", "2025-08-30/2025-09-02", "paragraph"],
    ["212 chuyến bay", "2025-08-30/2025-09-02", "article"],
  ]);
});

test("what others are compared with is of no later sentence", () => {
  const text = "Tin\n\nLợi nhuận tăng 20% so với quý 3/2012, trong khi quý 3/2012 có lãi 22 tỷ đồng. Doanh thu đạt 5 tỷ đồng.";
  expect(periodsIn(text, "2013-10-22").slice(1)).toEqual([
    ["22 tỷ đồng", "2012-07/2012-09", "sentence"],
    ["5 tỷ đồng", undefined, undefined],
  ]);
});

test("the day of a meeting that sums up dates nothing but itself", () => {
  const text =
    "Ủy ban công bố kết quả bầu cử\n\nNgày 08/6, Ủy ban bầu cử tỉnh họp phiên tổng kết, nghe báo cáo kết quả cuộc bầu cử.\n\nCác huyện có 257 đại biểu.";
  expect(periodsIn(text, "2021-06-09")).toEqual([["257 đại biểu", undefined, undefined]]);
});

test("a compared time is of the one figure that it is said of", () => {
  expect(periodsIn("So với 1.355 doanh nghiệp của cùng kỳ năm 2023, số doanh nghiệp mới tháng 5/2024 tăng 12%.", "2024-06-08")).toEqual([
    ["1.355 doanh nghiệp", "2023", "phrase"],
    ["12%", "2024-05", "sentence"],
  ]);
});

test("the same months of another year are of their own figure, not of a change nor of what follows", () => {
  const text = "Nửa đầu năm 2020, công an phá 206 vụ. Cùng kỳ năm 2019, con số này chỉ là 113 vụ, như vậy đã tăng 93 vụ. Cơ quan khởi tố 160 vụ.";
  expect(periodsIn(text, "2020-07-05")).toEqual([
    ["206 vụ", "2020-01/2020-06", "sentence"],
    ["113 vụ", "2019-01/2019-06", "sentence"],
    ["93 vụ", "2020-01/2020-06", "paragraph"],
    ["160 vụ", "2020-01/2020-06", "paragraph"],
  ]);
});

test("what is more or less than another time is of its own", () => {
  expect(periodsIn("Năm 2021 có 1.808 mô hình, nhiều hơn năm 2020 là 276 mô hình. Đối chiếu với năm 2019, số xã tăng 7 xã.")).toEqual([
    ["1.808 mô hình", "2021", "sentence"],
    ["276 mô hình", "2021", "sentence"],
    ["7 xã", "2021", "paragraph"],
  ]);
});

test("some years are told of up to now where something filled them", () => {
  expect(periodsIn("Sau 3 năm thực hiện, tỉnh có 40 mô hình.", "2022-10-04")).toEqual([["40 mô hình", "2019/2022", "sentence"]]);
  expect(periodsIn("Sau hai năm vắng lặng, tỉnh đón 40 đoàn khách.", "2022-10-04")).toEqual([["40 đoàn khách", undefined, undefined]]);
});

test("the months of a title that a colon ends", () => {
  expect(periodsIn("Du lịch 9 tháng: nơi nào đông khách?\n\nHà Nội đón 13 triệu lượt khách.", "2022-10-04")).toEqual([
    ["13 triệu lượt khách", "2022-01/2022-09", "article"],
  ]);
  expect(periodsIn("Lĩnh án 9 tháng tù: vì sao?\n\nTòa xử 13 bị cáo.", "2022-10-04")).toEqual([["13 bị cáo", undefined, undefined]]);
});

test("from which day to which the months of the title go", () => {
  const text =
    "Nửa đầu năm 2018, tai nạn giảm\n\nỦy ban vừa tổng kết số liệu từ ngày 16/12/2017 đến ngày 15/6/2018, trong đó có đủ ba lĩnh vực.\n\nĐường sắt có 62 vụ.";
  expect(periodsIn(text, "2018-07-02").at(-1)).toEqual(["62 vụ", "2017-12-16/2018-06-15", "article"]);
});

test("what is reported at a meeting is of the stretch that it looks back on", () => {
  const text =
    "Nhìn lại phong trào\n\nCông an tỉnh ngày 5-10 mở hội nghị đánh giá 10 năm (giai đoạn 2006-2016) xây dựng mô hình.\n\nTheo báo cáo tại hội nghị, tỉnh đã mở 1.700 buổi.";
  expect(periodsIn(text, "2016-10-05")).toEqual([["1.700 buổi", "2006/2016", "article"]]);
});

test("a dateline dates nothing that is told", () => {
  const text = "Tỉnh ra quân\n\nHà Nam, ngày 30/12/2022. GRDP năm 2022 đạt 46.150 tỷ đồng.\n\nSản lượng bia 98 triệu lít.";
  expect(periodsIn(text, "2022-12-30").at(-1)).toEqual(["98 triệu lít", "2022", "article"]);
});

test("months with their days in a bracket frame the clause, other words in a bracket do not", () => {
  const [count] = periodsIn(
    "Sáng 26/9, tại hội nghị với 63 điểm cầu, 9 tháng (tính từ 15/12/2018 đến 14/9/2019) toàn quốc xảy ra 12.675 vụ.",
    "2019-09-27",
  ).slice(-1);
  expect(count).toEqual(["12.675 vụ", "2018-12-15/2019-09-14", "sentence"]);
  expect(periodsIn("Kỳ thi năm 2024 (diễn ra các ngày 26 và 27/6), toàn tỉnh có 38.126 thí sinh, 68 điểm thi.", "2024-06-19")).toEqual([
    ["38.126 thí sinh", "2024", "sentence"],
    ["68 điểm thi", "2024", "sentence"],
  ]);
});

test("trong quý is the stretch in force", () => {
  const text = "Du lịch quý I năm 2023 khởi sắc\n\nTrong quý, tỉnh đón 18 chuyến tàu, đông nhất là tàu cập cảng ngày 21/3 chở 700 khách.";
  expect(periodsIn(text, "2023-04-10")[0]).toEqual(["18 chuyến tàu", "2023-01/2023-03", "sentence"]);
});

test("of a stretch still to come a day tells how far it has got", () => {
  const text = "Thực hiện chương trình giai đoạn 2021-2025, đến hết tháng 10/2024 tỉnh có 31 xã đạt chuẩn. Bình quân mỗi xã đạt 12 tiêu chí.";
  expect(periodsIn(text, "2024-11-21").at(-1)).toEqual(["12 tiêu chí", "2024-10", "paragraph"]);
});

test("hiện in an item of a list goes no further than it", () => {
  expect(periodsIn("Trong 6 tháng, công an xử lý 13 vụ việc, hiện đang làm rõ 10 vụ án; phát hiện 14 vụ.", "2019-07-05")).toEqual([
    ["13 vụ việc", "2019-01/2019-06", "sentence"],
    ["10 vụ án", "2019-07-05", "published"],
    ["14 vụ", "2019-01/2019-06", "sentence"],
  ]);
});

describe("of the sentence", () => {
  test.each<[string, string, Expected]>([
    [
      "a time that opens the sentence",
      "Năm 2023, tỉnh có 12 mô hình và 5 câu lạc bộ.",
      [
        ["12 mô hình", "2023", "sentence"],
        ["5 câu lạc bộ", "2023", "sentence"],
      ],
    ],
    [
      "a time in a bracket with its own figures goes no further",
      "Trong 9 tháng đầu năm 2016, huyện giảm 48 hộ nghèo (đến ngày 17/10 còn 157 hộ), tạo việc làm cho 127 người.",
      [
        ["48 hộ nghèo", "2016-01/2016-09", "sentence"],
        ["157 hộ", "2016-10-17", "sentence"],
        ["127 người", "2016-01/2016-09", "sentence"],
      ],
    ],
    [
      "so many years are those that the text names",
      "Tỉnh tổng kết phong trào giai đoạn 2006-2016. Qua 10 năm, có 61.000 lượt người tham gia.",
      [["61.000 lượt người", "2006/2016", "sentence"]],
    ],
    [
      "what a meeting sums up, not its day, but for what the meeting itself did",
      "Nông dân thi đua\n\nSáng 12/6, huyện họp tổng kết phong trào thi đua giai đoạn 2014 - 2019.\n\nToàn huyện có 880 hộ giỏi.\n\nDịp này, có 14 hộ được khen.",
      [
        ["880 hộ", "2014/2019", "article"],
        ["14 hộ", "XXXX-06-12", "sentence"],
      ],
    ],
    [
      "a year that is planned for is not what the article tells of",
      "Huyện tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024. Hội có 32 tổ.",
      [["32 tổ", "2023", "paragraph"]],
    ],
    [
      "a time that ends the clause, before a moment that is not dated",
      "Đến nay, tỉnh có 30 khu dân cư, trong đó 14 khu được công nhận năm 2017.",
      [
        ["30 khu dân cư", undefined, undefined],
        ["14 khu", "2017", "sentence"],
      ],
    ],
    [
      "the day up to which a bulletin holds, in a line of its own",
      "Tình hình mưa lũ\n(Cập nhật tính đến 8h00 ngày 24/11/2025)\nThiệt hại về người: 102 người chết.",
      [["102 người", "2025-11-24", "article"]],
    ],
    [
      "a day behind a line that ends in a number",
      "Tan hoang sau bão số 9\nĐến chiều 28-10, bão làm 12 người bị thương.",
      [["12 người", "XXXX-10-28", "sentence"]],
    ],
    [
      "a share in the bracket behind the stretch that is compared with",
      "Năm 2009, tỷ suất là 1,1%, thấp hơn so với giai đoạn 1999-2009 (1,2%).",
      [
        ["1,1%", "2009", "sentence"],
        ["1,2%", "1999/2009", "phrase"],
      ],
    ],
    [
      "sums that run up to now are of their paragraph",
      "Tin công an\n\nTrong tháng 8 năm 2019, công an các huyện báo cáo có 89 vụ.\n\nLũy kế từ đầu năm 2019 đến nay có 726 vụ.\n\nVề môi trường, khởi tố 5 vụ.",
      [
        ["89 vụ", "2019-08", "sentence"],
        ["726 vụ", "2019/..", "sentence"],
        ["5 vụ", "2019-08", "article"],
      ],
    ],
    [
      "the time of the line that heads a list",
      "Tin trong huyện\n\nKết quả đạt các tiêu chí (đến hết năm 2015):\nGiao thông: làm 39 con đường.\nCó 2 chợ.",
      [
        ["39 con đường", "2015", "article"],
        ["2 chợ", "2015", "article"],
      ],
    ],
    [
      "years gone through, up to the day of the meeting",
      "Ngày 22/6/2016, huyện sơ kết 5 năm thực hiện phong trào.\nQua 5 năm, huyện tổ chức 480 cuộc họp.",
      [["480 cuộc họp", "2011/2016", "sentence"]],
    ],
    [
      "what a stretch is compared with explains no other",
      "Giai đoạn 2014-2018 có 900 vụ. So với giai đoạn 2009-2013, tăng 12 vụ.\nTại Hà Nam, 5 năm qua xảy ra 146 vụ cháy.",
      [
        ["900 vụ", "2014/2018", "sentence"],
        ["12 vụ", "2014/2018", "paragraph"],
        ["146 vụ", "2014/2018", "sentence"],
      ],
    ],
    [
      "đến thời điểm này, of the day that the article tells of",
      "Sáng 4/1/2019, huyện họp. Đến thời điểm này, có 439 công dân.",
      [["439 công dân", "2019-01-04", "sentence"]],
    ],
    ["a day of an unknown year is one all the same", "Ngày 5/10, xã có 12 mô hình.", [["12 mô hình", "XXXX-10-05", "sentence"]]],
    ["the month of delivery dates nothing", "Chiều 22/10/2013, giá vàng giao tháng 12/2013 tăng 5 USD.", [["5 USD", "2013-10-22", "sentence"]]],
    [
      "a verb keeps a time inside its clause",
      "Từ ngày 6/10/2020 đến ngày 22/10/2020, tỉnh có 3 đợt lũ. Lũ rất lớn, vượt đỉnh lũ năm 1979 nhiều. Lũ làm 55 người chết.",
      [
        ["3 đợt", "2020-10-06/2020-10-22", "sentence"],
        ["55 người", "2020-10-06/2020-10-22", "paragraph"],
      ],
    ],
    [
      "an earlier time told of for comparison goes no further",
      "Năm 2014, tỷ lệ là 5%, năm 2013 là 7%. Toàn tỉnh khám cho 900 lượt người.",
      [
        ["5%", "2014", "sentence"],
        ["7%", "2013", "sentence"],
        ["900 lượt người", "2014", "paragraph"],
      ],
    ],
    [
      "a part of a time that its sentence named before goes no further",
      "Quý III/2025 xảy ra 81 vụ; tháng 9 xảy ra 22 vụ. Công an xử lý 600 trường hợp.",
      [
        ["81 vụ", "2025-07/2025-09", "sentence"],
        ["22 vụ", "2025-09", "sentence"],
        ["600 trường hợp", "2025-07/2025-09", "paragraph"],
      ],
    ],
    [
      "each of several parts of a time goes no further",
      "Thu 9 tháng đầu năm 2025 là 21 tỷ đồng, trong đó quý I thu 6 tỷ đồng, quý II thu 7 tỷ đồng, quý III thu 8 tỷ đồng. Chậm đóng 408 triệu đồng.",
      [
        ["21 tỷ đồng", "2025-01/2025-09", "sentence"],
        ["6 tỷ đồng", "2025-01/2025-03", "sentence"],
        ["7 tỷ đồng", "2025-04/2025-06", "sentence"],
        ["8 tỷ đồng", "2025-07/2025-09", "sentence"],
        ["408 triệu đồng", "2025-01/2025-09", "paragraph"],
      ],
    ],
    [
      "how far a year has got goes no further",
      "Kinh phí năm 2022 là 241 triệu đồng, đến ngày 30/11/2022 mới giải ngân 58 triệu đồng. Các huyện hỗ trợ 926 con bò.",
      [
        ["241 triệu đồng", "2022", "sentence"],
        ["58 triệu đồng", "2022-11-30", "sentence"],
        ["926 con bò", "2022", "paragraph"],
      ],
    ],
    [
      "a time opens its clause though còn stands behind it",
      "Ngày 24/10/2020, có 27.600 hộ mất điện, đến sáng 25/10/2020 còn 1.130 hộ.",
      [
        ["27.600 hộ", "2020-10-24", "sentence"],
        ["1.130 hộ", "2020-10-25", "sentence"],
      ],
    ],
    [
      "the time of another clause, not one behind an earlier figure",
      "Đảo nhận 3 chiếc máy bay trong năm 2013, trong khi 8 chiếc sẽ về vào năm 2015.",
      [
        ["3 chiếc máy bay", "2013", "phrase"],
        ["8 chiếc", "2015", "phrase"],
      ],
    ],
    [
      "a time that ends a clause behind the dot of a number",
      "Năm 2013, đã chi 60 tỉ đồng. Trường sẽ chi 50 tỉ đồng xây nhà cho 2.000 sinh viên vào năm 2015.",
      [
        ["60 tỉ đồng", "2013", "sentence"],
        ["50 tỉ đồng", "2015", "sentence"],
        ["2.000 sinh viên", "2015", "phrase"],
      ],
    ],
    ["the name of a law dates nothing", "Năm 2013, Quốc hội bàn sửa Hiến pháp năm 1992 với 11 chương.", [["11 chương", "2013", "sentence"]]],
    [
      "nor does that of a standard",
      "Rà soát cuối năm 2021 theo chuẩn nghèo đa chiều giai đoạn 2022-2025, có 18.505 hộ nghèo.",
      [["18.505 hộ nghèo", "2021", "sentence"]],
    ],
    ["nor a record that is passed", "Ngày 22/10/2020, lũ vượt đỉnh lũ năm 1979 là 0,25 m.", [["0,25 m", "2020-10-22", "sentence"]]],
    ["nor since when nothing was like it", "Năm 2013, lần đầu tiên trong vòng 40 năm qua, chỉ có 30% số người lạc quan.", [["30%", "2013", "sentence"]]],
    [
      "nor a list of days behind a colon",
      "Năm 2015, xuống giống trong 3 đợt: từ 15/4 đến 25/4, từ 10/5 đến 20/5 và đầu tháng 6. Tỉnh hỗ trợ 35 tỷ đồng.",
      [
        ["3 đợt", "2015", "sentence"],
        ["35 tỷ đồng", "2015", "paragraph"],
      ],
    ],
    ["by when a document wants it", "Năm 2018, họp. Theo Nghị quyết số 08-NQ/TU, đến năm 2020 có 20 xã.", [["20 xã", "2020", "sentence"]]],
    [
      "riêng goes no further",
      "Trong 9 tháng đầu năm 2023 xảy ra 248 vụ. Riêng quý III xảy ra 71 vụ. Công an xử lý 600 trường hợp.",
      [
        ["248 vụ", "2023-01/2023-09", "sentence"],
        ["71 vụ", "2023-07/2023-09", "sentence"],
        ["600 trường hợp", "2023-01/2023-09", "paragraph"],
      ],
    ],
    [
      "đến nay only where it ends no stretch",
      "Đợt ra quân hồi tháng 7/2023 là đợt lớn nhất từ ngày thành lập đến nay với 160 cán bộ.",
      [["160 cán bộ", "2023-07", "sentence"]],
    ],
    [
      "the nearest of two that open clauses",
      "Năm 2022 có 10 vụ, năm 2023 có 12 vụ.",
      [
        ["10 vụ", "2022", "sentence"],
        ["12 vụ", "2023", "sentence"],
      ],
    ],
    [
      "a time behind the figure",
      "Tỷ lệ hộ nghèo giảm từ 58,2% năm 2006 xuống 27,9% năm 2021.",
      [
        ["58,2%", "2006", "phrase"],
        ["27,9%", "2021", "phrase"],
      ],
    ],
    ["a time inside the counted phrase", "Dự hội nghị có 28 cá nhân xuất sắc năm 2022.", [["28 cá nhân", "2022", "phrase"]]],
    [
      "a time in brackets behind it",
      "Doanh thu đạt 20 tỷ đồng (năm 2021), 25 tỷ đồng (năm 2022).",
      [
        ["20 tỷ đồng", "2021", "phrase"],
        ["25 tỷ đồng", "2022", "phrase"],
      ],
    ],
    ["a time at the end of the clause", "Đã tặng 600 suất quà cho hộ nghèo trong năm 2023.", [["600 suất quà", "2023", "phrase"]]],
    ["a target", "Phấn đấu đến năm 2025 có 20 xã nâng cao.", [["20 xã", "2025", "sentence"]]],
    ["a birth year governs nothing", "Đối tượng Trần Văn Ba (SN 1974) bị bắt cùng 5 người.", [["5 người", undefined, undefined]]],
    ["the date of a document governs nothing", "Theo Quyết định số 12/QĐ-UBND ngày 5/3/2019, có 7 xã được công nhận.", [["7 xã", undefined, undefined]]],
    [
      "an age has no period",
      "Năm 2023, ông Ba (65 tuổi) nuôi 200 con gà.",
      [
        ["65 tuổi", undefined, undefined],
        ["200 con gà", "2023", "sentence"],
      ],
    ],
    [
      "so many years of a report without a date are those before the next term",
      "Đại hội nhiệm kỳ 2017-2022 tổng kết nhiệm kỳ 2012-2017.\n\nTrong 5 năm qua, hội xây 22 căn nhà.",
      [["22 căn nhà", "2012/2017", "sentence"]],
    ],
    [
      "hơn before a stretch compares nothing",
      "Trong hơn 2 tháng đầu năm 2021, Công an xã bắt 36 đối tượng.",
      [["36 đối tượng", "2021-01/2021-02", "sentence"]],
    ],
  ])("%s", (_what, text, expected) => {
    expect(periodsIn(text)).toEqual(expected);
  });
});

describe("of a comparison", () => {
  test.each<[string, string, Expected]>([
    [
      "what is compared with governs nothing",
      "Năm 2023 xảy ra 40 vụ, giảm 5 vụ so với năm 2022.",
      [
        ["40 vụ", "2023", "sentence"],
        ["5 vụ", "2023", "sentence"],
      ],
    ],
    [
      "but the amount that stands with it",
      "Năm nay giảm còn 60% so với 68% của năm 2012.",
      [
        ["60%", "2023", "sentence"],
        ["68%", "2012", "phrase"],
      ],
    ],
    [
      "or in brackets behind it",
      "Năm 2023 thu 500 tỷ đồng so với cùng kỳ năm 2022 (446 tỷ đồng).",
      [
        ["500 tỷ đồng", "2023", "sentence"],
        ["446 tỷ đồng", "2022", "phrase"],
      ],
    ],
    ["a change against last month is of the month of publication", "Giá lúa tăng 2% so với tháng trước.", [["2%", "2023-06", "published"]]],
  ])("%s", (_what, text, expected) => {
    expect(periodsIn(text, "2023-06-15")).toEqual(expected);
  });
});

describe("dealt out in order", () => {
  test("amounts answer to the times before them", () => {
    expect(periodsIn("Năm 2021 và năm 2022 lần lượt có 10 xã và 12 xã đạt chuẩn.")).toEqual([
      ["10 xã", "2021", "sentence"],
      ["12 xã", "2022", "sentence"],
    ]);
  });
  test("not where their numbers differ", () => {
    expect(periodsIn("Năm 2021 và năm 2022 lần lượt có 10 xã.")).toEqual([["10 xã", "2022", "sentence"]]);
  });
});

describe("carried", () => {
  test.each<[string, string, Expected]>([
    ["over sentences", "Năm 2023, phong trào lan rộng. Lực lượng đã tổ chức 15 đợt.", [["15 đợt", "2023", "paragraph"]]],
    [
      "until another",
      "Năm 2022, có 3 vụ. Năm 2023, giảm hẳn. Chỉ còn 2 vụ.",
      [
        ["3 vụ", "2022", "sentence"],
        ["2 vụ", "2023", "paragraph"],
      ],
    ],
    [
      "but for what others are compared with",
      "Quý 3/2013, sản lượng giảm 29% so với quý 3/2012. Năm 2012 được mùa, đạt 22 tỷ đồng. Doanh thu đạt 5 tỷ đồng.",
      [
        ["29%", "2013-07/2013-09", "sentence"],
        ["22 tỷ đồng", "2012", "sentence"],
        ["5 tỷ đồng", "2012", "paragraph"],
      ],
    ],
    [
      "until a part of it that has figures, where it had none",
      "10 năm qua (2003-2013), giải thưởng luôn được quan tâm. Giải thưởng năm 2013 được trao cho 132 người. Có 16 sinh viên nghèo.",
      [
        ["132 người", "2013", "sentence"],
        ["16 sinh viên", "2013", "paragraph"],
      ],
    ],
    [
      "over paragraphs, where it is a stretch",
      "Tin\n\nNăm 2023, phong trào lan rộng trong toàn tỉnh và các huyện.\nĐã tổ chức 15 đợt.",
      [["15 đợt", "2023", "article"]],
    ],
    [
      "not over paragraphs, where it is a target",
      "Tin\n\nĐến năm 2030, sẽ có thêm nhiều mô hình được nhân rộng hơn nữa.\n\nTrước mắt, mọi nhà chung tay dọn đường và trồng hoa.\n\nĐã có 15 tổ.",
      [["15 tổ", "2030", "article"]],
    ],
    [
      "not over paragraphs, where it does not open its own",
      "Tin\n\nNăm học 2025-2026 là năm học đầu tiên theo mô hình mới của toàn ngành.\n\nTỉnh có 512 phòng học. Từ tháng 6 đến tháng 8/2025, đã sửa 90 phòng.\n\nPhường có 264 em.",
      [
        ["512 phòng học", "2025/2026", "article"],
        ["90 phòng", "2025-06/2025-08", "sentence"],
        ["264 em", "2025/2026", "article"],
      ],
    ],
    [
      "not over paragraphs, where it is a part of the one that the lead names",
      "Tin\n\nNăm 2014, công tác dân số của tỉnh đạt một số kết quả đáng ghi nhận.\n\n11 tháng năm 2014, có 16.845 trẻ.\n\nĐã khám cho 900 lượt người.",
      [
        ["16.845 trẻ", "2014-01/2014-11", "sentence"],
        ["900 lượt người", "2014", "article"],
      ],
    ],
    ["from the title", "Kết quả công tác năm 2023 của tỉnh\n\nLực lượng chức năng đã tổ chức 15 đợt.", [["15 đợt", "2023", "article"]]],
    ["by trong năm", "Kết quả công tác năm 2023 của tỉnh\n\nTrong năm, lực lượng đã tổ chức 15 đợt.", [["15 đợt", "2023", "sentence"]]],
    [
      "from the text to a headline that says the same figure",
      "Xây dựng 217 mô hình tự quản\n\nCông an tỉnh vừa họp ngày 5/6/2023 để bàn kế hoạch mới. Giai đoạn 2018-2022, có 217 loại mô hình.",
      [
        ["217 mô hình", "2018/2022", "article"],
        ["217 loại", "2018/2022", "sentence"],
      ],
    ],
    [
      "not of the time a bracket compares with",
      "Năm 2022, ban khen 12 tập thể (năm 2021: 10), 54 cá nhân.",
      [
        ["12 tập thể", "2022", "sentence"],
        ["54 cá nhân", "2022", "sentence"],
      ],
    ],
    [
      "by dịp này, the year of the article where no day is told",
      "Tổng kết chiến dịch hè 2022\n\nTỉnh Đoàn đã tổng kết chiến dịch. Dịp này, có 28 tập thể được khen.",
      [["28 tập thể", "2022", "sentence"]],
    ],
    [
      "not of the stretch that a noun inside a sentence has, where a later time is in force",
      "Sáng 23/10/2013, hai sàn tăng điểm và nhiều mã tăng trần, lợi nhuận quý 2/2013 tăng hơn 5 lần. Mã SHB khớp 2 triệu đơn vị.",
      [
        ["hai sàn", "2013-10-23", "sentence"],
        ["hơn 5 lần", "2013-04/2013-06", "sentence"],
        ["2 triệu đơn vị", "2013-10-23", "paragraph"],
      ],
    ],
    [
      "an earlier stretch inside its sentence, where nothing was counted before it",
      "Kế hoạch năm 2018 của tỉnh\n\nBằng nhiều cách làm, cuối năm 2017 toàn tỉnh có 09 xã đạt chuẩn. Bình quân đạt 8 tiêu chí.",
      [
        ["09 xã", "2017", "sentence"],
        ["8 tiêu chí", "2017", "paragraph"],
      ],
    ],
    [
      "not of the day on which it was said, where what is told has its time",
      "Ngày 25/10/2022, Sở cho biết, kim ngạch xuất khẩu toàn tỉnh tháng 10/2022 đạt 77 triệu USD, tăng 13%. Doanh nghiệp trong nước đạt 48 triệu USD.",
      [
        ["77 triệu USD", "2022-10", "sentence"],
        ["13%", "2022-10", "sentence"],
        ["48 triệu USD", "2022-10", "paragraph"],
      ],
    ],
    [
      "a cumulative time up to the end of its item",
      "Trong tháng 5/2020, có 45 doanh nghiệp, lũy kế 5 tháng đầu năm 2020 có 137 doanh nghiệp; 06 doanh nghiệp mở chi nhánh.",
      [
        ["45 doanh nghiệp", "2020-05", "sentence"],
        ["137 doanh nghiệp", "2020-01/2020-05", "sentence"],
        ["06 doanh nghiệp", "2020-05", "sentence"],
      ],
    ],
    [
      "behind a word that dates nothing, a stretch in a bracket",
      "Trước đó, giai đoạn 1 (từ tháng 7/2019 - tháng 8/2020), đã giúp 3.336 hộ.",
      [["3.336 hộ", "2019-07/2020-08", "sentence"]],
    ],
    ["not past a time that is not dated", "Năm 2023, phong trào lan rộng. Trước đó, đã có 15 đợt.", [["15 đợt", undefined, undefined]]],
    ["nothing where nothing is said", "Lực lượng đã tổ chức 15 đợt.", [["15 đợt", undefined, undefined]]],
  ])("%s", (_what, text, expected) => {
    expect(periodsIn(text)).toEqual(expected);
  });
});

describe("of publication", () => {
  test.each<[string, string, Expected]>([
    ["đến nay", "Đến nay, toàn tỉnh có 299 mô hình.", [["299 mô hình", "2023-06-15", "published"]]],
    ["hiện at the head of a clause", "Hiện lực lượng đã vớt được 43 thi thể.", [["43 thi thể", "2023-06-15", "published"]]],
    [
      "some years back to a comma, and of stretches of that length no coming one",
      "Đại hội thi đua giai đoạn 2023-2028. Tổng hợp phong trào thi đua yêu nước 5 năm qua, có 90 tập thể được khen.",
      [["90 tập thể", "2018/2023", "sentence"]],
    ],
    [
      "hiện là, for its sentence alone",
      "Xã Ba hiện là nơi có 3 làng nghề. Dân trồng 4 ha mía.",
      [
        ["3 làng nghề", "2023-06-15", "published"],
        ["4 ha", undefined, undefined],
      ],
    ],
    ["no thực hiện", "Lực lượng thực hiện 43 đợt.", [["43 đợt", undefined, undefined]]],
    ["an inventory", "Toàn tỉnh có 48 mô hình.", [["48 mô hình", "2023-06-15", "published"]]],
    ["đang in the clause of the figure", "Bên cung cấp đang thu 100.000 đồng mỗi xe.", [["100.000 đồng", "2023-06-15", "published"]]],
    ["no đang of another clause", "Việc này đang chờ xử lý, ông Ba nợ 100.000 đồng.", [["100.000 đồng", undefined, undefined]]],
    ["từ … on", "Từ năm 2019, lực lượng đã tiếp xúc 1.400 lượt người.", [["1.400 lượt người", "2019/2023-06-15", "sentence"]]],
    [
      "since when something has come to its amount, and no other",
      "Chỉ số tăng 0,6%, nâng mức tăng kể từ đầu năm lên 23%.",
      [
        ["0,6%", undefined, undefined],
        ["23%", "2023-01-01/2023-06-15", "sentence"],
      ],
    ],
    ["from the month of publication on, that month", "Từ tháng 6, hãng bán 2 ống kính.", [["2 ống kính", "2023-06", "sentence"]]],
    ["months of the current year", "Tính chung 5 tháng, có 30 vụ.", [["30 vụ", "2023-01/2023-05", "sentence"]]],
    ["months of the current year behind a comma", "Về khám bệnh, 5 tháng có 30 vụ.", [["30 vụ", "2023-01/2023-05", "sentence"]]],
    [
      "not a year to come that a plan names",
      "Hãng có kế hoạch nâng đội bay lên 150 chiếc vào năm 2030. Hợp đồng trị giá 2 tỷ USD.",
      [
        ["150 chiếc", "2030", "phrase"],
        ["2 tỷ USD", undefined, undefined],
      ],
    ],
  ])("%s", (_what, text, expected) => {
    expect(periodsIn(text, "2023-06-15")).toEqual(expected);
  });
  test("says nothing where the day is not known, and hides no older time behind it", () => {
    expect(periodsIn("Năm 2022, phong trào lan rộng. Đến nay, có 299 mô hình. Trong đó có 30 mô hình mới.")).toEqual([
      ["299 mô hình", undefined, undefined],
      ["30 mô hình", undefined, undefined],
    ]);
  });
});

test("a day of no known year yields to a time of the article that lies in one year, not to a term of office", () => {
  expect(periodsIn("Kết quả bầu cử nhiệm kỳ 2016-2021 của tỉnh\n\nNgày 27/5, tỉnh công bố 54 người trúng cử.")).toEqual([
    ["54 người", "XXXX-05-27", "sentence"],
  ]);
});

test("hiện is of the day up to which was told, where that of publication is not known", () => {
  expect(periodsIn("Tính đến 10 giờ sáng 4-11, lũ làm 16 người mất tích. Hiện có 4 đoàn tàu bị kẹt.")).toEqual([
    ["16 người", "XXXX-11-04", "sentence"],
    ["4 đoàn tàu", "XXXX-11-04", "sentence"],
  ]);
});

test("the date that a scraper set before the title dates no figure of it", () => {
  expect(periodsIn("date 2025-09-29 Tỉnh có 90 tập thể được khen\n\nNăm 2024, tỉnh có 90 tập thể được khen.", "2025-09-29")).toEqual([
    ["90 tập thể", "2024", "article"],
    ["90 tập thể", "2024", "sentence"],
  ]);
});

test("without a publication date hiện is of the year that the meeting reported sums up", () => {
  expect(periodsIn("Ngày 25-3, tỉnh tổng kết phong trào năm 2013, triển khai nhiệm vụ năm 2014. Toàn tỉnh hiện có 797 thôn văn hóa.")).toEqual([
    ["797 thôn", "2013", "sentence"],
  ]);
});

test("hiện behind a time is of that, where the publication date is not known", () => {
  expect(periodsIn("Theo kết quả rà soát năm 2019, tổng số hộ nghèo hiện còn 1.432 hộ.")).toEqual([["1.432 hộ", "2019", "sentence"]]);
});

test("months that say what an amount was reached in", () => {
  const text = "Giá trị sản xuất 6 tháng ước đạt 20.400 tỷ đồng. Bình quân 6 tháng đầu năm 2024, giá tăng 3,23%.";
  expect(periodsIn(text).map(([, period]) => period)).toEqual(["2024-01/2024-06", "2024-01/2024-06"]);
});

test("what is done for a feast is of its sentence alone", () => {
  const text = "Năm 2019, huyện có 86 mô hình. Dịp Tết Nguyên đán Canh Tý 2020, huyện trao 776 suất quà. Huyện còn có 45 câu lạc bộ.";
  expect(periodsIn(text).map(([, period]) => period)).toEqual(["2019", "2020", "2019"]);
});

test("hiện nay behind a figure is of that alone", () => {
  expect(periodsIn("Theo dự thảo năm 2021, chi tiêu tăng từ 45,6 tỷ đồng hiện nay lên 46,8 tỷ đồng.", "2020-10-01")).toEqual([
    ["45,6 tỷ đồng", "2020-10-01", "published"],
    ["46,8 tỷ đồng", "2021", "sentence"],
  ]);
});

test("what is done for a later time is of it, and not the figure", () => {
  const text = "6 tháng đầu năm 2024, huyện có 314 tiêu chí, đang rà soát các xã để đạt chuẩn trong năm 2024.";
  expect(periodsIn(text)).toEqual([["314 tiêu chí", "2024-01/2024-06", "sentence"]]);
});

test("days in a bracket behind what frames the clause open it", () => {
  const text =
    "Trong tháng cao điểm (từ ngày 17/10 đến 18/11/2018), dân góp 1,6 tỷ đồng và đăng ký cho năm 2019 với 9,5 tỷ đồng; cấp huyện vận động 3,9 tỷ đồng.";
  expect(periodsIn(text)).toEqual([
    ["1,6 tỷ đồng", "2018-10-17/2018-11-18", "sentence"],
    ["9,5 tỷ đồng", "2019", "sentence"],
    ["3,9 tỷ đồng", "2018-10-17/2018-11-18", "sentence"],
  ]);
});

test("months that only the title counts are those that the text names", () => {
  expect(periodsIn("10 tháng nuôi được 296.000 ha\n\nLũy kế 10 tháng năm 2016 đạt 411 nghìn tấn.")).toEqual([
    ["296.000 ha", "2016-01/2016-10", "sentence"],
    ["411 nghìn tấn", "2016-01/2016-10", "sentence"],
  ]);
});

describe("over paragraphs", () => {
  const bulletin = (below: string): string => `Tin bão\n\nBão mạnh cấp 17 vào ngày 31/10/2020.\n\nĐến 1h ngày 2/11/2020, tâm bão ở miền Trung.\n\n${below}`;

  test("an hour up to which a bulletin tells goes on", () => {
    expect(periodsIn(bulletin("Gió mạnh 150km/giờ."))).toEqual([["150km/giờ", "2020-11-02", "article"]]);
  });

  test("but not so far", () => {
    expect(periodsIn(bulletin(`${"Bão đi theo hướng tây, gây mưa to. ".repeat(16)}\n\nGió mạnh 150km/giờ.`))).toEqual([["150km/giờ", "2020-10-31", "article"]]);
  });

  test("a time inside a clause, where the article gives none", () => {
    const text =
      "Giá cả ở chợ đêm vẫn ổn định\n\nChợ đêm đông khách, có 5 cổng vào từ bốn phía.\n\nTiểu thương cho biết sức mua giảm trong tháng 9/2013.\n\nChợ có 120 sạp.";
    expect(periodsIn(text, "2013-10-23").at(-1)).toEqual(["120 sạp", "2013-09", "article"]);
    const far = text.replace("Chợ có", `${"Hàng hóa phong phú, giá cả phải chăng. ".repeat(14)}\n\nChợ có`);
    expect(periodsIn(far, "2013-10-23").at(-1)).toEqual(["120 sạp", undefined, undefined]);
  });

  test("the day of the news itself goes far", () => {
    const text = `Chứng khoán giằng co\n\nChỉ số giằng co, chỉ có 5 mã lớn giữ nhịp cho thị trường.\n\nNhà đầu tư thận trọng trong phiên sáng 23/10.\n\n${"Dòng tiền chảy vào cổ phiếu nhỏ, lẻ. ".repeat(14)}\n\nCó 120 mã tăng.`;
    expect(periodsIn(text, "2013-10-23").at(-1)).toEqual(["120 mã", "2013-10-23", "article"]);
  });

  test("nor does a day up to which something holds", () => {
    const text = "Tin huyện\n\nNăm 2022, huyện xây 5 cầu.\n\nĐến 30/11/2022, vốn giải ngân đạt 60%.\n\nHuyện còn làm 9 km đường.";
    expect(periodsIn(text).at(-1)).toEqual(["9 km", "2022", "article"]);
  });
});

test("first and last day stand beside each period", () => {
  const { records } = extract({ id: "bao.txt", text: `${head}Giai đoạn 2018-2023, có 15 đợt.` });
  expect(records.find(({ type }) => type === "count")).toMatchObject({ period: "2018/2023", period_start: "2018-01-01", period_end: "2023-12-31" });
});
