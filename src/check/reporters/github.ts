/** The run as workflow commands of GitHub Actions: an annotation a difference, on the article's line. */
import { relative, resolve, sep } from "node:path";
import { describe, placesIn, stretchOf } from "./describe.ts";
import type { Checked, Reporter, Setting } from "./reporter.ts";
import { showSummary } from "./text.ts";

/** A reporter for workflows; the scores follow as plain lines. */
export function githubReporter({ colors, root }: Setting): Reporter {
  const annotation = (path: string, line: number | null, title: string, message: string): string => {
    const properties = [["file", fromRoot(root, path)], ...(line === null ? [] : [["line", String(line)]]), ["title", title]];
    return `::error ${properties.map(([name, value]) => `${name}=${property(value as string)}`).join(",")}::${data(message)}\n`;
  };
  const annotations = ({ path, comparison: { article, differences } }: Checked): string => {
    const placeOf = placesIn(article.text);
    // Only a text file has the lines that its text has.
    const hasLines = /\.txt$/i.test(path);
    return differences
      .map((difference) =>
        annotation(path, hasLines ? placeOf(stretchOf(difference)?.start ?? 0).line : null, `solieu: ${difference.kind}`, describe(difference)),
      )
      .join("");
  };
  return {
    open: () => "",
    article: (checked) => (checked.comparison.differences.length === 0 ? "" : annotations(checked)),
    failure: (path, { message }) => annotation(path, null, "solieu", message),
    close: (summary) => showSummary(summary, colors),
  };
}

function fromRoot(root: string, path: string): string {
  const inside = relative(root, resolve(path));
  return sep === "/" ? inside : inside.split(sep).join("/");
}

/** The message of a workflow command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a workflow command. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
