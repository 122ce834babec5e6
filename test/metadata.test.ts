/** What the lines above and below an article say of it, as portals print them. */
import { describe, expect, test } from "vitest";
import { readMetadata } from "../src/vi/metadata.ts";

const body = "Sáng 9/7, Công an tỉnh tổ chức hội nghị sơ kết công tác xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc 6 tháng đầu năm.";
const title = "Hà Nam sơ kết phong trào toàn dân bảo vệ an ninh Tổ quốc";

describe("the head of a page", () => {
  test.each<[string, readonly string[], { published?: string; author?: string; outlet?: string }]>([
    ["a dateline of a place in a line of its own", [title, "HÀ NAM (9-7-2019)"], { published: "2019-07-09" }],
    ["one with the day behind the place", [title, "Hà Nam, ngày 09 tháng 7 năm 2019"], { published: "2019-07-09" }],
    ["the day of a printed issue", [title, "(Báo tỉnh - số ra ngày 9 tháng 7 năm 2019)"], { published: "2019-07-09" }],
    ["a dateline before what is told", [title, "(Phủ Lý, 9/7/2019) - Sáng nay, tỉnh gặp gỡ báo chí."], { published: "2019-07-09" }],
    ["one without a place", [title, "(Ngày 9-7-2019) Tuần này, tỉnh gặp gỡ báo chí."], { published: "2019-07-09" }],
    ["no dateline: what is told of a day", [title, "Hà Nam, ngày 9/7/2019 diễn ra hội nghị."], {}],
    ["a path of links", ["Trang chủ » Tin tức » An ninh", title, "09/07/2019 16:21"], { published: "2019-07-09T16:21" }],
    [
      "the name of a portal",
      ["CỔNG THÔNG TIN ĐIỆN TỬ CÔNG AN TỈNH HÀ NAM", title, "14:05 12/08/2025"],
      { published: "2025-08-12T14:05", outlet: "CỔNG THÔNG TIN ĐIỆN TỬ CÔNG AN TỈNH HÀ NAM" },
    ],
    ["a paper with its sections", ["Báo Hà Nam điện tử :: An ninh", title], { outlet: "Báo Hà Nam điện tử" }],
    ["a paper above a section", ["Báo Hà Nam điện tử", "Nông thôn mới", title], { outlet: "Báo Hà Nam điện tử" }],
    ["a path of sections that are not listed", ["Tỉnh Đoàn Hà Nam - Tin hoạt động » Phong trào", title], {}],
    ["sections between bars", ["Thời sự | Thiên tai | In trang Gửi email", title], {}],
    ["two sections with a bar", ["Tin trong tỉnh | Bầu cử", title], {}],
    ["the body that publishes, in capitals", ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH HÀ NAM", title], {}],
    ["a section that is listed", ["Chính trị", title, "Chủ nhật, 22/5/2016 - 20:47"], { published: "2016-05-22T20:47" }],
    ["a section that is not", ["Đời sống đô thị", title], {}],
    ["a date with notes", [title, "09/07/2019 16:21 | Lượt xem: 1254"], { published: "2019-07-09T16:21" }],
    ["a labelled date with notes", [title, "Ngày đăng: 06/10/2023 | Chuyên mục: Trật tự"], { published: "2023-10-06" }],
    ["who wrote beside the date", [title, "Tuấn Hương • 03/09/2025 10:12"], { published: "2025-09-03T10:12", author: "Tuấn Hương" }],
    ["a bar between the day and the time", [title, "12/01/2018 | 09:47 GMT+7"], { published: "2018-01-12T09:47" }],
    ["a mark, seconds and a half of the day", [title, "• Cập nhật: Thứ tư, 13/2/2019 | 7:49:01 AM"], { published: "2019-02-13T07:49" }],
    ["the time before the day, in square brackets the zone", [title, "Cập nhật, 05:36, Thứ Bảy, 03/02/2018 [GMT+7]"], { published: "2018-02-03T05:36" }],
    ["a hotline above and stray points", ["Đường dây nóng: 0218 3909 192", ".", title, "12/10/2021 10:01:33"], { published: "2021-10-12T10:01" }],
    ["a weekday behind a hyphen", [title, "Chủ nhật - 25/10/2020"], { published: "2020-10-25" }],
    ["the lines of a portal's frame", ["Skip Ribbon Commands", "Skip to main content", title, "09/07/2019 16:21"], { published: "2019-07-09T16:21" }],
    ["the choice of a language", ["Tiếng Việt | English", title], {}],
    [
      "the day that a page was saved on, above its own date",
      ["Thứ sáu 18/04/2025 - 15:43", "Chăn nuôi", title, "Thứ Sáu 24/09/2021 - 16:52"],
      { published: "2021-09-24T16:52" },
    ],
    [
      "who wrote before the date, behind a hyphen",
      ["Analytic", "23/08/2019, 09:25", title, "Lê Minh - 10:34, 28/05/2021"],
      { published: "2021-05-28T10:34", author: "Lê Minh" },
    ],
    ["a desk before the weekday", [title, "QĐND - Thứ bảy, 06/02/2010, 1:3 (GMT+7)"], { published: "2010-02-06T01:03", outlet: "QĐND" }],
    ["an outlet in brackets before it", [title, "(HYO) Thứ sáu, ngày 07/10/2022"], { published: "2022-10-07", outlet: "HYO" }],
    ["a year of two digits with the time", [title, "23/12/19 10:32"], { published: "2019-12-23T10:32" }],
    ["a place and a section below a scraper's date", ["date 2025-09-16 Hà Nội", "Xã hội", title], { published: "2025-09-16" }],
    ["a title behind a bullet", [`• ${title}`, "09/07/2019 16:21"], { published: "2019-07-09T16:21" }],
    ["who put a page on a portal", [title, "quantri gửi vào T6, 2017-11-24 09:43"], { published: "2017-11-24T09:43" }],
    ["a minute of one digit", [title, "17:4, Thứ Tư, 28-12-2022"], { published: "2022-12-28T17:04" }],
    ["the date before the title", ["Đăng lúc: 21-08-2018", title, "In trang Gửi email"], { published: "2018-08-21" }],
    ["a text that runs by, a lone sign and a path", ["Chào bạn đến với trang       Chào bạn đến với trang", "🔍", "Chuyên mục: Thời sự", title], {}],
    [
      "the clock of a page, the weather and how to reach it",
      ["Thứ sáu, 6-2-26 18:29:36", "Cà Mau, 32°C - 33°C Icon thời tiết nắng", "toasoan@bao.vn | (04) 38.228.302", title],
      {},
    ],
    ["a paper by its name alone", [title, "Báo Hà Nam"], { outlet: "Báo Hà Nam" }],
    ["a section behind the one that it is in", ["Kinh tế   Nông - lâm - thủy sản", title], {}],
    ["what the title goes on", ["Chiến dịch thanh niên tình nguyện hè năm 2022:", title], {}],
    ["a section behind a scraper's date", ["date 2021-03 Đời sống đô thị", title], { published: "2021-03" }],
    ["the page's title above, with the name of the site", [`Hội Khuyến học - ${title}`, title], {}],
  ])("%s", (_, lines, expected) => {
    const { published, author, outlet, ...found } = readMetadata([...lines, body, `${body} Hết.`].join("\n\n"));
    expect(found.title).toBe(title);
    expect({ published, author, outlet }).toEqual({ published: null, author: null, outlet: null, ...expected });
  });

  test("a title that begins like the name of an authority or paper is one", () => {
    for (const own of ["Công an tỉnh Hà Nam sơ kết phong trào thi đua", "Báo động tình trạng cháy rừng ở các huyện"]) {
      expect(readMetadata(`${own}\n05/11/2013 10:15\n${body}`)).toMatchObject({ title: own, outlet: null });
      expect(readMetadata(`${own}\n${body}\n${body}`)).toMatchObject({ title: own, outlet: null });
    }
  });

  test("a sentence is no title, nor is what stands below it", () => {
    expect(readMetadata(`${body}\nLãnh đạo tỉnh trao quà\n${body}`).title).toBeNull();
  });

  test.each([
    ["in brackets", "(kontumtv.vn) – Công an tỉnh họp.", "kontumtv.vn"],
    ["as an abbreviation", "TPO - Ngày 29/9, tỉnh họp.", "TPO"],
    ["behind a scraper's date", "date 2022-08 (GLO)- Văn phòng báo cáo.", "GLO"],
    ["no city", "TPHCM - Ngày 29/9, thành phố họp.", null],
  ])("an outlet before the first dash, %s", (_, line, outlet) => {
    expect(readMetadata(`${title}\n${line}\n${body}`).outlet).toBe(outlet);
  });

  test("a short title above its date is no section", () => {
    expect(readMetadata(`Tin vắn trong tỉnh\n05/11/2013 10:15\n${body}`).title).toBe("Tin vắn trong tỉnh");
  });

  test("the notes beside a date are furniture, the date is not", () => {
    const text = `${title}\n09/07/2019 16:21 | Lượt xem: 1254\n${body}`;
    expect(readMetadata(text).furniture.map(({ start, end }) => text.slice(start, end))).toEqual(["Lượt xem: 1254"]);
  });
});

describe("the foot of a page", () => {
  test.each([
    ["where and when a report was signed", "Hà Nam, ngày 24 tháng 6 năm 2024", "2024-06-24"],
    ["a place and the day in a bracket behind who wrote", "Bài, ảnh: Đức Thịnh (Thái Bình, 9-3-2023)", "2023-03-09"],
    ["who wrote, and the day", "HỒ QUÂN - Thứ bảy, ngày 12/10/2024", "2024-10-12"],
    ["no day of what is planned", "Hội nghị tiếp theo họp ngày 24 tháng 6 năm 2024", null],
  ])("%s", (_, line, published) => {
    expect(readMetadata([title, body, body, line].join("\n")).published).toBe(published);
  });

  test.each<[string, readonly string[], string | null]>([
    ["who wrote before the source", ["Tác giả bài viết: Lê Minh", "Nguồn tin: Văn phòng Ban chỉ huy tỉnh"], "Lê Minh"],
    ["the source alone", ["Nguồn tin: Lê Minh"], "Lê Minh"],
    ["names above counters and tags", ["Thu Hà – Mạnh Cường", "Tags: Ngày hội, PV05", "Tổng truy cập: 12.843.221 | Đang online: 214"], "Thu Hà – Mạnh Cường"],
    ["names above links to other articles", ["KHẮC DUẨN", "TIN LIÊN QUAN", "Cử tri gửi gắm niềm tin", "* Tháng hành động về dân số"], "KHẮC DUẨN"],
    ["an abbreviated given name", ["TH. HÀ"], "TH. HÀ"],
    ["not where it was sent from", ["Thành Duy Từ Malaysia"], "Thành Duy"],
    ["names above the counter of comments", ["Kim Phượng", "Ý kiến ()"], "Kim Phượng"],
    ["names above an invitation to comment", ["Kim Nữ", "0 Bình luận", "Hãy là người đầu tiên gửi bình luận."], "Kim Nữ"],
    ["initials above the title of another article", ["B.T", "Câu lạc bộ thơ tỉnh có 5 tác phẩm phổ nhạc"], "B.T"],
    ["comments and other news", ["Bài, ảnh: Hoàng Ngọc", "Ý kiến bạn đọc (0)", "CÁC TIN KHÁC"], "Hoàng Ngọc"],
  ])("%s", (_, lines, author) => {
    expect(readMetadata([title, body, body, ...lines].join("\n")).author).toBe(author);
  });

  test.each([
    ["initials", "B.T", "B.T"],
    ["initials with where it was taken from", "V.V (Theo báo Trung Quốc)", "V.V"],
    ["no reporter without a name", "P.V", null],
    ["names, not the outlet behind a dash", "Bình Minh - NDH", "Bình Minh"],
    ["a name in a bracket", "(Anh Tuấn)", "Anh Tuấn"],
    ["a name before the paper", "Thành Đạt Thể thao & Văn hóa", "Thành Đạt"],
    ["a name before links", "Hồng Quân (ảnh: Khả Hòa) Xem thêm các bài viết khác tại trang tin", "Hồng Quân"],
    ["names before who took the picture", "Nguyễn Hằng- Hiền Hương Ảnh: Chí Linh", "Nguyễn Hằng- Hiền Hương"],
  ])("behind the last sentence: %s", (_, tail, author) => {
    expect(readMetadata(`${title}\n${body}\n${body} ${tail}`).author).toBe(author);
  });

  test.each(["NFC", "NFD"])("between two printings of the text, in %s", (form) => {
    const printed = `${body} Lực lượng nòng cốt đã tiếp nhận nhiều nguồn tin của nhân dân. ${body} Hội nghị kết thúc vào cuối buổi sáng.`;
    const text = `${title}\n${body}\n${printed} Trường Nguyên Theo Tri Thức ${printed}`.normalize(form);
    const { author, furniture } = readMetadata(text);
    expect(author).toBe("Trường Nguyên");
    expect(furniture.map(({ start, end }) => text.slice(start, end).normalize())).toContain("Trường Nguyên Theo Tri Thức");
  });

  test("names before the source, though no mark closes the text", () => {
    expect(readMetadata(`${title}\n${body}\n${body} Danh mục của HSC Phương Mai Theo Trí Thức Trẻ`).author).toBe("Phương Mai");
  });

  test("the portal that an article was taken from", () => {
    const found = readMetadata(`${title}\n${body}\n${body}\nTác giả: Thu Cúc\nNguồn: Cổng thông tin điện tử Bắc Kạn`);
    expect(found).toMatchObject({ author: "Thu Cúc", outlet: "Cổng thông tin điện tử Bắc Kạn" });
  });

  test("links to other articles hold no records", () => {
    const text = `${title}\n${body}\n${body}\nTIN LIÊN QUAN\nTặng 50 suất quà cho học sinh nghèo`;
    const last = readMetadata(text).furniture.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe("Tặng 50 suất quà cho học sinh nghèo");
  });

  test("of two lines of dates the one with the time, and who wrote between them", () => {
    const found = readMetadata(`${title}\nThứ Ba, 10/02/2026\nThanh Thủy\n10/02/2026, 15:19\n${body}\n${body}`);
    expect(found).toMatchObject({ published: "2026-02-10T15:19", author: "Thanh Thủy" });
  });

  test.each([
    ["Vân Anh, Theo GD&TĐ 12:38 07/07/2021", "Vân Anh", "2021-07-07T12:38"],
    ["Nguyễn Hoan - Chiến Thắng Chủ nhật, ngày 10/08/2025 07:17 GMT+7", "Nguyễn Hoan - Chiến Thắng", "2025-08-10T07:17"],
  ])("who wrote before the date of one line: %s", (line, author, published) => {
    expect(readMetadata(`${title}\n${line}\n${body}\n${body}`)).toMatchObject({ author, published });
  });

  test("the title below what a scraper took for it", () => {
    const found = readMetadata(`date 2025-09-19 HOTLINE: 0903.343.439 - ĐẶT MUA BÁO\nThời sự\n${title}\n${body}\n${body}`);
    expect(found).toMatchObject({ title, published: "2025-09-19" });
  });

  test("an outlet in brackets without a dash", () => {
    expect(readMetadata(`(NTO) ${body}\n${body}`).outlet).toBe("NTO");
  });

  test("initials and a name below a long text that no mark closes, above where it was taken from", () => {
    const found = readMetadata(`${title}\n${body}\n${body} ${"Sản lượng ước đạt khá so với năm trước, ".repeat(10)}còn tăng\nĐ.T.CHÁNH\nTheo nongnghiep.vn`);
    expect(found).toMatchObject({ author: "Đ.T.CHÁNH", outlet: "nongnghiep.vn" });
  });

  test("nothing below a sentence of the text, however long, is a title", () => {
    const long = `Theo thống kê, đến 16h ngày 10/6, ${"lũ cuốn trôi nhà của dân, ".repeat(15)}không ai bị thương.`;
    expect(readMetadata(`${long}\nThiên tai cũng khiến trên 1.200 ngôi nhà bị hư hại\n${body}`).title).toBeNull();
  });
});
