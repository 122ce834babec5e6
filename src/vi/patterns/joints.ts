/** What stands between time expressions, and before those that something is compared with. */

/** Between a clock time and its day: `15h30 ngày …`, `12/10/2013 - 08:00`. */
export const besideClock = /^(?:[,|]? ?(?:-|\|)? ?(?:\(|vào |của |trong )?)$/;

/** Words before a date that say it is only compared with. */
export const comparisonWords: readonly string[] = [
  " so với ",
  " so ",
  " cùng kỳ ",
  " cùng kì ",
  " đối chiếu với ",
  " đặt cạnh ",
  " nhiều hơn ",
  " ít hơn ",
  " cao hơn ",
  " thấp hơn ",
];

/** A label that is a document's: Nghị quyết số 09, 15/2020/NĐ-CP. */
export const documentLabel =
  /^(?:nghị quyết|nghị định|quyết định|thông tư|thông báo|chỉ thị|kế hoạch|công văn|công điện|luật|pháp lệnh|văn bản|tờ trình|đề án|hướng dẫn|báo cáo|giấy phép|lệnh|bản án|hợp đồng|số)(?= )|\d ?[-/] ?\p{L}/u;

/** Behind the last words of a caption, where who took the picture follows. */
export const creditBehind = /^ ?[([]?ảnh ?:/;

/** Around the beginning of a date that is somebody's birth: `(SN 1983`, `sinh ngày 5/8/1992`. */
export const birthWords = /(?:^|[ (])(?:sn|sinh) (?:ngày |năm |vào )?/;

/** Between an amount of change and its rate, or a rate and its amount: `giảm 31 vụ (11,1%)`, `tăng 86 người (tương đương 2,57%)`, `giảm 0,3% (151 tấn)`. */
export const changeRateJoint = /^[^.;:()\n]{0,60}\((?:tương (?:đương|ứng) |tức |bằng |tỷ lệ )?$/u;
/** Between a change and a comparison that opens another clause: ` và so với `. */
export const opensComparison = /(?:^|,)(?: và|,|;) (?:nếu )?so (?:với )?$/u;
/** Between amounts in a row that one verb governs: `giảm 38 vụ (24%), 31 người chết và 12 người bị thương`. */
export const changeRowJoint = /^(?: [a-zà-ỹ]+){0,3}(?: ?\([^()\n]{1,30}\))?(?:, | và |, và )$/u;
/** Behind an amount that is itself the subject of what follows: `5 huyện không xảy ra …`, `8 xã đều giảm …`. */
export const subjectBehind = /^ (?:đều |cũng |vẫn )?(?:không|chưa|đã|đang|sẽ|có|là|đạt|tăng|giảm)(?![a-zà-ỹ])/u;
/** Before an amount of change that is estimated: `ước tăng nhẹ 0,04%`. */
export const estimatedBefore = /(?:^|[^a-zà-ỹ])ước (?:tính )?(?:tăng|giảm|thiệt hại)(?: thêm| nhẹ| mạnh| khoảng)? $/u;

/** Before a number: a change that is named as a rate, and states it: `mức tăng lương bình quân cho nhân viên là 11,1%`. */
export const namedChangeBefore =
  /(?<![a-zà-ỹ])(?:mức|tỷ lệ|tỉ lệ|tốc độ|biên độ) (?:(?<increase>tăng(?: (?:lương|giá|trưởng))?)|(?<decrease>giảm(?: (?:lương|giá))?))(?! (?:trừ|thiểu|cường|gia|án|phát|tốc|đau|cân|xóc)(?![a-zà-ỹ]))(?: [a-zà-ỹ]+){0,14} (?:là|đạt|ở mức)(?: khoảng| gần| hơn)? $/u;
/**
 * Before a number: a change whose comparison stands between it and its amount: `đã giảm hơn so với năm ngoái 15%`, `nhiều hơn cùng kỳ năm 2019 là 93 vụ`;
 * what is more than a level is none (`thấp hơn mức năm 2017 là 4%`).
 */
export const comparedChangeBefore =
  /(?<![a-zà-ỹ])(?:(?<increase>tăng|(?:nhiều|cao) hơn)|(?<decrease>giảm|(?:ít|thấp) hơn))(?:(?: (?:hơn|lên|xuống|mạnh|nhẹ|đều|sâu))? so (?:với )?|(?<=hơn) (?!mức|đỉnh|con số|tỷ lệ|tỉ lệ|số))(?:(?:(?:ngày|tháng|quý) [\d/.-]{1,10}|[a-zà-ỹ]+) ){0,5}(?:(?:năm|tháng|quý|tuần|ngày|kỳ|hôm|phiên|vụ|mùa) (?:ngoái|trước|qua|đó|trước đó|liền trước|\d{1,4}(?:[-/.]\d{4})?)|cùng kỳ|cùng kì|đầu năm) (?:tới |đến |(?:lần lượt )?là |lần lượt )?$/u;
/** Right before a number, and behind it: by how much something is more than what it is compared with (`nhiều hơn 640 người so với cùng kỳ`). */
export const comparativeBefore = /(?<![a-zà-ỹ])(?:(?<increase>nhiều hơn|cao hơn)|(?<decrease>ít hơn|thấp hơn))(?: tới| đến| khoảng| gần)? $/u;
export const comparativeBehind = /^[^,;.()\n]{0,40} so với (?:cùng kỳ|cùng kì|năm|tháng|quý|đợt|vụ|mùa|giai đoạn|nhiệm kỳ)(?![a-zà-ỹ])/u;
/** Before a number: a bound that is said of what the number is: `tối thiểu mỗi thành viên được phép đặt thầu là 500 lượng`. */
export const boundBefore = /(?<![a-zà-ỹ])(?:(?<least>tối thiểu)|(?<most>tối đa))(?: [a-zà-ỹ]+){1,12} là $/u;

/** Between those of a list by place, cased: `Mèo Vạc giảm 1.245 hộ, Yên Minh 1.302 hộ`. */
export const changePlaceJoint = /^(?:,|;| và) (?:[a-zà-ỹ]{1,6}\.? ){0,2}\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}*){0,3} $/u;

/** Between two numbers of a list: the end of their sentence, but for one that goes on with the parts: `37.000 nhà bị tốc mái. Trong đó, huyện A 23.800`. */
export const endsList = /(?<!(?:TP|TX|TT|[HQPX]))[.!?]\s(?!(?:Trong đó|Cụ thể|Gồm|Bao gồm)(?!\p{L}))|\n/u;

/** People as those are counted whom something befell: `20 người chết, 30 bị thương`. */
export const victims =
  /^(?:người|nạn nhân|hành khách|khách|thuyền viên|ngư dân|công nhân|học sinh|binh sĩ|binh lính|chiến sĩ|cảnh sát|thường dân|dân thường|trẻ em)(?: dân)?$/u;

/** Before a number of a list: its name, with the word for what it is a name of: `thị xã Long Mỹ`, `Vị Thủy mỗi nơi`. */
export const listedNameBefore =
  /((?:tỉnh|huyện|thành phố|thị xã|thị trấn|xã|phường|quận|T[PX]\.?) ?)?(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})(?: (?:cùng|đều|mỗi \p{L}+(?: \p{L}+)?))?(?::? | \()$/u;

/** Between a whole and the first number of its list: a mark or word of parts. */
export const opensList = /[(:]|(?:^|[^\p{L}])(?:trong đó|gồm|cụ thể|riêng|nhất là|chủ yếu|tập trung|nhiều nhất|dẫn đầu)(?!\p{L})/iu;

/** The same from a sentence or two before, where the last leads to the list: ` …. Chỉ tiêu phân bổ như sau: `. */
export const leadsToList = /(?:như sau|cụ thể|gồm|sau đây|theo địa bàn|trong đó):? [^.;:\n]{0,40}$/iu;

/** Between a number and a figure of the bracket about its change: `15 (tăng 1 do tìm thấy `. */
export const changeOpens = /^ \((?:tăng|giảm|thêm) [^()]*$/u;

/** Between a figure and a number that says by how much it has changed: ` chết (tăng `, `, giảm thêm `. */
export const changeBehind = /^[^\d.;:()\n]*(?:\(|, )\p{L}+(?: thêm)? $/u;
