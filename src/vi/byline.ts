/** Names of those who wrote, in lines above and below a text and behind its last words. */

/** Words that stand before a byline inside the last paragraph. */
const bylinePrefix = /^(?:tin,? (?:bài,? )?(?:và )?ảnh|bài,? (?:và )?ảnh|bài|tin|ảnh|thực hiện|tác giả|pv|ctv|biên tập)\s*:?\s*/;
const notNames = /(?:^| )(?:Theo|Ảnh|Nguồn|Nhóm|Báo|Công an|UBND|Việt Nam|Hà Nội|Vietnam|TTXVN|VOV|Reuters|BBC|AFP|AP|PV|P\.V)(?: |$)/u;

/** Words that end a name, each by a sign of its own in the shape of a text. */
const marks: Readonly<Record<string, string>> = { Theo: "T", theo: "T", Ảnh: "H", Nguồn: "N", từ: "U", "thực hiện": "X" };
const markWords = new RegExp(Object.keys(marks).join("|"), "g");

/**
 * The shape of a text, as long as it: `A` for a capital, `a` for a small letter, and the signs of words that end a name. What a name looks
 * like is asked of this: a class of all Vietnamese letters takes long to compile.
 */
function shapeOf(text: string): string {
  let shape = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    shape += signs.get(code) ?? signOf(code);
  }
  for (const { 0: word, index } of text.matchAll(markWords)) {
    const end = index + word.length;
    if (/[Aa]/.test(shape.charAt(index - 1)) || shape.charAt(end) === "a") continue;
    shape = shape.slice(0, index) + (marks[word] as string).repeat(word.length) + shape.slice(end);
  }
  return shape;
}

/** The signs of the characters met so far: to ask for both cases of a letter takes long. */
const signs = new Map<number, string>();

function signOf(code: number): string {
  const letter = String.fromCharCode(code);
  const lower = letter.toLowerCase();
  const sign = lower === letter.toUpperCase() ? letter : letter === lower ? "a" : "A";
  signs.set(code, sign);
  return sign;
}

/** A syllable of a name, an initial with a name (P.Hậu, T. Tuyền, TR.TÂN, TH. HÀ), or a name in capitals (QUỲNH TRUNG). */
const syllable = "(?:(?:A[Aa]?\\.){1,2}A[Aa]+|A[Aa]?\\. A[Aa]+|Aa*|AA+)";
const person = `${syllable}(?: ${syllable}){0,4}`;
/** Up to three names, with where they write or where the article was taken from behind them. */
const byline = new RegExp(
  `^(${person}(?: ?[-–,] ?${person}){0,2})(?:\\s*(?:-? ?\\([^()]{1,40}\\)|[/|-] ?A.{0,40}|TTTT .{1,40}|UU A.{1,30}|X{9}|\\S+\\.aa))?[.]?$`,
);
/** Names behind the last caption, told by the picture credit behind them. */
const captioned = new RegExp(`a (${syllable}(?: ?[-–,]? ?${syllable}){1,4} HHH: .{1,40})$`);
/** The same before the outlet that the article was taken from: `… quý 3/2013 Thanh Hiên Theo Trí Thức Trẻ/HSX`. */
const credited = /(?:a|\d|AAA) (Aa+(?: Aa+){1,2}) TTTT /;
const creditedOutlet = /^(?:Trí Thức Trẻ|Dân trí|Infonet|VnExpress|AP|AFP|Reuters)(?:\/\S+)?$/;
/** `Theo An Bình Dân Trí`, `Thành Đạt Thể thao & Văn hóa`: a name before the outlet that the article was taken from. */
const takenFrom =
  / (?:Dân [Tt]rí|VnExpress|VietNamNet|Vietnamnet|Tuổi [Tt]rẻ|Thanh [Nn]iên|Người [Ll]ao [Đđ]ộng|Tiền [Pp]hong|Thời [Bb]áo .{3,20}|Trí [Tt]hức [Tt]rẻ|Infonet|Zing.{0,6}|Pháp [Ll]uật.{0,12}|Thể thao & Văn hóa|VOV.{0,8}|\(.{3,20}\))$/;
const takenName = new RegExp(`^(?:TTTT )?(${syllable}(?: ${syllable}){1,2})$`);
const bracketed = /^\(([^()]{3,40})\)$/;

/** The names that a text is, with what may stand beside them; null where it is none. Blanks are single. */
export function authorIn(text: string): string | null {
  const outlet = takenFrom.exec(text);
  if (outlet && takenName.test(shapeOf(text.slice(0, outlet.index)))) return text.slice(/^[Tt]heo /.test(text) ? "Theo ".length : 0, outlet.index);
  const named = (bracketed.exec(text)?.[1] ?? text).replace(/ Ảnh: .{1,40}$/, "");
  const prefix = bylinePrefix.exec(named.toLowerCase());
  const bare = prefix ? named.slice(prefix[0].length) : named;
  const length = byline.exec(shapeOf(bare))?.[1]?.length ?? 0;
  if (length === 0 || notNames.test(bare.slice(0, length))) return null;
  return plainName(bare.slice(0, length));
}

/** Names without the outlet behind a dash or where they were sent from (`Bình Minh - NDH`, `Thành Duy Từ Malaysia`); null for a lone syllable or initials. */
function plainName(written: string): string | null {
  const dash = /a - A{2,5}$/.exec(shapeOf(written));
  const from = /^\S+ \S+.* Từ /.exec(written);
  const name = dash ? written.slice(0, dash.index + 1) : from ? written.slice(0, from[0].length - " Từ ".length) : written;
  const shape = shapeOf(name);
  return /[Aa]{2}/.test(shape) && /[ .][Aa]{2}/.test(shape) ? name : null;
}

/** The names in what a line that says who wrote puts behind its colon; all of it where it looks like none. */
export function namesIn(text: string): string {
  return text.slice(0, byline.exec(shapeOf(text))?.[1]?.length ?? text.length);
}

/** Names behind the last words of a text that no mark closes, by what stands behind them. */
export function bylineBefore(text: string): string | undefined {
  if (text.includes(" Ảnh: ")) return foundIn(text, captioned);
  const found = text.includes(" Theo ") ? credited.exec(shapeOf(text)) : null;
  return found && creditedOutlet.test(text.slice(found.index + found[0].length)) ? foundIn(text, credited) : undefined;
}

/** The part of a text that the group of a pattern finds in its shape, at its end. */
function foundIn(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(shapeOf(text));
  const at = found ? found.index + found[0].indexOf(found[1] as string) : 0;
  return found ? text.slice(at, at + (found[1] as string).length) : undefined;
}
