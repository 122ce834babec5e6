/** zip archives: each member is read by its own suffix. */
import { statSync } from "node:fs";
import { SolieuError } from "../errors.ts";
import { gather, type Reader, type ReadItem } from "./reader.ts";
import { chunksOfMember, membersOf, openZip } from "./zip-file.ts";

/** Members by their names in the archive, `archive.zip/path`; hidden ones and what is no article are passed over, as in a folder. */
export const readZip: Reader = async function* (content, { maxSize, meter }, inner): AsyncGenerator<ReadItem> {
  const { id, name, file, chunks } = content;
  const isOnDisk = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (isOnDisk) await chunks[Symbol.asyncIterator]().return?.();
  const zip = await openZip(isOnDisk ? file : await gather(chunks, name, maxSize), name);
  try {
    let packed = 0;
    let ordinal = 0;
    for await (const member of membersOf(zip, name)) {
      ordinal++;
      if (member.name.endsWith("/") || isHidden(member.name) || !inner.isArticleName(member.name)) continue;
      // Members that share their bytes can unpack to more than any disk holds.
      packed += member.entry.compressedSize;
      if (packed > zip.fileSize) throw new SolieuError("FILE_DAMAGED", { where: name, expected: "members that lie side by side", got: "overlapping ones" });
      if (isOnDisk) {
        meter.bytes += member.entry.compressedSize;
        meter.share = zip.entriesRead / zip.entryCount;
      }
      const memberName = `${name}/${member.name}`;
      const found = inner.read({
        id: `${id}/${member.name}`,
        name: memberName,
        fileName: member.name,
        file: null,
        chunks: chunksOfMember(zip, member, memberName),
      });
      // A member that is one article is told from another of its name by its number in the archive.
      for await (const item of found) yield item instanceof SolieuError || item.ordinal !== 1 ? item : { ...item, ordinal };
    }
  } finally {
    zip.close();
  }
};

/** Files that a file manager hides, and the shadows of files that macOS packs beside them. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => /^\.+[^.]/.test(part) || part === "__MACOSX");
}
