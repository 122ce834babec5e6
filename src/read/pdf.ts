/** PDF with a text layer → text: lines joined into paragraphs, running heads and page numbers left out. */
import { SolieuError } from "../errors.ts";
import { optional } from "./modules.ts";
import { glyphsOf, type Matrix, type Operators } from "./pdf/glyphs.ts";
import { linesOf } from "./pdf/lines.ts";
import { type Page, paragraphsOf } from "./pdf/paragraphs.ts";
import { hasHugeStream, largestStream } from "./pdf/streams.ts";
import { damaged, documentReader } from "./reader.ts";
import { tooLarge } from "./text.ts";

export const readPdf = documentReader(async (bytes, name, { maxSize }) => {
  if (hasHugeStream(bytes)) {
    throw new SolieuError("FILE_TOO_LARGE", { where: name, expected: `at most ${largestStream / 1e6} MB in one stream of a PDF`, got: "more once unpacked" });
  }
  provideTransfer();
  const { getDocumentProxy, getResolvedPDFJS } = await optional(() => import("unpdf"), "unpdf", name);
  const pages: Page[] = [];
  let glyphCount = 0;
  try {
    const { OPS } = await getResolvedPDFJS();
    // Pictures are left where they are. pdf.js takes the bytes over, so it is given its own.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, maxImageSize: 1, isEvalSupported: false });
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height, transform } = page.getViewport({ scale: 1 });
      const glyphs = glyphsOf((await page.getOperatorList()) as Operators, OPS, transform as unknown as Matrix);
      glyphCount += glyphs.length;
      if (glyphCount > maxSize) throw tooLarge(name, maxSize, "more");
      pages.push({ lines: linesOf(glyphs), height });
      page.cleanup();
    }
    await document.destroy();
  } catch (error) {
    throw damaged(name, "a PDF document", error);
  }
  const text = paragraphsOf(pages).join("\n");
  if (text === "") throw new SolieuError("TEXT_NONE", { where: name, expected: "a PDF with a text layer", got: "pages without text (a scan?)" });
  return { text };
});

/** pdf.js asks for `ArrayBuffer.prototype.transferToFixedLength` where it builds fonts; Node 20 has none. */
function provideTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length);
    new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return moved;
  };
}
