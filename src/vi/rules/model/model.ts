/** Named initiatives that a model word introduces: `mô hình`, and a user's own. */
import { escapeRegex, literal, type Pattern, remembered, shared, wordEnd } from "../../../engine/pattern.ts";
import { type Rule, rule } from "../../../engine/rule.ts";
import type { Model } from "../../../types.ts";
import { modelWords } from "../../patterns/code.ts";

const modelRule = rule<Model>();

/** The spellings of a model word that are read: in small letters or with a capital, in capitals, and with a capital a syllable. */
function writtenForms(word: string): { source: string; isIn: (text: string) => boolean } {
  const title = word.replace(/(?<=^| )[^ ]/g, (letter) => letter.toUpperCase());
  const [first = "", ...rest] = word;
  const source = `(?:[${escapeRegex(first.toUpperCase() + first)}]${escapeRegex(rest.join(""))}|${escapeRegex(word.toUpperCase())}|${escapeRegex(title)})`;
  const tails = [word, word.toUpperCase(), title].map((form) => form.slice(first.length));
  return { source, isIn: (text) => tails.some((tail) => text.includes(tail)) };
}

const quotes = "“”\"«»‘’'";
/** What opens a list of names. */
const opener = "(?:gồm|bao gồm|như|là|tên|tên gọi|mang tên|có tên|sau|điển hình|tiêu biểu)";
/** Nouns whose names in quotes are no models. */
const otherNamed =
  "(?:phong trào|hướng|châm|vận động|hội|chủ đề|thi đua|khẩu hiệu|chương trình|đề án|dự án|chiến dịch|danh hiệu|cuộc thi|hội thi|bài hát|tác phẩm|phần mềm|ứng dụng|câu nói|cụm từ)";
const gapWord = `[^\\s${quotes}.;:!?()]+`;
/** Up to eight words that describe what the model word names. */
const nearNames = `(?:,? (?!(?:phong trào|hướng|châm|vận động|hội|chủ đề|thi đua|khẩu hiệu)${wordEnd})${gapWord}){0,8}?(?:,? ${opener})?:?`;
/** A whole clause, where `như` or a colon then opens a list of names: `mô hình do Công an phường lập đã phát huy hiệu quả như: “…”`. */
const farNames = `(?:,? ${gapWord}){0,30}?(?<! ${otherNamed}(?: ${gapWord}){0,2}),? (?:như:?|(?:${opener}|có|đó là):)(?= ?[${quotes}] ?[\\p{Lu}\\d])`;
/** A name already listed (in quotes that may be two single ones), with who has it, and what joins it to the next. */
const listedName = `[${quotes}]{1,2}[^${quotes}\\n]{1,150}[${quotes}]{1,2}(?: (?:của|ở|tại) [^${quotes};.:()\\n]{2,80})?(?: ?\\([^()${quotes}\\n]{2,60}\\))?(?:,? (?:và )?|; ?| và | hoặc |,)`;
/** How far before a quote its introduction is looked for, since a list of names may go on for as long as a text, and how far behind it. */
const introductionReach = 700;
const firstOfName = 4;
/** The last word before the quote says that it is a slogan. */
const slogan = literal("(?:hướng|châm|phong trào|vận động|[Nn]gày hội|chủ đề|khẩu hiệu|thi đua|chương trình|đề án) ?");
const openQuote = literal(`[${quotes}]`, { digit: false, words: new Set(["“", "”", '"', "«", "»", "‘", "’", "'"]) });
const quotedName = literal(`[^${quotes}\\n]{2,200}?`);
const unclosedName = literal(`[^${quotes}\\n.;,()]{2,80}?`);
const properName = literal(
  `(?!\\p{Lu}{2,}(?![\\p{Ll}]))\\p{Lu}\\p{Ll}+(?: (?!(?:tại|ở|của|trên|với|trong|cho|đã|được|là|do|và|nhằm|để|từ|đang|có|ra|về|theo|này|góp|giúp|đến|khi|sau|hoạt động|được)${wordEnd})[\\p{L}\\d-]+){1,12}`,
);

/** A model word, what may stand between it and its names, and the names already listed behind it. */
function introductionBy({ source, isIn }: ReturnType<typeof writtenForms>): Pattern<string> {
  const introduction = shared(literal(`${source}(?:${nearNames}|${farNames})? ?(?:${listedName})* ?['‘’]?`));
  return {
    ...introduction,
    matchBefore: remembered((text, end) => {
      const from = Math.max(0, end - introductionReach);
      const near = text.slice(from, end + firstOfName);
      const start = isIn(near) ? (introduction.matchBefore?.(near, end - from) ?? -1) : -1;
      return start < 0 || (start === 0 && from > 0) ? -1 : from + start;
    }),
  };
}

/** The rules of one model word, in order: of two readings of the same text the earlier stands. */
export function modelRulesOf(word: string): readonly Rule[] {
  const written = writtenForms(word);
  const introduction = introductionBy(written);
  const modelHead = literal(written.source, { digit: false, words: new Set([word]) });
  // One word in lower case is in quotes for its irony or as a term: `mô hình “lạ”`, `mô hình “mẫu”`.
  const model = (name: string): Model | null => (/^\p{Ll}+$/u.test(name.trim()) ? null : { type: "model", name: name.replace(/\s+/g, " ").trim(), kind: word });

  const quoted = modelRule("model/quoted", {
    about: "A name in quotes of any style that mô hình introduces, alone, in a list, or behind a count.",
    cased: true,
    slots: { introduction, slogan, openQuote, name: quotedName },
    pattern: `{<introduction}{!slogan}@{openQuote} ?{name} ?[${quotes}]`,
    mention: "name",
    value: ({ name }) => model(name),
    examples: [
      ['gồm Mô hình "[Cửa hàng xăng dầu kiểu mẫu]" và', { name: "Cửa hàng xăng dầu kiểu mẫu" }],
      ["có 564 mô hình “[Dân vận khéo]”, 117", { name: "Dân vận khéo" }],
      ["mô hình “Cổng trường an toàn” (xã A), “[Đoạn đường tự quản]” (xã B)", { name: "Đoạn đường tự quản" }],
      ["mô hình “Heo đất” của Hội Phụ nữ xã A, “[Tổ góp vốn]” ở xã B", { name: "Tổ góp vốn" }],
      ["mô hình “Bến đò văn hóa” tại xã A (huyện B); “[Tổ góp vốn]” ở xã C", { name: "Tổ góp vốn" }],
      ["nhiều mô hình do Công an quận lập, được người dân hưởng ứng như: “Nhà trọ văn minh”, “[Hẻm không rác]”", { name: "Hẻm không rác" }],
      ["các mô hình trong phong trào bảo vệ an ninh Tổ quốc ở vùng có đạo đông người gồm: “[Xứ đạo yên vui]”", { name: "Xứ đạo yên vui" }],
      ["mô hình ''[Sổ tay an ninh]''", { name: "Sổ tay an ninh" }],
      ['mô hình “Cổng làng bình yên’’ tại xã A, "[Bến sông sạch]"', { name: "Bến sông sạch" }],
      ["mô hình “[5 không, 3 sạch]”", { name: "5 không, 3 sạch" }],
      ['mô hình “[Camera an ninh]" xã', { name: "Camera an ninh" }],
      ["Mô hình “[Tổ dân phố bình yên] ” của", { name: "Tổ dân phố bình yên" }],
    ],
    rejects: [
      ["theo hướng “tự phòng, tự quản”", "a slogan", "label/quoted-title"],
      ["48 mô hình trong phong trào theo hướng “tự phòng”", "a slogan", "label/quoted-title"],
      ["nhân rộng mô hình hay và hưởng ứng các phong trào như: “Tuổi trẻ xung kích”", "movements"],
      ["một mô hình “lạ” ở vùng cao", "a word"],
    ],
  });

  const unclosed = modelRule("model/unclosed", {
    about: "A quoted name whose closing quote is missing: it ends at punctuation or at a word of place.",
    cased: true,
    slots: { introduction, slogan, openQuote, name: unclosedName },
    pattern: `{<introduction}{!slogan}@{openQuote} ?{name}(?=[.;,()\\n]| (?:tại|ở|của) |$)(?![^${quotes}\\n]*[${quotes}])`,
    mention: "name",
    value: ({ name }) => model(name),
    examples: [
      ["mô hình “[Camera an ninh] tại xã A.", { name: "Camera an ninh" }],
      ['Mô hình "[Sổ an ninh], đến nay', { name: "Sổ an ninh" }],
      ["các mô hình “[Tiếng kẻng]", { name: "Tiếng kẻng" }],
    ],
    rejects: [
      ["mô hình “Sổ an ninh”", "closed", "model/quoted"],
      ["nói “Camera an ninh", "no mô hình"],
    ],
  });

  const unquoted = modelRule("model/unquoted", {
    about: "A capitalised name right behind mô hình: mô hình Camera an ninh tại …",
    cased: true,
    slots: { modelHead, name: properName },
    pattern: "@{modelHead} {name}",
    mention: "name",
    value: ({ name }) => model(name),
    examples: [
      ["ra mắt mô hình [Camera an ninh] tại xã", { name: "Camera an ninh" }],
      ["Mô hình [Tiếng kẻng an ninh] được", { name: "Tiếng kẻng an ninh" }],
      ["mô hình [Tổ liên gia tự quản], đã", { name: "Tổ liên gia tự quản" }],
    ],
    rejects: [
      ["mô hình hay", "no name"],
      ["mô hình VAC mới", "an abbreviation"],
    ],
  });

  return [quoted, unclosed, unquoted];
}

/** The rules of the shipped model words. */
export const modelRules = modelWords.flatMap(modelRulesOf);
