/** Hostile texts: what a reader does with them grows no faster than they do. */
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import { scanner } from "../src/engine/scan.ts";
import { extract } from "../src/pipeline.ts";
import { sentences } from "../src/segment/segment.ts";
import { endsInAbbreviation } from "../src/vi/metadata.ts";
import { rules } from "../src/vi/rules/index.ts";

/** What is repeated. */
const hostile = {
  digits: "7",
  "digits with points": "1.",
  "grouped digits": "1.000",
  "numbers and blanks": "1 ",
  "slashed numbers": "1/1/",
  "numbers with dashes": "1-",
  "curly quotes": "“",
  "straight quotes": '"',
  "closing quotes": "” ",
  "mô hình and a quote": "mô hình “",
  "mô hình": "mô hình ",
  "mô hình in quotes": "“mô hình” ",
  "a list of names": ', "a"',
  "names without end": "mô hình A b ",
  "từ ngày": "từ ngày ",
  "ngày and a number": "ngày 1, ",
  năm: "năm ",
  "tháng năm": "tháng năm ",
  "two digits in a list": "40, ",
  "days in a list": "5, 6 và 7, ",
  "wrapped lines": "một dòng dài còn dở của\n",
  "number words": "hàng trăm nghìn ",
  một: "một ",
  "mươi mươi": "hai mươi ",
  magnitudes: "1 tỷ ",
  qualifiers: "khoảng hơn ",
  coordinations: "5 xã, phường, ",
  "units per units": "1 đồng/người/",
  "verbs in a row": "tăng, giảm, ",
  "quotes that nothing closes": "5 xã “a ",
  "lines that head lines": "- 5 xã, gồm:\n",
  "now and again": "5 xã, hiện nay ",
  "changes in brackets": "Huế 5 (tăng 1), ",
  labels: "số ",
  "so với": "5% so với ",
  spaces: " ",
  "no-break spaces": "\u00a0",
  "line breaks": "\n",
  "carriage returns": "\r\n",
  "combining marks": "\u0301",
  "decomposed letters": "e\u0302\u0301",
  "zero-width spaces": "a\u200b",
  "full stops": ". ",
  letters: "a",
  capitals: "A ",
  "furniture lines": "chia sẻ\n",
  "furniture between doubled blanks": "|\n a  b\n",
  "wholes and parts": "Có 57 vụ, trong đó 23 vụ gồm 30 vụ ",
  "exact shares in brackets": "Có 1.000 vụ. Xử lý 512 vụ (51,2%), 300 vụ (1,42%). ",
  "things by place": "Huyện Sơn Tây 5 vụ, 9 người; ",
  "districts by name": "Tỉnh Quảng Ngãi: huyện Ba Tơ, Sơn Tây 5 vụ. ",
  "words for now": "5 vụ hiện nay ",
  bylines: "Tác giả: Nguyễn Văn An\n",
  brackets: "(",
};
const cases = Object.entries(hostile);

/** A text of about `length` characters. */
function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

describe("four times the text takes four times the attempts", () => {
  let attempts = 0;
  const counting = scanner(
    rules.map((rule) => ({
      ...rule,
      /** Asked for once an attempt. */
      get compiled() {
        attempts++;
        return rule.compiled;
      },
    })),
  );
  const attemptsOn = (text: string): number => {
    attempts = 0;
    counting.scan(clean(text), { decimalMark: "," }, []);
    return attempts;
  };

  test.each(cases)("%s", (_name, piece) => {
    const few = attemptsOn(repeated(piece, 2_000));
    expect(attemptsOn(repeated(piece, 8_000))).toBeLessThanOrEqual(few * 4.2 + 50);
  });
});

describe("sentences and records grow with the text", () => {
  test("each sentence boundary is passed once", () => {
    const walk = (text: string): number => {
      const found = sentences(text, endsInAbbreviation);
      let steps = 0;
      for (let at = 0; at < text.length; steps++) at = Math.max(found.at(at).end, at) + 1;
      return steps;
    };
    expect(walk(repeated("A. ", 12_000))).toBeLessThanOrEqual(walk(repeated("A. ", 3_000)) * 4.2);
  });
});

/**
 * Time, since regexes say nothing of their steps. A text is made longer until it takes long enough to be told from
 * noise; then four times of it must take far less than the sixteen times of a quadratic reader.
 */
describe("four times the text takes no sixteen times the time", () => {
  const longEnough = 20;
  const longest = 16_000;
  const generous = 12;

  const millisecondsOf = (text: string): number => {
    const start = performance.now();
    extract({ id: "article", text });
    return performance.now() - start;
  };
  /** The better of two, where one is soon had. */
  const best = (text: string): number => {
    const first = millisecondsOf(text);
    return first > 20 * longEnough ? first : Math.min(first, millisecondsOf(text));
  };

  test("a table of very many rows is read, each for itself", () => {
    const head = "Kỳ | Số vụ\n";
    const row = "Nga\u0300y 5/3/2023 | 12\n";
    const count = 150_000;
    const cellsAt = (start: number, line: string) => [
      { start, end: start + line.indexOf(" |") },
      { start: start + line.indexOf("| ") + 2, end: start + line.length - 1 },
    ];
    const rows = [cellsAt(0, head), ...Array.from({ length: count }, (_, index) => cellsAt(head.length + index * row.length, row))];
    const { records } = extract({ id: "bang.html", text: head + row.repeat(count), tables: [{ rows, headerRows: 1 }] }, { types: ["count"] });
    expect(records).toHaveLength(count);
    expect(records.at(-1)).toMatchObject({ text: "12", unit: "vụ", period: "2023-03-05" });
  }, 60_000);

  test.each(cases)("%s", (_name, piece) => {
    let length = 1_000;
    let time = best(repeated(piece, length));
    while (time < longEnough && length < longest) {
      length *= 4;
      time = best(repeated(piece, length));
    }
    let fourfold = best(repeated(piece, length * 4));
    // Another process may have had the processor meanwhile: only what stays slow is quadratic.
    for (let again = 0; again < 3 && fourfold >= generous * Math.max(time, longEnough); again++)
      fourfold = Math.min(fourfold, best(repeated(piece, length * 4)));
    // What takes no time at 64,000 characters either is not quadratic.
    expect(fourfold / Math.max(time, longEnough), `${fourfold.toFixed(1)} ms, and ${time.toFixed(1)} ms at ${length} characters`).toBeLessThan(generous);
  });
});
