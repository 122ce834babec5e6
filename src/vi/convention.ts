/** Which mark an article uses for decimals. Vietnamese groups by `.` and writes decimals with `,`; some articles do the opposite. */

const commaGroups =
  /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])|(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d|(?<![\d.,])[1-9]\d{0,2},\d{3}(?= (?:người|hộ|lượt|vụ|học sinh|đối tượng|trường hợp|doanh nghiệp|suất|cán bộ|ca|con))/gu;
const pointGroups = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g;
const pointDecimals = /(?<![\d.,/])\d{1,3}\.\d{1,2}(?= ?(?:%|triệu|tỷ|tỉ|nghìn|ha|km|kg|tấn|usd))/giu;
const commaDecimals = /(?<![\d.,/])\d+,\d{1,2}(?!\d)/g;
const anyCommaGroup = /\d,\d{3}(?!\d)/;

/** The article's decimal mark: a point only where it plainly groups thousands by commas. */
export function decimalMarkOf(text: string): "," | "." {
  if (!anyCommaGroup.test(text)) return ",";
  const forPoint = count(text, commaGroups) * 2 + count(text, pointDecimals);
  const forComma = count(text, pointGroups) + count(text, commaDecimals);
  return forPoint > forComma ? "." : ",";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
