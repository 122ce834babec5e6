/** What goes to standard error, and plain text to standard output. */
import { fstatSync } from "node:fs";
import { stdoutSink, writeBytes } from "../write/sink.ts";

/**
 * Whether a stream is a terminal. `process.stdout` is not asked, since touching it makes a pipe non-blocking, and
 * `node:tty`, which loads the whole of `node:net`, only where the stream is a device.
 */
export function isTerminal(stream: "stdout" | "stderr"): boolean {
  const descriptor = stream === "stdout" ? 1 : 2;
  return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(descriptor);
}

/** Writes text to standard output; the exit code 0. */
export function print(text: string): number {
  const sink = stdoutSink();
  sink.write(text);
  sink.finish();
  return 0;
}

/** Writes text to standard error; there is nobody to tell where that fails. */
export function writeError(text: string): void {
  try {
    writeBytes(2, Buffer.from(text));
  } catch {}
}

/** One line on standard error: `solieu: …`. */
export function tell(message: string): void {
  writeError(`solieu: ${message}\n`);
}
