/** The encodings that are read: their names, what they are, and what else they are called. */

/** One encoding. */
interface Encoding {
  readonly name: string;
  readonly about: string;
  /** Other names, in lower case, by which `--encoding` and pages call it. */
  readonly labels: readonly string[];
}

export const encodings = [
  { name: "utf-8", about: "Unicode, with or without a byte order mark", labels: ["utf8"] },
  {
    name: "utf-16le",
    about: "Unicode in 16 bits, as Windows saves it, with or without a byte order mark",
    labels: ["utf-16", "utf16", "utf16le", "unicode", "ucs-2"],
  },
  { name: "utf-16be", about: "the same, high byte first", labels: ["utf16be", "unicodefffe"] },
  { name: "windows-1258", about: "letters, and tones as characters of their own behind them", labels: ["cp1258", "x-cp1258"] },
  {
    name: "tcvn3",
    about: "TCVN 5712: the fonts called ABC (.VnTime, .VnTimeH), and the standard's first set",
    labels: ["tcvn", "abc", "tcvn-5712", "tcvn5712-1", "x-viet-tcvn", "x-viet-tcvn5712"],
  },
  { name: "vni", about: "the fonts VNI-Times and the like (VNI-Windows)", labels: ["vni-win", "vni-windows", "x-viet-vni"] },
  { name: "viqr", about: "marks as ASCII signs behind the letters, `Vie^.t Nam`", labels: ["x-viet-viqr"] },
  { name: "double-utf-8", about: "UTF-8 that was read as windows-1252 or latin1 and saved as UTF-8 again", labels: ["double-utf8"] },
  {
    name: "windows-1252",
    about: "Western European; never found by itself but where only quotes and dashes are not ASCII",
    labels: ["cp1252", "iso-8859-1", "latin1", "iso_8859-1", "us-ascii", "ascii"],
  },
] as const satisfies readonly Encoding[];

/** The name of an encoding, as `--encoding` takes it. */
export type EncodingName = (typeof encodings)[number]["name"];

/** The encoding of a name or label in any case, or null. */
export function encodingNamed(label: string): EncodingName | null {
  const wanted = label.trim().toLowerCase();
  return encodings.find(({ name, labels }) => name === wanted || labels.some((other) => other === wanted))?.name ?? null;
}

/** The encodings as a Markdown table. */
export function encodingTable(): string {
  const rows = encodings.map(({ name, about, labels }) => `| \`${name}\` | ${about} | ${labels.join(", ")} |`);
  return ["| name | is | also called |", "| --- | --- | --- |", ...rows].join("\n");
}
