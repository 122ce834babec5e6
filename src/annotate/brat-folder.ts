/** A folder of brat: the names of its documents, and the files by which brat shows them. */
import { idSet } from "../read/id-set.ts";
import type { RecordType } from "../types.ts";
import { recordTypes, relationNames } from "../write/columns.ts";
import { attributes } from "./brat.ts";

/** The file of a brat folder that says of which article each document is: brat itself passes it over. */
export const documentsFile = "articles.json";

/** Names documents by the ids of their articles: paths of a folder, without the suffix `.txt`, of letters that every file system takes, each once. */
export function documentNames(): (articleId: string) => string {
  const taken = idSet();
  /** How many documents were given a path, folded, that more than one article has. */
  const shared = new Map<string, number>();
  return (articleId) => {
    const segments = articleId.replace(/\.txt$/i, "").split("/");
    const file = safe(segments.pop() ?? "");
    // No folder has a dot in its name, so that none has the name of a file.
    const folders = segments.flatMap((segment) => (segment === "" ? [] : [safe(segment).replaceAll(".", "_")])).slice(-deepest);
    const path = [...folders, file].join("/");
    const plain = folded(path);
    let name = path;
    while (!taken.add(folded(name))) {
      const nth = (shared.get(plain) ?? 1) + 1;
      shared.set(plain, nth);
      name = `${path}~${nth}`;
    }
    return name;
  };
}

/** Folders above a document: no path is too long for a file system. */
const deepest = 10;
/** Characters of a part of a path, each of at most 4 bytes. */
const longest = 50;

/** The path as file systems that tell neither case nor composition compare it. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function safe(segment: string): string {
  const plain = segment
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, "_")
    .replace(/^\./, "_")
    .replace(/\.$/, "_");
  return Array.from(plain === "" ? "_" : plain)
    .slice(-longest)
    .join("");
}

/** The files by which brat knows the labels, relations and attributes, and shows them; by their names. */
export const bratSettings: Readonly<Record<string, string>> = {
  "annotation.conf": annotationConf(),
  "visual.conf": visualConf(),
};

function annotationConf(): string {
  const sections = [
    ["entities", recordTypes],
    ["relations", [...relationNames.map((name) => `${name}\tArg1:count, Arg2:count`), "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]],
    ["events", []],
    ["attributes", attributes.map(({ name, for: types, values }) => `${name}\tArg:${types.join("|")}, Value:${(values ?? []).join("|")}`)],
  ] as const;
  return sections.map(([name, lines]) => `[${name}]\n${lines.map((line) => `${line}\n`).join("")}`).join("\n");
}

/** A colour for each type of record. */
function visualConf(): string {
  const colors: Readonly<Record<RecordType, string>> = { count: "#9fd3c7", date: "#ffd59e", model: "#c9b6e4" };
  return `[labels]\n\n[drawing]\n${recordTypes.map((type) => `${type}\tbgColor:${colors[type]}\n`).join("")}`;
}
