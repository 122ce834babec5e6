/** Numbers of lists that leave out their unit: those that get it from the whole, and those that are no counts. */
import { expect, test } from "vitest";
import { extract } from "../src/pipeline.ts";

/** Mention, unit and place of each count of a text that begins behind its whole. */
function partsIn(text: string): (string | undefined)[][] {
  return extract({ id: "bao.txt", text })
    .records.filter(({ type }) => type === "count")
    .slice(1)
    .map(({ text: mention, unit, place }) => [mention, unit, place]);
}

test.each<[string, string, (string | undefined)[][]]>([
  [
    "people by what became of them",
    "Vụ cháy làm 20 người chết, gần 30 bị thương và 5 mất tích.",
    [
      ["gần 30", "người", undefined],
      ["5", "người", undefined],
    ],
  ],
  ["no people behind what are none", "Xảy ra 5 vụ, 30 bị thương.", []],
  [
    "what was done to so many, and what befell those whose number stands behind",
    "Tiếp nhận 912 hồ sơ, giải quyết 877, đạt 96%. Xảy ra 21 vụ, chết 10, bị thương 14.",
    [
      ["877", "hồ sơ", undefined],
      ["96%", "%", undefined],
      ["21 vụ", "vụ", undefined],
      ["10", "người", undefined],
      ["14", "người", undefined],
    ],
  ],
  [
    "one place alone beside another",
    "Tỉnh bàn giao 612 căn nhà, huyện Mỹ Tú 97 căn, Trần Đề 88.",
    [
      ["97 căn", "căn", "huyện Mỹ Tú"],
      ["88", "căn", "Trần Đề"],
    ],
  ],
  [
    "names with their numbers in a bracket, which make up the whole",
    "Bão làm 82 người bị thương (Lào Cai 2, Hải Phòng 65, TP Huế 15).",
    [
      ["2", "người", "Lào Cai"],
      ["65", "người", "Hải Phòng"],
      ["15", "người", "TP Huế"],
    ],
  ],
  [
    "the same behind gồm",
    "Đã xảy ra 27 sự cố, gồm Bắc Ninh 2 và Thanh Hóa 25.",
    [
      ["2", "sự cố", "Bắc Ninh"],
      ["25", "sự cố", "Thanh Hóa"],
    ],
  ],
  [
    "three provinces and more, also where their sum is off, of a measure",
    "Có 9.000 ha lúa ngập (Sơn La 540, Phú Thọ 7.505, Cao Bằng 807).",
    [
      ["540", "ha", "Sơn La"],
      ["7.505", "ha", "Phú Thọ"],
      ["807", "ha", "Cao Bằng"],
    ],
  ],
  [
    "names on both sides of a bracket about a change",
    "Có 18 người chết (Huế 2, Khánh Hòa 15 (tăng 1 do tìm thấy 1 người mất tích), Lâm Đồng 1).",
    [
      ["2", "người", "Huế"],
      ["15", "người", "Khánh Hòa"],
      ["1", "người", "Khánh Hòa"],
      ["1 người", "người", "Khánh Hòa"],
      ["1", "người", "Lâm Đồng"],
    ],
  ],
  [
    "three provinces and more in brackets, though nothing near counts the whole",
    "Có 5 phòng.\nCác tỉnh ghi nhận ca bệnh như sau: Hà Nội (1.000), Bình Phước (998), Tây Ninh (919).",
    [
      ["1.000", undefined, "Hà Nội"],
      ["998", undefined, "Bình Phước"],
      ["919", undefined, "Tây Ninh"],
    ],
  ],
  [
    "places behind a word of parts, past another figure, that make up the whole",
    "Tỉnh Quảng Trị có 500 mô hình ở 141/141 xã; cụ thể: Vĩnh Linh 287, TP. Đông Hà 164, Triệu Phong: 49.",
    [
      ["141/141 xã", "xã", "Tỉnh Quảng Trị"],
      ["287", "mô hình", "Vĩnh Linh"],
      ["164", "mô hình", "TP. Đông Hà"],
      ["49", "mô hình", "Triệu Phong"],
    ],
  ],
  [
    "the same, before one that has its unit, past what the whole is compared with",
    "Từ đầu năm có 4.312 ca, gấp đôi cùng kỳ (598 ca), trong đó Nha Trang 1.876, Cam Ranh 2.215, các huyện còn lại 221 ca.",
    [
      ["gấp đôi", undefined, undefined],
      ["598 ca", "ca", undefined],
      ["1.876", "ca", "Nha Trang"],
      ["2.215", "ca", "Cam Ranh"],
      ["221 ca", "ca", undefined],
    ],
  ],
  [
    "places that are not all of the whole, and of two names one with its type",
    "Tỉnh Hậu Giang bầu 278 đại biểu, gồm: thị xã Ngã Bảy 35; Vị Thủy, Châu Thành mỗi nơi 34; huyện Long Mỹ 33, thị xã Long Mỹ 33.",
    [
      ["35", "đại biểu", "thị xã Ngã Bảy"],
      ["34", "đại biểu", "Vị Thủy"],
      ["33", "đại biểu", "huyện Long Mỹ"],
      ["33", "đại biểu", "thị xã Long Mỹ"],
    ],
  ],
  [
    "things behind a word of parts that make up the whole with one that has its unit",
    "Còn thiếu 1.307 giáo viên, trong đó mầm non 655, tiểu học 402, trung học 210, còn lại THPT 40 người.",
    [
      ["655", "giáo viên", undefined],
      ["402", "giáo viên", undefined],
      ["210", "giáo viên", undefined],
      ["40 người", "người", undefined],
    ],
  ],
  [
    "levels in a bracket that make up the first number of a fraction",
    "Toàn huyện có 68/69 trường đạt chuẩn (mầm non 23, tiểu học 23, THCS 22).",
    [
      ["23", "trường", undefined],
      ["23", "trường", undefined],
      ["22", "trường", undefined],
    ],
  ],
  ["no levels in a bracket that make up neither", "Toàn huyện có 68/69 trường đạt chuẩn (mầm non 23, tiểu học 23, THCS 24).", []],
  [
    "no places without a word of parts, which are no more than the whole",
    "Đội về dự giải có 50 người ở 12 làng Vĩnh Linh 3, Gio Linh 4.",
    [["12 làng", "làng", undefined]],
  ],
  ["the change of the figure right before", "Xảy ra 25 vụ (giảm 5), lãi suất tăng 2.", [["5", "vụ", undefined]]],
  ["no number of a name", "Bệnh có ở 2 thôn Nhan Biều 1 và Nhan Biều 2, thuộc xã.", []],
  ["no names numbered on, be their sum as it may", "Có 12 tổ máy, gồm Hòa Bình 1, Hòa Bình 2, Sơn La 3 và Lai Châu 6.", []],
  ["no two that do not make it up", "Có 9 mẫu máy (Galaxy 4, Xperia 2).", []],
])("%s", (_, text, expected) => {
  expect(partsIn(text)).toEqual(expected);
});
