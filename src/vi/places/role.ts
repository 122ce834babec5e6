/** How the words before an area use it: as the scene, beside what is told, or as where a person is from. */
import { space } from "../../engine/pattern.ts";
import { comma, openBracket, wordStart } from "./letters.ts";
import type { Area, Role } from "./types.ts";

const personal =
  /(?:^|[^a-zà-ỹ])(?:(?:(?:ngụ|trú|quê|hktt|hộ khẩu|sinh ra|sinh sống|gốc|đến từ|quốc tịch|nguyên quán|(?<!\d )(?<!(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục|lượt|số|nhiều|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|thường|ít|mọi) )người)(?: (?:ở|tại|thường trú|quán))?|người|(?<!nhân )dân|tiếng|đô la|đôla|đồng|bảng|yên|won|rúp|bạt|euro|kiều|hàng|phở|bún):? ?(?:(?:số|tổ|ấp|thôn|xóm|đường) [^,.;]{0,20}, )?)$/u;
/** A residence whose address begins some words before the area: `trú tại số 5, ngõ 3, đường Láng, quận …`. */
const residence = /(?:^|[^a-zà-ỹ])(?:ngụ|trú|thường trú|tạm trú|quê|nguyên quán|hktt|hộ khẩu)(?![a-zà-ỹ])([^.;:()\n]{0,70})$/u;
/** What goes on behind a residence: the person does something, and the address is over. */
const residenceOver = /(?:^|[^a-zà-ỹ])(?:đã|đang|bị|đến|tới|về|làm|có|là|và|khi|thì|cho|được|đi|điều khiển|tham gia|sang|ra|vào)(?![a-zà-ỹ])/u;
/** A person's bracket, up to the place where he is from: `(40 tuổi, ở Cổ Nhuế, …`, `(SN 1974, …`. */
const personBracket = /\([^()]{0,40}(?:tuổi|(?<![a-zà-ỹ])(?:sn|sinh năm|sinh ngày|hktt))(?![a-zà-ỹ])[^()]{0,70}$/u;
/** Behind a person's age, without a bracket: `anh A, 33 tuổi, ở phường …`. */
const behindAge = /\d tuổi, ?(?:ở|tại|ngụ|trú|quê)(?: [^,.;()]{0,30},)? ?$/u;
/** A person's bracket behind the name, and a deputy's constituency: `ông Vương Chí Linh (phường 7, …`, `đoàn Lào Cai`. */
const ofPerson =
  /(?:^|[^a-zà-ỹ])(?:(?:ông|bà|anh|chị|em|cháu|cụ|đại biểu|nạn nhân|đbqh|đb)(?: [a-zà-ỹ.]+){1,5} \((?:[^()]{0,40}, )?|(?:đại biểu|đbqh|(?<!tỉnh |thành |huyện |thị |quận |xã |công |quân |binh )đoàn)(?: quốc hội| đbqh)? )$/u;
/** Who says or measures something: no place of what is told. */
const source =
  /(?:^|[^a-zà-ỹ])(?:theo|(?:truyền thông|báo chí|thông tấn|cơ quan|cục|viện|trung tâm|đại sứ quán|lãnh sự quán|phát ngôn viên|phát ngôn|tình báo|đội tuyển|tuyển|chuyên gia|nhà nghiên cứu|nhà khoa học|quan chức)(?: (?!(?:tại|ở|trên|trong|với|thuộc) )[a-zà-ỹ]+){0,5}) $/u;
/** Where an organisation sits, also one that is quoted. */
const seat = /(?:(?:trụ sở|trụ sở chính|thường trú|đặt)(?: chính)?|theo (?:cơ quan|tổ chức|đài|hãng|viện|nguồn tin)(?: [a-zà-ỹ]+){0,7}) (?:tại|ở) $/u;
/** Two countries that a dash joins are whose relation it is: `Việt-Nga`, `Nga - Ấn`. */
const ofPair = /^(?:mỹ|nga|anh|pháp|đức|lào|nhật(?: bản)?|trung quốc|ấn độ|hàn quốc|triều tiên|campuchia|thái lan|iran|israel|cuba|pakistan)$/u;
const pairBehind = /^ ?- ?(?:việt|trung|ấn|nhật|hàn|mỹ|nga|anh|pháp|đức|lào|triều|asean|eu)(?![a-zà-ỹ])/u;
const pairBefore = /(?:^|[^a-zà-ỹ])(?:việt|trung|ấn|nhật|hàn|mỹ|nga|anh|pháp|đức|lào|triều|việt nam|asean|eu) ?- ?$/u;
const aside =
  /(?:^|[^a-zà-ỹ])(?:(?:chống|phối hợp|thủ phủ|gặp|đối đầu|đấu với|thắng|thua|đánh bại|tiếp đón|cùng|cùng với|so với|với|từ|sang|hơn|sau|(?<!điển hình |tiêu biểu |cụ thể |nổi bật |đơn cử |chẳng hạn )như|đi|rời|về|khỏi|hướng|vào|ra|lên|xuống|tới|(?<!máy )bay|gửi|(?<!kế |tiếp )đến) (?:(?:các|công an|ubnd|sở|ngành|nước|các nước) )?|(?:bằng|thấp|giáp|giáp ranh|tiếp giáp)(?: với)?(?: nước| các nước)? )$/u;
const located =
  /(?:^|[^a-zà-ỹ])(?:tại|ở|trên|thuộc|địa bàn|địa phận|trong|khắp|riêng|quanh|toàn|cả|thủ đô|(?:tấn công|không kích|tiến|đổ bộ|đánh|ập|tràn|lao|rơi) (?:vào|xuống)|vào lãnh thổ) (?:(?:địa bàn|địa phận|các|hai|ba|khu vực|dải|vùng biển|bờ biển|ven biển|vùng|nước|đất|lãnh thổ|thủ đô|thành phố|(?:miền|phía) (?:đông|tây|nam|bắc|trung)|(?:đông|tây|nam|bắc|trung)|ngoại ô|tỉnh|bang) )*$/u;
/** Before the area among whose others something is said to be one: `Xã Song Hồ là xã đầu tiên của huyện Thuận Thành`. */
const amongBefore =
  /là (?:một trong (?:những|các) )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|địa phương|đơn vị|tỉnh)(?: [a-zà-ỹ]+){0,4} (?:của|trong|ở|tại|trên địa bàn)(?: toàn)? $/u;
/** Behind an example that has a figure of its own: `các địa phương như huyện A có 132 hộ`. */
const exampleHas = /^ (?:có|đạt|với|chiếm|tăng|giảm|còn)(?![a-zà-ỹ])/u;
const exampleReach = 8;
/** Behind another area of a list, whose name is not read: `trên địa bàn PR-TC và huyện Ninh Hải`. */
const alsoLocated = /địa bàn (?:[a-zà-ỹ.-]+ ){1,4}và $/u;
/** In a bracket behind a spot: `tại đường Ngô Quyền (phường Tân An)`. */
const spotBracket = /(?:^|[^a-zà-ỹ])(?:tại|ở|trên|trước|gần|qua) (?:[a-zà-ỹ0-9.]+ ){1,8}\($/u;
/** Where visitors come to, which is what a figure of them is of: `lượt khách du lịch đến Phú Yên`. */
const arrival = /(?:^|[^a-zà-ỹ])(?:lượt|lượng|số|tổng) (?:khách|du khách)(?: [a-zà-ỹ]+){0,4} (?:đến|tới|vào) (?:với )?$/u;
/** Behind the street of an address where something is: `tại quán cà phê trong hẻm Lê Văn Sỹ, quận 3`, `tại Nhà thi đấu, số 7 Duy Tân, thành phố Đà Nẵng`. */
const addressBefore =
  /(?:^|[^a-zà-ỹ])(?:tại|ở|trên|trong|trước|gần|dọc) (?:[a-zà-ỹ0-9.]+ ){0,6}(?:đường|phố|hẻm|ngõ|ngách|kiệt|quốc lộ|tỉnh lộ|đại lộ|chợ|cầu|ngã ba|ngã tư|[^,.;:()\n]{1,50}, số \d) ?[^,.;:()\n]{1,30}, $/u;
/** Where a person lives now, whose house and field are there too; not where somebody was born. */
const homeBefore = /(?:^|[^a-zà-ỹ])(?:ngụ|trú|thường trú|ở|sống)(?![a-zà-ỹ])[^.;:()\n]{0,50}$/u;
/** Where a reporter goes to tell of a place: `Về xã Nhân Khang những ngày này, …`. */
const visitBefore = /(?:^|[.!?…\n“"] ?)(?:về|đến|tới|trở lại|có mặt tại) (?:thăm )?$/u;
/** Whose country it is, not where anything is: `khách Pháp 9.380 lượt`, `11 dự án của Hàn Quốc`. */
const nationals = /(?:^|[^a-zà-ỹ])(?:khách|du khách|nhà đầu tư|doanh nghiệp|đối tác|chuyên gia|công dân|(?:dự án|vốn|nhà đầu tư) (?:của|từ)) $/u;
/** Among what something just told is the first or greatest: `Đây là lần đầu tiên cuộc thi được tổ chức tại Việt Nam`. */
const firstAmong = /(?:^|[.!?…\n“"] ?)đây (?:cũng )?là [^.;:!?\n]{0,60}(?:đầu tiên|nhất)(?![a-zà-ỹ])[^.;:!?\n]{0,110} $/u;
const firstReach = 190;
const roleReach = 44;
const addressReach = 90;

/** The people of an area, which are what a figure of the area is of: `Người dân xã Ia Mơ đã nộp 6 khẩu súng`. */
const people = /(?:^|[^a-zà-ỹ])(?:(?:người|hộ|cư|nông|ngư|diêm) )?dân $/u;

/** Who gives or orders what others do: `nhận ủy thác của Ngân hàng Chính sách xã hội tỉnh`, `theo kế hoạch của Công an tỉnh`. */
const giver = /(?:^|[^a-zà-ỹ])(?:nhận|theo|từ|nhờ|dưới) (?:[a-zà-ỹ]+ ){1,5}của (?:[a-zà-ỹ]+ ){1,7}$/u;

export function roleOf(folded: string, start: number, { name, type, level, isForeign, end }: Area): Role {
  if (name === "" && level !== "country" && giver.test(folded.slice(Math.max(0, start - addressReach), start))) return "aside";
  const before = folded.slice(Math.max(0, start - roleReach), start);
  const last = folded.charCodeAt(start - 1) === space ? folded.slice(wordStart(folded, start - 1), start - 1) : "";
  // Most words before a place say nothing of its role, and the tests are long.
  const mayTell = last === "" || roleWords.has(last);
  const isOfPeople = type !== null && !isForeign && last === "dân" && people.test(before);
  if (mayTell && !isOfPeople && (personal.test(before) || (ofPersonHint.test(before) && ofPerson.test(before)))) return "personal";
  if (livesThere(folded.slice(Math.max(0, start - addressReach), start))) return "personal";
  if (level === "country" && firstAmong.test(folded.slice(Math.max(0, start - firstReach), start))) return "aside";
  if (mayTell && last !== "") {
    if (seat.test(before) || (name !== "" && amongBefore.test(before))) return "aside";
    if (visitBefore.test(before)) return "located";
    if (located.test(before) || (!isForeign && arrival.test(before))) return "located";
    if (aside.test(before) && !(last === "như" && exampleHas.test(folded.slice(end, end + exampleReach)))) return "aside";
  }
  if (!isForeign && level !== "country" && folded.charCodeAt(start - 2) === comma && addressBefore.test(folded.slice(Math.max(0, start - addressReach), start)))
    return "located";
  if (last === "và" && alsoLocated.test(before)) return "located";
  if (!isForeign && folded.charCodeAt(start - 1) === openBracket && spotBracket.test(before)) return "located";
  if (!isForeign || level !== "country") return "plain";
  if (ofPair.test(folded.slice(start, end)) && (pairBehind.test(folded.slice(end, end + 10)) || pairBefore.test(before))) return "aside";
  return source.test(before) || statesman.test(before) || nationals.test(before) ? "aside" : "plain";
}

/** Whether a person's place is where the person lives, so that what is told of the person's household is of there; an address in a bracket says only who is meant. */
export function isHome(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - addressReach), start);
  return homeBefore.test(before) && !inBracket.test(before);
}

const inBracket = /\([^()]*$/;

/** Who is named after a country. */
const statesman =
  /(?:tổng thống|thủ tướng|bộ trưởng|ngoại trưởng|đại sứ|chủ tịch|cựu|tỷ phú|sao|diễn viên|ca sĩ|cầu thủ|tay vợt|chàng trai|cô gái|người đẹp|hoa hậu|nhạc trưởng|đạo diễn) $/u;

/** The words with which the tests of a role can end. */
const roleWords = new Set(
  (
    "tại ở trên thuộc bàn phận dải của trong khắp riêng quanh toàn cả đô vào xuống thổ các hai ba vực vùng biển nước phố đông tây nam bắc trung ô tỉnh bang " +
    "chống hợp phủ gặp đầu với thắng thua bại đón cùng từ sang hơn sau như đi rời về khỏi hướng ra lên tới bay gửi đến giáp ranh an ubnd sở ngành bằng thấp " +
    "ngụ trú quê hktt khẩu sống gốc tịch quán người dân tiếng la đôla đồng bảng yên won rúp bạt euro kiều hàng phở bún đoàn biểu hội đbqh"
  ).split(" "),
);

/** What the tests of a person need at least, since they are long. */
const personHint = /trú|ngụ|quê|quán|khẩu|hktt|tuổi|sn |sinh n/u;
const ofPersonHint = /\([^)]*$|(?:đoàn|biểu|hội|đbqh) $/u;

/** Whether the words before an area say that a person lives there, or is from there. */
function livesThere(before: string): boolean {
  if (!personHint.test(before)) return false;
  const address = residence.exec(before);
  if (address && !residenceOver.test(address[1] as string)) return true;
  return personBracket.test(before) || behindAge.test(before);
}
