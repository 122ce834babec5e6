/** Records from a folder of brat standoff. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Annotated, headOf } from "../../annotate/annotated.ts";
import { documentsFile } from "../../annotate/brat-folder.ts";
import { readBratLines } from "../../annotate/brat-reader.ts";
import { SolieuError, systemReason } from "../../errors.ts";
import { textOf } from "./bytes.ts";
import { arrayObjects } from "./json.ts";

/** The articles of the folder in the order in which they were written, then documents that were added; an error for a document of which one file is missing or cannot be read. */
export async function* bratArticles(folder: string, maxSize: number): AsyncGenerator<Annotated | SolieuError> {
  const suffixes = documentsIn(folder);
  const heads = new Map<string, Annotated["article"]>();
  if (suffixes.delete(documentsFile)) {
    for await (const item of arrayObjects(join(folder, documentsFile), maxSize)) {
      if (item instanceof SolieuError) yield item;
      else {
        const { document, ...known } = item.object as Record<string, unknown>;
        if (typeof document === "string" && suffixes.has(document)) heads.set(document, headOf(known, `${document}.txt`));
      }
    }
  }
  if (suffixes.size === 0) yield new SolieuError("FOLDER_EMPTY", { where: folder, expected: "a folder of brat (.txt and .ann)", got: "none in it" });
  const others = [...suffixes.keys()].filter((document) => !heads.has(document));
  for (const document of [...heads.keys(), ...others]) {
    const path = join(folder, document);
    try {
      const there = suffixes.get(document) ?? [];
      const missing = [".txt", ".ann"].find((suffix) => !there.includes(suffix));
      if (missing !== undefined)
        throw new SolieuError("ANNOTATION_MALFORMED", { where: path + there[0], expected: `${path}${missing} beside it`, got: "none" });
      const text = await textOf(`${path}.txt`, maxSize);
      const article = heads.get(document) ?? headOf({}, `${document}.txt`);
      const { records, failures } = readBratLines(await textOf(`${path}.ann`, maxSize), text, article, `${path}.ann`);
      yield* failures;
      yield { article, text, records };
    } catch (error) {
      if (!(error instanceof SolieuError)) throw error;
      yield error;
    }
  }
}

/** The suffixes that each document of a folder has, by its path without them, sorted; and the list of documents, where it is there. Hidden files and folders are passed over. */
function documentsIn(folder: string): Map<string, string[]> {
  const documents = new Map<string, string[]>();
  const visit = (inside: string): void => {
    for (const entry of entriesOf(join(folder, inside)).sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) visit(path);
      else if (path === documentsFile) documents.set(path, []);
      else if (/\.(?:txt|ann)$/.test(path)) {
        const document = path.slice(0, -4);
        documents.set(document, [...(documents.get(document) ?? []), path.slice(-4)]);
      }
    }
  };
  visit("");
  return documents;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new SolieuError("FILE_UNREADABLE", { where: folder, expected: "a folder that can be read", got: systemReason(error), cause: error });
  }
}
