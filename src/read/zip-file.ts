/** The members of a zip file, read as they are asked for; nothing that its headers say of sizes is trusted. */
import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import type { Entry, Options, ZipFile } from "yauzl";
import { SolieuError, systemReason } from "../errors.ts";
import { damaged } from "./reader.ts";

/** An open zip file. */
export type Zip = ZipFile;

/** A member of it. */
export interface Member {
  /** As the archive names it; never a path on disk. */
  readonly name: string;
  readonly entry: Entry;
}

/** Names are decoded here and never refused, sizes are checked here: yauzl would end at the first bad member. */
const options: Options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };

/** Opens a zip file on disk or in memory; `name` is for messages. Throws a SolieuError where it is none. */
export async function openZip(from: string | Buffer, name: string): Promise<Zip> {
  const { openPromise, fromBufferPromise } = await import("yauzl");
  try {
    return await (typeof from === "string" ? openPromise(from, options) : fromBufferPromise(from, options));
  } catch (error) {
    throw damaged(name, "a zip file", error);
  }
}

/** The members in the order of the archive's directory. Throws a SolieuError where that breaks off. */
export async function* membersOf(zip: Zip, name: string): AsyncGenerator<Member> {
  const { getFileNameLowLevel } = await import("yauzl");
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = entry.fileNameRaw;
      // Many programs write UTF-8 without saying so.
      const member = isUtf8(raw) ? raw.toString() : getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
      yield { name: member.replaceAll("\\", "/"), entry };
    }
  } catch (error) {
    throw damaged(name, "a whole zip file", error);
  }
}

/** The bytes of a member. Throws a SolieuError where it is encrypted, packed in an unknown way, or not what its checksum says. */
export async function* chunksOfMember(zip: Zip, { entry }: Member, name: string): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new SolieuError("ARCHIVE_MEMBER", { where: name, expected: "a member without a password", got: "an encrypted one" });
  let checksum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof SolieuError) throw error;
    throw new SolieuError("ARCHIVE_MEMBER", { where: name, expected: "a member that can be unpacked", got: systemReason(error), cause: error });
  }
  if (checksum !== entry.crc32 >>> 0) throw new SolieuError("ARCHIVE_MEMBER", { where: name, expected: "bytes that fit their checksum", got: "others" });
}
