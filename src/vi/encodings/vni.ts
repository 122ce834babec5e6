/** VNI-Windows: a letter with marks is the plain letter and a second character behind it that is its marks. Source: the fonts' own table. */

/** The second characters. */
const seconds = "ùøûõïâáàåãäêéèúüë";
/** What the first of them make of each letter; `ô` and `ö` are ơ and ư. */
const vowels = { a: "áàảãạâấầẩẫậăắằẳẵặ", e: "éèẻẽẹêếềểễệ", o: "óòỏõọôốồổỗộ", ô: "ớờởỡợ", u: "úùủũụ", ö: "ứừửữự", y: "ýỳỷỹ" };
/** Characters that are letters by themselves, and these. */
const singles = { from: "ñíìæóòôöî", to: "đíìỉĩịơưỵ" };

/** The letter of each single character and of each pair in lower case. */
const letters: ReadonlyMap<string, string> = new Map([
  ...Array.from(singles.from, (single, index): [string, string] => [single, singles.to.charAt(index)]),
  ...Object.entries(vowels).flatMap(([letter, made]) => Array.from(made, (vowel, index): [string, string] => [letter + seconds.charAt(index), vowel])),
]);
/** What a second character is behind a letter that cannot bear it: marks on that letter, as the fonts draw them. */
const marks: ReadonlyMap<string, string> = new Map(
  Array.from(vowels.a, (vowel, index): [string, string] => [seconds.charAt(index), vowel.normalize("NFD").slice(1)]),
);

const pairOrSingle = /[aeouyôö]?[ùøûõïâáàåãäêéèúüë]|[ñíìæóòôöî]/gi;

/**
 * The text of a file in VNI-Windows, given as its windows-1252 reading: `Vieät Nam` is Việt Nam. The first character says
 * whether the letter is a capital: `AÙo` and `Aùo` are both Áo.
 */
export function fromVni(text: string): string {
  return text.replace(pairOrSingle, (found) => {
    const lower = found.toLowerCase();
    const letter = letters.get(lower);
    if (letter !== undefined) return lower.startsWith(found.charAt(0)) ? letter : letter.toUpperCase();
    return fromVni(found.slice(0, -1)) + marks.get(lower.slice(-1));
  });
}
