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
  ["no bare verb", "Hai tay vợt bước vào trận đấu.", "tay vợt"],
  ["no verb behind a name", "Hàng triệu người dân Trung Quốc chia sẻ tin này.", "người dân Trung Quốc"],
  ["no verb behind a title", "Trao 10 căn nhà “Tình đồng đội” tặng hội viên.", "căn nhà “Tình đồng đội”"],
  ["no adverb of a predicate", "Hai nước Việt Nam và Lào vừa kết thúc đàm phán.", "nước Việt Nam và Lào"],
  ["no subordinate clause", "Chọn trong 3 phương án trình Quốc hội tuy cách thể hiện khác nhau.", "phương án trình Quốc hội"],
  ["but a name that looks like its conjunction", "Có 3 huyện Tuy An, Tuy Hòa và Phú Hòa.", "huyện Tuy An, Tuy Hòa và Phú Hòa"],
  ["but what only begins with such words", "Hỗ trợ 30 doanh nghiệp vừa và nhỏ trong 5 trận vừa qua.", "doanh nghiệp vừa và nhỏ"],
  ["no subject behind a lead", "Sau 68 phiên, Ngân hàng Nhà nước công bố kết quả.", "phiên"],
  ["no second subject behind a list of names", "Đó là 5 ứng viên của Đông Nam Á, Mỹ Tâm cũng có mặt.", "ứng viên của Đông Nam Á"],
  ["no verb behind a comma", "Đội bay có 10 chiếc, hoàn thành kế hoạch năm.", "chiếc"],
  ["no thing of another kind behind a comma", "Thu 3 con dao, gậy sắt các loại.", "con dao"],
  ["an item that begins as the unit does", "Xóa 9 điểm đen, điểm tiềm ẩn tai nạn.", "điểm đen, điểm tiềm ẩn tai nạn"],
  ["an item that its level alone tells apart", "Có 30 trường mẫu giáo, mầm non và tiểu học.", "trường mẫu giáo, mầm non và tiểu học"],
  ["verbs of one modifier", "Bắt 10 đối tượng mua bán, vận chuyển ma túy.", "đối tượng mua bán, vận chuyển ma túy"],
  ["no conjunction at its end", "Có hai màu đen và trắng và hiện đã được bày bán.", "màu đen và trắng"],
  ["no verb that a conjunction joins on", "Sửa 12 căn nhà và bàn giao cho người dân.", "căn nhà"],
  ["but verbs that it joins to another", "Mở 12 lớp bồi dưỡng và tập huấn nghiệp vụ.", "lớp bồi dưỡng và tập huấn nghiệp vụ"],
  ["no determiner that it joins on", "Cùng 40 học sinh và các đại biểu.", "học sinh"],
  ["but one that it joins to what is behind a preposition", "Mời 40 cán bộ của xã và các thôn.", "cán bộ của xã và các thôn"],
  ["no act's own place", "Có 34 dòng trong máy tính của ông.", "dòng"],
  ["no half of a date", "Hãng hủy 7 chuyến ngày 9.11, có báo trước.", "chuyến ngày 9.11"],
  ["no half of a number", "Có 5 loại dầu Diêzen 22.310 22.902.", "loại dầu Diêzen"],
  ["what a share is of", "Nắm 6,95% vốn điều lệ.", "% vốn điều lệ"],
  ["the noun behind a share with its modifiers", "Có 42% người Mỹ.", "% người Mỹ"],
  ["a share of a number", "Có 30% số người tham gia.", "% số người"],
  ["nothing of another cell behind a share", "Tăng 35% Lợi nhuận gộp 812.7.", "%"],
  ["no more of another cell behind a measure", "Máy có RAM 2 GB Camera chính sau lưng.", "GB Camera"],
  ["the things behind a measure", "Làm ngập 5 ha lúa, ngô, hoa màu.", "ha lúa, ngô, hoa màu"],
  ["the verb of a unit that is for it", "Có 4 mô hình bảo vệ an ninh Tổ quốc.", "mô hình bảo vệ an ninh Tổ quốc"],
  ["a level", "Lập 4 công trình thanh niên cấp tỉnh.", "công trình thanh niên cấp tỉnh"],
])("%s", (_what, text, expected) => {
  expect(phraseIn(text)).toBe(expected);
});

/** The verb of the first count of a text. */
function verbIn(text: string): string | undefined {
  return extract({ id: "bao.txt", text }).records.find(({ type }) => type === "count")?.verb;
}

test.each([
  ["right before the number", "Hãng đã hủy 7 chuyến bay.", "hủy"],
  ["behind an adverb", "Họ giành đúng 1 break rồi thua.", "giành"],
  ["behind an adverb of manner", "Công an khám phá thành công 2 chuyên án.", "khám phá"],
  ["behind what says the share", "Huyện đạt tỷ lệ 83,28%.", "đạt"],
  ["not its adverb", "Ngân hàng đấu thầu tiếp 15.000 lượng vàng.", "đấu thầu"],
  ["which the same word may be", "Huyện đã tiếp 54 lượt công dân.", "tiếp"],
  ["no part of a noun", "Phần vốn góp 30 tỷ đồng và doanh thu 12 tỷ đồng.", undefined],
  ["no last syllable of another word", "Tổng dư nợ trên 85 tỷ đồng.", undefined],
  ["nor a form that runs over its end", "Mức chấp nhận được cho cả 2 bên.", undefined],
  ["no modifier of a price", "Máy có giá bán 349 USD.", undefined],
  ["but what a price does", "Giá giảm 500 đồng.", "giảm"],
  ["but what it comes to", "Số tiền lên tới 10 tỷ đồng.", "lên tới"],
  ["with those that share its object", "Xã đã xây dựng và nhân rộng 9 mô hình.", "xây dựng và nhân rộng"],
  ["and no other word before a comma", "Xây nhà hợp vệ sinh, xây dựng mới 200 căn nhà.", "xây dựng mới"],
  ["of what was caused", "Vụ nổ khiến 52 người thiệt mạng.", "thiệt mạng"],
  ["unless nothing is said of it", "Vụ va chạm khiến 2 xe máy.", "khiến"],
  ["round its object", "Hãng nâng tổng số máy bay lên 10 chiếc.", "nâng"],
  ["none in what remains", "Còn 15 người còn lại tiếp tục được lấy lời khai.", undefined],
  ["though what remains is counted too", "Còn 15 người chưa về.", "còn"],
])("verb: %s", (_what, text, expected) => {
  expect(verbIn(text)).toBe(expected);
});

test("a verb with all of several is no amount of change", () => {
  const [record] = extract({ id: "bao.txt", text: "Tai nạn giao thông giảm cả 3 tiêu chí." }).records;
  expect(record).toMatchObject({ verb: "giảm" });
  expect(record?.change ?? null).toBeNull();
});
