/** What it costs to write very many records: records a second, and the peak memory beside that of a tenth of them. */
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runMeasured } from "./processes.js";
import { compile } from "./stages.js";
import { targets } from "./targets.js";

const formats = ["csv", "jsonl", "parquet"];

/** The rows of each format over `most` records of a corpus. */
export async function writeRows(folder, corpus, most) {
  console.error("writing …");
  const script = await compile("write-entry.js", folder);
  return formats.flatMap((format) => {
    const [tenth, all] = [Math.ceil(most / 10), most].map((records) => {
      const path = join(folder, `records.${format}`);
      // The program collects its heap as often.
      const { output, memory } = runMeasured(["--heap-growing-percent=20", script, format, path, records, corpus]);
      const megabytes = statSync(path).size / 1e6;
      rmSync(path);
      return { seconds: Number(output), megabytes, memory };
    });
    const row = { group: `writing ${most} records`, name: format };
    return [
      { ...row, amount: most / all.seconds, unit: "records/s", seconds: [all.seconds] },
      { ...row, name: `${format}, size`, amount: all.megabytes, unit: "MB" },
      {
        ...row,
        name: `${format}, peak memory`,
        amount: all.memory,
        unit: "MB",
        ratio: all.memory / tenth.memory,
        of: "a tenth of them",
        target: targets.memory,
      },
    ];
  });
}
