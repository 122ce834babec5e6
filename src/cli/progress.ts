/** The progress line on standard error. */
/** What has been done so far. */
export interface Done {
  /** Inputs tried, and of those the articles that were extracted. */
  readonly files: number;
  readonly articles: number;
  readonly records: number;
  readonly bytes: number;
}

export interface Progress {
  readonly show: (done: Done) => void;
  /** Takes the line away, before something else is written there. */
  readonly clear: () => void;
}

/** Milliseconds of work before progress is worth showing. */
const patience = 1000;

/** A progress line over `files` files that appears when the work has run a second; `now` in milliseconds, `write` to the terminal. */
export function progressLine(files: number, now: () => number, write: (text: string) => void): Progress {
  const start = now();
  let isShown = false;
  return {
    show: (done) => {
      const elapsed = now() - start;
      if (elapsed < patience) return;
      isShown = true;
      write(`\r\u001b[K${describe(done, files, elapsed)}`);
    },
    clear: () => {
      if (isShown) write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** `12/340 files  1025 records  28.1 MB/s  0:12 left`. */
function describe(done: Done, files: number, elapsed: number): string {
  const left = Math.round((elapsed / 1000) * (files / Math.max(done.files, 1) - 1));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return `${done.files}/${files} files  ${done.records} records  ${(done.bytes / 1000 / elapsed).toFixed(1)} MB/s  ${clock} left`;
}
