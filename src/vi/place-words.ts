/** What stands round figures and the places that govern them. */
import { readLexicon, tableOf } from "./lexicon.ts";

/** The country that provincial news is about. */
export const homeName = "Việt Nam";

/** Where a clause ends for good: what stands behind it does not say where the figure before it is. */
export const clauseBreak = /[;:\n]/;
export const sentenceBreaks = ".!?…;:\n";

/** Between a figure and the place behind it that says where it is: nothing that begins another statement. */
export const reachesBehind = /^[^;:\n,]*$/;

/** Between two figures of a row, of which the place behind the last holds for all: `100 suất quà và 5 triệu đồng tại …`. */
export const figureJoint = /^["”»’]? ?(?:,|,? và|,? cùng|,? với|,? cùng với)?(?: (?:hơn|gần|khoảng|trên|tổng số|mô hình))? ?["“«‘]?$/u;

/** Between a place and the figure in brackets or right behind it, which is that place's alone: `Hải Dương (5)`, `huyện A 12 mô hình`. */
export const touches = /^ ?(?:\(|:|-)? ?$/;

/** The same, with the figure. */
export const touchesFigure = /^ ?(?:\(|:|-|(?:có|đạt|còn|là|với))? ?\d/u;

/** Closing quotes and brackets behind a model's name. */
export const behindName = /^[ "”»’(]*/;

/** Behind a model's name: the school, company or post said to run it. */
export const siteBehind =
  /^[ "”»’]*(?:tại|ở|của|do|\() ?((?:trường|công ty|htx|hợp tác xã|đồn|giáo xứ|giáo họ|chùa|chợ|bệnh viện|trung tâm|nhà máy|doanh nghiệp|khu công nghiệp|kcn)(?![a-zà-ỹ])[^,;.()"“”\n]{3,90})/u;

/** Whose place is not what they report: `đại sứ quán Nhật Bản tại Việt Nam`. */
export const mission = /(?:đại sứ|đại diện|văn phòng|lãnh sự|chi nhánh|phóng viên)[^.;:,\n]{0,40}$/u;

/** Behind the country as a subject. */
export const nationDoes = /^ (?:có|đã|hiện|còn|mới|đang|sẽ|xảy ra|ghi nhận)(?![a-zà-ỹ])/u;

/** What stands between the beginning of a sentence and the home country as its subject. */
export const nationOpens = /(?:^|[.!?…\n] ?|(?:^|[^a-zà-ỹ])(?:năm nay|hiện nay|hiện|đến nay|nay|năm \d{4}|năm qua), ?)$/u;

// The marks of a lead are looked for all over it: a border of words before them would cost more than it tells, since no other word ends so.

/** What the whole country and its organisations are called, wherever a lead says it. */
export const nationMarks =
  /(?:cả nước|toàn quốc|63 tỉnh|63\/63|(?:trung ương|t\.ư|tw) (?:đảng|đoàn|hội)|đảng và nhà nước|đảng, nhà nước|(?:hội|đoàn|mặt trận|liên đoàn)(?: [a-zà-ỹ]+){1,6}(?: \([a-zà-ỹ]+\))? việt nam(?! (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|các cấp|cấp)(?![a-zà-ỹ])))(?![a-zà-ỹ])/u;

/** What the state is called: a story is about the country where it opens a sentence or stands in the title. */
export const stateMarks =
  /(?:quốc hội|thủ tướng|chính phủ|chủ tịch nước|bộ (?:trưởng bộ )?(?:tài chính|y tế|giáo dục|gd|công thương|giao thông|gtvt|nông nghiệp|nn|xây dựng|nội vụ|tư pháp|lao động|lđ|kế hoạch|kh|thông tin|tt|văn hóa|văn hoá|vh|khoa học|tài nguyên|tn)|tổng cục|ngân hàng nhà nước|nhnn)(?![a-zà-ỹ])/gu;

/** Before `toàn quốc` in what an award is called: `13 Chiến sĩ thi đua toàn quốc`. */
export const titleBefore = /(?:thi đua|vô địch|giải|cúp) $/u;

/** Before a place where something is only held or announced: `hội thảo … tổ chức ngày 17/10 tại Hà Nội`. */
export const venueBefore = /(?:hội nghị|hội thảo|họp báo|lễ ký|lễ kí|lễ tổng kết|trao giải|diễn đàn|tọa đàm|toạ đàm|công bố|ra mắt|kỳ họp)[^.;:\n]{0,60}$/u;
/** The same behind it: `ngày 18/10 tại TPHCM, chương trình … được công bố`. */
export const venueBehind = /^[^.;:\n]{0,70}(?:được công bố|được ra mắt|đã công bố|họp báo|hội thảo|tọa đàm)/u;

/** An accident, a crime or a disaster: told of the spot where it was. */
export const eventWords =
  /(?:tai nạn|nổ|cháy|phun lửa|phát nổ|lật|sập|chìm|đâm|tông|chém|giết|cướp|trộm|đánh bom|nạn nhân|tử vong|thiệt mạng|tử nạn|chết|bị thương|hiện trường|khởi tố|nghi phạm|nghi can|hung thủ|hiếp|lừa đảo|bắt giữ|ngộ độc|động đất|lũ|ngập|sạt lở|lốc|mưa đá|cạy cửa)(?![a-zà-ỹ])/u;

/** An attack in a title: who is attacked is where it happens. */
export const attackWords = /(?:oanh tạc|oanh kích|tấn công|không kích|tập kích|đánh bom|pháo kích|nã pháo|đột kích)(?![a-zà-ỹ])/u;

/** Behind a figure: what follows are the parts of it, whose places are theirs, or another statement (`Yangon có 6 môn còn Mandalay …`). */
export const opensParts =
  /(?:^|[^a-zà-ỹ])(?:gồm|bao gồm|trong đó|cụ thể là|lần lượt|chủ yếu|nhất là|đặc biệt là|riêng|còn|nhưng|trong khi|thì|including|of which|of whom|of these)(?![a-zà-ỹ])/u;

/** Behind a figure: a bracket with figures of its own, whose places are theirs (`5 dự án (3 dự án tại huyện Yên Dũng, 2 dự án …)`). */
export const partInBracket = /\([^()\d]{0,20}\d/u;

/** A bracket that is not over. */
export const opensBracket = /\([^()]*$/u;

const placelessUnits = tableOf(readLexicon("placeless-units"), (row) => row.fields.kind as string);
/** Units that are of things too where many are counted or more is said of them: `742 điểm thu`, `71.230 cặp vợ chồng`. */
const smallKinds: ReadonlySet<string> = new Set(["score", "family", "body"]);
const mostOfSmall = 100;

/** Whether a unit is, whole, one of what has no place: ages, scores, sizes of a device, shares on an exchange, the sides of a deal. */
export function isPlaceless(unit: string, value: number | null, isBare: boolean): boolean {
  const kind = placelessUnits.get(unit);
  return kind !== undefined && (!smallKinds.has(kind) || (isBare && (value === null || value < mostOfSmall)));
}

/** Behind what may be a score or a spot: where it is. */
export const whereBehind = /^ (?:ở|tại|trên (?:địa bàn|quốc lộ|tỉnh lộ|đường|tuyến|các tuyến)|thuộc) /u;

/** Rain is measured like the size of a device: `lượng mưa trên 2.500 mm`. */
export const rain = { unit: "mm", before: /mưa(?![a-zà-ỹ])[^.;\n]*$/u };

/** Before a place that is only an example of what the paragraph says. */
export const exampleBefore = /(?:chẳng hạn|ví dụ|thí dụ|đơn cử|như)[^.;:]{0,40}$/u;

/** A story of a match or of those who play: the countries and towns that it names are teams. */
export const sportWords =
  /(?:đội tuyển|tuyển việt nam|đt việt nam|đtqg|u\d\d|hlv|thủ môn|(?<!p)clb|trận đấu|bàn thắng|chung kết|bán kết|vòng loại|vô địch|asian cup|world cup|v-league|champions league|sea games|tay vợt|quần vợt|grand slam|cầu thủ|tiền đạo|tiền vệ|hậu vệ|giao hữu|đội bóng|bóng đá)(?![a-zà-ỹ])/u;
/** The same, without the words of any contest. */
export const matchWords =
  /(?:tuyển việt nam|đt việt nam|đtqg|u\d\d|hlv|thủ môn|trận đấu|trận chung kết|trận bán kết|bàn thắng|asian cup|world cup|v-league|champions league|masters|sea games|tay vợt|quần vợt|grand slam|cầu thủ|tiền đạo|tiền vệ|hậu vệ|giao hữu|đội bóng|bóng đá)(?![a-zà-ỹ])/u;

/** Behind a place in the words under a picture. */
export const captionBehind = /^(?:[^.!?…\n]|\.(?=\d)){0,120}ảnh:/u;

/** Who took a picture: the words under it end here. */
export const pictureCredit = /ảnh:/;

/** A figure of the whole world: `72 nhà lãnh đạo trên khắp thế giới`, `giá vàng thế giới`; not a rank in it (`lớn nhất thế giới`). */
export const worldBehind =
  /^(?:(?! (?:sang|tới|đến(?! từ)|ra) )[^.,;:!?\n]){0,60}(?<!nhất |nhì |thứ \p{L}+ |thứ \d+ |đầu |vào |với |ra )(?:thế giới|toàn cầu|trái đất|hành tinh)(?![a-zà-ỹ])/u;
export const worldBefore =
  /(?:(?:giá vàng|giá dầu|giá gạo|thị trường|dân số|trên|khắp|toàn) (?:thế giới|toàn cầu)|comex|nymex|spdr)(?![a-zà-ỹ])[^.;:!?\n]{0,80}$/u;

/** Before the area whose police have a case. */
export const policeBefore = "công an ";

/** Before an area all over which something goes on: what happened at a spot of it is only a part. */
export const allOverBefore = /(?:địa bàn|toàn|khắp) $/u;

/** Behind a count of areas, before a bracket that names them: each has its own share of what is told, and sets no scene. */
export const areaUnits = /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|làng|ấp|buôn|khu phố|địa phương)(?![a-zà-ỹ])/u;
/** Before a count of areas in which something is: `trao 50 suất quà tại 2 xã (A, B)`. */
export const inAreas = /(?:tại|ở|trên|thuộc|trong|cho|địa bàn) (?:các |cả )?$/u;

/** Behind a place, before a figure that is that place's alone: `tập trung ở Thái Thụy (6 xã), Tiền Hải (4 xã)`. */
export const ownFigure = /^ ?\((?:[a-zà-ỹ]+ ){0,2}\d/u;

/** Before an area that is singled out, for the one figure behind it. */
export const aloneBefore = /(?:riêng|cá biệt|nhất là|cao nhất là|thấp nhất là) (?:ở |tại )?$/u;

/** Between a place and a figure of the rest, which is elsewhere: `xã A 46 căn, các xã còn lại 68 căn`. */
export const restBefore = /(?:^|[^a-zà-ỹ])(?:còn lại|khác)[^,;:()]{0,12}$/u;

/** Between a count and another thing told with it. */
export const besideJoint = " và ";
/** Between a place and a figure behind the bracket that it stands in. */
export const closesBracket = /^[^()]*\)/;
/** Before a place in a bracket: only what others are compared with: `(cao hơn tỷ lệ bình quân của cả nước)`. */
export const comparedInBracket = /\((?:cao|thấp|nhiều|ít|lớn|nhỏ|tăng|giảm|gấp|bằng|hơn|vượt|so với|trong khi|bình quân)(?![a-zà-ỹ])[^()]*$/u;

/** Between the place of a thing in a list and the next thing's figure: `ở xã A do cây đè và 95 người`. */
export const nextItem = /^(?: \([^()]{1,40}\)|\))?[^,;:.()\n]{0,40}(?:,|;| và|,? cùng với) ["“‘'«]?$/u;
/** Between a thing and its place. */
export const ofThing = /^[^,;:.\n]{0,60}$/u;
/** One thing with its place, where one is no figure: `một người chết ở xã A`. */
export const oneThing = /(?:^|[^a-zà-ỹ])(?:một|01|1) [a-zà-ỹ][^,;:.()\n]{1,45}$/u;
/** Behind those who took part in the thing before, where that was: `5 lớp tại xã A, 300 người tham dự`. */
export const takesPart = /^[^,;:.\n]{0,30}(?:tham gia|tham dự|theo dõi|dự|hưởng ứng)(?![a-zà-ỹ])/u;

/** The beginning of a paragraph on a person. */
export const personOpens =
  /^["“]?(?:(?:điển hình|tiêu biểu|đơn cử)(?: (?:như|là|cho))*(?: [a-zà-ỹ]+){0,3} )?(?:gia đình|hộ|ông|bà|anh|chị|em|cụ|cháu|cô|chú|bác|vợ chồng) /u;

/** Before the owner of a thing. */
export const ownerBefore = "của ";
/** What the two tests above need at least. */
export const worldNames = ["thế giới", "toàn cầu", "trái đất", "hành tinh", "comex", "nymex", "spdr"];

/** Results of a company and of an exchange: where it sits does not say where the figures are of. */
export const businessWords =
  /(?:lợi nhuận|lãi ròng|lãi sau thuế|lãi trước thuế|doanh thu thuần|cổ đông|vn-index|hnx|vốn ngoại|chứng khoán việt nam)(?![a-zà-ỹ])/u;

/** Before a place that belongs to a noun or verb, as no scene that opens its sentence does: `các tòa nhà ở …`, not `Sáng nay, tại …`. */
export const ofThingBefore =
  /[a-zà-ỹ"”»](?<!(?:^|[^a-zà-ỹ])(?:nay|qua|mai|sáng|chiều|tối|trưa|đêm|năm|ngày|tháng|tuần|giờ|phút|đó|này|kia|đây|trước|rồi|hiện|lúc|khi|ngay|riêng|còn|cũng|và|thì|mà|nhưng|song|nhiên|nếu|ra)) (?:tại|ở|trên|trong) (?:(?:địa bàn|các|khu vực|vùng biển|bờ biển|ven biển|vùng|nước|thủ đô|thành phố|miền|phía|tỉnh|bang) )*$/u;

/** The place told of just before: `Tại đây, đoàn phát hiện 2 kg …`. */
export const hereOpens = /^["“]?(?:[^,.;:]{0,24}, ?)?(?:tại|ở|nơi) (?:đây|nơi này|chỗ này|khu vực này)(?![a-zà-ỹ])/u;

const partsWord = "(?:trong (?:đó|số đó|số này|số ấy)|số này|số còn lại)(?![a-zà-ỹ])";

/** What opens a sentence on parts of what the one before counts. */
export const partsOpen = new RegExp(`^${partsWord}`, "u");

/** The same before a place of its sentence: the whole, which the next sentences go on about, is wider. */
export const partsBefore = new RegExp(`(?:^|[.;\\n] ?)${partsWord}[^.;\\n]{0,40}$`, "u");

/** A device in a title, and its parts in a lead: where it is sold is not where it has 4 cores. */
export const deviceWords = /(?:smartphone|laptop|iphone|ipad|galaxy|lumia|xperia|nexus|tablet|máy tính bảng)(?![a-zà-ỹ])/u;
export const deviceParts = /(?:màn hình|vi xử lý|bộ nhớ|camera|hệ điều hành|độ phân giải|dung lượng pin)(?![a-zà-ỹ])/gu;

/** Before those who attend something: where they come from is not where it is. */
export const attendBefore = /(?:tham dự (?:của|có)|(?:(?:đến|tới|tham|về|cùng) |^)dự (?:buổi |lễ |hội nghị )?(?:[a-zà-ỹ]+ ){0,3}có)(?![a-zà-ỹ])[^.!?\n]*$/u;

/** Prices of a market: the town of one quotation in the lead is not what the story is about. */
export const marketWords = /(?:giá vàng|giá usd|giá đô la|tỷ giá|tỉ giá)(?![a-zà-ỹ])/u;

/** Before the foreign town where a thing was only shown. */
export const launchBefore = /(?:ra mắt|giới thiệu|công bố|trình làng|triển lãm|hội chợ|sự kiện)[^.;:\n]{0,60}$/u;

/** Units of prices on the world's markets, which no place but one named with them governs. */
export const worldPrice = /^usd\/(?:oz|ounce|thùng)/u;

/** In a title before where someone comes to: `về Đà Nẵng hát`. */
export const arrivalBefore = /(?:^|[^a-zà-ỹ])(?:về|đến|tới) $/u;

/** Where the state sits: a date-line of it (`Chiều 22/10, tại Hà Nội, …`) does not make a story of the state one of the town. */
export const datelineBefore = /(?:^|[.!?…\n] ?)[^.!?…\n]{0,40}tại (?:thủ đô )?$/u;
export const datelinePlace = /^hà nội(?:,| đã diễn ra| diễn ra)/u;

/** Behind several places: the figures behind it answer to them one by one. */
export const inOrder = /(?:^|[^a-zà-ỹ])(?:lần lượt|tương ứng)(?![a-zà-ỹ])/u;
