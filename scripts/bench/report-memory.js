/** Preloaded by `node --import`: writes the peak resident memory of the process, in bytes, to file 3 when it ends. */
import { existsSync, readFileSync, writeSync } from "node:fs";

process.on("exit", () => writeSync(3, String(peakBytes())));

/** Linux counts what the parent held at the fork into `maxRSS`, so its own high-water mark is asked first. */
function peakBytes() {
  const status = "/proc/self/status";
  const mark = existsSync(status) && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"));
  return mark ? Number(mark[1]) * 1024 : process.resourceUsage().maxRSS * 1024;
}
