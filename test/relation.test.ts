/** What counts hang on: each device of the language with what it gives, and where it gives nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** What a text says of each of its counts: mention, relation, the parent's mention. */
function relationsIn(text: string): (string | undefined)[][] {
  const { records } = extract({ id: "bao.txt", text });
  const mentions = new Map(records.map(({ record_id, text: mention }) => [record_id, mention]));
  return records
    .filter(({ relation }) => relation !== undefined)
    .map(({ text: mention, relation, parent_id }) => [mention, relation, mentions.get(parent_id ?? "")]);
}

describe("part_of", () => {
  test.each<[string, string, string[][]]>([
    ["trong đó", "Dân cung cấp 726 nguồn tin, trong đó 655 nguồn tin có giá trị; 140 vụ án được khám phá.", [["655 nguồn tin", "part_of", "726 nguồn tin"]]],
    [
      "trong đó of two wholes",
      "Phát hiện 68 vụ, 90 đối tượng, trong đó có 12 vụ ma túy, 15 đối tượng nữ.",
      [
        ["12 vụ", "part_of", "68 vụ"],
        ["15 đối tượng", "part_of", "90 đối tượng"],
      ],
    ],
    [
      "gồm of what has the unit of its items, not of what else is said of that",
      "UBND tỉnh công bố 7.518 thủ tục ở cả ba cấp; gồm 3.595 thủ tục mới, 977 thủ tục được sửa.",
      [
        ["3.595 thủ tục", "part_of", "7.518 thủ tục"],
        ["977 thủ tục", "part_of", "7.518 thủ tục"],
      ],
    ],
    [
      "an amount of money that a sentence begins with",
      "Trong hơn 293 tỷ đồng mà xã huy động được, phần của nhân dân là 216 tỷ đồng. Trong 26 xã, 14 xã đạt chuẩn.",
      [
        ["216 tỷ đồng", "part_of", "hơn 293 tỷ đồng"],
        ["14 xã", "part_of", "26 xã"],
      ],
    ],
    [
      "shares with decimals in brackets, over sentences",
      "Toàn tỉnh có 998 vụ cháy. Nguyên nhân hàng đầu là sự cố điện với 567 vụ (56,81%). Tiếp đến là sơ suất: 217 vụ (21,74%).",
      [
        ["567 vụ", "part_of", "998 vụ"],
        ["56,81%", "part_of", "998 vụ"],
        ["217 vụ", "part_of", "998 vụ"],
        ["21,74%", "part_of", "998 vụ"],
      ],
    ],
    [
      "a share that is attained, behind trong đó and a sentence that names the whole again",
      "Xảy ra 213 vụ phạm pháp. Số vụ ít hơn hẳn. Trong đó, công an làm rõ 186 vụ, đạt 87,3%.",
      [
        ["186 vụ", "part_of", "213 vụ"],
        ["87,3%", "part_of", "213 vụ"],
      ],
    ],
    ["no share of a plan", "Năm nay được giao 200 lao động, đã tuyển 187 lao động, đạt 93,5%.", []],
    ["no share of money that is attained", "Nghị quyết giao thu 23.600 tỷ đồng, tỉnh đã thu 12.221 tỷ đồng, đạt 51,8%.", []],
    [
      "a share that names what it is of",
      "Dân cung cấp gần 18.000 nguồn tin với khoảng 50% nguồn tin có giá trị. Xã có 1.200 hộ, 85% số hộ đạt gia đình văn hóa.",
      [
        ["khoảng 50%", "part_of", "gần 18.000 nguồn tin"],
        ["85%", "part_of", "1.200 hộ"],
      ],
    ],
    ["no share that an amount is of its name", "Có 45 xã đạt chuẩn, đạt 90% số xã.", []],
    [
      "told in detail by the head of its name, what else each did being none of it",
      "Xảy ra 51 vụ tai nạn giao thông, làm chết 35 người. Xét theo mức độ, có 14 vụ va chạm khiến 10 người bị thương, 3 vụ ít nghiêm trọng khiến 6 người bị thương.",
      [
        ["14 vụ", "part_of", "51 vụ"],
        ["3 vụ", "part_of", "51 vụ"],
      ],
    ],
    [
      "the two that are the most, of what the sentence before counts",
      "Có 28.648 ha lúa đổ ngã. Hai tỉnh có diện tích lớn nhất là Bạc Liêu (12.636 ha) và Sóc Trăng (10.055 ha). Hơn 2.500 ha hoa màu bị ngập, phần lớn ở Sóc Trăng với 2.179 ha.",
      [
        ["12.636 ha", "part_of", "28.648 ha"],
        ["10.055 ha", "part_of", "28.648 ha"],
        ["2.179 ha", "part_of", "Hơn 2.500 ha"],
      ],
    ],
    [
      "the next of shares in brackets, whose own was rounded otherwise",
      "Toàn tỉnh có 998 vụ cháy. Nguyên nhân là sự cố điện với 567 vụ (56,81%). Vi phạm quy định chỉ gây ra 14 vụ (1,42%).",
      [
        ["567 vụ", "part_of", "998 vụ"],
        ["56,81%", "part_of", "998 vụ"],
        ["14 vụ", "part_of", "998 vụ"],
        ["1,42%", "part_of", "998 vụ"],
      ],
    ],
    [
      "a whole that is divided twice",
      "Cổng có 2.268 thủ tục. Chia theo cấp, tỉnh giữ 1.833 thủ tục, huyện 301, xã 134. Chia theo mức độ, mức 3 có 1.089 thủ tục, mức 4 có 450 thủ tục.",
      [
        ["1.833 thủ tục", "part_of", "2.268 thủ tục"],
        ["301", "part_of", "2.268 thủ tục"],
        ["134", "part_of", "2.268 thủ tục"],
        ["1.089 thủ tục", "part_of", "2.268 thủ tục"],
        ["450 thủ tục", "part_of", "2.268 thủ tục"],
      ],
    ],
    [
      "a total that a later paragraph names again",
      "Tổng dư nợ đạt 310 tỷ đồng.\n\nChiếm phần lớn trong tổng dư nợ là cho vay hộ nghèo với gần 130 tỷ đồng, kế đến là cho vay học sinh với gần 129 tỷ đồng.",
      [
        ["gần 130 tỷ đồng", "part_of", "310 tỷ đồng"],
        ["gần 129 tỷ đồng", "part_of", "310 tỷ đồng"],
      ],
    ],
    [
      "a fraction of what was just counted, with how many it is",
      "Bão làm tốc mái 228 căn, hơn một nửa (116 căn) ở Bạc Liêu.",
      [
        ["hơn một nửa", "part_of", "228 căn"],
        ["116 căn", "part_of", "228 căn"],
      ],
    ],
    [
      "no part of a whole that stands behind it; the share is",
      "Có 113.436 người kê khai lần đầu, trên tổng số 115.883 người phải kê khai (đạt 97,9%).",
      [["97,9%", "part_of", "115.883 người"]],
    ],
    [
      "sums that what is told beside each part stands between",
      "Các đơn vị bắt 242 vụ, 344 đối tượng (6 tháng đầu năm 2020 là 206 vụ); khởi tố 179 vụ với 251 bị can, xử lý hành chính 31 vụ, 36 đối tượng, còn 32 vụ, 57 đối tượng.",
      [
        ["179 vụ", "part_of", "242 vụ"],
        ["251 bị can", "part_of", "344 đối tượng"],
        ["31 vụ", "part_of", "242 vụ"],
        ["36 đối tượng", "part_of", "344 đối tượng"],
        ["32 vụ", "part_of", "242 vụ"],
        ["57 đối tượng", "part_of", "344 đối tượng"],
      ],
    ],
    [
      "some of what was just counted, behind có or chỉ",
      "Người dân cung cấp 417 tin, có 263 tin có giá trị. Phải thu đất của 1.600 hộ, chỉ 32 hộ có đất ở.",
      [
        ["263 tin", "part_of", "417 tin"],
        ["32 hộ", "part_of", "1.600 hộ"],
      ],
    ],
    [
      "a small number that those right behind it make up",
      "Liên bộ đã điều chỉnh 13 kỳ, 10 kỳ lên, 3 kỳ xuống.",
      [
        ["10 kỳ", "part_of", "13 kỳ"],
        ["3 kỳ", "part_of", "13 kỳ"],
      ],
    ],
    [
      "the most by a name, of its unit past another sentence",
      "Công an bắt 242 vụ ma túy. Thu giữ 1,9 kg ma túy. Đà Lạt nhiều nhất với 71 vụ, kế đến là Bảo Lộc 48 vụ.",
      [
        ["71 vụ", "part_of", "242 vụ"],
        ["48 vụ", "part_of", "242 vụ"],
      ],
    ],
    [
      "the most behind a word for where",
      "Tỉnh còn 14 xã dưới chuẩn, nhiều nhất ở Pác Nặm (6 xã), Ngân Sơn (5 xã).",
      [
        ["6 xã", "part_of", "14 xã"],
        ["5 xã", "part_of", "14 xã"],
      ],
    ],
    [
      "riêng of a part of the time, with the same word beside it",
      "Năm 2023 xảy ra 176 vụ, làm chết 97 người, bị thương 121 người. Riêng tháng 9/2023 có 21 vụ, chết 10 người.",
      [
        ["21 vụ", "part_of", "176 vụ"],
        ["10 người", "part_of", "97 người"],
      ],
    ],
    ["no share of an amount that was given to do", "Huyện được giao 186,5 tỷ đồng, đã giải ngân 171,2 tỷ đồng (91,8%).", []],
    ["no part in a bracket of the time before", "Năng suất đạt 63,8 tạ/ha (vụ trước 62,5 tạ/ha).", []],
    ["the share of women among those before it", "Có 148 người ứng cử, tỷ lệ nữ 41,2%.", [["41,2%", "part_of", "148 người ứng cử"]]],
    [
      "a list by place without a word, with several things of each",
      "Toàn tỉnh bố trí 68 điểm thi với 1.636 phòng thi. TP Vinh có 12 điểm thi, 289 phòng; huyện Diễn Châu 6 điểm, 154 phòng.",
      [
        ["12 điểm thi", "part_of", "68 điểm thi"],
        ["289 phòng", "part_of", "1.636 phòng thi"],
        ["6 điểm", "part_of", "68 điểm thi"],
        ["154 phòng", "part_of", "1.636 phòng thi"],
      ],
    ],
    ["no list of names that are no places", "Lớp có 30 học sinh. Trần Văn Ba có 12 học sinh kèm, Lê Thị Tư 9 học sinh.", []],
    [
      "a list of its own behind a part of money",
      "Ngân sách chi 46,8 tỷ đồng, trong đó 19,4 tỷ đồng cho nhân sự; 7,7 tỷ đồng cho các chương trình mua sắm, bao gồm 998 triệu đồng mua máy và 350 triệu đồng mua xe.",
      [
        ["19,4 tỷ đồng", "part_of", "46,8 tỷ đồng"],
        ["7,7 tỷ đồng", "part_of", "46,8 tỷ đồng"],
        ["998 triệu đồng", "part_of", "7,7 tỷ đồng"],
        ["350 triệu đồng", "part_of", "7,7 tỷ đồng"],
      ],
    ],
    [
      "parts called by the same head, as long as the whole has room",
      "Tỉnh có thêm 23 trường mẫu giáo, tiểu học đạt chuẩn. Trong số này, có 2 trường THPT ở An Lương; 6 trường THCS ở Hoài Nhơn; 40 trường nghề ở xa.",
      [
        ["2 trường THPT", "part_of", "23 trường mẫu giáo"],
        ["6 trường THCS", "part_of", "23 trường mẫu giáo"],
      ],
    ],
    [
      "no parts: what each one costs",
      "Huyện trao 145 suất quà. Trong đó, 85 suất quà của Liên đoàn, mỗi suất 3 thùng sữa.",
      [["85 suất quà", "part_of", "145 suất quà"]],
    ],
    [
      "a share of the total that it fits, counted before",
      "Vụ này tỉnh gieo 186.950 ha. Đến nay đã thu hoạch 171.300 ha, chiếm 91,6% diện tích.",
      [["91,6%", "part_of", "186.950 ha"]],
    ],
    [
      "a share that fits no total counted before",
      "Vụ này tỉnh gieo 186.950 ha. Đến nay đã thu hoạch 171.300 ha, chiếm 45,6% diện tích.",
      [["45,6%", "part_of", "171.300 ha"]],
    ],
    [
      "an amount of its unit in the sentence that says what share of it that is",
      "Phiên sáng khớp 257.100 đơn vị thì nhà đầu tư nước ngoài mua tới 237.810 đơn vị, chiếm gần 93% giao dịch.",
      [
        ["237.810 đơn vị", "part_of", "257.100 đơn vị"],
        ["gần 93%", "part_of", "257.100 đơn vị"],
      ],
    ],
    [
      "the greatest of what the sentence before counted by the same act, and those that come next",
      "Cả tỉnh trồng mới 5.420 ha và khai thác 310 ha. Huyện Đức Thọ trồng mới nhiều nhất với 1.240 ha (chiếm 48,1% tổng diện tích của vùng). Tiếp theo là các huyện Nghi Xuân (870 ha), Can Lộc (655 ha).",
      [
        ["1.240 ha", "part_of", "5.420 ha"],
        ["870 ha", "part_of", "5.420 ha"],
        ["655 ha", "part_of", "5.420 ha"],
      ],
    ],
    ["some of those told before", "Chị có ba đứa con. 2 trong số chúng đã đi học.", [["2", "part_of", "ba đứa con"]]],
    ["the greatest by another act", "Cả tỉnh khai thác 5.310 ha. Huyện Đức Thọ trồng mới nhiều nhất với 1.240 ha.", []],
    [
      "shares in brackets behind what they are shares of",
      "Cử tri bầu đủ 50 đại biểu, nữ 16 người (32%). Đội ngũ có 572 thành viên, với 47 người là nữ (8,2%).",
      [
        ["16 người", "part_of", "50 đại biểu"],
        ["32%", "part_of", "50 đại biểu"],
        ["47 người", "part_of", "572 thành viên"],
        ["8,2%", "part_of", "572 thành viên"],
      ],
    ],
    [
      "a share with the amount that it is, and an amount of people with its share, of the whole told before",
      "HĐND các huyện có tổng cộng 257 đại biểu. Phụ nữ chiếm 33,9%, tương đương 87 người; người dưới 35 tuổi có 63 người, chiếm 24,5%.",
      [
        ["33,9%", "part_of", "257 đại biểu"],
        ["87 người", "part_of", "257 đại biểu"],
        ["63 người", "part_of", "257 đại biểu"],
        ["24,5%", "part_of", "257 đại biểu"],
      ],
    ],
    [
      "a share behind what else is said of its amount",
      "Trong số 88.926 hộ gia đình có hội viên, 75.410 hộ đã đạt đủ 8 tiêu chí, chiếm 84,8%.",
      [
        ["75.410 hộ", "part_of", "88.926 hộ gia đình"],
        ["84,8%", "part_of", "88.926 hộ gia đình"],
      ],
    ],
    [
      "a share of a total that only its subject names",
      "Cả tỉnh đón 172.460 học sinh đến lớp. Học sinh người dân tộc thiểu số chiếm gần 18,5% tổng số, sống ở vùng núi.",
      [["gần 18,5%", "part_of", "172.460 học sinh"]],
    ],
    [
      "a share as the last item of a list of parts",
      "Công an ghi nhận 498 vụ. Trong số này có 11 vụ giết người, 88 vụ cố ý gây thương tích; loại án phổ biến nhất, trộm cắp tài sản, chiếm tới 47,4%.",
      [
        ["11 vụ", "part_of", "498 vụ"],
        ["88 vụ", "part_of", "498 vụ"],
        ["47,4%", "part_of", "498 vụ"],
      ],
    ],
    [
      "the greatest, the next and the least of those told before",
      "Bão làm sập 1.264 ngôi nhà. Mù Cang Chải nhiều nhất với 402 ngôi, kế đó là huyện Văn Chấn 318 ngôi; ít nhất là huyện Yên Bình, 37 ngôi.",
      [
        ["402 ngôi", "part_of", "1.264 ngôi nhà"],
        ["318 ngôi", "part_of", "1.264 ngôi nhà"],
        ["37 ngôi", "part_of", "1.264 ngôi nhà"],
      ],
    ],
    [
      "the next of shares that one verb governs",
      "Cả năm xảy ra 68 vụ tai nạn. Huyện Hướng Hóa chiếm 71% số vụ, huyện Đakrông 18%.",
      [
        ["71%", "part_of", "68 vụ"],
        ["18%", "part_of", "68 vụ"],
      ],
    ],
    [
      "the rest, right behind its word",
      "Quỹ đạt 63,7 tỷ đồng. Trong tổng nguồn vốn ấy, Trung ương ủy thác 21,5 tỷ đồng, nguồn của tỉnh 24 tỷ đồng, còn lại 18,2 tỷ đồng do các huyện vận động.",
      [
        ["21,5 tỷ đồng", "part_of", "63,7 tỷ đồng"],
        ["24 tỷ đồng", "part_of", "63,7 tỷ đồng"],
        ["18,2 tỷ đồng", "part_of", "63,7 tỷ đồng"],
      ],
    ],
    [
      "shares in a bracket that are all of it",
      "Toàn tỉnh có 416 sản phẩm (hạng 3 sao 61%, hạng 4 sao 17%, còn lại 22%).",
      [
        ["61%", "part_of", "416 sản phẩm"],
        ["17%", "part_of", "416 sản phẩm"],
        ["22%", "part_of", "416 sản phẩm"],
      ],
    ],
    [
      "a share of the total, whose parts stand nearer",
      "Toàn tỉnh có 61 vụ cháy, gồm: cháy nhà dân 24 vụ, cháy rừng 30 vụ, cháy xe 07 vụ. Sự cố điện chiếm 44,3% tổng số vụ.",
      [
        ["24 vụ", "part_of", "61 vụ"],
        ["30 vụ", "part_of", "61 vụ"],
        ["07 vụ", "part_of", "61 vụ"],
        ["44,3%", "part_of", "61 vụ"],
      ],
    ],
    [
      "a second division, of the whole and not of its last part",
      "Toàn tỉnh có 221 sản phẩm: 26 sản phẩm hạng 4 sao, còn lại 195 sản phẩm hạng 3 sao. Xét theo địa bàn, huyện Đồng Văn có 121 sản phẩm, huyện Yên Minh có 70 sản phẩm.",
      [
        ["26 sản phẩm", "part_of", "221 sản phẩm"],
        ["195 sản phẩm", "part_of", "221 sản phẩm"],
        ["121 sản phẩm", "part_of", "221 sản phẩm"],
        ["70 sản phẩm", "part_of", "221 sản phẩm"],
      ],
    ],
    ["a share is of no points", "Tỷ lệ giảm 4,2 điểm phần trăm, trong đó nữ chiếm 37%.", []],
    [
      "the greatest ones behind a colon",
      "Toàn huyện còn 1.043 hộ nghèo, đông nhất là ở các xã vùng cao: Thanh Sơn 186 hộ, Thanh Xuân 174 hộ.",
      [
        ["186 hộ", "part_of", "1.043 hộ nghèo"],
        ["174 hộ", "part_of", "1.043 hộ nghèo"],
      ],
    ],
    [
      "people by another name among those told alone",
      "Các địa phương tuyển mới được 388 giáo viên, riêng huyện Hướng Hóa tuyển 74 người và huyện Đakrông 52 người.",
      [
        ["74 người", "part_of", "388 giáo viên"],
        ["52 người", "part_of", "388 giáo viên"],
      ],
    ],
    [
      "among so many, behind what frames the clause",
      "Ở kỳ thi tốt nghiệp năm 2024, trong 7.982 thí sinh dự thi của tỉnh có 7.811 em đỗ.",
      [["7.811 em", "part_of", "7.982 thí sinh"]],
    ],
    [
      "money divided by its source",
      "Tổng thu ngân sách là 9.871 tỷ đồng. Phân theo nguồn, thu nội địa được 8.812 tỷ đồng; hoạt động xuất nhập khẩu mang về 1.015 tỷ đồng.",
      [
        ["8.812 tỷ đồng", "part_of", "9.871 tỷ đồng"],
        ["1.015 tỷ đồng", "part_of", "9.871 tỷ đồng"],
      ],
    ],
    [
      "a list that calls its items by less than its whole",
      "Hãng hủy 12 chuyến bay Hà Nội - Vinh, Huế bao gồm 5 chuyến bay Hà Nội - Vinh, bốn chuyến Vinh - Hà Nội và ba chuyến Huế - Hà Nội.",
      [
        ["5 chuyến bay", "part_of", "12 chuyến bay"],
        ["bốn chuyến", "part_of", "12 chuyến bay"],
        ["ba chuyến", "part_of", "12 chuyến bay"],
      ],
    ],
    [
      "people of any calling, of people",
      "Danh sách có 72 nhà lãnh đạo. Trong đó có 17 nguyên thủ quốc gia của 17 nước; 27 giám đốc điều hành các hãng lớn.",
      [
        ["17 nguyên thủ quốc gia", "part_of", "72 nhà lãnh đạo"],
        ["27 giám đốc điều hành", "part_of", "72 nhà lãnh đạo"],
      ],
    ],
    [
      "a list by name, of the last whole of its unit however far before",
      "Tháng này xảy ra 58 vụ phạm pháp.\nSo với tháng trước giảm 8 vụ.\nĐịa bàn tập trung nhiều ở thành phố Pleiku 14 vụ, thị xã An Khê 5 vụ, Chư Sê 10 vụ.",
      [
        ["14 vụ", "part_of", "58 vụ"],
        ["5 vụ", "part_of", "58 vụ"],
        ["10 vụ", "part_of", "58 vụ"],
      ],
    ],
    [
      "a list by name without its unit, of the last whole that the words before it name",
      "Thêm 15.349 ca mắc trong nước.\nCác tỉnh ghi nhận ca bệnh như sau: Hà Nội (1.000), Bình Phước (998), Tây Ninh (919).",
      [
        ["1.000", "part_of", "15.349 ca mắc"],
        ["998", "part_of", "15.349 ca mắc"],
        ["919", "part_of", "15.349 ca mắc"],
      ],
    ],
    [
      "no list by name that is more than the whole before it",
      "Tháng này xảy ra 18 vụ phạm pháp.\nCả năm nhiều nhất là thành phố Pleiku 14 vụ, thị xã An Khê 5 vụ, Chư Sê 10 vụ.",
      [],
    ],
    [
      "things of other names behind the colon of their whole, before the rest",
      "Khởi công 86 công trình thiết yếu: 41 công trình giao thông, 15 điểm trường, số còn lại là nhà văn hóa.",
      [
        ["41 công trình giao thông", "part_of", "86 công trình"],
        ["15 điểm trường", "part_of", "86 công trình"],
      ],
    ],
    [
      "the rest with its number, of the whole of the part before it",
      "Huyện kiểm tra 324 hộ. Trong số đó, 156 hộ đạt điều kiện. Số hộ còn lại (168 hộ) chưa đạt.",
      [
        ["156 hộ", "part_of", "324 hộ"],
        ["168 hộ", "part_of", "324 hộ"],
      ],
    ],
    [
      "those with which something is not done yet; not those that are left of more",
      "Bão làm 27.600 hộ mất điện, đến sáng 25/10 còn 1.130 hộ chưa được cấp điện. Đầu năm có 500 hộ nghèo, cuối năm còn 300 hộ nghèo.",
      [["1.130 hộ", "part_of", "27.600 hộ"]],
    ],
    [
      "what a bracket behind two wholes tells, of the one with the same word",
      "Xảy ra 48 vụ tai nạn, làm chết 53 người, bị thương 22 người (trong đó, đường sắt 5 vụ và 6 người chết).",
      [
        ["5 vụ", "part_of", "48 vụ"],
        ["6 người", "part_of", "53 người"],
      ],
    ],
    [
      "a bracket that makes up its whole but for rounding, past what else is said of that",
      "Giá trị xử lý 60,3 tỷ đồng, tăng 12,3% (xử phạt 8,3 tỷ đồng; truy thu 35,5 tỷ đồng; hàng hóa 16,4 tỷ đồng).",
      [
        ["8,3 tỷ đồng", "part_of", "60,3 tỷ đồng"],
        ["35,5 tỷ đồng", "part_of", "60,3 tỷ đồng"],
        ["16,4 tỷ đồng", "part_of", "60,3 tỷ đồng"],
      ],
    ],
    ["no part in a bracket of another time", "Hiện có 7.730 ca, tăng 134 ca so với ngày trước đó (ngày 12/12 có 7.596 ca nặng).", []],
    [
      "shares of the people counted before, and of the same as the share before",
      "Toàn xã có 2.731 hộ với 10.184 người. Dân tộc Kinh chiếm 98,9% dân số, người Khmer chiếm 1,05%.",
      [
        ["98,9%", "part_of", "10.184 người"],
        ["1,05%", "part_of", "10.184 người"],
      ],
    ],
    [
      "a share of what its words name again, not of what that is less by",
      "Khởi tố 121 vụ với 174 bị can (ít hơn 61 vụ). Nhiều nhất là Cà Mau, số vụ khởi tố chiếm 52,89% trong tổng số vụ đã khởi tố.",
      [
        ["174 bị can", "of_event", "121 vụ"],
        ["52,89%", "part_of", "121 vụ"],
      ],
    ],
    [
      "a whole named again by two words, some sentences before",
      "Tỉnh tuyển 4.139 công dân nhập ngũ. Có 14 đơn vị nhận quân. Lễ được tổ chức tại 27 huyện. Trong tổng số các công dân nhập ngũ, có 726 thanh niên đã học lớp cảm tình đảng.",
      [["726 thanh niên", "part_of", "4.139 công dân"]],
    ],
    ["two of a family of so many people", "Mưa lũ làm 3 người chết, gồm hai bố con ở Nậm Ty.", [["hai bố con", "part_of", "3 người"]]],
    [
      "lines behind Bao gồm alone, of the last amount before it",
      "Huyện chi trả trợ cấp cho 32.718 đối tượng, bình quân 21,3 tỷ đồng/tháng. Bao gồm:\n- Thương binh: 11.964 người;\n- Bệnh binh: 9.287 người;\n- Khác: 46 hộ.",
      [
        ["11.964 người", "part_of", "32.718 đối tượng"],
        ["9.287 người", "part_of", "32.718 đối tượng"],
      ],
    ],
    [
      "lines below a heading without figures, of what they make up",
      "Năm nay thu nội địa 2.420 tỷ đồng, thu xuất nhập khẩu 630 tỷ đồng.\nCác khoản thu nội địa như sau:\n- Doanh nghiệp nhà nước: 905 tỷ đồng;\n- Đầu tư nước ngoài: 1.515 tỷ đồng, gấp 1,6 lần năm trước.",
      [
        ["905 tỷ đồng", "part_of", "2.420 tỷ đồng"],
        ["1.515 tỷ đồng", "part_of", "2.420 tỷ đồng"],
      ],
    ],
    [
      "by area, of the whole that the words before the list name, past others and shares in brackets",
      "Trong tổng số 150.890 hộ dân, tỉnh có 38.026 hộ nghèo, 19.640 hộ cận nghèo.\nSố hộ nghèo phân theo địa bàn: Đakrông 4.312 hộ (52,6%), Hướng Hóa 7.285 hộ.",
      [
        ["38.026 hộ nghèo", "part_of", "150.890 hộ dân"],
        ["19.640 hộ cận nghèo", "part_of", "150.890 hộ dân"],
        ["4.312 hộ", "part_of", "38.026 hộ nghèo"],
        ["7.285 hộ", "part_of", "38.026 hộ nghèo"],
      ],
    ],
    ["lines of rates are no parts", "Giá 37,5 triệu đồng/lượng. Cụ thể:\n- SJC: 34,2 triệu đồng/lượng;\n- Rồng: 3,3 triệu đồng/lượng.", []],
    [
      "a list that opens its sentence before the rest, of the whole before it and not of its first",
      "Xảy ra 36 vụ phạm pháp. Cơ cấu gồm: trộm cắp 17 vụ; cố ý gây thương tích 7 vụ; cướp giật 02 vụ, còn lại là tội khác.",
      [
        ["17 vụ", "part_of", "36 vụ"],
        ["7 vụ", "part_of", "36 vụ"],
        ["02 vụ", "part_of", "36 vụ"],
      ],
    ],
    [
      "names with amounts of two units",
      "Cả tỉnh có 512 vụ, thiệt hại 287,4 ha, riêng huyện Mường Nhé 148 vụ/112,6 ha, Điện Biên Đông 97 vụ (51,3 ha).",
      [
        ["148 vụ", "part_of", "512 vụ"],
        ["112,6 ha", "part_of", "287,4 ha"],
        ["97 vụ", "part_of", "512 vụ"],
        ["51,3 ha", "part_of", "287,4 ha"],
      ],
    ],
    [
      "by area, of the whole some sentences before, whose unit says more",
      "Bốn ngày nghỉ, tỉnh đón 715.300 lượt khách. Doanh thu đạt 1.790 tỷ đồng.\nPhân theo khu vực, Đà Lạt 312.400 lượt; Phan Thiết: 341.800 lượt.",
      [
        ["312.400 lượt", "part_of", "715.300 lượt khách"],
        ["341.800 lượt", "part_of", "715.300 lượt khách"],
      ],
    ],
    ["no part in the bracket of what is compared with", "Có 4.312 ca, gấp 7 lần cùng kỳ năm 2021 (598 ca).", []],
    [
      "each part of the whole of its own kind",
      "Có 512 lượt tập thể, 874 lượt cá nhân được khen; trong đó 38 tập thể, 61 cá nhân được Bộ khen.",
      [
        ["38 tập thể", "part_of", "512 lượt"],
        ["61 cá nhân", "part_of", "874 lượt"],
      ],
    ],
    [
      "no item of a list that the next ones make up by chance",
      "Toàn tỉnh có 378 đội, trong đó Gio Linh 175 đội. Các nơi khác: Triệu Phong 203 đội. Hải Lăng 42 đội, Hướng Hóa 109 đội, Đakrông 52 đội.",
      [
        ["175 đội", "part_of", "378 đội"],
        ["203 đội", "part_of", "378 đội"],
      ],
    ],
    [
      "two parts over paragraphs that make up a whole of many digits",
      "Phòng gửi 13.479 lượt thông báo.\nCòn 5.199 trường hợp chưa đến.\nĐối với 8.280 trường hợp đã đến, việc đã xong.",
      [
        ["5.199 trường hợp", "part_of", "13.479 lượt"],
        ["8.280 trường hợp", "part_of", "13.479 lượt"],
      ],
    ],
    [
      "parts far behind the whole that they make up, over paragraphs",
      `Máy bay hạ cánh với 158 khách.\n${"Các đơn vị đã đưa khách về nơi cách ly theo đúng quy định. ".repeat(12)}\nTheo đó, 1 khách về Holiday, 14 khách về Ibis và 45 khách về Hạ Long.\nXe đưa 1 khách về bệnh viện; 97 khách về Cần Giờ.`,
      ["1 khách", "14 khách", "45 khách", "1 khách", "97 khách"].map((part) => [part, "part_of", "158 khách"]),
    ],
    [
      "several wholes, each broken down in one bracket",
      "Xảy ra 2 vụ tai nạn trên quốc lộ 1A, làm 2 người chết, thiệt hại 5,4 triệu đồng (Thuận Bắc: 1 vụ, chết 1 người; Thuận Nam: 1 vụ, chết 1 người).",
      [
        ["1 vụ", "part_of", "2 vụ"],
        ["1 người", "part_of", "2 người"],
        ["1 vụ", "part_of", "2 vụ"],
        ["1 người", "part_of", "2 người"],
      ],
    ],
    ["no parts: changes in a bracket", "Huyện kỷ luật 461 đảng viên và 23 tổ chức đảng (tăng 140 đảng viên và 16 tổ chức).", []],
    ["no parts: so many fewer", "Khởi tố 121 vụ với 174 bị can (ít hơn 61 vụ và 50 bị can).", [["174 bị can", "of_event", "121 vụ"]]],
    [
      "no part where the others make the whole up already",
      "Thiệt hại 7.313,5 ha cây trồng, trong đó lúa 2.765,4 ha, rau màu 3.050,8 ha, cây ăn quả 1.497,3 ha; 4,9 ha ao nuôi.",
      ["2.765,4 ha", "3.050,8 ha", "1.497,3 ha"].map((part) => [part, "part_of", "7.313,5 ha"]),
    ],
    [
      "no part: what is done to more than are left",
      "Lập biên bản 833 trường hợp, trong đó có 124 trường hợp không đội mũ; xử phạt 754 trường hợp; khởi tố 3 trường hợp.",
      [["124 trường hợp", "part_of", "833 trường hợp"]],
    ],
    ["so much of it behind với", "Tỉnh làm cánh đồng lớn gần 75.000 ha, với 71.000 ha được bao tiêu.", [["71.000 ha", "part_of", "gần 75.000 ha"]]],
    ["no part: what goes along", "Tỉnh có gần 75.000 ha, với 71.000 ha lúa và hoa màu.", []],
    [
      "an amount behind a word of parts, by its share of a total",
      "Đã khởi tố 479 vụ án. Tỷ lệ khám phá đạt 98,5%, trong đó án rất nghiêm trọng 108 vụ, chiếm 22,5% tổng số án.",
      [
        ["108 vụ", "part_of", "479 vụ án"],
        ["22,5%", "part_of", "479 vụ án"],
      ],
    ],
    ["no parts: damage told one by one", "Xã Hàm Thuận ngập 1.060 nhà dân, 2 nhà bị ngã vách tường.", []],
    [
      "things by name alone that make up the whole",
      "Tạm giữ 190 xe (ô-tô 6, mô-tô 184).",
      [
        ["6", "part_of", "190 xe"],
        ["184", "part_of", "190 xe"],
      ],
    ],
    [
      "an amount by its share of a total that the words name as one",
      "Lúa xuân đạt 74.863 ha. Giống lúa chất lượng có 24.879 ha, chiếm 33,23% tổng diện tích lúa xuân.",
      [
        ["24.879 ha", "part_of", "74.863 ha"],
        ["33,23%", "part_of", "74.863 ha"],
      ],
    ],
    [
      "a list of its own behind a part, though others add up to the whole by chance",
      "Công nhận 41 trường. Trong đó, 18 trường mầm non, gồm 9 trường mức 1, 3 trường mức 2 và 6 trường nâng lên; 23 trường tiểu học, gồm 14 trường mức 1, 9 trường mức 2.",
      [
        ["18 trường mầm non", "part_of", "41 trường"],
        ["9 trường", "part_of", "18 trường mầm non"],
        ["3 trường", "part_of", "18 trường mầm non"],
        ["6 trường", "part_of", "18 trường mầm non"],
        ["23 trường tiểu học", "part_of", "41 trường"],
        ["14 trường", "part_of", "23 trường tiểu học"],
        ["9 trường", "part_of", "23 trường tiểu học"],
      ],
    ],
    [
      "all that a sentence counts of the same, others between",
      "Huyện giải quyết 9 vụ việc, khởi tố 4 vụ, 8 bị can, xử lý hành chính 4 vụ, 15 đối tượng, đang giải quyết 1 vụ.",
      ["4 vụ", "4 vụ", "1 vụ"].map((part) => [part, "part_of", "9 vụ việc"]),
    ],
    ["not all that a sentence counts of the same", "Huyện giải quyết 9 vụ việc, khởi tố 4 vụ, 8 bị can, xử lý 4 vụ, 15 đối tượng, hòa giải 2 vụ.", []],
    ["no two parts over paragraphs of a round whole", "Phòng gửi 1.500 lượt thông báo.\nCòn 700 trường hợp chưa đến.\nCó 800 trường hợp đã đến.", []],
    ["Trong đó at the head of the next sentence", "Tỉnh có 48 mô hình. Trong đó, 02 mô hình được nhân rộng.", [["02 mô hình", "part_of", "48 mô hình"]]],
    [
      "Trong đó behind a sentence of changes",
      "Toàn tỉnh xảy ra 248 vụ. So với cùng kỳ giảm 31 vụ (11,1%). Trong đó, nghiêm trọng 190 vụ.",
      [["190 vụ", "part_of", "248 vụ"]],
    ],
    [
      "so many of so many, not of a smaller part before",
      "Tỉnh xảy ra 56 vụ cháy (24 vụ ở khu dân cư; 16 vụ ở cơ sở sản xuất). Trong đó, do điện 34/56 vụ; do kỹ thuật 13/56 vụ.",
      [
        ["24 vụ", "part_of", "56 vụ"],
        ["16 vụ", "part_of", "56 vụ"],
        ["34/56 vụ", "part_of", "56 vụ"],
        ["13/56 vụ", "part_of", "56 vụ"],
      ],
    ],
    [
      "amounts that make up a whole, with what is said of them between",
      "Tỉnh duy trì 217 mô hình tự quản; có 142 mô hình khá, chiếm 65,4%; 61 mô hình trung bình và 14 mô hình yếu.",
      [
        ["142 mô hình", "part_of", "217 mô hình"],
        ["65,4%", "part_of", "217 mô hình"],
        ["61 mô hình", "part_of", "217 mô hình"],
        ["14 mô hình", "part_of", "217 mô hình"],
      ],
    ],
    [
      "a second breakdown of one whole, by another thing",
      "Tỉnh có 11 dự án. Trong đó, 10 dự án trong khu công nghiệp; 1 dự án ngoài khu. Trong số này, 9 dự án thuộc ngành chế biến; 1 dự án thuộc ngành bất động sản và 1 dự án khoa học.",
      [
        ["10 dự án", "part_of", "11 dự án"],
        ["1 dự án", "part_of", "11 dự án"],
        ["9 dự án", "part_of", "11 dự án"],
        ["1 dự án", "part_of", "11 dự án"],
        ["1 dự án", "part_of", "11 dự án"],
      ],
    ],
    [
      "behind parts that make up theirs, one of the whole above",
      "Có 500 người tham gia bảo hiểm. Trong đó: bảo hiểm xã hội 318 người; trong đó: bắt buộc 239 người; tự nguyện 79 người; thất nghiệp 102 người.",
      [
        ["318 người", "part_of", "500 người"],
        ["239 người", "part_of", "318 người"],
        ["79 người", "part_of", "318 người"],
        ["102 người", "part_of", "500 người"],
      ],
    ],
    [
      "parts of what trong names, in another unit",
      "Trong 54 án tạm đình chỉ thì tỉnh 11 vụ, huyện 43 vụ.",
      [
        ["11 vụ", "part_of", "54 án"],
        ["43 vụ", "part_of", "54 án"],
      ],
    ],
    [
      "a listing word of a whole with more said of it, and a list that goes on behind a semicolon",
      "Hãng hủy 12 chuyến bay TP.HCM - Vinh, Hà Nội - Huế bao gồm 3 chuyến bay sáng, 5 chuyến bay chiều; 4 chuyến bay tối. Tỉnh có 6 chuyến bay khác.",
      [
        ["3 chuyến bay", "part_of", "12 chuyến bay"],
        ["5 chuyến bay", "part_of", "12 chuyến bay"],
        ["4 chuyến bay", "part_of", "12 chuyến bay"],
      ],
    ],
    [
      "a share of so many of a whole counted before",
      "Tỉnh xảy ra 56 vụ cháy. Trong đó, do điện 34/56 vụ, chiếm 60,7%.",
      [
        ["34/56 vụ", "part_of", "56 vụ"],
        ["60,7%", "part_of", "56 vụ"],
      ],
    ],
    [
      "a share with a qualifier, rounded",
      "Tỉnh có 333 hợp tác xã, trong đó có 130 hợp tác xã nông nghiệp (chiếm khoảng 38%).",
      [
        ["130 hợp tác xã nông nghiệp", "part_of", "333 hợp tác xã"],
        ["khoảng 38%", "part_of", "333 hợp tác xã"],
      ],
    ],
    [
      "a small whole told area by area, and again",
      "Tỉnh xảy ra 07 vụ tai nạn, làm chết 08 người. Địa bàn: Đăk Hà 03 vụ, Sa Thầy 02 vụ, Kon Rẫy 02 vụ. Trong đó, 07 vụ thì có 01 vụ rất nghiêm trọng và 06 vụ nghiêm trọng.",
      [
        ["03 vụ", "part_of", "07 vụ"],
        ["02 vụ", "part_of", "07 vụ"],
        ["02 vụ", "part_of", "07 vụ"],
        ["01 vụ", "part_of", "07 vụ"],
        ["06 vụ", "part_of", "07 vụ"],
      ],
    ],
    [
      "behind a caption, of what was told above it",
      "Thành phố đón 3.551 lượt khách, tăng 16%.\nNgành phấn đấu đón 7.500 lượt khách\nTrong đó khách quốc tế là 382 lượt.",
      [["382 lượt", "part_of", "3.551 lượt khách"]],
    ],
    [
      "items of a list of other kinds, of what they are and not of what goes with it",
      "Thành phố có 447 cơ sở lưu trú, với tổng 9.939 phòng lưu trú bao gồm: 1 biệt thự; 2 khách sạn hạng 5 sao; 7 khách sạn và 1 căn hộ.",
      [
        ["1 biệt thự", "part_of", "447 cơ sở lưu trú"],
        ["2 khách sạn", "part_of", "447 cơ sở lưu trú"],
        ["7 khách sạn", "part_of", "447 cơ sở lưu trú"],
        ["1 căn hộ", "part_of", "447 cơ sở lưu trú"],
      ],
    ],
    [
      "not all of what another item of the list names",
      "Công an xã A thu 2 khẩu súng; Công an xã B thu hồi 5 vũ khí, trong đó có 2 khẩu súng tự chế; Công an xã C thu 3 súng cồn.",
      [["2 khẩu súng", "part_of", "5 vũ khí"]],
    ],
    [
      "the whole with the same words behind it",
      "Tỉnh có 223 vụ khiến 153 người tử vong, 194 người bị thương. Trong đó, Pleiku 39 vụ, 17 người tử vong, 38 người bị thương.",
      [
        ["39 vụ", "part_of", "223 vụ"],
        ["17 người", "part_of", "153 người"],
        ["38 người", "part_of", "194 người"],
      ],
    ],
    [
      "a share of what a share was said of",
      "Tỉnh còn 16.000 hộ nghèo, chiếm 5,8% tổng số hộ; trong đó hộ Khmer chiếm trên 60%.",
      [
        ["5,8%", "part_of", "16.000 hộ nghèo"],
        ["trên 60%", "part_of", "16.000 hộ nghèo"],
      ],
    ],
    [
      "nothing told against a part",
      "Họ bán 111.900 đơn vị, trong đó PVS bán 60.500 đơn vị, trong khi mua vào 38.600 đơn vị.",
      [["60.500 đơn vị", "part_of", "111.900 đơn vị"]],
    ],
    ["no whole named again", "Hội thúc đẩy quan hệ giữa hai nước, trong đó có việc họp đều giữa hai nước.", []],
    ["no index by its rise", "Chỉ số tăng lên 1.754,67 điểm sau khi có thêm 10,01 điểm, tương đương 0,57%.", []],
    ["no sum of bounds that nobody tells of", "Hãng nợ hơn 13.000 tỷ đồng và đã trả gần 2.000 tỷ đồng, còn vay hơn 11.000 tỷ đồng.", []],
    ["a rate of completion is no share", "Điều tra 24/27 vụ mâu thuẫn, đạt 88,9%. Thụ lý 67 vụ án, đã giải quyết 51 vụ, đạt 76%.", []],
    [
      "shares of a share, told with their amounts",
      "Tỷ lệ nghèo chiếm 11,52% với 23.299 hộ, trong đó tỷ lệ hộ nghèo 5,96% với 12.064 hộ; tỷ lệ hộ cận nghèo 5,55% với 11.235 hộ.",
      [
        ["5,96%", "part_of", "11,52%"],
        ["12.064 hộ", "part_of", "23.299 hộ"],
        ["5,55%", "part_of", "11,52%"],
        ["11.235 hộ", "part_of", "23.299 hộ"],
      ],
    ],
    [
      "amounts of the next paragraph that make up a whole",
      "Tỉnh có 7.915 thí sinh dự thi.\nSố thí sinh phổ thông là 7.322 thí sinh, bổ túc 153 thí sinh và 440 thí sinh tự do.",
      [
        ["7.322 thí sinh", "part_of", "7.915 thí sinh"],
        ["153 thí sinh", "part_of", "7.915 thí sinh"],
        ["440 thí sinh", "part_of", "7.915 thí sinh"],
      ],
    ],
    [
      "a share behind a change of its amount",
      "Xuất khẩu đạt 77,52 triệu USD, tăng 13,1%. Trong đó, trong nước đạt 48,06 triệu USD, tăng 47,89%, chiếm 62%.",
      [
        ["48,06 triệu USD", "part_of", "77,52 triệu USD"],
        ["62%", "part_of", "77,52 triệu USD"],
      ],
    ],
    [
      "things of several kinds at the head of a sentence, of what was counted before it",
      "Huyện có 772 tổ chức quần chúng. Trong đó, có 63 câu lạc bộ, 239 đội dân phòng.",
      [
        ["63 câu lạc bộ", "part_of", "772 tổ chức quần chúng"],
        ["239 đội dân phòng", "part_of", "772 tổ chức quần chúng"],
      ],
    ],
    ["so many of so many other things", "Tỉnh có 2.341 tổ chức quần chúng. Trong đó, 9/17 địa phương có camera.", []],
    ["a list in a bracket, and a change behind it", "Bảo hiểm thất nghiệp là 217 người (bao gồm lao động nghỉ thai sản), tăng 12 người.", []],
    [
      "parts of other units that make up what they are told to",
      "Có 71.230 cặp vợ chồng áp dụng biện pháp tránh thai, gồm: đặt vòng 9.412 ca, thuốc uống 61.818 người.",
      [
        ["9.412 ca", "part_of", "71.230 cặp vợ chồng"],
        ["61.818 người", "part_of", "71.230 cặp vợ chồng"],
      ],
    ],
    [
      "a bracket right behind the whole, inside a list of parts",
      "Chi 3.300 tỷ đồng, trong đó đầu tư 1.200 tỷ đồng, thường xuyên 2.090 tỷ đồng (giáo dục 744 tỷ đồng, y tế 287 tỷ đồng).",
      [
        ["1.200 tỷ đồng", "part_of", "3.300 tỷ đồng"],
        ["2.090 tỷ đồng", "part_of", "3.300 tỷ đồng"],
        ["744 tỷ đồng", "part_of", "2.090 tỷ đồng"],
        ["287 tỷ đồng", "part_of", "2.090 tỷ đồng"],
      ],
    ],
    [
      "no part that is more than its whole",
      "Xử lý 500 trường hợp, tạm giữ 40 xe, trong đó 90 trường hợp vi phạm tốc độ.",
      [["90 trường hợp", "part_of", "500 trường hợp"]],
    ],
    [
      "no sum of rates or of two sums of money",
      "Giá vàng 37,27 triệu đồng/lượng, mua vào 37,21 triệu đồng/lượng, thêm 60.000 đồng/lượng. Giải nhất 12 triệu đồng, giải nhì 7 triệu đồng, giải ba 5 triệu đồng.",
      [],
    ],
    [
      "trong số, with the whole first",
      "Trong số 5 người chết, 3 người ngồi trong xe và 2 người đi bộ.",
      [
        ["3 người", "part_of", "5 người"],
        ["2 người đi bộ", "part_of", "5 người"],
      ],
    ],
    [
      "gồm",
      "Bắt 12 bị cáo gồm 9 nam và 3 nữ.",
      [
        ["9 nam", "part_of", "12 bị cáo"],
        ["3 nữ", "part_of", "12 bị cáo"],
      ],
    ],
    [
      "a list of other nouns behind gồm",
      "Huy động 698 phương tiện gồm 2 máy bay, 23 xuồng, 245 ô tô.",
      [
        ["2 máy bay", "part_of", "698 phương tiện"],
        ["23 xuồng", "part_of", "698 phương tiện"],
        ["245 ô tô", "part_of", "698 phương tiện"],
      ],
    ],
    [
      "brackets",
      "Bắt giữ 25 đối tượng (20 nam, 5 nữ).",
      [
        ["20 nam", "part_of", "25 đối tượng"],
        ["5 nữ", "part_of", "25 đối tượng"],
      ],
    ],
    [
      "parts that make up their whole",
      "Xảy ra 8 vụ: 5 vụ cháy nhà, 3 vụ cháy xe.",
      [
        ["5 vụ", "part_of", "8 vụ"],
        ["3 vụ", "part_of", "8 vụ"],
      ],
    ],
    ["a share of an amount", "Có 1.200 hộ vay vốn, chiếm 30% số hộ.", [["30%", "part_of", "1.200 hộ"]]],
    [
      "a share of the whole that the amount is part of",
      "Xảy ra 68 vụ, trong đó 15 vụ do rượu bia, chiếm 22%.",
      [
        ["15 vụ", "part_of", "68 vụ"],
        ["22%", "part_of", "68 vụ"],
      ],
    ],
    [
      "bao gồm behind a clause",
      "Cả 49 người có mặt trên máy bay, bao gồm 5 thành viên tổ bay và 44 hành khách, đều an toàn.",
      [
        ["5 thành viên", "part_of", "49 người"],
        ["44 hành khách", "part_of", "49 người"],
      ],
    ],
    [
      "things that are worth an amount of money",
      "Mất tài sản trị giá 80 triệu đồng, gồm: 1 máy tính bảng, 2 máy ảnh.",
      [
        ["1 máy tính bảng", "part_of", "80 triệu đồng"],
        ["2 máy ảnh", "part_of", "80 triệu đồng"],
      ],
    ],
    ["no share of a plan", "Xuống giống 41.320 ha trong 220.000 ha, đạt 18,8% kế hoạch.", []],
    [
      "trong số, with the whole named again",
      "Toàn tỉnh có 18.505 hộ nghèo và 10.214 hộ cận nghèo. Trong tổng số hộ nghèo có 12.000 hộ vay vốn.",
      [["12.000 hộ", "part_of", "18.505 hộ nghèo"]],
    ],
    ["a classifier before the whole's noun", "Có 1.462 ngôi nhà hư hỏng, trong đó sập 117 nhà.", [["117 nhà", "part_of", "1.462 ngôi nhà"]]],
    [
      "riêng of the sentence before, and the names listed behind it",
      "Toàn tỉnh xảy ra 268 vụ. Riêng thành phố Lạng Sơn xảy ra 71 vụ, huyện Hữu Lũng 44 vụ.",
      [
        ["71 vụ", "part_of", "268 vụ"],
        ["44 vụ", "part_of", "268 vụ"],
      ],
    ],
    [
      "riêng of an amount of money",
      "Thiệt hại 1.118 tỷ đồng, riêng nông nghiệp 284 tỷ đồng và giao thông 401 tỷ đồng.",
      [
        ["284 tỷ đồng", "part_of", "1.118 tỷ đồng"],
        ["401 tỷ đồng", "part_of", "1.118 tỷ đồng"],
      ],
    ],
    ["nhiều nhất là", "Còn thiếu 3.921 giáo viên, nhiều nhất là bậc mầm non thiếu 1.466 người.", [["1.466 người", "part_of", "3.921 giáo viên"]]],
    ["a fraction behind chiếm", "Vẫn còn 143 cặp, riêng Sơn Hà chiếm một phần ba.", [["một phần ba", "part_of", "143 cặp"]]],
    [
      "the whole behind the same word as its part",
      "Tai nạn làm chết 169 người, bị thương 187 người. Trong đó, đường bộ làm chết 165 người.",
      [["165 người", "part_of", "169 người"]],
    ],
    [
      "a list of changes whose verb is left out",
      "Tỉnh giảm 9.084 hộ, còn 68.905 hộ. Trong đó huyện Đồng Văn giảm 1.120 hộ, Mèo Vạc 1.245 hộ.",
      [
        ["1.120 hộ", "part_of", "9.084 hộ"],
        ["1.245 hộ", "part_of", "9.084 hộ"],
      ],
    ],
    [
      "gồm behind what is said of the whole",
      "Chi 3.986 tỷ đồng, đạt 18,3% dự toán, gồm đầu tư 1.650 tỷ đồng, thường xuyên 2.310 tỷ đồng.",
      [
        ["1.650 tỷ đồng", "part_of", "3.986 tỷ đồng"],
        ["2.310 tỷ đồng", "part_of", "3.986 tỷ đồng"],
      ],
    ],
    [
      "things of other names in a bracket that make up the whole",
      "Dân giao nộp 367 khẩu súng (314 súng kíp, 53 súng cồn).",
      [
        ["314 súng kíp", "part_of", "367 khẩu súng"],
        ["53 súng cồn", "part_of", "367 khẩu súng"],
      ],
    ],
    ["no rate in the bracket of an amount", "Kinh phí 485 triệu đồng (bình quân 93 nghìn đồng/hộ).", []],
    ["nothing that comes beside the whole", "Huyện có 4.900 ha (chưa tính 620 ha xoài).", []],
    ["a half", "Có 48 người trên tàu, trong đó có một nửa là trẻ em.", [["một nửa", "part_of", "48 người"]]],
    ["riêng", "Cả nước xảy ra 500 vụ, riêng Hà Nội có 60 vụ.", [["60 vụ", "part_of", "500 vụ"]]],
    ["nhất với", "Hội có 380 hội viên, Thanh Hóa là tỉnh đông nhất với 50 hội viên.", [["50 hội viên", "part_of", "380 hội viên"]]],
    ["no part at another time", "Năm 2012 xảy ra 500 vụ, riêng năm 2013 xảy ra 60 vụ.", []],
    ["no part of what is not counted", "Có 6 người chết. Nhiều phóng viên bị bắt, trong đó có 2 người của hãng.", []],
    ["no part of what another sentence counts", "Có 6 người chết. Đường đã thông. Trong đó, 2 người là lái xe.", []],
    ["no part behind the bracket of parts", "Vụ nổ làm 7 người chết (trong đó có thủ phạm) và 30 người bị thương.", []],
    ["no change of an amount", "Có 7 mã đứng giá, trong đó mã A tăng 2,8%.", []],
    ["no part of another kind in a new sentence", "Có 117 mô hình. Trong đó, 9/17 địa phương có 551 mắt camera.", []],
    ["no amount of money in another", "Thu 15 triệu bạt (500.000 USD).", []],
    ["no rate of another rate, and nothing that is multiplied", "Mỗi suất 3.600.000 đồng/năm (300.000 đồng/tháng x 12 tháng).", []],
    ["no factor in a bracket", "Tặng quà trị giá 90 triệu đồng (2 triệu đồng x 45 suất).", []],
    ["a part of the same rate", "Giá bán 24.000 đồng/lít, trong đó thuế 4.000 đồng/lít.", [["4.000 đồng/lít", "part_of", "24.000 đồng/lít"]]],
    [
      "nothing outside the bracket that holds the sum",
      "Giải nhất: đội A (nhận 12 triệu đồng); giải nhì: đội B (7 triệu đồng); giải ba: đội C (5 triệu đồng).",
      [],
    ],
    ["trong số behind its part, of what follows nothing", "Cử tri bầu 7 đại biểu trong số 12 người; 31 đại biểu xã trong 52 người.", []],
    ["no degree of damage", "Mưa đá làm 820 ha lúa bị ngã đổ, trong đó diện tích thiệt hại trên 70% là 310 ha.", [["310 ha", "part_of", "820 ha"]]],
    [
      "no change of a part in a change of the whole",
      "Thu ngân sách 9.400 tỷ đồng, tăng 12%. Trong đó, thu nội địa 8.100 tỷ đồng, tăng 14%.",
      [["8.100 tỷ đồng", "part_of", "9.400 tỷ đồng"]],
    ],
    [
      "no part behind the end of the list",
      "Lập biên bản 5.210 trường hợp, trong đó nồng độ cồn 1.140 trường hợp; tạm giữ 860 xe; tước bằng lái 240 trường hợp.",
      [["1.140 trường hợp", "part_of", "5.210 trường hợp"]],
    ],
    ["no item of a list behind xuống", "Sàn có 48 mã tăng, trong đó nhóm đầu có 18 mã giảm, xuống 115 điểm.", [["18 mã", "part_of", "48 mã"]]],
    [
      "Trong đó of totals of different kinds, each part of that of its own",
      "Quỹ trích 360 triệu đồng, xây tặng 9 Nhà Đại đoàn kết (40 triệu đồng/nhà). Trong đó, xã A xây 4 căn nhà với 160 triệu đồng; xã B xây 5 Nhà Đại đoàn kết với 200 triệu đồng.",
      [
        ["4 căn nhà", "part_of", "9 Nhà Đại đoàn kết"],
        ["160 triệu đồng", "part_of", "360 triệu đồng"],
        ["5 Nhà Đại đoàn kết", "part_of", "9 Nhà Đại đoàn kết"],
        ["200 triệu đồng", "part_of", "360 triệu đồng"],
      ],
    ],
    [
      "the whole with the word behind its part",
      "Tai nạn làm chết 41 người, bị thương 26 người. Trong đó, đường sắt có 05 người chết.",
      [["05 người", "part_of", "41 người"]],
    ],
    [
      "the whole whose words name the part, and that of the part before",
      "Phát hiện 6.210 trường hợp vi phạm, phạt 5.030 trường hợp, tước bằng lái 980 trường hợp, trong đó: vi phạm tốc độ 1.250 trường hợp; ma túy 7 trường hợp.",
      [
        ["1.250 trường hợp", "part_of", "6.210 trường hợp"],
        ["7 trường hợp", "part_of", "6.210 trường hợp"],
      ],
    ],
    [
      "the whole of the same things",
      "Xảy ra 21 vụ cháy rừng, 33 vụ tai nạn, trong đó có 5 vụ cháy rừng lớn, 8 vụ tai nạn nghiêm trọng.",
      [
        ["5 vụ", "part_of", "21 vụ"],
        ["8 vụ", "part_of", "33 vụ"],
      ],
    ],
    [
      "trong số này behind a sentence without figures",
      "Tỉnh duy trì 143 mô hình. Tiêu biểu là mô hình ở các xã vùng cao. Trong số này, 09 mô hình được nhân rộng.",
      [["09 mô hình", "part_of", "143 mô hình"]],
    ],
    [
      "Cụ thể at the head of the next sentence, people of people",
      "Tỉnh giải quyết việc làm cho 3.900 người, tăng 410 người so cùng kỳ. Cụ thể, tạo việc làm mới cho 1.220 lao động, tăng 130 người; xuất khẩu lao động 86 người.",
      [
        ["1.220 lao động", "part_of", "3.900 người"],
        ["86 người", "part_of", "3.900 người"],
      ],
    ],
    [
      "cụ thể of the last amount that is no less than what follows",
      "Thu 18.100 tỷ đồng. Trong đó, thu nội địa 13.300 tỷ đồng; thu xuất nhập khẩu 4.700 tỷ đồng. Cụ thể: thu từ doanh nghiệp 6.100 tỷ đồng, thuế thu nhập 1.900 tỷ đồng, thu xổ số 580 tỷ đồng.",
      [
        ["13.300 tỷ đồng", "part_of", "18.100 tỷ đồng"],
        ["4.700 tỷ đồng", "part_of", "18.100 tỷ đồng"],
        ["6.100 tỷ đồng", "part_of", "13.300 tỷ đồng"],
        ["1.900 tỷ đồng", "part_of", "13.300 tỷ đồng"],
        ["580 tỷ đồng", "part_of", "13.300 tỷ đồng"],
      ],
    ],
    ["no detail that is more than the whole", "Xã có 300 hộ nghèo. Cụ thể, thôn Đông có 180 hộ, thôn Tây có 190 hộ.", []],
    ["no detail of two sums of money", "Công ty lãi 90 tỷ đồng. Cụ thể, chi phí 40 tỷ đồng, thuế 9 tỷ đồng.", []],
    ["no cụ thể inside a clause", "Có 90 hộ nghèo. Xã lập kế hoạch cụ thể cho 20 hộ và 15 hộ ở bản.", []],
    [
      "place by place behind tập trung, though one is misprinted",
      "Lốc xoáy làm gần 2.400 ngôi nhà tốc mái, tập trung TP Hội An: 306 nhà; thị xã Điện Bàn: 5790 nhà; huyện Đông Giang: hai nhà.",
      [
        ["306 nhà", "part_of", "gần 2.400 ngôi nhà"],
        ["5790 nhà", "part_of", "gần 2.400 ngôi nhà"],
        ["hai nhà", "part_of", "gần 2.400 ngôi nhà"],
      ],
    ],
    [
      "place by place in brackets",
      "Còn 14 xã chưa đạt chuẩn, tập trung ở Thanh Hà (6 xã), Ninh Giang (4 xã) và Kim Thành (3 xã).",
      [
        ["6 xã", "part_of", "14 xã"],
        ["4 xã", "part_of", "14 xã"],
        ["3 xã", "part_of", "14 xã"],
      ],
    ],
    ["no first name as the whole of the others", "Có mã tăng là Sông Đà (24 đơn vị), Hòa Phát (18 đơn vị), Bảo Minh (9 đơn vị).", []],
    [
      "before còn lại",
      "Tỉnh khởi công 95 công trình: 41 công trình giao thông, 22 công trình thủy lợi, số còn lại là nhà văn hóa.",
      [
        ["41 công trình giao thông", "part_of", "95 công trình"],
        ["22 công trình thủy lợi", "part_of", "95 công trình"],
      ],
    ],
    [
      "before còn lại in a later sentence",
      "Toàn tỉnh xảy ra 265 vụ. Đường bộ chiếm đa số. Có 142 vụ nghiêm trọng; 38 vụ va chạm, còn lại là ít nghiêm trọng.",
      [
        ["142 vụ", "part_of", "265 vụ"],
        ["38 vụ", "part_of", "265 vụ"],
      ],
    ],
    ["no rest of a time", "Tỉnh có 95 xã đạt chuẩn. Có 41 xã, 22 xã sẽ về đích trong thời gian còn lại.", []],
    [
      "Trong các nguồn thu",
      "Tổng thu ngân sách là 12.400 tỷ đồng. Trong các nguồn thu, lớn nhất là thu nội địa với 6.150 tỷ đồng, đạt 23% so với cùng kỳ; kế đến là thu dầu thô 4.020 tỷ đồng.",
      [
        ["6.150 tỷ đồng", "part_of", "12.400 tỷ đồng"],
        ["4.020 tỷ đồng", "part_of", "12.400 tỷ đồng"],
      ],
    ],
    ["no time behind trong các", "Tổng thu là 12.400 tỷ đồng. Trong các tháng thu, Cục Thuế hoàn 150 tỷ đồng.", []],
    [
      "amounts that make up a whole but for their rounding",
      "Thu ngân sách 22.056 tỷ đồng; nội địa 9.877 tỷ đồng, dầu thô 8.097 tỷ đồng, xuất nhập khẩu 4.081 tỷ đồng.",
      [
        ["9.877 tỷ đồng", "part_of", "22.056 tỷ đồng"],
        ["8.097 tỷ đồng", "part_of", "22.056 tỷ đồng"],
        ["4.081 tỷ đồng", "part_of", "22.056 tỷ đồng"],
      ],
    ],
    ["no sum of few digits by rounding", "Chi 7 tỷ đồng; mua máy 2 tỷ đồng, mua xe 3 tỷ đồng, sửa nhà 1 tỷ đồng.", []],
    [
      "a whole made up twice",
      "Thu 7.108 tỷ đồng. Trong đó, nội địa 6.215 tỷ đồng, xuất nhập khẩu 893 tỷ đồng. Tháng 1 thu 3.012 tỷ đồng, tháng 2 là 1.866 tỷ đồng, tháng 3 là 2.230 tỷ đồng.",
      [
        ["6.215 tỷ đồng", "part_of", "7.108 tỷ đồng"],
        ["893 tỷ đồng", "part_of", "7.108 tỷ đồng"],
        ["3.012 tỷ đồng", "part_of", "7.108 tỷ đồng"],
        ["1.866 tỷ đồng", "part_of", "7.108 tỷ đồng"],
        ["2.230 tỷ đồng", "part_of", "7.108 tỷ đồng"],
      ],
    ],
    [
      "shares behind phân tích",
      "Phân tích 210 vụ tai nạn cho thấy, 31% do đi sai làn; 22% do không quan sát.",
      [
        ["31%", "part_of", "210 vụ"],
        ["22%", "part_of", "210 vụ"],
      ],
    ],
    ["bare magnitudes of money", "Công ty có 1.120 tỷ tiền gửi, trong đó tiền của khách là 340 tỷ.", [["340 tỷ", "part_of", "1.120 tỷ"]]],
    [
      "gồm behind a part",
      "Hội đồng có 51 đại biểu, trong đó có 9 đại biểu trẻ, gồm 5 người là cán bộ Đoàn và 4 người là giáo viên.",
      [
        ["9 đại biểu", "part_of", "51 đại biểu"],
        ["5 người", "part_of", "9 đại biểu"],
        ["4 người", "part_of", "9 đại biểu"],
      ],
    ],
    [
      "the head of what was just counted, with what they do",
      "Phường có 46 tổ dân phố, 38 tổ đã lập nhóm; dân cung cấp 87 nguồn tin, 73 tin có giá trị.",
      [
        ["38 tổ", "part_of", "46 tổ dân phố"],
        ["73 tin", "part_of", "87 nguồn tin"],
      ],
    ],
    ["no head of what stands farther off", "Phường có 46 tổ dân phố hoạt động tốt, ra mắt 8 tổ hòa giải.", []],
    ["a classifier whose noun was named before", "Có 2.400 ngôi nhà hư hỏng, trong đó hư hỏng nặng có 380 cái.", [["380 cái", "part_of", "2.400 ngôi nhà"]]],
    ["a share in a bracket that says so", "Huyện dạy nghề cho 2.100 lao động nông thôn (tỷ lệ có việc làm 78%).", [["78%", "part_of", "2.100 lao động"]]],
    ["no rate of interest of an amount", "Huyện cho vay 2.100 triệu đồng (tỷ lệ lãi 7%).", []],
    ["a change among changes alone", "Chỉ số giá nhóm hàng ăn tăng 1,4%. Trong đó, lương thực tăng 2,6%.", [["2,6%", "part_of", "1,4%"]]],
    [
      "riêng behind a semicolon, of the one amount of its kind",
      "Tỉnh chi 540 tỷ đồng xây trường; mua 1.200 bộ bàn ghế; riêng vùng cao được bố trí 96 tỷ đồng.",
      [["96 tỷ đồng", "part_of", "540 tỷ đồng"]],
    ],
    [
      "so many women in a bracket, and the most of all that are no women",
      "Xã quản lý 1.240 đối tượng (nữ 296). Nhiều nhất là gây rối 232 đối tượng, đánh bạc 261 đối tượng, chạy xe lạng lách, hú còi 110 đối tượng.",
      [
        ["296", "part_of", "1.240 đối tượng"],
        ["232 đối tượng", "part_of", "1.240 đối tượng"],
        ["261 đối tượng", "part_of", "1.240 đối tượng"],
        ["110 đối tượng", "part_of", "1.240 đối tượng"],
      ],
    ],
    [
      "shares one after another, of what the first is of; what a total came to is none",
      "Đảng bộ kết nạp 640 đảng viên. Trong tổng số đảng viên, có 300 đảng viên nữ; nâng tổng số lên 2.500 đồng chí; trong đó, 66% đảng viên trẻ, 40% đảng viên nữ.",
      [
        ["300 đảng viên", "part_of", "640 đảng viên"],
        ["66%", "part_of", "2.500 đồng chí"],
        ["40%", "part_of", "2.500 đồng chí"],
      ],
    ],
    ["no rate behind so many of so many", "Vùng này có 47/147 trường mầm non đạt chuẩn (tỷ lệ 32%).", []],
    [
      "a share behind two counts that a slash joins, of the first",
      "Khởi tố 259 vụ/163 bị can, trong đó nhiều nhất là trộm cắp (chiếm 54%).",
      [["54%", "part_of", "259 vụ"]],
    ],
    [
      "items of a list that say có again",
      "Cơ quan có 119/139 biên chế; trong đó có 45 chấp hành viên, có 07 đồng chí cử nhân, 11 đồng chí trung cấp.",
      [
        ["45 chấp hành viên", "part_of", "119/139 biên chế"],
        ["07 đồng chí", "part_of", "119/139 biên chế"],
        ["11 đồng chí", "part_of", "119/139 biên chế"],
      ],
    ],
    ["no riêng of one of several amounts", "Lập biên bản 5.600 trường hợp, phạt 5.100 trường hợp. Riêng nồng độ cồn có 680 trường hợp.", []],
    ["no list that does not make up the whole", "Có 20 xã: 5 xã đã xong, 3 xã đang làm.", []],
    [
      "kind by kind in brackets behind nhiều nhất là",
      "Tỉnh thụ lý 58 vụ phạm pháp; chiếm nhiều nhất là trộm cắp (21 vụ), gây thương tích ( 10 vụ) và cướp (4 vụ).",
      [
        ["21 vụ", "part_of", "58 vụ"],
        ["10 vụ", "part_of", "58 vụ"],
        ["4 vụ", "part_of", "58 vụ"],
      ],
    ],
    [
      "people by other words, which make them up",
      "Bắt 26 đối tượng mua bán ma túy; đã khởi tố 18 bị can; xử lý 2 đối tượng; đang điều tra 6 đối tượng.",
      [
        ["18 bị can", "part_of", "26 đối tượng"],
        ["2 đối tượng", "part_of", "26 đối tượng"],
        ["6 đối tượng", "part_of", "26 đối tượng"],
      ],
    ],
    [
      "trong đó below the words of a picture",
      "Công an bắt giữ 13 vụ, 29 đối tượng.\n\nTang vật bị thu giữ. Ảnh: Công an tỉnh\n\nTrong đó, 8 vụ mua bán ma túy.",
      [["8 vụ", "part_of", "13 vụ"]],
    ],
    ["no times as much", "Đón 5 triệu lượt khách, trong đó khách quốc tế tăng gấp 1,4 lần.", []],
    [
      "line by line below gồm, and nested",
      "Có 20 ca nhiễm, gồm:\n– Xã A: 07 ca, trong đó 5 ca nặng.\n– Xã B: 05 ca.\n- Xã C: 8 ca.\nCó 3 ca mới.",
      [
        ["07 ca", "part_of", "20 ca nhiễm"],
        ["5 ca nặng", "part_of", "07 ca"],
        ["05 ca", "part_of", "20 ca nhiễm"],
        ["8 ca", "part_of", "20 ca nhiễm"],
      ],
    ],
    ["no lines that are more than the whole, nor of another kind", "Có 20 xã, gồm:\n- 15 xã nghèo.\n- 9 xã biên giới.\n- 3 tỷ đồng.", []],
    [
      "no change behind the parts",
      "Xử lý 13 vụ việc gồm 9 vụ trộm và 4 vụ cướp, tăng 4 vụ so với cùng kỳ.",
      [
        ["9 vụ", "part_of", "13 vụ việc"],
        ["4 vụ", "part_of", "13 vụ việc"],
      ],
    ],
    [
      "no next name of a list, though those behind it make it up by chance",
      "Lũ quét: Cao Bằng có 9 người chết; Hà Giang có 22 người chết; Hòa Bình có 14 người chết; Lạng Sơn có 6 người chết; Bắc Giang có 2 người chết.",
      [],
    ],
    [
      "of a name the bracket behind it, and not the next name",
      "Hà Giang: 12 người (11 người chết, 1 người mất tích); Lai Châu: 11 người chết; Phú Thọ: 1 người chết.",
      [
        ["11 người", "part_of", "12 người"],
        ["1 người", "part_of", "12 người"],
      ],
    ],
    [
      "a number without its unit behind a sentence end and trong đó",
      "Tỉnh có 37.000 nhà tốc mái. Trong đó, huyện Tư Nghĩa 23.800, Nghĩa Hành 12.500.",
      [
        ["23.800", "part_of", "37.000 nhà"],
        ["12.500", "part_of", "37.000 nhà"],
      ],
    ],
  ])("%s", (_what, text, expected) => {
    expect(relationsIn(text)).toEqual(expected);
  });
});

describe("of_event", () => {
  test.each<[string, string, string[][]]>([
    ["turns and the people in them", "Tỉnh tiếp 13.108 lượt (tăng 4,9%) với 14.731 lượt người.", [["14.731 lượt người", "of_event", "13.108 lượt"]]],
    ["với", "Tổ chức 470 đợt vận động với hơn 81.417 lượt người tham gia.", [["hơn 81.417 lượt người", "of_event", "470 đợt"]]],
    ["cho", "Mở 15 lớp tập huấn cho 600 lượt hội viên.", [["600 lượt hội viên", "of_event", "15 lớp tập huấn"]]],
    ["thu hút", "Tổ chức 12 buổi nói chuyện, thu hút 1.250 người tham dự.", [["1.250 người", "of_event", "12 buổi"]]],
    ["an evening and those who watch", "Xã mở 14 đêm văn nghệ với 6.300 lượt người xem.", [["6.300 lượt người", "of_event", "14 đêm văn nghệ"]]],
    ["a race and those who run", "Hai giải chạy thu hút 2.350 vận động viên.", [["2.350 vận động viên", "of_event", "Hai giải chạy"]]],
    ["in the next sentence", "Đã mở 5 lớp tập huấn. Có 300 người tham gia.", [["300 người", "of_event", "5 lớp tập huấn"]]],
    ["the nearest event", "Mở 2 lớp và 3 hội thảo với 90 đại biểu.", [["90 đại biểu", "of_event", "3 hội thảo"]]],
    [
      "cho behind a list",
      "Tổ chức 57 buổi tuyên truyền, phát động phong trào, phổ biến pháp luật cho 9.750 lượt người tham gia.",
      [["9.750 lượt người", "of_event", "57 buổi"]],
    ],
    [
      "cho behind what it is about",
      "Mở 04 lớp tập huấn về kinh tế tập thể, khởi sự kinh doanh cho 350 đoàn viên.",
      [["350 đoàn viên", "of_event", "04 lớp tập huấn"]],
    ],
    ["cases with those in them", "Huyện đã xử lý 6 vụ với 15 đối tượng vi phạm.", [["15 đối tượng", "of_event", "6 vụ"]]],
    ["no people that are only told beside cases", "Công an đã làm rõ 203 vụ, bắt 317 đối tượng.", []],
    ["of the cases, not what a bracket compares them with", "Khởi tố 8 vụ (ít hơn 7 vụ so với năm 2021) với 17 bị can.", [["17 bị can", "of_event", "8 vụ"]]],
    ["attendance right behind the event", "Hội mở 6 lớp tập huấn về Quyết định 281 đến 852 cán bộ tham dự.", [["852 cán bộ", "of_event", "6 lớp tập huấn"]]],
    ["shifts", "Lực lượng đã tổ chức 162 ca, với 476 lượt cán bộ tham gia.", [["476 lượt cán bộ", "of_event", "162 ca"]]],
    ["people of other names", "Đoàn đã diễn 41 buổi, thu hút 14.000 khán giả.", [["14.000 khán giả", "of_event", "41 buổi"]]],
    ["turns of people", "Mở 6 lớp tập huấn, bồi dưỡng cho 240 lượt nông dân.", [["240 lượt nông dân", "of_event", "6 lớp tập huấn"]]],
    [
      "what people are said to take part in",
      "Huyện có 31 mô hình tự quản, với hơn 300 thành viên tham gia.",
      [["hơn 300 thành viên", "of_event", "31 mô hình"]],
    ],
    ["households, where they are said to take part", "Triển khai 12 dự án chăn nuôi cho 410 hộ tham gia.", [["410 hộ", "of_event", "12 dự án"]]],
    ["no people that something else is given to", "Mở 12 lớp tập huấn, tặng 80 suất quà cho 80 hội viên tham gia.", []],
    ["places between", "Tổ chức 26 buổi tại 12 trường học, cơ quan cho 9.400 lượt người.", [["9.400 lượt người", "of_event", "26 buổi"]]],
    ["no households that are only given to", "Tổ chức 12 đợt thăm hỏi cho 410 hộ.", []],
    ["no model named before them", "Xã có 2 mô hình, đó là “Cổng an toàn” và “Tổ liên gia” với 40 người tham gia.", []],
    ["no things", "Xây dựng 26 chuyên mục với 60 tin truyền hình.", []],
    ["no people without an event", "Trao quà cho 300 người.", []],
    ["no event beyond a semicolon", "Mở 5 lớp tập huấn; tặng quà cho 300 người.", []],
  ])("%s", (_what, text, expected) => {
    expect(relationsIn(text)).toEqual(expected);
  });
});

test("a parent is a record of the article that stands before its child, whatever the text", () => {
  const pieces = fc.constantFrom(
    "5 vụ",
    "3 người",
    "2 vụ cháy",
    "12 lớp",
    "7%",
    "trong đó",
    "gồm",
    "với",
    "chiếm",
    "(",
    ")",
    ":",
    ", ",
    "; ",
    ". ",
    "Trong số",
    "tham gia",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (chosen) => {
      const { records } = extract({ id: "bao.txt", text: chosen.join(" ") });
      const at = new Map(records.map(({ record_id }, index) => [record_id, index]));
      for (const [index, { relation, parent_id }] of records.entries()) {
        expect(relation === undefined).toBe(parent_id === undefined);
        if (parent_id !== undefined) expect(at.get(parent_id)).toBeLessThan(index);
      }
    }),
  );
});
