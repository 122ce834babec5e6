/** Which areas are found in a text, which govern a figure, and what the gazetteer must satisfy. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { extract } from "../src/pipeline.ts";
import { cityNames, holdsOn, keyOf, plainNames, provinceOf, provinces, type Unit, type UnitLevel, unitsNamed } from "../src/vi/gazetteer.ts";
import { findPlaces } from "../src/vi/places/finder.ts";

/** The places of a text: areas of a chain joined by `, `, chains of a list by `; `. */
function placesIn(sentence: string): string[] {
  const text = clean(sentence);
  return findPlaces(text).map(({ chains }) =>
    chains.map(({ areas }) => areas.map(({ start, end, name }) => (name === "" ? "own " : "") + text.value.slice(start, end)).join(", ")).join("; "),
  );
}

describe("found", () => {
  test.each([
    ["a word in capitals that begins like a type word", "SỞ LAO ĐỘNG VÀ XÃ HỘI TỈNH PHÚ THỌ có", ["TỈNH PHÚ THỌ"]],
    ["a typed district", "tại huyện Sa Thầy có", ["huyện Sa Thầy"]],
    ["a typed province", "Công an tỉnh Gia Lai", ["tỉnh Gia Lai"]],
    ["an abbreviated type word without a blank", "Công an TP.Cà Mau bắt", ["TP.Cà Mau"]],
    ["one with a blank", "phường Diên Hồng, TP. Pleiku tiếp tục", ["phường Diên Hồng, TP. Pleiku"]],
    ["a town", "thị xã An Khê và TX. Ayun Pa có", ["thị xã An Khê; TX. Ayun Pa"]],
    ["a numbered quarter and ward", "ở phường 3, quận 11, TP HCM có", ["phường 3, quận 11, TP HCM"]],
    ["no quarter in a motto", "“Khu phố 3 không” ở phường 3 không có vụ nào", ["phường 3"]],
    ["initials with a known name", "tại P.Tân Hà và H.Châu Đức có", ["P.Tân Hà", "H.Châu Đức"]],
    ["a province by name alone", "Kon Tum có 10 huyện", ["Kon Tum"]],
    ["its districts by name alone, beside figures", "Tỉnh Quảng Ngãi: ở Sơn Tây, Tây Trà 21%, Ba Tơ 17%.", ["Tỉnh Quảng Ngãi", "Sơn Tây; Tây Trà", "Ba Tơ"]],
    ["one that opens the title", "Như Xuân sau một nhiệm kỳ\n\nLà huyện miền núi tỉnh Thanh Hóa, nơi đây có nhiều đổi thay.", ["Như Xuân", "tỉnh Thanh Hóa"]],
    ["one behind trong khi", "Tỉnh Bến Tre: huyện Chợ Lách đạt 95,1%, trong khi Bình Đại mới ở mức 89,8%.", ["Tỉnh Bến Tre", "huyện Chợ Lách", "Bình Đại"]],
    ["one behind a word for where, without a figure", "Tỉnh Thái Bình: Ở Đông Hưng, tổng nguồn lực tăng.", ["Tỉnh Thái Bình", "Đông Hưng"]],
    ["its communes by name alone, where communes are told of", "Tỉnh Bắc Ninh: 8 xã, thấp nhất là Sa Lý (83,4%).", ["Tỉnh Bắc Ninh", "Sa Lý"]],
    ["no commune where none is told of", "Tỉnh Bắc Ninh: thấp nhất là Sa Lý (83,4%).", ["Tỉnh Bắc Ninh"]],
    [
      "those of the last province of the paragraph, where the head names several",
      "Nghệ An giảm, Hà Tĩnh tăng\n\nTại Nghệ An xảy ra 176 vụ. Nhiều huyện giảm, như Yên Thành giảm 5 người.",
      ["Nghệ An", "Hà Tĩnh", "Nghệ An", "Yên Thành"],
    ],
    [
      "the districts of each province that opens its item",
      "Lào Cai có 172 người chết, gồm: Bảo Yên 103 người, Sa Pa 9 người; Yên Bái có 50 người, gồm: Lục Yên 14 người.",
      ["Lào Cai", "Bảo Yên", "Sa Pa", "Yên Bái", "Lục Yên"],
    ],
    [
      "those beside a district of theirs",
      "Quảng Nam, Quảng Ngãi: huyện Tư Nghĩa 23 nhà, Nghĩa Hành 12 nhà.",
      ["Quảng Nam; Quảng Ngãi", "huyện Tư Nghĩa", "Nghĩa Hành"],
    ],
    ["an officer's area, not the name behind it", "Chủ tịch UBND xã Trần Đức Long cho biết", ["own xã"]],
    [
      "districts behind a count of their communes",
      "Tỉnh Hà Nam: còn 6 xã của Thanh Liêm, 1 xã của huyện Bình Lục.",
      ["Tỉnh Hà Nam", "Thanh Liêm", "huyện Bình Lục"],
    ],
    ["names of two provinces that are one since", "BHXH Bắc Ninh và Bắc Giang: 8 xã, thấp nhất là Sa Lý (83,4%).", ["Bắc Ninh; Bắc Giang", "Sa Lý"]],
    [
      "a list with one more name than stands beside figures",
      "Tỉnh Quảng Ngãi: 10 xã của huyện Sơn Hà, Ba Tơ, Minh Long, xây dựng 5 tổ.",
      ["Tỉnh Quảng Ngãi", "huyện Sơn Hà; Ba Tơ; Minh Long"],
    ],
    ["no such name in a longer one or beside no figure", "Tỉnh Quảng Ngãi: ông Lê Sơn Tây, chợ Ba Tơ mới.", ["Tỉnh Quảng Ngãi"]],
    ["no districts of a province that the head does not name", "Ở Sơn Tây, Tây Trà 21%, Ba Tơ 17%.", []],
    ["aliases of provinces", "TPHCM, BR-VT và TT-Huế", ["TPHCM; BR-VT; TT-Huế"]],
    ["a name in the newer tone placement", "tỉnh Khánh Hoà và Thanh Hoá", ["tỉnh Khánh Hoà; Thanh Hoá"]],
    ["a name with other letter marks", "ở Đăk Lăk và Đắc Lắc", ["Đăk Lăk; Đắc Lắc"]],
    ["a city by name alone", "tại Buôn Ma Thuột có", ["Buôn Ma Thuột"]],
    ["names that hold number words", "xã Ba Vinh, huyện Ba Tơ và huyện Tư Nghĩa; Thủ Dầu Một", ["xã Ba Vinh, huyện Ba Tơ; huyện Tư Nghĩa; Thủ Dầu Một"]],
    ["a name in capitals", "KON TUM: HỖ TRỢ 20 HỘ NGHÈO", ["KON TUM"]],
    ["areas nested by a comma", "xã Đăk Tờ Re, huyện Kon Rẫy, tỉnh Kon Tum.", ["xã Đăk Tờ Re, huyện Kon Rẫy, tỉnh Kon Tum"]],
    ["areas nested by thuộc", "xã Tràng Đà thuộc thành phố Tuyên Quang", ["xã Tràng Đà, thành phố Tuyên Quang"]],
    ["areas nested by a bracket", "phường Long Phước (quận 9, TP HCM)", ["phường Long Phước, quận 9, TP HCM"]],
    ["a list", "tại huyện Sa Thầy và huyện Kon Plông", ["huyện Sa Thầy; huyện Kon Plông"]],
    ["a list that shares its type word", "các huyện Sa Thầy, Kon Plông và Ngọc Hồi có", ["huyện Sa Thầy; Kon Plông; Ngọc Hồi"]],
    ["a list at a distance from its type word", "Công an các huyện: Đăk Tô, Ngọc Hồi và Đăk Glei", ["Đăk Tô; Ngọc Hồi; Đăk Glei"]],
    ["a province and a city", "tại thành phố Thái Nguyên (5/10) và Cần Thơ", ["thành phố Thái Nguyên; Cần Thơ"]],
    ["the name of a committee's district", "Huyện ủy Văn Yên giao", ["Văn Yên"]],
    ["a province's youth union, whatever its capitals", "Tỉnh Đoàn Lâm Đồng và Tỉnh đoàn Bắc Kạn", ["Lâm Đồng", "Bắc Kạn"]],
    ["committees and associations of other areas", "Thành đoàn Hà Nội, Thị ủy Bình Long; Huyện hội Sa Thầy", ["Hà Nội", "Bình Long", "Sa Thầy"]],
    ["a commune's youth union, and a commune whose name begins like one", "Xã đoàn Ia Chim và xã Đoàn Kết", ["Ia Chim; xã Đoàn Kết"]],
    ["a committee before its officer's name", "Bí thư Huyện đoàn Nguyễn Văn An nói", ["own Huyện đoàn"]],
    ["numbered communes", "xã Sơn Kim 2 và phường Cổ Nhuế 1 có", ["xã Sơn Kim 2; phường Cổ Nhuế 1"]],
    ["no number that a commune's name has not", "xã Sa Loong 2 mô hình", ["xã Sa Loong"]],
    ["a numbered hamlet in its commune", "tại thôn Tân Lập 2, xã Sa Loong có", ["thôn Tân Lập 2, xã Sa Loong"]],
    ["one without a comma", "dân thôn Tân Lập 2 xã Sa Loong", ["thôn Tân Lập 2, xã Sa Loong"]],
    ["no number of households", "thôn Hạ 12 hộ nghèo", ["thôn Hạ"]],
    ["a commune that words describe", "tại xã biên giới Tr’hy, huyện Tây Giang", ["xã biên giới Tr’hy, huyện Tây Giang"]],
    ["several words", "xã vùng cao, biên giới Ia Mơ và huyện đảo Lý Sơn", ["xã vùng cao, biên giới Ia Mơ", "huyện đảo Lý Sơn"]],
    ["a province whose districts they describe", "các huyện miền núi Quảng Ngãi", ["Quảng Ngãi"]],
    ["the own area that does something", "Năm 2022, tỉnh sẽ chi", ["own tỉnh"]],
    ["a bare name before the area that holds it", "ngụ Long Thạnh Mỹ, quận 9", ["Long Thạnh Mỹ, quận 9"]],
    ["a village", "của thôn Kon Rơ Bàng, xã Vinh Quang, thành phố Kon Tum", ["thôn Kon Rơ Bàng, xã Vinh Quang, thành phố Kon Tum"]],
    ["the article's own area", "trên địa bàn tỉnh có", ["own tỉnh"]],
    ["the own area of an authority", "Công an tỉnh phối hợp", ["own tỉnh"]],
    ["the whole country", "Cả nước có", ["own Cả nước"]],
    ["a country", "tại Thái Lan có", ["Thái Lan"]],
    ["a country of one syllable", "quân đội Mỹ và Nga đã", ["Mỹ; Nga"]],
    ["a foreign province", "tại tỉnh Champassak", ["tỉnh Champassak"]],
    ["a town before a province that it does not lie in", "đi Đồng Hới, Thanh Hóa", ["Đồng Hới; Thanh Hóa"]],
    ["towns in a list without type words", "đi Đà Nẵng, Huế, Nha Trang", ["Đà Nẵng; Huế; Nha Trang"]],
    ["the ends of a flight", "đường bay giữa Hà Nội, TP Hồ Chí Minh và Đà Nẵng", ["Hà Nội; TP Hồ Chí Minh; Đà Nẵng"]],
    ["a list across thủ đô", "đi qua Nam Định và thủ đô Hà Nội", ["Nam Định; Hà Nội"]],
    ["a region", "các tỉnh Tây Nguyên và Nam Bộ", ["Tây Nguyên; Nam Bộ"]],
  ])("%s: %s", (_what, sentence, expected) => {
    expect(placesIn(sentence)).toEqual(expected);
  });
});

describe("not found", () => {
  test.each([
    ["a province in a person's name", "ông Nguyễn Thái Bình nói"],
    ["a person's name that begins with a country", "ca sĩ Mỹ Tâm hát"],
    ["a province before another word of a name", "trên báo Hà Nội Mới"],
    ["initials behind a type word", "đạt chuẩn huyện NTM nâng cao"],
    ["households counted behind thôn", "cả thôn 96 hộ đều"],
    ["a street", "trên đường Điện Biên Phủ"],
    ["a university", "sinh viên Trường ĐH Cần Thơ"],
    ["a company", "Công ty cổ phần Viễn thông Sài Gòn lãi"],
    ["a club", "đội Hoàng Anh Gia Lai thắng"],
    ["a football club", "CLB Hà Nội T&T"],
    ["an ocean", "vùng biển Thái Bình Dương"],
    ["a person who has a city's name", "tư tưởng Hồ Chí Minh"],
    ["a pronoun that is a country's name", "Anh cho biết vậy. Anh nói"],
    ["society, not a commune", "an sinh xã hội và xã hội hóa"],
    ["other provinces", "các tỉnh, thành phố và liên tỉnh"],
    ["a level of authority", "cấp tỉnh, cấp huyện"],
    ["a list of levels", "trên địa bàn huyện, thành phố"],
    ["a term of the council", "đại biểu các tỉnh Khóa XII, huyện Nhiệm kỳ mới"],
    ["a zone of communes", "sáu xã Khu vực II được"],
    ["a region", "CÁC TỈNH MIỀN TRUNG bị lũ"],
    ["a part of the world", "khách từ châu Mỹ tăng"],
    ["a road", "đường tỉnh lộ 672"],
    ["part of an organisation's name", "Ngân hàng Nhà nước Việt Nam"],
    ["a person's initial", "bà P.Hậu nói"],
    ["a document", "bản Tin vắn"],
    ["a minister of the countryside", "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Cao Đức Phát"],
    ["a news agency", "Thông tấn xã Việt Nam"],
    ["a stock exchange", "chỉ số sàn TP HCM tăng"],
    ["a word with a country's name", "các Mỹ nam và thị trường Mỹ Latinh"],
    ["a company with và in its name", "Công ty Khoáng sản và Xây dựng Bình Dương lãi"],
    ["a share", "bên ngoài rổ VN30, HCM tăng mạnh"],
    ["a youth team", "đội U-21 Sydney và U21 Hà Nội thua"],
    ["a sponsored club", "thủ môn của SHB.Đà Nẵng mắc lỗi"],
    ["one of several levels", "60/63 tỉnh, thành phố đã lập hội"],
    ["a cooperative", "hợp tác xã Bình Phú"],
    ["the youth union of the own province", "Tỉnh Đoàn vừa tổ chức"],
  ])("%s: %s", (_what, sentence) => {
    expect(placesIn(sentence)).toEqual([]);
  });
});

/** The figures of an article with their places, codes and where these were found. */
function governed(text: string, published = "2023-06-01"): string[] {
  const { records } = extract({ id: "place", text }, { published });
  return records.flatMap(({ type, text: mention, place, place_code, place_from }) =>
    type === "date" ? [] : [`${mention}: ${place ?? "-"} ${place_code ?? "-"} ${place_from ?? "-"}`],
  );
}

describe("governs", () => {
  test.each([
    [
      "a commune by name alone, of which it is said what it has now",
      "Giữ bình yên từ những tin báo\n\nLà xã biên giới của tỉnh Sơn La, Mường Lạn hiện có 30 bản. Xã có 94 nguồn tin.",
      ["30 bản: Mường Lạn - sentence", "94 nguồn tin: Mường Lạn - paragraph"],
    ],
    [
      "the own area without what describes it, where a type word means it",
      "Lũ quét ở Kỳ Sơn\n\nHuyện miền núi Kỳ Sơn, tỉnh Nghệ An bị lũ quét. Toàn huyện có 9 xã bị ngập.",
      ["9 xã: Huyện Kỳ Sơn 417 sentence"],
    ],
    [
      "the last district of its type, also by its bare name",
      "Chuyện ở Quảng Nam\n\nỞ Thăng Bình (Quảng Nam) có 67 người vay vốn. Huyện đang quản lý 312 người.\n\nToàn huyện Nông Sơn có 6 xã.",
      ["67 người: Thăng Bình, Quảng Nam 513 sentence", "312 người: Thăng Bình 513 sentence", "6 xã: huyện Nông Sơn 519 sentence"],
    ],
    [
      "no area singled out inside the paragraph in the next sentence",
      "Kết quả ở huyện Ba Vì\n\nHuyện Ba Vì (Hà Nội) duy trì 55 tổ liên gia ở các xã trong huyện. Riêng xã Minh Châu có 3 tổ. Tổng kinh phí 2,35 tỷ đồng.",
      ["55 tổ liên gia: Huyện Ba Vì 271 phrase", "3 tổ: xã Minh Châu 09661 sentence", "2,35 tỷ đồng: Huyện Ba Vì 271 paragraph"],
    ],
    [
      "none of a bracket with its own figures",
      "Giữ làng ở Thọ Xuân\n\nỞ huyện Thọ Xuân. Lực lượng ra mắt với 281 tổ (cả tỉnh Thanh Hóa có 4.351 tổ).",
      ["281 tổ: huyện Thọ Xuân 395 paragraph", "4.351 tổ: tỉnh Thanh Hóa 38 sentence"],
    ],
    [
      "each of several places its figure, in order",
      "Các huyện Thanh Miện, Ninh Giang và Kinh Môn lần lượt có 12 xã, 15 xã và 18 xã đạt chuẩn.",
      ["12 xã: huyện Thanh Miện 300 sentence", "15 xã: huyện Ninh Giang 299 sentence", "18 xã: huyện Kinh Môn 292 sentence"],
    ],
    [
      "several places together, where their figures are not as many",
      "Các huyện Thanh Miện, Ninh Giang lần lượt có 12 xã.",
      ["12 xã: huyện Thanh Miện; huyện Ninh Giang 300;299 sentence"],
    ],
    [
      "all of a list before a colon, the last of one without",
      "Huyện Sa Thầy, huyện Đăk Hà: 28%; huyện Kon Plông, huyện Đăk Tô 30%.",
      ["28%: Huyện Sa Thầy; huyện Đăk Hà 616;615 sentence", "30%: huyện Đăk Tô 612 sentence"],
    ],
    ["an example with a figure of its own", "Tỉnh Kon Tum có nơi cao, như huyện Sa Thầy có 132 hộ.", ["132 hộ: huyện Sa Thầy 616 sentence"]],
    [
      "the whole behind its parts",
      "Tỉnh Kon Tum có 37 nhà sập. Trong đó, tại huyện Sa Thầy có 9 nhà. Có bốn trạm bị hư.",
      ["37 nhà: Tỉnh Kon Tum 62 sentence", "9 nhà: huyện Sa Thầy 616 sentence", "bốn trạm: Tỉnh Kon Tum 62 paragraph"],
    ],
    [
      "the area that opens the paragraph, though it is named again",
      "Tuyển quân ở huyện Sa Thầy\n\nChiều 4/1, huyện Đăk Hà tổ chức hội nghị. Hội đồng huyện Đăk Hà đã chuẩn bị tốt. Có 12 xã tham gia.",
      ["12 xã: huyện Đăk Hà 615 paragraph"],
    ],
    ["the own area behind a word for now", "Tin thị xã An Khê\n\nHiện nay thị xã còn 142 hộ nghèo.", ["142 hộ nghèo: thị xã An Khê 623 sentence"]],
    [
      "the country of which it is, not where it was announced",
      "Dân số của Việt Nam là 96 triệu người, theo kết quả công bố sáng 19/12 tại Hà Nội.",
      ["96 triệu người: Việt Nam - sentence"],
    ],
    [
      "the subject, not those among whom it is one",
      "Tin tỉnh Kon Tum\n\nHuyện Sa Thầy là huyện đầu tiên của tỉnh Kon Tum đạt chuẩn, có 12 xã.",
      ["12 xã: Huyện Sa Thầy 616 sentence"],
    ],
    [
      "where the event is, not the country in which it is the first",
      "Cuộc thi robot\n\nSáng nay, tại Nhà thi đấu, số 7 Duy Tân, thành phố Đà Nẵng diễn ra cuộc thi. Đây là lần đầu tiên cuộc thi được tổ chức tại Việt Nam. Có 48 đội tham gia.",
      ["48 đội: thành phố Đà Nẵng 48 article"],
    ],
    [
      "a figure right behind its name keeps it, whatever name follows",
      "Tỉnh Kon Tum có 137 mô hình, trong đó huyện Sa Thầy 96 mô hình, huyện Đăk Hà 41 mô hình.",
      ["137 mô hình: Tỉnh Kon Tum 62 sentence", "96 mô hình: huyện Sa Thầy 616 sentence", "41 mô hình: huyện Đăk Hà 615 sentence"],
    ],
    [
      "the whole of a bracket with parts of its own",
      "Tin tỉnh Kon Tum\n\nĐã khởi công 5 dự án (3 dự án tại huyện Sa Thầy, 2 dự án tại huyện Đăk Hà).",
      ["5 dự án: tỉnh Kon Tum 62 article", "3 dự án: huyện Sa Thầy 616 phrase", "2 dự án: huyện Đăk Hà 615 phrase"],
    ],
    [
      "not the country of the guests",
      "Tỉnh Kon Tum đón 1.200 lượt khách, khách Pháp có 380 lượt.",
      ["1.200 lượt khách: Tỉnh Kon Tum 62 sentence", "380 lượt: Tỉnh Kon Tum 62 article"],
    ],
    [
      "the own commune, not its neighbours",
      "Xã Mô Rai thuộc huyện Sa Thầy, phía Đông giáp ranh xã Rờ Kơi. Toàn xã có 731 hộ.",
      ["731 hộ: Xã Mô Rai 23536 sentence"],
    ],
    [
      "a spot, which a bare number of would be a score",
      "Triệt xóa 13 điểm mua bán, trong đó có 1 điểm ở huyện Sa Thầy.",
      ["13 điểm: huyện Sa Thầy 616 article", "1 điểm: huyện Sa Thầy 616 phrase"],
    ],
    ["a bracket about a road", "Trên quốc lộ 1A (địa phận huyện Sa Thầy) xe khách lật, ba người bị thương.", ["ba người: huyện Sa Thầy 616 sentence"]],
    [
      "behind the phrase, several",
      "Có 32 bảo vệ dân phố tại huyện Sa Thầy và huyện Kon Plông.",
      ["32 bảo vệ dân phố: huyện Sa Thầy; huyện Kon Plông 616;613 phrase"],
    ],
    [
      "of a described commune, without what describes it",
      "Năm 2023, đoàn đã làm 5 km đường tại xã biên giới Mô Rai, huyện Sa Thầy.",
      ["5 km: xã Mô Rai, huyện Sa Thầy 23536 phrase"],
    ],
    ["of the commune with a number", "Tại xã Sơn Kim 2, huyện Hương Sơn có 6 thôn.", ["6 thôn: xã Sơn Kim 2, huyện Hương Sơn 18199 sentence"]],
    ["each its own", "Huyện Sa Thầy 12 mô hình, huyện Đăk Hà 9 mô hình.", ["12 mô hình: Huyện Sa Thầy 616 sentence", "9 mô hình: huyện Đăk Hà 615 sentence"]],
    ["in brackets behind it", "Ca mắc ở Hải Dương (5 ca), Chí Linh (3 ca).", ["5 ca: Hải Dương 30 sentence", "3 ca: Chí Linh 290 sentence"]],
    ["in the clause before", "Kon Tum có 85 xã; Gia Lai có 182 xã.", ["85 xã: Kon Tum 62 sentence", "182 xã: Gia Lai 64 sentence"]],
    [
      "shared by a row of figures",
      "Đoàn đã trao 100 suất quà và 20 chiếc xe đạp tại huyện Tu Mơ Rông.",
      ["100 suất quà: huyện Tu Mơ Rông 617 phrase", "20 chiếc xe đạp: huyện Tu Mơ Rông 617 phrase"],
    ],
    [
      "carried on in the paragraph, until the province comes back",
      "Kết quả ở tỉnh Kon Tum\n\nTại huyện Đăk Glei, công tác giảm nghèo tiến bộ. Đã có 3 xã đạt chuẩn. Toàn tỉnh còn 9 xã.",
      ["3 xã: huyện Đăk Glei 610 paragraph", "9 xã: tỉnh Kon Tum 62 sentence"],
    ],
    [
      "the article's",
      "Kết quả ở tỉnh Kon Tum\n\nĐã vận động 500 người.\n\nTổ chức 5 đợt.",
      ["500 người: tỉnh Kon Tum 62 article", "5 đợt: tỉnh Kon Tum 62 article"],
    ],
    ["not where a person is from", "Tin từ huyện Đăk Tô\n\nBắt anh A (38 tuổi, quê Thái Bình).", ["38 tuổi: - - -"]],
    ["not a place that is compared", "Kết quả ở tỉnh Kon Tum\n\nSo với Gia Lai, có thêm 5 xã.", ["5 xã: tỉnh Kon Tum 62 article"]],
    [
      "the narrower of a title that a province heads",
      "Đồng Tháp: Huyện Hồng Ngự họp mặt\n\nHội tặng 75 suất quà.",
      ["75 suất quà: Huyện Hồng Ngự 870 article"],
    ],
    [
      "of the commune that something is held at and that is named again and again",
      "(GLO)- Tỉnh đoàn Gia Lai tổ chức chiến dịch tại xã Ia Púch.\n\nLãnh đạo xã Ia Púch dự.\n\nCác đơn vị tặng 100 suất quà. Người dân xã Ia Púch vui.",
      ["100 suất quà: xã Ia Púch - article"],
    ],
    [
      "not of what a page says round its article",
      "Hội nghị của tỉnh\n\nBáo Cà Mau\n\nBạc Liêu sơ kết đợt thi đua.\n\nCó 16 tập thể được khen.",
      ["16 tập thể: Bạc Liêu 95 article"],
    ],
    [
      "whose police tell, where no other area is named",
      "Các xã đã tổ chức 43 buổi nói chuyện.\n\nĐại úy Lê Văn A, Công an huyện Chợ Mới, cho biết tình hình ổn định.",
      ["43 buổi: huyện Chợ Mới - article"],
    ],
    [
      "not of who gives what others have",
      "Hội ở huyện Hớn Quản\n\nNguồn vốn nhận ủy thác của Ngân hàng Chính sách xã hội tỉnh giúp 180 hộ vay.\n\nTỉnh Bình Phước khen hội.",
      ["180 hộ: huyện Hớn Quản 694 article"],
    ],
    [
      "not one spot of many provinces with a figure each",
      "Thiệt hại do bão số 10\n\nĐổ nát ở xã Hoằng Giang, Thanh Hóa\n\nLào Cai 5 người; Cao Bằng 6 người; Sơn La 2 người; Nghệ An 1 người.\n\nCó 200 căn nhà sập.",
      ["5 người: Lào Cai 10 sentence", "6 người: Cao Bằng 04 sentence", "2 người: Sơn La 14 sentence", "1 người: Nghệ An 40 sentence", "200 căn nhà: - - -"],
    ],
    ["not the country whose name an organisation of the province bears", "Mặt trận Tổ quốc Việt Nam tỉnh họp\n\nĐã vận động 500 người.", ["500 người: - - -"]],
    ["nothing where none is named", "Đã vận động 500 người.", ["500 người: - - -"]],
    ["a commune with its district", "Xã Đắk Tơ Re (huyện Kon Rẫy) có 9 thôn.", ["9 thôn: Xã Đắk Tơ Re, huyện Kon Rẫy 23494 sentence"]],
    ["a commune alone has no code", "Xã Tân An có 9 thôn.", ["9 thôn: Xã Tân An - sentence"]],
    ["the country", "Cả nước có 63 tỉnh.", ["63 tỉnh: Việt Nam - sentence"]],
    ["a foreign country has no code", "Tại Thái Lan có 5 người chết.", ["5 người: Thái Lan - sentence"]],
    [
      "a model's in its name",
      "Mô hình “Tự quản trên địa bàn xã Đăk Tờ Re, huyện Kon Rẫy”.",
      ["Tự quản trên địa bàn xã Đăk Tờ Re, huyện Kon Rẫy: xã Đăk Tờ Re, huyện Kon Rẫy 23494 phrase"],
    ],
    [
      "models' behind a row of names",
      "Có mô hình “Sổ an ninh”, “Tổ tự quản” ở huyện Đăk Hà.",
      ["Sổ an ninh: huyện Đăk Hà 615 phrase", "Tổ tự quản: huyện Đăk Hà 615 phrase"],
    ],
    [
      "a model's school",
      "Mô hình “Cổng trường an toàn” tại Trường Tiểu học Lê Lợi, huyện Đăk Hà.",
      ["Cổng trường an toàn: Trường Tiểu học Lê Lợi, huyện Đăk Hà 615 phrase"],
    ],
    [
      "a model's area, not its group of households",
      "Mô hình “Tổ sạch đẹp” của tổ 10, thị trấn Na Hang, huyện Na Hang.",
      ["Tổ sạch đẹp: thị trấn Na Hang, huyện Na Hang 02221 phrase"],
    ],
    [
      "a total before the list of its parts",
      "Cả tỉnh Kon Tum có 34 mô hình: huyện Đăk Hà (15 mô hình), huyện Sa Thầy (13 mô hình).",
      ["34 mô hình: tỉnh Kon Tum 62 sentence", "15 mô hình: huyện Đăk Hà 615 sentence", "13 mô hình: huyện Sa Thầy 616 sentence"],
    ],
  ])("%s: %s", (_what, text, expected) => {
    expect(governed(text)).toEqual(expected);
  });

  test.each([
    [
      "where a person lives, for what the person has",
      "Tin ở tỉnh Đồng Tháp\n\nÔng Bảy, ngụ ấp 4, xã Trường Xuân, huyện Tháp Mười canh tác 4 ha. Ông lãi 3 triệu đồng.",
      ["4 ha: xã Trường Xuân, huyện Tháp Mười 30046 sentence", "3 triệu đồng: xã Trường Xuân, huyện Tháp Mười 30046 paragraph"],
    ],
    [
      "the area of a person whom a paragraph begins with",
      "Tin ở tỉnh Đắk Nông\n\nGia đình anh K’Tiêng, bon N’Jriêng, xã Đắk Nia (Gia Nghĩa) trước đây nghèo. Anh mua 2 con bò.",
      ["2 con bò: xã Đắk Nia, Gia Nghĩa 24628 paragraph"],
    ],
    [
      "the commune that an example names",
      "Tin ở tỉnh Kon Tum\n\nTỉnh thu 46 khẩu súng. Điển hình như Công an xã Đăk Long (huyện Đăk Hà) thu 2 khẩu súng.",
      ["46 khẩu súng: tỉnh Kon Tum 62 article", "2 khẩu súng: xã Đăk Long, huyện Đăk Hà 23504 sentence"],
    ],
    [
      "the ward of a heading, up to the next",
      "Tin của các cấp Hội\n\nHội vừa tổng kết một năm công tác.\n\nPhường Pleiku: Nhiều mô hình thiết thực\n\nHội duy trì 18 mô hình.\n\nXã Ia Grai: Thêm nhiều cách làm hay\n\nHội giúp 10 chị.",
      ["18 mô hình: Phường Pleiku - article", "10 chị: Xã Ia Grai - article"],
    ],
    [
      "the only district of the text where the lead says no name",
      "Camera giữ yên các khu phố trên địa bàn quận\n\nNăm 2014 giảm 26 vụ.\n\nÔng Ba, Chủ tịch UBND quận Gò Vấp, nói: “Rất tốt.”",
      ["26 vụ: quận Gò Vấp 764 article"],
    ],
    [
      "the province of a border, not the country behind it",
      "Tin ở tỉnh Điện Biên\n\nTỉnh Điện Biên quản lý 455 km đường biên, có 414 km giáp nước Lào; 40 km giáp Trung Quốc.",
      ["455 km: Tỉnh Điện Biên 11 sentence", "414 km: Tỉnh Điện Biên 11 sentence", "40 km: Tỉnh Điện Biên 11 sentence"],
    ],
    [
      "the province whose body announces",
      "Ủy ban bầu cử tỉnh Long An đã công bố kết quả bầu cử.\n\nCấp huyện có 491 đại biểu trúng cử.",
      ["491 đại biểu: tỉnh Long An 80 article"],
    ],
    [
      "the province of an award that the whole country gives",
      "Tin ở tỉnh Vĩnh Long\n\nTỉnh Vĩnh Long có 13 Chiến sĩ thi đua toàn quốc.",
      ["13 Chiến sĩ: Tỉnh Vĩnh Long 86 sentence"],
    ],
    [
      "the scene of a list, not of one item of it",
      "Tin ở tỉnh Kon Tum\n\nCông an huyện Đăk Hà bắt 5 người; phối hợp khám phá đường dây mua bán ma túy ở tổ 2, thị trấn Đăk Hà, bắt 3 người; vụ cuối thu 10 kg pháo.",
      ["5 người: huyện Đăk Hà 615 sentence", "3 người: thị trấn Đăk Hà 23500 sentence", "10 kg: huyện Đăk Hà 615 sentence"],
    ],
    [
      "the province, not the areas that a bracket counts",
      "Tin ở tỉnh Hà Nam\n\nToàn tỉnh có 02 huyện (Duy Tiên, Kim Bảng) đạt chuẩn; bình quân đạt 18 tiêu chí.",
      ["02 huyện: tỉnh Hà Nam 35 sentence", "18 tiêu chí: tỉnh Hà Nam 35 sentence"],
    ],
    [
      "the province, not those with figures of their own",
      "Tin ở tỉnh Thái Bình\n\nCó 54 xã chưa đạt, tập trung ở Thái Thụy (6 xã), Tiền Hải (4 xã).",
      ["54 xã: tỉnh Thái Bình 34 article", "6 xã: Thái Thụy 341 sentence", "4 xã: Tiền Hải 342 sentence"],
    ],
    [
      "the province that a flood was all over, not the spot of one slide",
      "Quảng Trị khắc phục hậu quả mưa lũ\n\nTrên địa bàn tỉnh Quảng Trị xảy ra 3 đợt lũ. Sạt lở tại xã Hướng Phùng, huyện Hướng Hóa.\n\nĐã ngập 1.382 ha lúa.",
      ["3 đợt: tỉnh Quảng Trị 45 sentence", "1.382 ha: Quảng Trị 45 article"],
    ],
    [
      "a commune that a reporter goes to",
      "Tin ở tỉnh Hà Nam\n\nVề xã Nhân Khang (Lý Nhân) hôm nay, ai cũng vui. Có 9 thôn.",
      ["9 thôn: xã Nhân Khang, Lý Nhân 13606 paragraph"],
    ],
    [
      "the province whose figures the paragraph tells",
      "Tin từ tỉnh Bình Dương.\nTỷ lệ đỗ tốt nghiệp các hệ của tỉnh Bình Thuận đều tăng. Có 12 trường đỗ cả.",
      ["12 trường: tỉnh Bình Thuận 60 paragraph"],
    ],
    [
      "the district that opens the paragraph, whatever stood above it",
      "Tin ở tỉnh Thái Bình\n\nPhóng viên ghi nhận tại địa phương\n\nỞ huyện Đông Hưng, phong trào đi lên. Nhân dân đã hiến 186 m2 đất.",
      ["186 m2: huyện Đông Hưng 340 paragraph"],
    ],
    [
      "the area of the person whom a paragraph begins with, said behind the name",
      "Tin ở tỉnh Quảng Ngãi\n\nChị Đinh Thị Rêu ở xã Sơn Dung, huyện Sơn Tây mới lấy chồng. Cả nhà trồng 3 sào rẫy.",
      ["3 sào: xã Sơn Dung, huyện Sơn Tây 21340 paragraph"],
    ],
    [
      "not the place of the model before it, for the next",
      "Tin ở tỉnh Kon Tum\n\nĐã dựng mô hình “Tổ tự quản” tại 2 xã của huyện Đăk Tô, mô hình “Camera an ninh” với 30 hộ.",
      ["Tổ tự quản: tỉnh Kon Tum 62 article", "2 xã: huyện Đăk Tô 612 phrase", "Camera an ninh: tỉnh Kon Tum 62 article", "30 hộ: tỉnh Kon Tum 62 article"],
    ],
    [
      "where the text says what a title counts",
      "Trao 22 căn nhà\n\nSáng 5/6, Hội đã trao 22 căn nhà tại huyện Sa Thầy, tỉnh Kon Tum.",
      ["22 căn nhà: huyện Sa Thầy, tỉnh Kon Tum 616 article", "22 căn nhà: huyện Sa Thầy, tỉnh Kon Tum 616 phrase"],
    ],
    [
      "the people of an area, as of the area",
      "Tin ở tỉnh Kon Tum\n\nNgười dân xã Mô Rai, huyện Sa Thầy đã nộp 6 khẩu súng.",
      ["6 khẩu súng: xã Mô Rai, huyện Sa Thầy 23536 sentence"],
    ],
    [
      "the scene of a list, not where one thing of it is",
      "Sáng nay, trên địa bàn tỉnh Kon Tum có một người chết ở xã Mô Rai (huyện Sa Thầy) do cây đè và 15 người bị thương; 80 ngôi nhà sập, tập trung huyện Đăk Tô: 50 nhà.",
      ["15 người: tỉnh Kon Tum 62 sentence", "80 ngôi nhà: tỉnh Kon Tum 62 sentence", "50 nhà: huyện Đăk Tô 612 sentence"],
    ],
    [
      "the article's, where others of a list have places of their own",
      "Tin ở tỉnh Kon Tum\n\nĐoàn đã làm 2 cầu tại huyện Sa Thầy, 3 km đường ở huyện Đăk Tô, 5 tủ sách.",
      ["2 cầu: huyện Sa Thầy 616 phrase", "3 km: huyện Đăk Tô 612 phrase", "5 tủ sách: tỉnh Kon Tum 62 article"],
    ],
    [
      "no row across a semicolon",
      "Tin ở tỉnh Kon Tum\n\nCó 214 trường; 30 camera ở huyện Sa Thầy.",
      ["214 trường: tỉnh Kon Tum 62 article", "30 camera: huyện Sa Thầy 616 phrase"],
    ],
    [
      "the article's, where others of a list stand before",
      "Tin trên địa bàn tỉnh Bình Định\n\nCó 310 tấn lúa bị ướt; 9 tàu bị chìm tại vùng biển Quy Nhơn, 16 tàu hư hỏng. Có 27 cầu bị trôi.",
      ["310 tấn: tỉnh Bình Định 52 article", "9 tàu: Quy Nhơn 540 phrase", "16 tàu: tỉnh Bình Định 52 article", "27 cầu: tỉnh Bình Định 52 article"],
    ],
    [
      "where those were who took part",
      "Trên địa bàn tỉnh Kon Tum đã mở 5 lớp tại huyện Sa Thầy, 300 người tham dự.",
      ["5 lớp: huyện Sa Thầy 616 phrase", "300 người: huyện Sa Thầy 616 sentence"],
    ],
    [
      "not a place in a bracket that is over",
      "Tin ở tỉnh Bình Định\n\nMưa làm 11 người chết (huyện Tuy Phước 7 người, TP Quy Nhơn 4 người), 21 người bị thương.",
      [
        "11 người: tỉnh Bình Định 52 article",
        "7 người: huyện Tuy Phước 550 sentence",
        "4 người: TP Quy Nhơn 540 sentence",
        "21 người: tỉnh Bình Định 52 article",
      ],
    ],
    [
      "not the last of those named, for the rest",
      "Tin ở tỉnh Kon Tum\n\nCó 203 căn sập (huyện Đăk Tô 31 căn, huyện Sa Thầy 46 căn, các huyện còn lại 126 căn).",
      ["203 căn: tỉnh Kon Tum 62 article", "31 căn: huyện Đăk Tô 612 sentence", "46 căn: huyện Sa Thầy 616 sentence", "126 căn: tỉnh Kon Tum 62 article"],
    ],
    [
      "not where those who attend are from",
      "Xã Mô Rai, huyện Sa Thầy mở hội\n\nVề dự có lãnh đạo Công an tỉnh Kon Tum và hơn 350 đại biểu.",
      ["hơn 350 đại biểu: Xã Mô Rai, huyện Sa Thầy 23536 article"],
    ],
    [
      "far behind it in a list whose first area is not read",
      "Hội Phụ nữ tỉnh Ninh Thuận xây 3 căn nhà cho các hộ nghèo, đơn thân trên địa bàn PR-TC và huyện Ninh Hải.",
      ["3 căn nhà: huyện Ninh Hải 586 sentence"],
    ],
    [
      "the commune named before its hamlet",
      "Tại xã Phú Thuận (huyện Phú Vang), sóng làm sạt 2 km bờ biển qua địa bàn thôn An Dương 1, An Dương 2.",
      ["2 km: xã Phú Thuận, huyện Phú Vang 19903 phrase"],
    ],
    [
      "the article's commune, with the hamlet for a model",
      "Tin ở xã Mô Rai, huyện Sa Thầy\n\nCó 14 hộ tại thôn Tân Hòa lập mô hình “Camera an ninh” tại thôn Tân Hòa.",
      ["14 hộ: xã Mô Rai, huyện Sa Thầy 23536 phrase", "Camera an ninh: thôn Tân Hòa, xã Mô Rai, huyện Sa Thầy 23536 phrase"],
    ],
    ["the commune, not its numbered hamlet", "Tin ở xã Nhân Khang (Lý Nhân)\n\nRiêng xóm 5 có 27 hộ hiến đất.", ["27 hộ: xã Nhân Khang - article"]],
    [
      "things that are many, not points",
      "Tin ở tỉnh Kon Tum\n\nCó 742 điểm; mưa 250 mm.",
      ["742 điểm: tỉnh Kon Tum 62 article", "250 mm: tỉnh Kon Tum 62 article"],
    ],
    ["an age", "Tin ở huyện Đăk Tô\n\nBắt anh A (38 tuổi), thu 5 xe.", ["38 tuổi: - - -", "5 xe: huyện Đăk Tô 612 article"]],
    ["a residence in a bracket", "Tin nóng\n\nAnh A (SN 1974, ở phố Hàng Thiếc, quận Hoàn Kiếm, Hà Nội) mất 11 xe.", ["11 xe: - - -"]],
    ["a long address", "Tin nóng\n\nAnh A, trú tại số 5, ngõ 3, đường Láng, quận Đống Đa, mất 11 xe.", ["11 xe: - - -"]],
    ["who measures", "Động đất mạnh ở Đài Loan\n\nCục khảo sát địa chất Hoa Kỳ đo được 9 km.", ["9 km: Đài Loan - article"]],
    ["who is attacked, not who attacks", "Căng thẳng\n\nIsrael mở 2 cuộc tấn công vào Syria.", ["2 cuộc: Syria - phrase"]],
    ["the state's story", "Thủ tướng gặp nữ đại biểu\n\nĐã có 37 cá nhân được khen.", ["37 cá nhân: Việt Nam - article"]],
    ["a member of parliament in passing", "Gánh nặng của đại gia\n\nÔng Tâm khi trở lại Quốc hội nợ 5 tỷ đồng.", ["5 tỷ đồng: - - -"]],
    [
      "the country until another area governs, not its example",
      "Hội nghị\n\nCả nước kết nạp được 380 hội viên, Thanh Hóa là tỉnh đông nhất với 50 hội viên. Đội ngũ có 20 cán bộ.",
      ["380 hội viên: Việt Nam - sentence", "50 hội viên: Thanh Hóa 38 sentence", "20 cán bộ: Việt Nam - paragraph"],
    ],
    [
      "the spot of an event, not the town of the title",
      "Hố phun lửa ở Sài Gòn\n\nHố lửa ở trước nhà trên đường Bình Lợi (phường 13, quận Bình Thạnh).\n\nĐã lấy 7 mẫu đất.",
      ["7 mẫu đất: phường 13, quận Bình Thạnh 26905 article"],
    ],
    ["a country's venue", "Lương tăng\n\nKhảo sát lương tại Việt Nam được công bố ở hội thảo tại Hà Nội. Có 418 công ty.", ["418 công ty: Việt Nam - article"]],
    ["a deputy's constituency", "Tin nóng\n\nĐại biểu Bùi Thị An (Hà Nội) nêu 5 vụ.", ["5 vụ: - - -"]],
    ["a pair of countries", "Tin nóng\n\nKim ngạch thương mại Nga - Ấn đạt 11 tỷ USD.", ["11 tỷ USD: - - -"]],
    ["an organisation's seat", "Tin nóng\n\nTổ chức có trụ sở tại Mỹ cho rằng 82 người thiệt mạng.", ["82 người: - - -"]],
    ["a company's result", "Lãi lớn\n\nTại TP.HCM, công ty báo lợi nhuận.\n\nThu được 5 tỷ đồng.", ["5 tỷ đồng: - - -"]],
    ["a town in a bracket", "Trao giải\n\nTrường Vietkids (Hà Nội) đạt giải.\n\nCó 12 cá nhân.", ["12 cá nhân: - - -"]],
    ["a town abroad where a thing was shown", "Máy mới\n\nMáy được ra mắt tại Malaysia.\n\nMáy chụp 61 hình.", ["61 hình: - - -"]],
    ["another country's cả nước", "Biểu tình ở Campuchia\n\nCó 40 người trong cả nước tham gia.", ["40 người: Campuchia - phrase"]],
    [
      "the country, not where it was said",
      "Thủ tướng làm việc với Hội Cựu thanh niên xung phong\n\nChiều 22/10, tại Hà Nội, Thủ tướng đã đến. Hội có 800 hội viên.",
      ["800 hội viên: Việt Nam - article"],
    ],
    [
      "a rank in the country behind a number with a dot",
      "Chè\n\nToàn tỉnh Thái Nguyên có 19.000 ha, đứng thứ hai trong cả nước với 200 tấn.",
      ["19.000 ha: tỉnh Thái Nguyên 19 sentence", "200 tấn: tỉnh Thái Nguyên 19 sentence"],
    ],
    ["an opponent", "Tuyển Việt Nam tập trung\n\nTuyển Việt Nam gặp Uzbekistan. Họ gọi 2 thủ môn.", ["2 thủ môn: - - -"]],
    ["the world", "Tin ở tỉnh Kon Tum\n\nCó 72 nhà lãnh đạo trên khắp thế giới.", ["72 nhà lãnh đạo: - - -"]],
    [
      "the first of several",
      "Khám bệnh\n\nViettel khám bệnh tại Hà Giang vào ngày 2/11, Lai Châu (ngày 9/11).\n\nViettel có 50 khách hàng.",
      ["50 khách hàng: - - -"],
    ],
    [
      "regions in turn",
      "Thời tiết\n\nNam Bộ có mưa. Nhiệt độ từ 23 độ C. Khu vực Tây Nguyên có mưa. Có 2 trận lốc.",
      ["23 độ C: Nam Bộ - paragraph", "2 trận: Tây Nguyên - paragraph"],
    ],
    [
      "a row of provinces, by its ends",
      "Thời tiết\n\nNam Bộ có mưa. Các tỉnh từ Thanh Hóa đến Quảng Bình trời lạnh. Nhiệt độ 18 độ C. Đà Nẵng đến Phú Yên nắng, cao nhất 31 độ C.",
      ["18 độ C: Thanh Hóa; Quảng Bình 38;44 paragraph", "31 độ C: Đà Nẵng; Phú Yên 48;54 sentence"],
    ],
    ["no row where one goes from one to the other", "Tin nóng\n\nXe khách đi từ Hà Nội đến Hải Phòng chở 30 khách.", ["30 khách: - - -"]],
    ["people of a place that are counted", "Truy quét\n\nCảnh sát Trung Quốc bắt 140 người ở Tân Cương.", ["140 người: Tân Cương - phrase"]],
    [
      "the scene, before who acts in it",
      "Tin nóng\n\nCảnh sát Trung Quốc truy tìm 2 nghi phạm gây ra vụ nổ, vốn xảy ra tại Bắc Kinh hôm qua.",
      ["2 nghi phạm: Bắc Kinh - sentence"],
    ],
    [
      "all of it, not where most of it is",
      "Tin nóng\n\nTỉnh Quảng Trị có 110 con bò bị bệnh, chủ yếu tại huyện Hải Lăng.",
      ["110 con bò: Tỉnh Quảng Trị 45 sentence"],
    ],
    [
      "where a picture was taken",
      "Danh sách mới\n\nÔng A phát biểu tại Moskva hôm 6/10 - Ảnh: Lê Lợi Hôm 30/10, tạp chí công bố 50 bài viết.",
      ["50 bài viết: - - -"],
    ],
    [
      "party members, who are no party",
      "Tin ở tỉnh Kon Tum\n\nCó 5 nhân viên và 9 đảng viên; máy có 4 động cơ.",
      ["5 nhân viên: tỉnh Kon Tum 62 article", "9 đảng viên: tỉnh Kon Tum 62 article", "4 động cơ: - - -"],
    ],
    [
      "here, where the sentence before was",
      "Quảng Trị có dịch\n\nBệnh nặng ở xã Triệu Thượng (huyện Triệu Phong). Tại đây, có 40 con bò bị bệnh. Trong đó, 3 con đã chết.",
      ["40 con bò: xã Triệu Thượng, huyện Triệu Phong 19672 paragraph", "3 con: xã Triệu Thượng, huyện Triệu Phong 19672 paragraph"],
    ],
    [
      "parts where their whole is, though the title names another place",
      "Cháy chợ ở xã Gio Mai\n\nTừ đầu năm, trên địa bàn tỉnh Quảng Trị xảy ra 56 vụ cháy.\nTrong đó, có 34/56 vụ do điện, chiếm 60,7%.",
      ["56 vụ: tỉnh Quảng Trị 45 sentence", "34/56 vụ: tỉnh Quảng Trị 45 paragraph", "60,7%: tỉnh Quảng Trị 45 paragraph"],
    ],
    [
      "the scene, not where one thing of it was",
      "Động đất ở Đài Loan\n\nCác tòa nhà ở Hoa Liên rung lắc. Có 2 tuyến tàu dừng chạy.",
      ["2 tuyến tàu: Đài Loan - article"],
    ],
    ["no scene where a book was shown", "Sách mới\n\nNăm ngoái, sách đã ra mắt ở Pháp. Giá sách là 12 USD.", ["12 USD: - - -"]],
    ["no scene of a match", "Tuyển Việt Nam tập trung\n\nTại Hà Nội, tuyển Việt Nam tập luyện. Họ đã thua 3 trận đấu.", ["3 trận đấu: - - -"]],
    ["who is attacked in the title", "Israel không kích căn cứ của Syria\n\nĐã có 2 địa điểm bị phá.", ["2 địa điểm: Syria - article"]],
    ["not whose a thing of the title is", "Ấn Độ truy tố thủy thủ đoàn của Mỹ\n\nCó 35 thủy thủ bị bắt.", ["35 thủy thủ: Ấn Độ - article"]],
    [
      "no caption without a stop",
      "Tiền từ đâu\n\nÔng A tại lễ cất bốc ở xã Gio Mai Liên quan đến vụ việc, quỹ có 10 tỉ đồng.\n\nQuỹ chi 75 triệu đồng.",
      ["10 tỉ đồng: xã Gio Mai - sentence", "75 triệu đồng: - - -"],
    ],
    [
      "the market of a town",
      "Giá vàng tăng\n\nHãng báo giá vàng cho thị trường Hà Nội ở mức 37 triệu đồng.\n\nTuần trước có 2 phiên đấu thầu.",
      ["37 triệu đồng: Hà Nội 01 sentence", "2 phiên đấu thầu: - - -"],
    ],
    ["who attends", "Di tích\n\nBuổi lễ có sự tham dự của lãnh đạo các tỉnh, TP.HCM.\n\nCó 23 di tích.", ["23 di tích: - - -"]],
    ["a device that is sold there", "Mở hộp Lumia 1520 tại Việt Nam\n\nMáy nặng 209 g.", ["209 g: - - -"]],
    [
      "a country that is named most",
      "Kho vũ khí của Syria\n\nSyria đã khai báo. Chính phủ Syria hứa hợp tác với đoàn.\n\nĐoàn đã kiểm tra 21 cơ sở. Syria nói đã xong.",
      ["21 cơ sở: Syria - article"],
    ],
    [
      "what goes to all the world, which is of its province",
      "Chè\n\nThái Nguyên xuất khẩu 7 tấn chè sang nhiều nước trên thế giới.",
      ["7 tấn: Thái Nguyên 19 sentence"],
    ],
    [
      "who says it, far from where it is",
      "Syria\n\nTheo tổ chức quan sát nhân quyền tại Anh, hàng chục người chết ở Aleppo.",
      ["hàng chục người: Aleppo - phrase"],
    ],
    [
      "a spot in a bracket, until the town comes back",
      "Triều cường ở TP.HCM và Cần Thơ\n\nGhi nhận chiều 22/10, tại đường Kha Vạn Cân (phường Hiệp Bình Chánh, quận Thủ Đức) cho thấy nước lên. Có 9 xe chết máy.",
      ["9 xe: phường Hiệp Bình Chánh, quận Thủ Đức 26812 paragraph"],
    ],
    [
      "the district whose police have the case, not where it leads",
      "TPHCM: Mất trộm\n\nAnh A đến Công an quận 9 báo mất 80 triệu đồng. Tang vật ở phòng trọ tại phường Linh Đông, quận Thủ Đức.\n\nBắt 2 đối tượng.",
      ["80 triệu đồng: quận 9 763 article", "2 đối tượng: quận 9 763 article"],
    ],
    [
      "one of two that are set against each other",
      "Đại hội\n\nYangon là nơi tổ chức 6 môn của đại hội còn thủ đô Nay Pyi Taw là nơi tổ chức phần lớn các môn.",
      ["6 môn: Yangon - sentence"],
    ],
    ["an exchange of the world", "Vàng tăng ở Hà Nội\n\nTrên sàn Comex, giá vàng tăng 0,1%.", ["0,1%: - - -"]],
    ["a young man by his country", "Chàng trai Thổ Nhĩ Kỳ làm album\n\nAlbum gồm 7 bài.", ["7 bài: - - -"]],
    [
      "where a picture was taken on a day with dots",
      "Máy bay mới\n\nMáy bay được giao tại Pháp hôm 29.10 - Ảnh: Lê Lợi\n\nHãng có 10 chiếc.",
      ["10 chiếc: - - -"],
    ],
    [
      "the country as a subject, wherever it is said",
      "Tin nóng\n\nChiều 5/6, tại Hà Nội, Bộ trưởng cho biết cả nước có 700 xã đạt chuẩn. Còn 60 xã khó khăn.",
      ["700 xã: Việt Nam - sentence", "60 xã: Việt Nam - paragraph"],
    ],
    [
      "no place that a bracket compares with",
      "Giáo dục Ninh Bình\n\nTỷ lệ trẻ đến nhà trẻ là 40% (cao hơn tỷ lệ bình quân của cả nước), ở mẫu giáo là 97%.",
      ["40%: Ninh Bình 37 article", "97%: Ninh Bình 37 article"],
    ],
    [
      "the province of a body that is named without it, where all areas lie in one",
      `Tự quản đường biên\n\n${"Các tổ tự quản giữ vững biên giới, được nhân dân các bản tin tưởng. ".repeat(7)}\n\nTổ tự quản bản Nậm Kè, xã Nậm Kè (huyện Mường Nhé) đi tuần.\n\nBĐBP Điện Biên quản lý biên giới dài.\n\nĐến nay, BĐBP tỉnh đã vận động 3.634 gia đình.`,
      ["3.634 gia đình: tỉnh Điện Biên 11 sentence"],
    ],
    [
      "a storm that hit several districts, in none of them alone",
      "Theo tỉnh Hà Giang, mưa lũ làm hai người chết tại xã Nậm Ty, huyện Hoàng Su Phì, tỉnh Hà Giang và gây sạt lở nhiều nơi trong đêm.\n\nThiên tai làm hỏng 1.200 ngôi nhà. Có nhà sập ở huyện Xín Mần, ở huyện Yên Minh và ở huyện Bắc Quang.",
      ["hai người: xã Nậm Ty, huyện Hoàng Su Phì, tỉnh Hà Giang - phrase", "1.200 ngôi nhà: tỉnh Hà Giang 02 article"],
    ],
    [
      "the province whose council sits",
      "Ngày 8/12, tại kỳ họp thứ 8, HĐND tỉnh Cà Mau khóa X đã nghe báo cáo.\n\nĐã khởi tố 479 vụ án.",
      ["479 vụ án: tỉnh Cà Mau 96 article"],
    ],
    [
      "the province whose name a section name was set before",
      "Thông tin từ Văn phòng UBND tỉnh Tin từ Văn phòng UBND tỉnh Trà Vinh cho biết kinh tế tăng khá.\n\nCó 232 doanh nghiệp mới.",
      ["232 doanh nghiệp: tỉnh Trà Vinh 84 article"],
    ],
    [
      "districts by name alone, where a city of their province is named",
      "Xảy ra 11 vụ (Phan Rang-Tháp Chàm 6 vụ, Ninh Phước 4 vụ, Thuận Nam 1 vụ).",
      ["11 vụ: - - -", "6 vụ: Phan Rang-Tháp Chàm 582 sentence", "4 vụ: Ninh Phước 587 sentence", "1 vụ: Thuận Nam 589 sentence"],
    ],
    [
      "no place of what is told beside the count",
      "Đến năm 2018, tỉnh Kiên Giang có 51 xã và huyện Tân Hiệp đạt chuẩn.",
      ["51 xã: tỉnh Kiên Giang 91 sentence"],
    ],
    [
      "where something is, by its street",
      "Cháy quán\n\n3 trẻ em không thể thoát khi lửa bùng lên tại quán cà phê trong hẻm Lê Văn Sỹ, quận 3, rạng sáng 16/12.",
      ["3 trẻ em: quận 3 770 sentence"],
    ],
    [
      "where visitors come to",
      "Tổng lượt khách du lịch đến Phú Yên đạt 1.521.000 lượt, gấp 2,7 lần cùng kỳ.",
      ["1.521.000 lượt: Phú Yên 54 sentence", "2,7 lần: Phú Yên 54 sentence"],
    ],
    ["an orchestra by its country", "Dàn nhạc Cộng hòa Séc biểu diễn\n\nHọ chơi 2 tác phẩm.", ["2 tác phẩm: - - -"]],
  ])("told of %s: %s", (_what, text, expected) => {
    expect(governed(text)).toEqual(expected);
  });

  test.each([
    ["2023-06-01", "Tỉnh Gia Lai có 5 xã.", "64"],
    ["2025-08-01", "Tỉnh Gia Lai có 5 xã.", "52"],
    ["2025-06-30", "Tỉnh Quảng Trị có 5 xã.", "45"],
    ["2025-07-01", "Tỉnh Quảng Trị có 5 xã.", "44"],
    ["2025-08-01", "Tỉnh Kon Tum có 5 xã.", "-"],
    ["2024-12-31", "Thành phố Huế có 5 phường.", "474"],
    ["2025-08-01", "Thành phố Huế có 5 phường.", "46"],
    ["2025-08-01", "Xã Măng Đen, tỉnh Quảng Ngãi có 5 thôn.", "23473"],
  ])("on %s: %s has the code %s", (published, text, code) => {
    expect(governed(text, published)[0]?.split(" ").at(-2)).toBe(code);
  });

  test("without a date, the state that knows the unit; districts are of the older one", () => {
    const codes = (text: string): (string | undefined)[] => extract({ id: "place", text }).records.map(({ place_code }) => place_code);
    expect(codes("Tỉnh Kon Tum có 5 xã.")).toEqual(["62"]);
    expect(codes("Tỉnh Gia Lai có 5 xã; huyện Chư Păh có 3 xã.")).toEqual(["64", "627"]);
  });

  test("the outlet's province where the text names none", () => {
    expect(governed("Tin\n(kontumtv.vn) – Công an tỉnh đã tổ chức 5 đợt.")).toEqual(["5 đợt: tỉnh Kon Tum 62 sentence"]);
  });

  test("the province since the merger", () => {
    const { records } = extract({ id: "place", text: "Huyện Sa Thầy có 5 xã; tỉnh Bình Dương có 9 xã." }, { published: "2023" });
    expect(records.map((record) => record.province_code_2025)).toEqual(["51", "79"]);
  });

  test("names that hold number words are no counts", () => {
    const { records } = extract({ id: "place", text: "Tại Ba Tơ, Tư Nghĩa, Thủ Dầu Một, Tân An và Ba Vì, xã Ba Vinh." });
    expect(records).toEqual([]);
  });
});

describe("the gazetteer", () => {
  const rows = (level: UnitLevel): string[][] =>
    readFileSync(new URL(`../src/vi/gazetteer/${level}s.tsv`, import.meta.url), "utf8")
      .split("\n")
      .filter((line) => /^[a-z0-9][^\t]*\t[^\t]+\t[^\t]+\t\d/.test(line))
      .map((line) => line.split("\t"));
  const names = (level: UnitLevel): string[] => [...new Set(rows(level).map(([, name = ""]) => name))];

  test("has 63 provinces before the merger and 34 since", () => {
    const on = (day: string): Set<string> => new Set(provinces.filter((province) => holdsOn(province, day)).map(({ code }) => code));
    expect([on("2019-10-06").size, on("2025-06-30").size, on("2025-07-01").size, on("2026-05-01").size]).toEqual([63, 63, 34, 34]);
  });

  test("each province has a successor of the 34", () => {
    const current = new Set(provinces.filter((province) => holdsOn(province, "2026-05-01")).map(({ code }) => code));
    expect(provinces.filter(({ parent }) => !current.has(parent))).toEqual([]);
  });

  test.each(["2019-10-06", "2024-06-01", "2025-03-01", "2025-07-01", "2026-05-01"])("no two provinces have one code or one name on %s", (day) => {
    const valid = provinces.filter((province) => holdsOn(province, day));
    expect(new Set(valid.map(({ code }) => code)).size).toBe(valid.length);
    expect(new Set(valid.map(({ name }) => name)).size).toBe(valid.length);
  });

  test.each(["district", "commune"] as const)("each %s is found by its name, and no other row has its code on the same days", (level) => {
    const units = names(level).flatMap((name) => unitsNamed(level, name).filter((unit) => unit.name === name));
    expect(units.length).toBe(rows(level).length);
    const seen = new Map<string, Unit>();
    const doubled = units.filter((unit) => {
      const key = `${unit.code} ${unit.from} ${unit.to}`;
      const before = seen.get(key);
      seen.set(key, unit);
      return before !== undefined;
    });
    expect(doubled).toEqual([]);
  });

  test("each district and commune lies in a province", () => {
    const codes = new Set(provinces.map(({ code }) => code));
    const strays = (["district", "commune"] as const).flatMap((level) =>
      names(level)
        .flatMap((name) => unitsNamed(level, name))
        .filter((unit) => !codes.has(provinceOf(unit))),
    );
    expect(strays).toEqual([]);
  });

  test("each province, city and plain name is found where it stands alone in a sentence", () => {
    const bare = [...provinces.flatMap(({ name, aliases }) => [name, ...aliases]), ...cityNames(), ...plainNames.map(([name]) => name)];
    const unread = new Set(bare.filter((name) => !placesIn(`tại ${name}.`).includes(name)));
    // Without a type word these are a battle, a person, a capital of old and a given name.
    expect(unread).toEqual(new Set(["Điện Biên Phủ", "HCM", "Hồ Chí Minh", "Hoa Lư", "Vinh"]));
  });

  test.each(["district", "commune"] as const)("the keys of each %s are those of the lookup, and sorted", (level) => {
    const keys = rows(level).map(([key = ""]) => key);
    expect(rows(level).filter(([key, name = ""]) => key !== keyOf(name))).toEqual([]);
    expect(keys).toEqual([...keys].sort());
  });

  test("one key stands for the spellings of a name", () => {
    expect(["Hoà Bình", "Đăk Hà", "Đắc Hà", "Qui Nhơn", "Cư M’gar", "Kon Plong", "Ia H’ Drai"].map(keyOf)).toEqual(
      ["Hòa Bình", "Đắk Hà", "Đắk Hà", "Quy Nhơn", "Cư M'gar", "Kon Plông", "Ia H'Drai"].map(keyOf),
    );
  });
});
