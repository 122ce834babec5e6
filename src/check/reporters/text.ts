/**
 * Differences for people to read, each with its sentence and both mentions under carets; then the scores.
 *
 *     bai.txt
 *       5:60  changed   count “17.500 lượt”: text should be “gần 17.500 lượt”, is “17.500 lượt”
 *         | … với gần 17.500 lượt người dự
 *         |       ^^^^^^^^^^^^^^^  expected
 *         |           ^^^^^^^^^^^  found
 */
import type { ChalkInstance } from "chalk";
import { displayWidth, plural, visible, wrap } from "../../display.ts";
import type { Span } from "../../types.ts";
import { recordTypes } from "../../write/columns.ts";
import type { Difference, DifferenceKind } from "../compare.ts";
import { scoreOf, showScore, type Tally, totalOf } from "../score.ts";
import { sentenceFinder } from "../sentence.ts";
import { describe, placesIn, stretchOf } from "./describe.ts";
import type { Checked, Reporter, Setting, Summary } from "./reporter.ts";

/** A reporter for people. */
export function textReporter({ colors, width }: Setting): Reporter {
  return {
    open: () => "",
    article: (checked) => (checked.comparison.differences.length === 0 ? "" : `${showArticle(checked, colors, width)}\n`),
    failure: () => "",
    close: (summary) => showSummary(summary, colors),
  };
}

/** The differences of an article under its name. */
export function showArticle({ path, comparison }: Checked, colors: ChalkInstance, width: number): string {
  const { text } = comparison.article;
  const placeOf = placesIn(text);
  const sentenceOf = sentenceFinder(text);
  const blocks = comparison.differences.map((difference) => {
    const stretch = stretchOf(difference);
    const { line, column } = placeOf(stretch?.start ?? 0);
    const head = `  ${stretch ? `${line}:${column}` : "-"}  ${kindColor(difference.kind, colors)(difference.kind.padEnd(kindWidth))}  ${visible(describe(difference))}\n`;
    return stretch === null ? head : head + showExcerpt(text, excerptOf(text, sentenceOf(stretch), stretch), difference, colors, width);
  });
  return `${colors.bold(visible(path))}\n${blocks.join("")}`;
}

const kindWidth = "metadata".length;

function kindColor(kind: DifferenceKind, colors: ChalkInstance): ChalkInstance {
  return kind === "missing" ? colors.green : kind === "spurious" ? colors.red : colors.yellow;
}

/** UTF-16 units of a sentence that are shown before and behind its mentions, and of the mentions themselves. */
const most = { context: 240, mentions: 1000 };

/** As much of a sentence as is shown; no character is cut. */
function excerptOf(text: string, sentence: Span, stretch: Span): Span {
  const start = Math.max(sentence.start, stretch.start - most.context);
  const end = Math.min(sentence.end, Math.min(stretch.end, stretch.start + most.mentions) + most.context);
  return { start: start > sentence.start ? characterStart(text, start) : start, end: characterStart(text, end) };
}

/** The first place from `at` on that is not inside a character and its marks. */
function characterStart(text: string, at: number): number {
  let start = at;
  while (start < text.length && /^[\p{M}\p{Cs}]/u.test(text.charAt(start)) && start - at < most.context) start++;
  return start;
}

/** The excerpt, cut to the width, with the mentions marked under it. What an article says begins no line: build logs take some beginnings as commands. */
function showExcerpt(text: string, excerpt: Span, { expectedSpan, foundSpan }: Difference, colors: ChalkInstance, width: number): string {
  const isSame = expectedSpan?.start === foundSpan?.start && expectedSpan?.end === foundSpan?.end;
  const marks = isSame
    ? [{ span: foundSpan, label: "", color: colors.yellow }]
    : [
        { span: expectedSpan, label: "  expected", color: colors.green },
        { span: foundSpan, label: "  found", color: colors.red },
      ];
  const rows = wrap(text, excerpt, Math.max(20, width - gutter.length - "  expected".length)).flatMap((piece) => [
    visible(text.slice(piece.start, piece.end)),
    ...marks.flatMap(({ span, label, color }) => {
      if (!span || span.start >= piece.end || span.end <= piece.start) return [];
      const start = Math.max(span.start, piece.start);
      const end = Math.min(span.end, piece.end);
      const blank = " ".repeat(displayWidth(text.slice(piece.start, start)));
      return [blank + color("^".repeat(Math.max(1, displayWidth(text.slice(start, end)))) + (end === span.end ? label : ""))];
    }),
  ]);
  return rows.map((row) => `${gutter}${row}\n`).join("");
}

const gutter = "    | ";

/** The scores by type, and how many articles differ; nothing where no article was compared. */
export function showSummary({ articles, differing, differences, tallies, min }: Summary, colors: ChalkInstance): string {
  if (articles === 0) return "";
  const rows = recordTypes.flatMap((type) => (isEmpty(tallies[type]) ? [] : [scoreRow(type, tallies[type])]));
  if (rows.length > 1) rows.push(scoreRow("all", totalOf(tallies)));
  const table = rows.length === 0 ? "" : `${[colors.bold(align(heading)), ...rows.map(align)].join("\n")}\n`;
  const kinds = Object.entries(differences).flatMap(([kind, number]) => (number === 0 ? [] : [`${number} ${kind}`]));
  const allowed = min === null || kinds.length === 0 ? "" : `; allowed where every F1 is at least ${min}`;
  return `${table}${plural(articles, "article")}, ${differing === 0 ? "all as expected" : `${differing} not as expected: ${kinds.join(", ")}${allowed}`}\n`;
}

const heading = ["type", "expected", "found", "right", "precision", "recall", "F1"] as const;

function scoreRow(name: string, tally: Tally): readonly string[] {
  const { precision, recall, f1 } = scoreOf(tally);
  return [name, String(tally.expected), String(tally.found), String(tally.right), ...[precision, recall, f1].map(showScore)];
}

function align(row: readonly string[]): string {
  return row
    .map((cell, index) => (index === 0 ? cell.padEnd("count".length) : cell.padStart(Math.max(heading[index]?.length ?? 0, "0.000".length))))
    .join("  ");
}

function isEmpty({ expected, found }: Tally): boolean {
  return expected === 0 && found === 0;
}
