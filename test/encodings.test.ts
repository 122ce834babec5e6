/** Which encoding bytes are in, what they say in it, and what is refused. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SolieuError } from "../src/errors.ts";
import { extract } from "../src/pipeline.ts";
import { type Decoded, decode } from "../src/read/decode.ts";
import { type EncodingName, encodingNamed, encodings } from "../src/read/encodings.ts";
import { countSyllables, isSyllable } from "../src/vi/syllable.ts";
import { encode, encoders } from "./encoders.ts";
import { done, failed, give, newFolder, program, removeFolder, run } from "./program.ts";

const folder = fileURLToPath(new URL("../fixtures/articles/", import.meta.url));
const articles = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({
    name,
    text: readFileSync(`${folder}${name}`, "utf8")
      .replace(/^\ufeff/, "")
      .normalize("NFC"),
  }));
const sentence = "Năm 2023, Công an tỉnh tổ chức 1.390 đợt.";

function found(bytes: Buffer, declared: string | null = null): Decoded {
  return decode(bytes, { declared }, "bao.txt");
}

/** The name of the encoding found, or the code of the error. */
function verdict(bytes: Buffer, declared: string | null = null): string {
  try {
    return found(bytes, declared).encoding;
  } catch (error) {
    if (error instanceof SolieuError) return error.code;
    throw error;
  }
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("syllables", () => {
  test.each("a ở yêu nghiêng quyết quốc gì giếng giữa nghỉ kỹ khuya thuở huỳnh hòa hoà thủy thuỷ ngoằn oách xoong việt đường mười lăm tuần".split(" "))(
    "%s is one, in any normal form",
    (word) => {
      expect([isSyllable(word), isSyllable(word.normalize("NFD"))]).toEqual([true, true]);
    },
  );
  test.each("été für năo việtt mat cạch̀ bàc các̀ ngi ghà cí kà qa trươch déjà đt w việ̣t ž".split(" "))("%s is none", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
  test("are counted among words, in any case; faults of spelling that leave no doubt do not count", () => {
    expect(countSyllables("VIỆT NAM: nuớc giưã, été 12")).toEqual({ words: 5, syllables: 4, marked: 4, markedSyllables: 3 });
  });
  test("most words of each article are some", () => {
    for (const { text } of articles) {
      const { marked, markedSyllables } = countSyllables(text);
      expect(markedSyllables / marked).toBeGreaterThan(0.9);
    }
  });
});

describe("each encoding, from its bytes as the standard has them", () => {
  const text = "Việt Nam: đường ở Ức, ấy là Đỗ Mỹ";
  test.each<[EncodingName, Buffer]>([
    [
      "windows-1258",
      latin1(
        "Vi\u00ea\u00f2t Nam: \u00f0\u00fd\u00f5\u00ccng \u00f5\u00d2 \u00dd\u00ecc, \u00e2\u00ecy la\u00cc \u00d0\u00f4\u00de My\u00de".replace(
          "\u00d0\u00f4",
          "\u00d0\u00f4",
        ),
      ),
    ],
    ["vni", latin1("Vieät Nam: ñöôøng ôû ÖÙc, aáy laø Ñoã Myõ")],
    ["viqr", latin1("Vie^.t Nam: ddu+o+`ng o+? U+'c, a^'y la` DDo^~ My~")],
    ["double-utf-8", Buffer.from("Viá»‡t Nam: Ä‘Æ°á»\u009dng á»Ÿ á»¨c, áº¥y lÃ\u00a0 Ä\u0090á»— Má»¹")],
    ["utf-8", Buffer.from("Việt Nam: đường ở Ức, ấy là Đỗ Mỹ")],
  ])("%s", (encoding, bytes) => {
    const decoded = found(bytes);
    expect([decoded.encoding, decoded.text.normalize("NFC")]).toEqual([encoding, text]);
  });
  test("tcvn3, which lacks capitals with a tone", () => {
    expect(found(latin1("ViÖt Nam: ®­êng ë B¾c, Êy lµ Mü §«ng"))).toEqual({ encoding: "tcvn3", text: "Việt Nam: đường ở Bắc, ấy là Mỹ Đông" });
  });
  test("letters that each encoding spells are all of Vietnamese", () => {
    const vowels = Array.from("aăâeêioôơuưy").flatMap((vowel) => ["", ..."\u0300\u0309\u0303\u0301\u0323"].map((tone) => (vowel + tone).normalize("NFC")));
    const small = `${vowels.join(" ")} đ`;
    for (const { encoding, encode } of encoders) {
      for (const letters of encoding === "tcvn3" ? [small] : [small, small.toUpperCase()]) {
        const bytes = encode(letters) as Buffer;
        expect(decode(bytes, { encoding }, "letters").text.normalize("NFC")).toBe(letters);
      }
    }
  });
});

describe.each(encoders)("articles in $what", ({ encoding, encode: toBytes }) => {
  const held = articles.flatMap(({ name, text }) => {
    const bytes = toBytes(text);
    return bytes === null ? [] : [{ name, text, bytes }];
  });
  const recordsOf = (text: string): unknown =>
    JSON.parse(JSON.stringify(extract({ id: "bao.txt", text }).records).normalize("NFC"), (key, value) =>
      ["record_id", "parent_id", "start", "end"].includes(key) ? undefined : value,
    );

  test("the encoding can hold some", () => {
    expect(held.length).toBeGreaterThan(2);
  });
  test.each(held)("$name: the encoding is found, and the text and records are the same", ({ text, bytes }) => {
    const decoded = found(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.normalize("NFC")).toBe(text);
    expect(recordsOf(decoded.text)).toEqual(recordsOf(text));
  });
  test.each([300, 100, 40])("%s characters of each are enough", (length) => {
    for (const { text } of held) {
      const piece = text.slice(0, length);
      const decoded = found(toBytes(piece) as Buffer);
      expect({ piece, encoding: decoded.encoding, text: decoded.text.normalize("NFC") }).toEqual({ piece, encoding, text: piece });
    }
  });
  test("a headline in capitals", () => {
    const headline = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    const decoded = found(toBytes(encoding === "tcvn3" ? inCapitalFont(headline) : headline) as Buffer);
    expect([decoded.encoding, decoded.text.normalize("NFC")]).toEqual([encoding, headline]);
  });
  test.runIf(encoding !== "viqr")("a page in which scripts and tags are most of the words", () => {
    const script = "<script>var data = alpha(beta); if (no) add(more.than(this)); </script>".repeat(40);
    const page = `<html><head>${script}</head><body class="home page">${"<div id=x><span>".repeat(50)}${sentence}</span> Đến nay, toàn tỉnh có 299 mô hình.</div></body></html>`;
    const decoded = found(toBytes(encoding === "tcvn3" ? page.replace("Đến", "đến") : page) as Buffer);
    expect(decoded.encoding).toBe(encoding);
  });
  test("a file longer than what is looked at", () => {
    const text = `${"Không có gì ở đây cả, chỉ là lời nói đầu. ".repeat(3000)}`;
    const decoded = found(toBytes(text) as Buffer);
    expect([decoded.encoding, decoded.text.normalize("NFC") === text]).toEqual([encoding, true]);
  });
});

/** The text as it is typed for .VnTimeH: a letter with a tone in its small form. */
function inCapitalFont(text: string): string {
  return Array.from(text, (character) => (/[\u0300\u0301\u0303\u0309\u0323]/.test(character.normalize("NFD")) ? character.toLowerCase() : character)).join("");
}

describe("capitals of TCVN3", () => {
  test.each([
    ["CỘNG HÒA\r\nĐộc lập", "a line of capitals"],
    ["tại TỈNH ĐỒNG NAI và Số 5", "words of capitals in a line"],
    ["Ủy ban họp. Ở đó “Ấn phẩm” có 5 bản.\nẢnh: Báo chí", "what opens a line or sentence"],
  ])("%s: %s", (text) => {
    const typed = inCapitalFont(text);
    const expected = text.replace("“Ấn", "“ấn");
    expect(found(encode("tcvn3", typed)).text).toBe(expected);
  });
  test("a small letter elsewhere stays, also behind one capital", () => {
    const text = "Về ấn Độ, TP.HCM và Cả nước (ảnh tư liệu)";
    expect(found(encode("tcvn3", text)).text).toBe(text);
  });
});

describe("the first set of TCVN 5712, with capitals in place of control characters", () => {
  test.each([
    ["\u0080o", "Ào"],
    ["\u009fng", "Ũng"],
    ["\u0001c", "Úc"],
    ["L\u0017", "LỴ"],
    ["\u00c4n", "Ấn"],
  ])("%j is %s", (bytes, word) => {
    expect(found(latin1(`${bytes} t\u00d7nh, c\u00ac quan \u00ae\u00b7 \u00ae\u00d5n`)).text).toBe(`${word} tình, cơ quan đã đến`);
  });
  test("quotes and dashes of Windows are still read in the fonts' encoding", () => {
    const text = "Có “mô hình” – • đợt 5… € — 3. “ Tốt! ” ‘1,7 tỷ’, ở “làng”";
    expect(found(encode("tcvn3", text)).text).toBe(text);
  });
});

describe("VIQR", () => {
  const viqr = (text: string): string => decode(Buffer.from(text), { encoding: "viqr" }, "bao.txt").text;
  test.each([
    ["Vie^.t Nam, nu+o+'c Vie^.t", "Việt Nam, nước Việt"],
    ["o+? Ha` No^.i. Co' 5 vu.? Co'.", "ở Hà Nội. Có 5 vụ? Có."],
    ["ba\\. ta\\? a\\^b c:\\\\d ad\\d", "ba. ta? a^b c:\\d add"],
    ["DDa(k La(k, dda~ Ddo^?", "Đăk Lăk, đã Đổ"],
    ["TP.Ca` Mau, moi.com, e.g. 1.390 xa~/phu+o+`ng", "TP.Cà Mau, moi.com, e.g. 1.390 xã/phường"],
    ["xem http://moi.com/add?a=1 va` toi.la@bao.vn", "xem http://moi.com/add?a=1 và toi.la@bao.vn"],
  ])("%s", (written, text) => {
    expect(viqr(written)).toBe(text);
  });
  test.each([
    ["English prose", "He added 3 apples to the middle. So? No. Is it me? Do. It was he. She, too. Go. Be. See data(1) and alpha(b)."],
    ["a list of companies", "Toyota Co.\nAcme Co.\nAdd Inc.\nHonda Co.\nFord Co.\nMazda Co."],
    ["addresses", "http://www.moi.com/dd?a=1&o=2 a.b@c.vn http://add.com/~ta?d=1"],
    ["code", "const data = alpha(beta(1)); o += 1; u += 2; a ^ b; add(o+'x', u+'y', a+`z`);"],
    ["Vietnamese without marks", "Nam 2023, Cong an tinh da to chuc 1.390 dot. Co ai? Co. Daddy add."],
    ["a word", "Vie^.t"],
  ])("is not seen in %s", (_what, text) => {
    expect(found(Buffer.from(text))).toEqual({ encoding: "utf-8", text });
  });
});

describe("UTF-8 encoded twice", () => {
  test("is not seen in text that speaks of it, nor in other marks", () => {
    for (const text of [
      `${sentence} Lỗi phông chữ cho ra “Viá»‡t Nam” và “Ä‘Æ°á»ng”.`,
      "TRÀ “bé…” « là » giá 5 €, 30 °C ±2",
      "CafÃ© crÃ¨me Ã\u00a0 la carte",
    ]) {
      expect(found(Buffer.from(text))).toEqual({ encoding: "utf-8", text });
    }
  });
  test("is seen where a part of the text came through whole, and behind a mark", () => {
    const twice = encode("double-utf-8", "Công an tỉnh đã tổ chức nhiều buổi tuyên truyền").toString();
    expect(found(Buffer.from(`\ufeff${twice}; nguồn: báo Đồng Nai`))).toEqual({
      encoding: "double-utf-8",
      text: "Công an tỉnh đã tổ chức nhiều buổi tuyên truyền; nguồn: báo Đồng Nai",
    });
  });
});

describe("what is no Vietnamese is refused, or read where nothing is to be guessed", () => {
  const french =
    "Le ministère a annoncé que le déficit s'élèverait à 3,2 % cette année. Là où le bât blesse, c'est l'hôpital de Besançon : né à Paris, l'élève a été reçu.";
  const italian = "La città è più bella perché c'è il mare. Può darsi che sia così, però non è già lì. È là. Sì, né, dà, tè, giù.";
  const german = "Für die Bürger wäre das schön, sagte der Präsident der Straßenbauer über die Größe der Lücke.";
  test.each([
    ["French", latin1(french), "FILE_NOT_UTF8"],
    ["Italian", latin1(italian), "FILE_NOT_UTF8"],
    ["German", latin1(german), "FILE_NOT_UTF8"],
    [
      "binary rubbish without zero bytes",
      Buffer.from(Array.from({ length: 4000 }, (_, index) => ((index * 7919 + (index >> 3) * 104_729) % 255) + 1)),
      "FILE_NOT_UTF8",
    ],
    ["binary rubbish", Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256)), "FILE_BINARY"],
    ["a word that two encodings spell", Buffer.from([0x4e, 0xe3, 0x6d]), "FILE_NOT_UTF8"],
    ["UTF-8 with a broken character", Buffer.concat([Buffer.from(sentence), Buffer.from([0xe1, 0xbb])]), "FILE_NOT_UTF8"],
    ["English in ASCII", Buffer.from("Only 34 people."), "utf-8"],
    ["English in UTF-16 without a mark", Buffer.from("Only “34” people.", "utf16le"), "utf-16le"],
    ["English with the quotes of Windows", latin1("He said \u0093it\u0092s 34\u0094"), "windows-1252"],
    ["nothing", Buffer.alloc(0), "utf-8"],
  ])("%s", (_what, bytes, expected) => {
    expect(verdict(bytes)).toBe(expected);
  });
  test("what a page declares counts where the bytes leave it open, and not where they do not", () => {
    expect(found(latin1(french), "ISO-8859-1")).toEqual({ encoding: "windows-1252", text: french });
    expect(verdict(encode("tcvn3", sentence), "iso-8859-1")).toBe("tcvn3");
    expect(verdict(Buffer.from(sentence), "windows-1258")).toBe("utf-8");
    expect(verdict(latin1("l\u00e0 l\u00e0"), null)).toBe("FILE_NOT_UTF8");
    expect(found(latin1("l\u00e0 l\u00e0"), "windows-1258")).toEqual({ encoding: "windows-1258", text: "là là" });
    expect(verdict(latin1(french), "shift_jis")).toBe("FILE_NOT_UTF8");
  });
});

describe("an encoding that is told", () => {
  test("holds, also where another would be found", () => {
    for (const { name } of encodings) {
      if (name === "windows-1252") continue;
      expect(decode(encode(name, "Có 5 vụ"), { encoding: name }, "bao.txt").text.normalize("NFC")).toBe("Có 5 vụ");
    }
    expect(decode(Buffer.from("Vie^.t Nam dde^'n"), { encoding: "utf-8" }, "bao.txt").text).toBe("Vie^.t Nam dde^'n");
    expect(decode(latin1("été"), { encoding: "windows-1252" }, "bao.txt").text).toBe("été");
  });
  test("yields to a byte order mark", () => {
    expect(decode(Buffer.from(`\ufeff${sentence}`), { encoding: "tcvn3" }, "bao.txt")).toEqual({ encoding: "utf-8", text: sentence });
    expect(decode(Buffer.from(`\ufeff${sentence}`, "utf16le"), { encoding: "utf-16be" }, "bao.txt")).toEqual({ encoding: "utf-16le", text: sentence });
    expect(decode(Buffer.from("\ufeffVie^.t"), { encoding: "viqr" }, "bao.txt")).toEqual({ encoding: "viqr", text: "Việt" });
  });
  test.each<[EncodingName, Buffer, string]>([
    ["utf-8", latin1("N\u00e3m"), "bao.txt: cannot read: expected UTF-8 text, got byte 0xE3 at offset 1"],
    ["viqr", latin1("N\u00e3m"), "bao.txt: cannot read: expected UTF-8 text, got byte 0xE3 at offset 1"],
    ["windows-1258", latin1("N\u008am"), "bao.txt: cannot read: expected text in windows-1258, got byte 0x8A at offset 1"],
    ["vni", latin1("ñ\u0081 "), "bao.txt: cannot read: expected text in vni, got byte 0x81 at offset 1"],
    ["utf-16le", latin1("N\u0000m"), "bao.txt: cannot read: expected text in utf-16le, got broken characters"],
    ["vni", Buffer.from([0x4e, 0]), "bao.txt: cannot read: expected a text file, got a binary file (it holds zero bytes)"],
  ])("%s: bytes that it does not have are refused", (encoding, bytes, message) => {
    expect(() => decode(bytes, { encoding }, "bao.txt")).toThrow(SolieuError);
    expect(() => decode(bytes, { encoding }, "bao.txt")).toThrow(message);
  });
  test("is known by its other names, in any case", () => {
    expect(["UTF8", " Latin1", "TCVN", "CP1258", "klingon"].map(encodingNamed)).toEqual(["utf-8", "windows-1252", "tcvn3", "windows-1258", null]);
    const names = encodings.flatMap(({ name, labels }) => [name, ...labels]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("any bytes at all", () => {
  const seed = 20_230_314;
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.constantFrom("Vie^.t ", "áº¡", "đợt ", "\u00a0", "Ä‘", "\\", "ViÖt", "a\u0300").map((text) => new Uint8Array(Buffer.from(text))),
    fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0, 0x4e], [0xe1, 0xbb]).map((bytes) => Uint8Array.from(bytes)),
    fc.constantFrom("tcvn3", "vni", "windows-1258", "utf-16le").map((name) => new Uint8Array(encode(name as EncodingName, "công an tỉnh có"))),
  );
  const anyBytes = fc.array(pieces, { maxLength: 8 }).map((parts) => Buffer.concat(parts));
  const anyWish = fc.record({
    encoding: fc.constantFrom(null, ...encodings.map(({ name }) => name)),
    declared: fc.constantFrom(null, "utf-8", "iso-8859-1", "windows-1258", "x-viet-vni", "", "gb2312"),
  });
  test("give a text and its encoding, or a SolieuError", () => {
    fc.assert(
      fc.property(anyBytes, anyWish, (bytes, wish) => {
        try {
          const { text, encoding } = decode(bytes, wish, "bao.txt");
          return typeof text === "string" && encodingNamed(encoding) === encoding;
        } catch (error) {
          if (error instanceof SolieuError) return true;
          throw error;
        }
      }),
      { numRuns: 3000, seed },
    );
  });
  test("valid UTF-8 of other things than these two is itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        (text) => found(Buffer.from(text)).text === text.replace(/^\ufeff/, "") || text.includes("\0"),
      ),
      { numRuns: 1000, seed },
    );
  });
  test.each(["a(", "o+", "dd", "a'", "a.", "\\", "http://", "á»", "Ã\u00a0", "ã", "ùù", "à́", "A", "ê. ", "\u00a0“"])(
    "hostile text: %s, a quarter of a million bytes",
    (piece) => {
      const bytes = (size: number): Buffer[] => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        return [Buffer.from(text), latin1(text), Buffer.from(text, "utf16le")];
      };
      const start = performance.now();
      for (const given of bytes(250_000)) for (const encoding of [null, ...encodings.map(({ name }) => name)]) verdictAs(given, encoding);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});

function verdictAs(bytes: Buffer, encoding: EncodingName | null): string {
  try {
    return decode(bytes, { encoding }, "bao.txt").encoding;
  } catch (error) {
    return (error as SolieuError).code;
  }
}

describe("the program", () => {
  let inputs: string;
  beforeEach(() => {
    inputs = newFolder();
  });
  afterEach(() => {
    removeFolder(inputs);
  });
  const columns = ["-f", "csv", "--columns", "article_id,text"];

  test("reads each file of a folder in its encoding, and names it under --verbose", () => {
    const files = encoders.map(({ encoding, encode: toBytes }, index): [string, Buffer, EncodingName] => [
      `in/${10 + index}.txt`,
      toBytes(sentence) as Buffer,
      encoding,
    ]);
    give(inputs, Object.fromEntries(files));
    const records = files.map(([name]) => `${name.slice(3)},Năm 2023\n${name.slice(3)},1.390 đợt\n`).join("");
    const { stdout, stderr, code } = run(inputs, ["in", ...columns]);
    expect({ stdout: stdout.normalize("NFC"), stderr, code }).toEqual(done(`article_id,text\n${records}`));
    const named = files.map(([name, , encoding]) => `solieu: ${name}: read as text in ${encoding}, no publication date, 2 records\n`);
    const said = run(inputs, ["in", ...columns, "--verbose"]).stderr.replace(/, [\d.]+ s\n$/, "\n");
    expect(said).toBe(`${named.join("")}solieu: ${files.length} of ${files.length} articles read, ${files.length * 2} records\n`);
  });
  test("prints the text that offsets index", () => {
    give(inputs, { "bao.txt": encode("windows-1258", sentence) });
    const { stdout } = run(inputs, ["text", "bao.txt"]);
    expect(stdout.normalize("NFC")).toBe(sentence);
    expect(stdout).not.toBe(sentence);
    const [, count] = JSON.parse(run(inputs, ["bao.txt", "-f", "json"]).stdout)[0].records;
    expect(Array.from(stdout).slice(count.start, count.end).join("")).toBe(count.text);
  });
  test("--encoding and its key in a config file override", () => {
    give(inputs, { "bao.txt": latin1("C\u00e3 5 v\u00f4."), "solieu.json": '{ "encoding": "TCVN3" }', "bad.json": '{ "encoding": "tcvn5" }' });
    const read = done("article_id,text\nbao.txt,5 vụ\n");
    expect(run(inputs, ["bao.txt", ...columns, "--encoding", "tcvn3"])).toEqual(read);
    expect(run(inputs, ["bao.txt", ...columns, "--config", "solieu.json"])).toEqual(read);
    expect(run(inputs, ["text", "bao.txt", "--encoding", "abc"])).toEqual(done("Có 5 vụ."));
    expect(run(inputs, ["-", ...columns.slice(0, 3), "text", "--encoding=tcvn3"], latin1("C\u00e3 5 v\u00f4."))).toEqual(done("text\n5 vụ\n"));
    const list = encodings.map(({ name }) => name).join(", ");
    expect(run(inputs, ["bao.txt", "--encoding", "tcvn4"])).toEqual(
      failed(2, `--encoding: unknown encoding: expected ${list}, got "tcvn4"; did you mean tcvn3?`),
    );
    expect(run(inputs, ["bao.txt", "--config", "bad.json"])).toEqual(
      failed(2, `bad.json: encoding: unknown encoding: expected ${list}, got "tcvn5"; did you mean tcvn3?`),
    );
  });
  test("loads the tables of old encodings only where one is met", () => {
    give(inputs, { "new.txt": sentence, "old.txt": encode("tcvn3", sentence) });
    const loads = (file: string): boolean => {
      const script = `require(${JSON.stringify(program.replace("bin/solieu.js", "dist/cli.cjs"))}).main(["${file}", "-o", "out.csv"]).then(() => console.log(Object.keys(require.cache).some((path) => path.includes("iconv-lite"))))`;
      return spawnSync(process.execPath, ["-e", script], { cwd: inputs, encoding: "utf8" }).stdout === "true\n";
    };
    expect([loads("new.txt"), loads("old.txt")]).toEqual([false, true]);
  });
});
