/** The formats that records can be read from. */
export const recordFormats = ["csv", "tsv", "json", "jsonl", "datapackage", "brat", "doccano", "label-studio"] as const;
export type RecordFormat = (typeof recordFormats)[number];
