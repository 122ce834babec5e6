/**
 * Title, author, outlet, publication date and page furniture of a text dump: the lines above and below
 * the article as portals print them.
 */
import { isDigitCode, isWordCode } from "../engine/pattern.ts";
import type { Article, Span } from "../types.ts";
import { formatDay, pad, parseEdtf } from "../values/calendar.ts";
import { authorIn, bylineBefore, namesIn } from "./byline.ts";
import { formsOf, readLexicon } from "./lexicon.ts";
import { isOutletName, pageLine } from "./page.ts";

type Metadata = Pick<Article, "title" | "author" | "outlet" | "published" | "furniture">;

interface Line extends Span {
  readonly text: string;
}

const sectionRows = readLexicon("sections");
const sections = formsOf(sectionRows.filter((row) => row.fields.kind === "section")).sort((a, b) => b.length - a.length);
const sectionNames = new Set(sections);

/** Lines that no reader wrote: font-size bars, share bars, picture marks, date pickers, tags. */
const furnitureLine =
  /^(?:a- ?a ?a\+.*|tăng tương phản.*|giảm tương phản.*|.*\.(?:jpe?g|png|gif)\)? ?\|?|xem tin theo ngày.*|chia sẻ(?: bài viết)?:?|in trang.*|in bài viết.*|gửi (?:cho )?bạn bè.*|lượt xem:? ?[\d.,]*|đọc bài|nghe bài viết.*|chuyên mục ?:.*|từ khóa:?.*|từ khoá:?.*|tags?:.*|facebook|twitter|zalo|copy link|trở về.*|về đầu trang.*|bình luận ?\(?\d*\)?|font size.*|cỡ chữ.*|trang chủ(?: ?[»›>/|-].*)?|ý kiến bạn đọc ?\(?\d+\)?|(?:số )?lượt (?:xem|đọc|truy cập) ?:? ?\d.*|(?:tổng (?:số )?|đang )(?:lượt )?(?:truy cập|online) ?:? ?\d.*|tổng số điểm của bài viết.*|đọc bài viết.*|(?:đường dây nóng|hotline|điện thoại|liên kết website)(?: ?:.*)?|ảnh minh họa|ảnh minh hoạ|gửi email.*|liên hệ quảng cáo.*|theo dõi .{0,40} trên)$/u;
/** What only such lines hold: how to follow the paper, the weather. */
const furnitureMarks = ["trên google news", "icon thời tiết"];
const mailAddress = /\S@\S+\.\S/u;
/** What a portal sets before such a link. */
const linkMark = /^(?:\*|»|>>|›|▪|►)\s?\S/u;
const authorLine =
  /^(?:tác giả(?: bài viết)?|nguồn tin|người viết|bài(?: và ảnh| viết)?|tin(?:,? (?:và )?ảnh)?|bài,? ảnh|thực hiện|biên tập|ctv|pv|t\/h)(?: và ảnh)?\s*:\s*(?=\S)/;
/** Who it was taken from, which names the author only where nothing else does. */
const sourceLine = /^nguồn tin/iu;
/** What no date is without. */
const year = /\d{4}/;
const weekdayName = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn)";
const clockPart = "(\\d{1,2})\\s?[:hg]\\s?(\\d{1,2})(?::\\d{2})?(?:\\s?(am|pm|sa|ch))?";
const dayPart = "(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+tháng\\s+)(\\d{1,2})(?:\\s?[/.-]\\s?|,?\\s+(?:năm\\s+)?|,)(\\d{4})";
const datePrefix = "(?:[•·]\\s*)?(?:ngày đăng|đăng ngày|cập nhật(?: lúc| ngày)?|ngày cập nhật|xuất bản|đăng lúc|ngày xuất bản|thời gian)?\\s*[:,]?\\s*";
const dayThenClock = `(?:ngày\\s+)?${dayPart}(?:\\s*[-,|]?\\s*(?:lúc\\s+)?${clockPart})?`;
const clockThenDay = `${clockPart}\\s*[-,|]?\\s*(?:${weekdayName}\\s*[,-]?\\s*)?(?:ngày\\s+)?${dayPart}`;
const dateLead = `^${datePrefix}\\(?(?:${weekdayName}\\s*[,-]?\\s*)?(?:lúc\\s+)?`;
/** What portals set behind a date without any mark. */
const behindDate = "(?:\\s+(?:(?:số )?lượt (?:xem|đọc) ?:? ?[\\d.,]+|in bài viết|in trang|gửi email|bình luận))*";
const dateEnd = `\\s*(?:[([]?gmt\\s?[+]\\s?\\d+[)\\]]?)?\\)?${behindDate}$`;
const dayFirst = new RegExp(`${dateLead}${dayThenClock}${dateEnd}`);
const clockFirst = new RegExp(`${dateLead}${clockThenDay}${dateEnd}`);
/** The same dates anywhere in a line; never inside a longer run of digits, points and slashes. */
const dayFirstWithin = new RegExp(`(?<![\\d./-])${dayThenClock}(?![\\d/])`);
const clockFirstWithin = new RegExp(`(?<![\\d./-])${clockThenDay}(?![\\d/])`);
/** Who put a page on a portal: `quantri gửi vào T6, 2017-11-24 09:43`. */
const sentBy = new RegExp(`^(?:\\S+ ){0,3}gửi vào (?:lúc )?(?:${weekdayName},? )?`);
const isoDate = /^(?:date\s+)?(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[ t](\d{2}:\d{2})(?::\d{2})?.*)?$/;
/** A day of the week, or of the month by its word, as a line writes it. */
const writtenDay = "[Tt]hứ [A-ZĐa-zđ2-7]|[Cc]hủ [Nn]hật|[Nn]gày \\d";
/** Before a day of the week, a clock or a day of the month. */
const blankBeforeDate = new RegExp(` (?=(?:${writtenDay}|\\d{1,2}[:h/.-]\\d))`);
/** A scraper's own head: `date 2023-05`, then section and title on one line. */
const isoHead = /^\s*date\s+(\d{4}-\d{2}(?:-\d{2})?)\s+/;
/** An outlet before the first dash of a lead, in brackets or as an abbreviation, which in brackets needs no dash: `(kontumtv.vn) –`, `TPO - Ngày 29/9`, `(NTO) Ngày 29/9`. */
const datelineOutlet =
  /^(?:\(([^\s()"“”:;,/][^()"“”:;,/]{1,30})\)\.?\s?[-–—]|(?!TPHCM|HCM|USD|VND|VTV)([A-ZĐĂÂÊÔƠƯ]{3,5})\s?[-–—]\s?(?=[^a-z\d\s][^A-Z\d\s])|\(([A-ZĐĂÂÊÔƠƯ]{3,6})\) (?=[^a-z\d\s][^A-Z\d\s]))/;
/** A longer line with a full stop is a sentence and no title. */
const longestStopped = 100;
const longestTitle = 300;
const titleSlack = 20;
/** Shorter lines between two dates are no title. */
const shortestTitle = 20;
/** Longer lines are the article's own text. */
const longestFurniture = 160;
/** How much of the last paragraph a trailer behind the byline may take. */
const trailerReach = 300;
/** How much of the last paragraph a byline may stand in. */
const bylineReach = 160;
/** How many lines from the top a publication date is looked for at least, and at most where no line of the text stands above it. */
const headLines = 6;
const mostHeadLines = 12;
/** How many lines at the end of a text its date is looked for in, where none stands above it. */
const tailLines = 4;
const place = "\\p{Lu}[^\\d,.;:()–-]{1,30}";
const writtenDate = "(?:[Nn]gày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|[Nn]gày \\d{1,2} tháng \\d{1,2} năm \\d{4}";
/** A place and the day, the one or the other in a bracket, before a mark and what is told or alone in a line: `(Pleiku, 3/7/2024) - Sáng 2/7, …`, `THÁI NGUYÊN (5-2-2026)`; the day alone in a bracket; the day of a printed issue. */
const datelines = [
  new RegExp(`^(?:${place} \\(|\\((?:${place}, )?)(${writtenDate})\\)`, "u"),
  new RegExp(`^${place}, (${writtenDate})(?: ?[-–—]|[.:]|$)`, "u"),
  new RegExp(`^\\(?[^\\d]{0,30}số ra (?:thứ [^\\d,]{1,8},? )?(${writtenDate})\\)?$`, "u"),
];
/** Where and when a report was signed, or behind who wrote it in a bracket: `Bài, ảnh: Hữu Trọng (Thái Nguyên, 7-2-2023)`. */
const signature = new RegExp(`^(?:${place}, |[^()]{0,60}\\((?:[^()\\d]{1,40}, )?)(${writtenDate})\\)?$`, "u");
/** A line of a date with other notes is no longer. */
const longestDateLine = 120;
/** A name before the date of such a line is no longer. */
const longestName = 40;
/** What parts the notes of such a line: `09/07/2019 16:21 | Lượt xem: 1254`. */
const betweenNotes = / ?[|•·] ?/;
/** The name of a site is no longer, with its sections. */
const longestSite = 80;
/** Papers and portals by the words that only their names have. */
const siteName = /^(?:(?:báo|tạp chí) .{2,30} (?:điện tử|online)|(?:cổng|trang) (?:ttđt|thông tin|tin)(?: điện tử)? .{2,60})$/u;
/** The address of a site. */
const domain = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org)$/;
/** A paper by its name alone, above or below the title: `Báo Cà Mau`. */
const paperName = /^(?:Báo|Tạp chí) \p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u;
/** The clock of a page, whose year has two digits: `Thứ sáu, 6-2-26 18:29:36`. */
const pageClock = new RegExp(`^${weekdayName},? \\d{1,2}[-/]\\d{1,2}[-/]\\d{2},? \\d{1,2}:\\d{2}(?::\\d{2})?$`);
/** A day with a year of two digits and its time, without the day of the week that the clock of a page names: `23/12/19 10:32`. */
const shortDated = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}),? (\d{1,2})[:h](\d{2})$/;
/** Between a desk or outlet and the date: `QĐND - Thứ bảy, 06/02/2010`, `(HYO) Thứ sáu, ngày 07/10/2022`. */
const datedBehind = new RegExp(` ?[-–] ?(?=\\d|${writtenDay})`);
const bracketed = /^\([^()]{2,30}\) ?(?:[-–] ?)?/;
/** A dash that nothing follows. */
const danglingDash = / ?[-–|]$/;
/** What a list or portal sets before a title. */
const bullet = /^[•·*▪►»] ?(?=\S)/;
/** Between a site and its sections: `Báo Long An Online :: Kinh tế`. */
const betweenLinks = / ?(?:::|»|›|>|\|) ?/;
/** The name of a section is no longer, in characters and in words. */
const longestSection = 30;
const mostSectionWords = 5;

/** What the lines of a text dump say of the article. Offsets are UTF-16 units of `text`. */
export function readMetadata(text: string): Metadata {
  const lines = linesOf(text);
  const furniture: Span[] = [];
  const content: Line[] = [];
  let isUnderLinks = false;
  for (const line of lines) {
    const kind = pageLine(line.text);
    isUnderLinks = kind === "related" || kind === "end" || (isUnderLinks && (linkMark.test(line.text) || line.start > text.length / 2) && isLink(line.text));
    (isUnderLinks || (kind === "line" && !year.test(line.text)) || isFurnitureLine(line.text) ? furniture : content).push(line);
  }

  let published: string | null = null;
  let title: string | null = null;
  let headAuthor: string | null = null;
  let site: string | null = null;
  let isUnderTitle = false;
  let datedAt = -1;
  // What may hold the title, between two lines of dates: the first of them is the day that the page was saved on.
  let undated: string[] = [];
  const head = headOf(content);
  const beginnings = content.slice(0, head.length + 1).map(beginningOf);
  for (const [index, line] of head.entries()) {
    const folded = beginnings[index] as string;
    const next = beginnings[index + 1];
    const dated = dateLineOf(folded);
    if (dated !== null) {
      const lastTitle: string | null = published !== null && index > datedAt + 1 ? lastTitleOf(undated, content.length) : null;
      if (lastTitle !== null) [published, title] = [null, lastTitle];
      // Of two lines of one day the one with the time says more: `Thứ Ba, 10/02/2026`, `10/02/2026, 15:19`.
      if (published === null || dated.date.startsWith(published)) published = dated.date;
      headAuthor ??= dated.author ?? (datedAt >= 0 && datedAt === index - 2 ? authorIn(beginnings[index - 1] as string) : null);
      datedAt = index;
      undated = [];
      furniture.push(...notesOf(line));
      continue;
    }
    const scraped = isoHead.exec(folded);
    if (scraped) published ??= scraped[1] as string;
    const named = siteOf(folded, next);
    if (named !== null) {
      site ??= named;
      if (paperName.test(named)) furniture.push({ start: line.start, end: line.end });
      continue;
    }
    if (folded.length <= longestDateLine && pageClock.test(folded.toLowerCase())) continue;
    const told = scraped ? withoutSection(folded.slice(scraped[0].length)) : folded;
    if (scraped && isFurnitureLine(told)) continue;
    if (isSection(scraped ? told : line.text, next)) {
      // The name of a place among the sections is no place of what is told.
      if (scraped && told !== "") furniture.push({ start: line.end - told.length, end: line.end });
      continue;
    }
    if (title === null && !isUnderTitle && index < headLines - 2) {
      isUnderTitle = isSentence(line.text);
      title = titleOf(told, content.length);
    }
    // The title of the page, that of the article beside the name of the site: `Báo A - Xã B bàn giao nhà`.
    else if (title !== null && folded.length >= shortestTitle && isWithSite(title, folded)) title = folded;
    if (folded.length >= shortestTitle) undated.push(folded);
  }
  published ??= datelineIn(content.slice(1, headLines)) ?? signedOn(content.slice(-tailLines));
  const outlet =
    head.reduce<string | null>((found, line) => found ?? outletOf(foldBlanks(line.text.slice(0, longestOpening))), null) ?? site ?? sourceOf(content);
  const author = readAuthor(content, furniture) ?? headAuthor;
  return { title, author, outlet, published, furniture: furniture.sort((a, b) => a.start - b.start) };
}

/** The day of a dateline that opens a text below its title, else null: `PHÚ THỌ, ngày 30/12/2025 - Đợt cao điểm …`. */
function datelineIn(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const line = foldBlanks(text.slice(0, longestDateLine));
    for (const form of datelines) {
      const day = dayIn(form, line);
      if (day !== null) return day;
    }
  }
  return null;
}

/** The day that a form of a dated line holds, null where the line is none such. */
function dayIn(form: RegExp, line: string): string | null {
  return publicationDate((form.exec(line)?.[1] ?? "").toLowerCase());
}

/** The day in the lines that close a text: of a line of the date, or behind the place where it was signed (`Ba Vì, ngày 24 tháng 6 năm 2024`); else null. */
function signedOn(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const line = foldBlanks(text);
    const day = dateLineOf(line)?.date ?? dayIn(signature, line);
    if (day !== null) return day;
  }
  return null;
}

/** The title that the last of some lines is, but for names, else null. */
function lastTitleOf(lines: readonly string[], lineCount: number): string | null {
  const last = lines.findLast((line) => authorIn(line) === null);
  return last === undefined ? null : titleOf(last, lineCount);
}

/** The lines of a page above its text. */
function headOf(content: readonly Line[]): readonly Line[] {
  const text = content.findIndex(({ text: line }) => line.length > longestTitle || isSentence(line));
  return content.slice(0, Math.max(headLines, Math.min(mostHeadLines, text)));
}

/** Whether a line is what a portal prints round an article: a share bar, a font-size bar, a picture mark, tags, a text that runs by again and again. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > longestFurniture) return isRunningText(line);
  const folded = line.normalize("NFC").toLowerCase();
  return (
    furnitureMarks.some((mark) => folded.includes(mark)) ||
    (folded.includes("@") && mailAddress.test(folded)) ||
    !hasWord(line) ||
    isRunningText(line) ||
    furnitureLine.test(folded)
  );
}

/** Whether a line holds nothing but one text again and again, far apart: `Chào mừng đến với …      Chào mừng đến với …`. */
function isRunningText(line: string): boolean {
  if (!line.includes("   ")) return false;
  const [first, ...others] = line.split(/ {3,}/);
  return others.every((part) => part === first);
}

/** Whether a line holds a letter or a digit: a class of all letters takes long to compile. */
function hasWord(line: string): boolean {
  if (/[A-Za-z\d]/.test(line)) return true;
  return line.toLowerCase() !== line.toUpperCase();
}

/** Whether a line can be the title of another article: short, and no sentence. */
function isLink(line: string): boolean {
  return line.length <= longestFurniture && !/[.;:]$/.test(line);
}

/** The date of a line that holds nothing but a date and notes set off from it, and who wrote if a note names them. */
function dateLineOf(line: string): { date: string; author: string | null } | null {
  if (line.length > longestDateLine) return null;
  if (!year.test(line) && !shortDated.test(line)) return null;
  const whole = publicationDate(line.replace(bracketed, "").replace(danglingDash, "").toLowerCase());
  if (whole !== null) return { date: whole, author: null };
  const behindName = datedBehind.exec(line);
  const day = behindName && behindName.index <= longestName ? publicationDate(line.slice(behindName.index + behindName[0].length).toLowerCase()) : null;
  if (behindName && day !== null) return { date: day, author: authorIn(line.slice(0, behindName.index)) };
  const behindBlank = dateBehindBlank(line);
  // `Vân Anh, Theo GD&TĐ 12:38 07/07/2021`
  const writer = behindBlank && authorIn(line.slice(0, behindBlank.at).replace(/,? Theo .*$/u, ""));
  if (behindBlank && writer !== null) return { date: behindBlank.date, author: writer };
  const notes = line.split(betweenNotes);
  for (const [index, note] of notes.entries()) {
    const date = publicationDate(note.toLowerCase());
    if (date === null) continue;
    const author = notes.reduce<string | null>((found, other, at) => found ?? (at === index ? null : authorIn(other)), null);
    return { date, author };
  }
  return null;
}

/** The date at the end of a line, behind other words, and the offset of the blank before it; null where there is none. */
function dateBehindBlank(line: string): { at: number; date: string } | null {
  const blank = blankBeforeDate.exec(line);
  const date = blank && publicationDate(foldBlanks(line.slice(blank.index)).toLowerCase());
  return blank && date !== null ? { at: blank.index, date } : null;
}

/** The spans of the notes of a line, but of its date. */
function notesOf({ start, text }: Line): Span[] {
  if (publicationDate(foldBlanks(text).toLowerCase()) !== null) return [];
  const spans: Span[] = [];
  let from = 0;
  for (const note of text.split(betweenNotes)) {
    const at = text.indexOf(note, from);
    from = at + note.length;
    if (note === "" || publicationDate(foldBlanks(note).toLowerCase()) !== null) continue;
    spans.push({ start: start + at, end: start + at + (dateBehindBlank(note)?.at ?? note.length) });
  }
  return spans;
}

/** The paper or portal that a line above the title names, alone or with its sections behind it: `Báo Hà Nam điện tử`; null for other lines. */
function siteOf(line: string, next: string | undefined): string | null {
  if (next === undefined || line.length > longestSite) return null;
  const name = (line.split(betweenLinks)[0] as string).trim();
  return (siteName.test(name.toLowerCase()) || paperName.test(name)) && dateLineOf(next) === null ? name : null;
}

/** Whether a page's title is that of its article with the name of the site before or behind it. */
function isWithSite(pageTitle: string, title: string): boolean {
  return pageTitle.endsWith(` - ${title}`) || pageTitle.endsWith(` | ${title}`) || pageTitle.startsWith(`${title} - `) || pageTitle.startsWith(`${title} | `);
}

/** Whether a first line is the name of a section, with or without the one that it is in (a listed one, or a few words above a longer line that is the title), or what the title goes on (`Chiến dịch hè 2022:`). */
function isSection(text: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  const line = foldBlanks(text);
  if (isTrail(line) || isLetterhead(line, next)) return true;
  if (sectionNames.has(line.toLowerCase()) || (sectionNames.has(next.toLowerCase()) && isSectionName(line))) return true;
  if (next.length <= longestSection || next.length > longestTitle) return false;
  if (!line.endsWith(":") && !text.split(/\s{3,}| \| /).every(isSectionName)) return false;
  return !/[.;]$|ảnh ?:/iu.test(next) && dateLineOf(next) === null && outletOf(next) === null;
}

/** Whether a line leads from the first page to the article by its sections: `Trang nhất > Tin tức > Y tế dự phòng`, `Thời sự | Thiên tai | In trang`. */
function isTrail(line: string): boolean {
  if (line.length > longestTrail || !(trailMark.test(line) || severalBars.test(line))) return false;
  return line.split(betweenLinks).every((part) => part.length <= longestTrailPart && !/[\d"“”;,.!?]/u.test(part));
}

const trailMark = /[»›>]|::/;
const severalBars = /\|.*\|/;
const longestTrail = 120;
const longestTrailPart = 40;

/** Whether a line in capitals is the body that publishes what the next line, which is not, heads: `SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH PHÚ THỌ`. */
function isLetterhead(line: string, next: string): boolean {
  return (
    line.length <= longestTrail &&
    publisher.test(line) &&
    line === line.toUpperCase() &&
    next !== next.toUpperCase() &&
    next.length >= shortestTitle &&
    !isSentence(next)
  );
}

const publisher =
  /^(?:SỞ|BỘ|CỤC|CHI CỤC|TỔNG CỤC|BAN|PHÒNG|TRUNG TÂM|VIỆN|UBND|HĐND|[UỦ]Y BAN|HỘI|TỈNH [UỦ]Y|HUYỆN [UỦ]Y|THÀNH [UỦ]Y|TỈNH ĐOÀN|HUYỆN ĐOÀN|ĐẢNG BỘ|LIÊN ĐOÀN|MẶT TRẬN|CÔNG AN|CỔNG THÔNG TIN|TRANG THÔNG TIN|BẢO HIỂM) /u;

function isSectionName(part: string): boolean {
  if (part.length > longestSection) return false;
  const words = part.split(" ").filter((word) => word !== "-").length;
  return words <= mostSectionWords && !/[\d"“”:;,.!?()]/u.test(part);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let lineStart = 0;
  for (const line of text.split(text.includes("\r") ? /[\r\n]/ : "\n")) {
    const trimmed = line.trim();
    const start = lineStart + line.indexOf(trimmed);
    if (trimmed !== "") lines.push({ start, end: start + trimmed.length, text: trimmed });
    lineStart += line.length + 1;
  }
  return lines;
}

/** As much of a line as tells whether it can be a title: its blanks are folded, so it is cut behind the longest. */
function beginningOf({ text }: Line): string {
  return foldBlanks(text.slice(0, longestTitle + titleSlack));
}

function foldBlanks(text: string): string {
  if (!/[\u0300-\u036f\u00a0\u00ad\u2000-\u200f\u2060\ufeff\t]|\s{2}/.test(text)) return text.trim();
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** EDTF of a line that holds nothing but a date, else null. The line is in lower case, its blanks are single. */
export function publicationDate(line: string): string | null {
  const short = shortDated.exec(line);
  if (short) return edtfOf(short[1], short[2], `20${short[3]}`, short[4], short[5]);
  if (!year.test(line)) return null;
  const iso = isoDate.exec(line.replace(sentBy, ""));
  if (iso) return parseEdtf(iso[1] as string) === null || !line.includes("-") ? null : iso[2] === undefined ? (iso[1] as string) : `${iso[1]}T${iso[2]}`;
  const first = dayFirst.exec(line);
  if (first) return edtfOf(first[1], first[2], first[3], first[4], first[5], first[6]);
  const clock = clockFirst.exec(line);
  return clock ? edtfOf(clock[4], clock[5], clock[6], clock[1], clock[2], clock[3]) : null;
}

/**
 * EDTF of the first date inside a short line that a page marks as its date (`Đăng lúc 15:43 ngày 18/11/2022 bởi Ban biên tập`),
 * else null. The line is in lower case, its blanks are single.
 */
export function publicationDateWithin(line: string): string | null {
  const clock = clockFirstWithin.exec(line);
  const first = dayFirstWithin.exec(line);
  if (clock && (!first || clock.index <= first.index)) return edtfOf(clock[4], clock[5], clock[6], clock[1], clock[2], clock[3]);
  return first ? edtfOf(first[1], first[2], first[3], first[4], first[5], first[6]) : null;
}

function edtfOf(day?: string, month?: string, year?: string, hour?: string, minute?: string, half?: string): string | null {
  const date = formatDay({ year: Number(year), month: Number(month), day: Number(day) });
  if (parseEdtf(date) === null) return null;
  if (hour === undefined || minute === undefined) return date;
  const shifted = half !== undefined && /^(?:pm|ch)$/.test(half) && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
  return shifted > 23 || Number(minute) > 59 ? date : `${date}T${pad(shifted)}:${pad(Number(minute))}`;
}

function titleOf(line: string, lineCount: number): string | null {
  return line.length > longestTitle || isSentence(line) || (lineCount === 1 && /[.!?]["”]?$/.test(line)) ? null : line.replace(bullet, "");
}

/** Whether a line is a sentence of the text: a page saved without its title begins with one. */
function isSentence(line: string): boolean {
  return line.length > longestStopped && /[^.]\.\)?$/.test(line);
}

function withoutSection(line: string): string {
  const folded = line.toLowerCase();
  const section = sections.find((name) => folded.startsWith(`${name} `) && /^\p{Lu}/u.test(line.slice(name.length + 1)));
  return section === undefined ? line : line.slice(section.length + 1);
}

/** The outlet before the first dash: `(kontumtv.vn) – Công an tỉnh …`. */
function outletOf(line: string): string | null {
  const found = datelineOutlet.exec(line.replace(isoHead, ""));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

/** How much of a line holds its first word, whatever is set before it. */
const longestOpening = 40;
const sourceOpening = /^(?:nguồn|theo)/iu;
const sourceNamed = /^(?:nguồn(?: tin)?\s*:|theo(?= \S+$))\s*(.{3,80})$/iu;

/** The paper or portal that a line at the foot says the article was taken from: `Nguồn: Cổng thông tin điện tử Bắc Kạn`. */
function sourceOf(content: readonly Line[]): string | null {
  for (const { text } of content.slice(-3)) {
    if (!sourceOpening.test(foldBlanks(text.slice(0, longestOpening)))) continue;
    const name = sourceNamed.exec(foldBlanks(text))?.[1];
    if (name !== undefined && (siteName.test(name.toLowerCase()) || domain.test(name) || isOutletName(name))) return name;
  }
  return null;
}

/** The name in a line that says who wrote (`Tác giả: Khánh Vi`), else null. */
export function authorOfLine(line: string): string | null {
  // What says so ends in a colon, which few lines hold: see `authorLine`.
  if (line.length > bylineReach || !line.includes(":")) return null;
  const plain = foldBlanks(line);
  const label = authorLine.exec(plain.toLowerCase());
  if (!label) return null;
  const name = plain.slice(label[0].length).trim();
  return namesIn(name);
}

/** The byline: a line that says so, a last line of names, or names behind the last sentence. Such spans become furniture. */
function readAuthor(content: readonly Line[], furniture: Span[]): string | null {
  let named: string | null = null;
  for (const line of content.slice(-3)) {
    const name = authorOfLine(line.text);
    if (name === null) continue;
    furniture.push({ start: line.start, end: line.end });
    if (named === null || !sourceLine.test(line.text.normalize("NFC"))) named = name;
  }
  if (named !== null) return named;
  const last = content.at(-1);
  if (last === undefined || content.length < 2) return null;
  const whole = last.text.normalize("NFC");
  const plain = firstPrinting(whole);
  const signed = signatureIn(content, plain);
  if (signed !== null) {
    furniture.push({ start: signed.line.start, end: signed.line.end });
    return signed.name;
  }
  const end = last.start + givenOffset(last.text, whole, plain.length);
  const reach = withoutTrailer(plain.slice(-trailerReach - bylineReach)).slice(-bylineReach);
  const short = initialsBehind.exec(reach);
  if (short) {
    const at = end - short[0].trimStart().length;
    furniture.push({ start: at, end });
    return short[1] as string;
  }
  for (const found of [lastWords.exec(reach)?.[1], bylineBefore(reach)]) {
    const author = found === undefined ? null : authorIn(foldBlanks(found));
    if (author === null) continue;
    const start = last.start + givenOffset(last.text, whole, plain.lastIndexOf(found as string));
    furniture.push({ start, end });
    return author;
  }
  return null;
}

/** The last line (its NFC is `lastPlain`), or one with nothing but links and counters below it and the end of a sentence above it, where it is all names. */
function signatureIn(content: readonly Line[], lastPlain: string): { line: Line; name: string } | null {
  for (let at = content.length - 1; at > 0 && content.length - at <= footLines; at--) {
    const line = content[at] as Line;
    const isLast = at === content.length - 1;
    const plain = isLast ? lastPlain : line.text.normalize("NFC");
    const isSigned = plain.length <= bylineReach && (isLast || isText((content[at - 1] as Line).text));
    const name = !isSigned ? null : initials.test(plain) ? plain : authorIn(foldBlanks(plain));
    if (name !== null) return { line, name };
    if (plain.length > bylineReach || (plain.length > longestFoot && endsSentence.test(plain))) return null;
  }
  return null;
}

/** Whether a line above is text: the end of a sentence, or so long that nothing else is. */
function isText(line: string): boolean {
  return line.length > longestTitle || endsSentence.test(line);
}

/** How many lines from the end a line of names is looked for. */
const footLines = 5;
/** A longer line with a full stop is a sentence of the text. */
const longestFoot = 80;
const endsSentence = /[.!?…”")\]]\s?\/?\.?$/u;

/** What stands behind the last sentence: `… của tỉnh. Nguyễn Văn A`, `… ./. T.Hà (TTXVN)`. */
const lastWords =
  /(?:[.!?…”"»)\]]|\.\/\s?\.?)\s+([^.!?…]{1,80}(?:\.(?:(?<=[\s-]\p{Lu}\p{L}?\.)|(?<=[\s-]\p{Lu}\.) )\p{Lu}\p{L}+[^.!?…]{0,60})?(?:\([^()]*\))?)\.?\s*$/u;

/** Initials behind the last sentence, with or without where it was taken from: `…./. B.T (Theo RFA)`. */
const initialsBehind = /(?<=[.!?…”"»)\]])\s+(?!P\.V)(\p{Lu}\p{Ll}?(?:\.\p{Lu}){1,2}\.?)(?:\s*\([^()]*\))?\s*$/u;

/** A line of nothing but who wrote: `B.T`, `D.Q`. */
const initials = /^\p{Lu}\p{Ll}?(?:\.\p{Lu}){1,2}$/u;

/** The offset in a text as given of an offset between characters of its NFC. */
function givenOffset(given: string, plain: string, offset: number): number {
  if (given.length === plain.length) return offset;
  let low = 0;
  let high = given.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (given.slice(0, middle).normalize("NFC").length <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last paragraph as far as a page prints it the first time: some print it again behind its byline. */
function firstPrinting(plain: string): string {
  if (plain.length < 2 * shortestPrinting) return plain;
  const again = plain.indexOf(plain.slice(0, headLength), shortestPrinting);
  return again > 0 && again >= plain.length / 2 - bylineReach ? plain.slice(0, again).trimEnd() : plain;
}

const headLength = 60;
const shortestPrinting = 300;

/** The last paragraph without what portals print behind the byline. */
function withoutTrailer(text: string): string {
  const tail = text.slice(-trailerReach);
  return (
    text.slice(0, -trailerReach) +
    tail.replace(/\s+(?:phản hồi|từ khóa:.*|từ khoá:.*|-{5,}.*|\*? ?tin,? bài liên quan:?.*|xem thêm các bài viết khác .*|email print.*)$/iu, "")
  );
}

/** Abbreviations whose full stop ends no sentence: TP., TS. */
const abbreviations = new Set(formsOf(sectionRows.filter((row) => row.fields.kind === "abbreviation")));

/** `nhiệt độ C.`: a degree ends a sentence. */
const degree = "độ ";
const letter = /\p{L}/u;
const capital = /\p{Lu}/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordCode(code) ? !isDigitCode(code) : code > 127 && letter.test(text.charAt(at));
}

/** Whether the full stop at the end of a stretch of text belongs to an abbreviation or an initial. */
export function endsInAbbreviation(before: string): boolean {
  const end = before.length - 1;
  let start = end;
  while (start > 0 && isLetter(before, start - 1)) start--;
  if (start === end) return false;
  const word = before.slice(start, end);
  return abbreviations.has(word.toLowerCase()) || (word.length === 1 && capital.test(word) && !before.endsWith(degree, start));
}
