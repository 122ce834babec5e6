/** What stands round figures and the places that govern them. */

/** The country that provincial news is about. */
export const homeName = "Việt Nam";

/** Where a clause ends for good: what stands behind it does not say where the figure before it is. */
export const clauseBreak = /[;:\n]/;
export const sentenceBreaks = ".!?…;:\n";

/** Between a figure and the place behind it that says where it is: nothing that begins another statement. */
export const reachesBehind = /^[^;:\n,]*$/;

/** Between two figures of a row, of which the place behind the last holds for all: `100 suất quà và 5 triệu đồng tại …`. */
export const figureJoint = /^["”»’]? ?(?:,|,? và|,? cùng|,? với|,? cùng với|;)?(?: (?:hơn|gần|khoảng|trên|tổng số|mô hình))? ?["“«‘]?$/u;

/** Between a place and the figure in brackets or right behind it, which is that place's alone: `Hải Dương (5)`, `huyện A 12 mô hình`. */
export const touches = /^ ?(?:\(|:|-)? ?$/;

/** Closing quotes and brackets behind a model's name. */
export const behindName = /^[ "”»’(]*/;

/** Behind a model's name: the school, company or post said to run it. */
export const siteBehind =
  /^[ "”»’]*(?:tại|ở|của|do|\() ?((?:trường|công ty|htx|hợp tác xã|đồn|giáo xứ|giáo họ|chùa|chợ|bệnh viện|trung tâm|nhà máy|doanh nghiệp|khu công nghiệp|kcn)(?![a-zà-ỹ])[^,;.()"“”\n]{3,90})/u;

/** Whose place is not what they report: `đại sứ quán Nhật Bản tại Việt Nam`. */
export const mission = /(?:đại sứ|đại diện|văn phòng|lãnh sự|chi nhánh|phóng viên)[^.;:,]{0,40}$/u;

/** What stands between the beginning of a sentence and the home country as its subject. */
export const nationOpens = /(?:^|[.!?…\n] ?|(?:^|[^a-zà-ỹ])(?:năm nay|hiện nay|hiện|đến nay|nay|năm \d{4}|năm qua), ?)$/u;

/** What the whole country and its organisations are called, wherever a lead says it. */
export const nationMarks =
  /(?<![a-zà-ỹ])(?:cả nước|toàn quốc|63 tỉnh|63\/63|trung ương (?:đảng|đoàn|hội)|đảng và nhà nước|đảng, nhà nước|(?:hội|đoàn|mặt trận|liên đoàn)(?: [a-zà-ỹ]+){1,6} việt nam)(?![a-zà-ỹ])/u;

/** What the state is called: a story is about the country where it opens a sentence or stands in the title. */
export const stateMarks =
  /(?<![a-zà-ỹ])(?:quốc hội|thủ tướng|chính phủ|chủ tịch nước|bộ (?:trưởng bộ )?(?:tài chính|y tế|giáo dục|gd|công thương|giao thông|gtvt|nông nghiệp|nn|xây dựng|nội vụ|tư pháp|lao động|lđ|kế hoạch|kh|thông tin|tt|văn hóa|văn hoá|vh|khoa học|tài nguyên|tn)|tổng cục|ngân hàng nhà nước|nhnn)(?![a-zà-ỹ])/gu;

/** Before a place where something is only held or announced: `hội thảo … tổ chức ngày 17/10 tại Hà Nội`. */
export const venueBefore = /(?:hội nghị|hội thảo|họp báo|buổi|lễ|diễn đàn|tọa đàm|toạ đàm|công bố|ra mắt|kỳ họp|tổ chức)[^.;:\n]{0,60}$/u;

/** An accident, a crime or a disaster: told of the spot where it was. */
export const eventWords =
  /(?<![a-zà-ỹ])(?:tai nạn|nổ|cháy|phun lửa|phát nổ|lật|sập|chìm|đâm|tông|chém|giết|cướp|trộm|đánh bom|nạn nhân|tử vong|thiệt mạng|tử nạn|chết|bị thương|hiện trường|khởi tố|nghi phạm|nghi can|hung thủ|hiếp|lừa đảo|bắt giữ|ngộ độc|động đất|lũ|ngập|sạt lở|lốc|mưa đá|cạy cửa)(?![a-zà-ỹ])/u;

/** Behind a figure: what follows are the parts of it, whose places are theirs. */
export const opensParts = /(?:^|[^a-zà-ỹ])(?:gồm|bao gồm|trong đó|cụ thể là|lần lượt)(?![a-zà-ỹ])/u;

/** Units of what has no place: ages, scores, sizes of a device, shares on an exchange, the sides of a deal. */
export const placeless =
  /^(?:năm )?(?:tuổi|lần|điểm|bên|nước|quốc gia|bàn|bàn thắng|mb|kb|gb|tb|mp|megapixel|inch|inches|ghz|mhz|mah|mm|mg|cc|đồng\/usd|đồng\/cổ phiếu|cổ phiếu|cp|chứng khoán|nhân|chữ|dòng|động cơ)(?![a-zà-ỹ])/u;

/** Before a place that is only an example of what the paragraph says. */
export const exampleBefore = /(?:chẳng hạn|ví dụ|thí dụ|đơn cử|như)[^.;:]{0,40}$/u;
