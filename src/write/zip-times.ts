/** A zip without the time at which it was made. */

/** Where an entry of the directory has its time, its lengths, and the place of the entry itself. */
const directoryEntry = { size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, place: 42 };
const localTime = 10;
/** The end of the directory, with its number of entries and its place. */
const directoryEnd = { size: 22, entries: 10, place: 16 };
/** 1980-01-01 00:00, the first time that a zip can tell, as its time and its day. */
const firstTime = 0x00210000;

/** Sets the time of every member to 1980-01-01, so that the same members give the same bytes. `zip` is one of our own making, without a comment; it is changed. */
export function withFixedTimes(zip: Buffer): Buffer {
  const end = zip.length - directoryEnd.size;
  let at = zip.readUInt32LE(end + directoryEnd.place);
  for (let left = zip.readUInt16LE(end + directoryEnd.entries); left > 0; left--) {
    zip.writeUInt32LE(firstTime, at + directoryEntry.time);
    zip.writeUInt32LE(firstTime, zip.readUInt32LE(at + directoryEntry.place) + localTime);
    const lengths = [directoryEntry.nameLength, directoryEntry.extraLength, directoryEntry.commentLength].map((place) => zip.readUInt16LE(at + place));
    at += directoryEntry.size + lengths.reduce((sum, length) => sum + length);
  }
  return zip;
}
