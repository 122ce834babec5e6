/** The progress line on standard error. */
/** What has been done so far. */
export interface Done {
  /** Inputs that are through, and the part of the one at hand, 0 to 1. */
  readonly files: number;
  readonly share: number;
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

/** A progress line over `files` files that appears when the work has run a second, cut to the `width` of the terminal; `now` in milliseconds, `write` to the terminal. */
export function progressLine(files: number, now: () => number, write: (text: string) => void, width: number): Progress {
  const start = now();
  let isShown = false;
  return {
    show: (done) => {
      const elapsed = now() - start;
      if (elapsed < patience) return;
      isShown = true;
      write(`\r\u001b[K${describe(done, files, elapsed).slice(0, width - 1)}`);
    },
    clear: () => {
      if (isShown) write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** `12/340 files  1025 records  28.1 MB/s  0:12 left`; with the articles where a file holds several. */
function describe({ files, share, articles, records, bytes }: Done, all: number, elapsed: number): string {
  const through = files + share;
  const left = through > 0 ? Math.round((elapsed / 1000) * (all / through - 1)) : null;
  const clock = left === null ? "" : `  ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
  const inFiles = articles > files + 1 ? `${articles} articles  ` : "";
  return `${files}/${all} files  ${inFiles}${records} records  ${(bytes / 1000 / elapsed).toFixed(1)} MB/s${clock}`;
}
