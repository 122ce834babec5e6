/**
 * Whether a word is a Vietnamese syllable: an onset, a rhyme that may follow it, a tone that the rhyme can bear. By this a
 * text in a known language shows in which encoding it was written. Source: the orthography of Quốc ngữ as school grammars state it.
 */
import { respell } from "./spelling.ts";

/** Onsets before any vowel, before e ê i y only, and before the other vowels only. */
const onsets = {
  any: "b ch d đ h kh l m n nh p ph r s t th tr v x",
  front: "gh k ngh",
  back: "c g gi ng",
};

/** Rhymes without their tone. Behind q stand those that begin with the glide u (`quang`, `quyết`), of which some stand nowhere else. */
const rhymes = {
  a: "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
  e: "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu",
  i: "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
  o: "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot",
  ô: "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
  u: "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu",
  ư: "ư ưa ưc ưi ưm ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu",
  y: "y yêm yên yêng yêt yêu",
};
const rhymesBehindQ =
  "ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uâc uân uâng uât uâu uây ue uen ueo uet uê uên uêt uênh uêu ui uit uơ uơn uơt uôc uy uych uyên uyêt uyn uynh uyp uyt";

/** Syllables with gi before e, ê and i, which is not written twice: `gì`, `giếng`. */
const writtenWithGi = "gi gin gie giem gien gieo giep giet giê giêc giêch giêm giên giêng giêp giêt giêu";

/** The five marks of tone; the sixth tone has none. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Rhymes that end in a stop bear only the rising and the heavy tone: `các`, `một`. */
const stop = /(?:c|ch|p|t)$/;
const stopTones = /[\u0301\u0323]/;

/** All syllables without their tone, some six thousand; made when the first is asked for. */
let tonelessSyllables: ReadonlySet<string> | null = null;

function makeToneless(): ReadonlySet<string> {
  const made = new Set(writtenWithGi.split(" "));
  for (const rhyme of Object.values(rhymes).join(" ").split(" ")) {
    made.add(rhyme);
    const kind = /^[eêiy]/.test(rhyme) ? "front" : "back";
    for (const onset of `${onsets.any} ${onsets[kind]}`.split(" ")) made.add(onset + rhyme);
  }
  for (const rhyme of rhymesBehindQ.split(" ")) made.add(`q${rhyme}`);
  return made;
}

/** Whether a word in lower case and any normal form is a syllable of Vietnamese: `trường`, `quyết`; not `trươch`, `mat` (it lacks a tone). */
export function isSyllable(word: string): boolean {
  tonelessSyllables ??= makeToneless();
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(toneMarks);
  if (tones !== null && tones.length > 1) return false;
  const toneless = decomposed.replace(toneMarks, "").normalize("NFC");
  if (!tonelessSyllables.has(toneless)) return false;
  return !stop.test(toneless) || (tones !== null && stopTones.test(tones[0] as string));
}

/** How Vietnamese a text is. */
export interface SyllableCount {
  /** Words: what stands between blanks, digits and ordinary punctuation. */
  readonly words: number;
  /** Of them those that are syllables. */
  readonly syllables: number;
  /** Words that hold something else than ASCII, and of them the syllables: these tell one encoding from another. */
  readonly marked: number;
  readonly markedSyllables: number;
}

/** What separates words in any encoding: blanks, ASCII digits and punctuation, the quotes, dashes and marks of print. */
const words = /[^\s\u0021-\u0040\u005b-\u0060\u007b-\u007e\u00a0\u00ab\u00b0\u00b7\u00bb\u2013\u2014\u2018-\u201d\u2022\u2026]+/g;
const nonAscii = /\P{ASCII}/u;

/** Counts the words of a text that are Vietnamese syllables. Faults of spelling that leave no doubt are looked through. */
export function countSyllables(text: string): SyllableCount {
  const known = new Map<string, boolean>();
  const count = { words: 0, syllables: 0, marked: 0, markedSyllables: 0 };
  for (const [word] of respell(text.normalize("NFC").toLowerCase()).matchAll(words)) {
    let isValid = known.get(word);
    if (isValid === undefined) {
      isValid = word.length <= longest && isSyllable(word);
      known.set(word, isValid);
    }
    const isMarked = nonAscii.test(word);
    count.words++;
    if (isValid) count.syllables++;
    if (isMarked) count.marked++;
    if (isMarked && isValid) count.markedSyllables++;
  }
  return count;
}

/** `nghiêng`. A word in NFC has no more letters. */
const longest = 7;
