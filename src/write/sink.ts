/** Where output goes: standard output, or a file that appears only when it is whole. */
import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { quote, SolieuError, systemCode, systemReason } from "../errors.ts";

/** Takes text and bytes; small pieces are gathered. */
export interface Sink {
  readonly write: (text: string) => void;
  /** The bytes are the caller's again when it returns. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Writes what is gathered. */
  readonly flush: () => void;
  /** Writes what is gathered and puts the file in its place. */
  readonly finish: () => void;
  /** Gives up: what a file of that name held before stays untouched. */
  readonly discard: () => void;
}

/** Thrown by a sink whose reader has gone away (`| head`): the run ends quietly. */
export const readerGone = Symbol("the reader of the output has gone");

/** Bytes gathered before they are written. Encoding each text straight into them is twice as fast as joining texts and encoding the whole. */
const gatheredSize = 65_536;

/** Standard output. */
export function stdoutSink(): Sink {
  return gatheringSink(1, "standard output", { finish: () => {}, discard: () => {} });
}

/**
 * A file: written under a temporary name in the same folder and renamed by `finish`. A link is followed;
 * what is no regular file (`/dev/null`, a pipe) is written directly. Throws where it cannot be opened. Messages call it `name`.
 */
export function fileSink(path: string, name = path): Sink {
  const { real, written, descriptor } = openForWriting(path);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  const discard = (): void => {
    close();
    if (written !== real) rmSync(written, { force: true });
  };
  const finish = (): void => {
    try {
      close();
      if (written !== real) renameSync(written, real);
    } catch (error) {
      throw writeFailure(name, error);
    }
  };
  return gatheringSink(descriptor, name, { finish, discard });
}

/** Writes a file that appears when it is whole. */
export function replaceFile(path: string, text: string): void {
  const sink = fileSink(path);
  try {
    sink.write(text);
    sink.finish();
  } catch (error) {
    sink.discard();
    throw error;
  }
}

/** `written` is the temporary name, or `real` itself where that cannot be replaced. */
function openForWriting(path: string): { real: string; written: string; descriptor: number } {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    const real = target ? realpathSync(path) : path;
    const isReplaced = target?.isFile() ?? true;
    const written = isReplaced ? temporaryName(real) : real;
    return { real, written, descriptor: openSync(written, "w") };
  } catch (error) {
    throw unusable(path, "a file that can be written", error);
  }
}

/** The name beside a path under which it is written: hidden, so that no run takes it for an input, and of this process alone. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** What is thrown where an output cannot be begun. */
export function unusable(path: string, expected: string, error: unknown): SolieuError {
  const isFolderMissing = systemCode(error) === "ENOENT";
  return new SolieuError("OUTPUT_UNUSABLE", {
    where: path,
    expected: isFolderMissing ? "a folder that exists" : expected,
    got: isFolderMissing ? `no folder ${quote(dirname(path))}` : systemReason(error),
    cause: error,
  });
}

function gatheringSink(descriptor: number, name: string, ending: Pick<Sink, "finish" | "discard">): Sink {
  const gathered = Buffer.allocUnsafeSlow(gatheredSize);
  let used = 0;
  const writeOut = (bytes: Uint8Array): void => {
    try {
      writeBytes(descriptor, bytes);
    } catch (error) {
      throw systemCode(error) === "EPIPE" ? readerGone : writeFailure(name, error);
    }
  };
  const flush = (): void => {
    const length = used;
    used = 0;
    writeOut(gathered.subarray(0, length));
  };
  return {
    write: (text) => {
      const most = text.length * 3; // UTF-8 takes at most three bytes for a UTF-16 unit
      if (used + most > gatheredSize) flush();
      if (most > gatheredSize) writeOut(Buffer.from(text));
      else used += gathered.write(text, used);
    },
    writeBytes: (bytes) => {
      if (used + bytes.length > gatheredSize) flush();
      if (bytes.length > gatheredSize) writeOut(bytes);
      else {
        gathered.set(bytes, used);
        used += bytes.length;
      }
    },
    flush,
    finish: () => {
      flush();
      ending.finish();
    },
    discard: ending.discard,
  };
}

/** What is thrown where an output cannot be gone on with. */
export function writeFailure(where: string, error: unknown): SolieuError {
  return new SolieuError("OUTPUT_FAILED", { where, expected: "room for the output", got: systemReason(error), cause: error });
}

/** Writes all bytes, waiting where a pipe that another process made non-blocking is full. */
export function writeBytes(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (systemCode(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
