/** The run as one JSON object, an article a line. Offsets are code points; values are texts, empty where there is nothing. */

import { offsetsOf } from "../../offsets.ts";
import type { Span } from "../../types.ts";
import { recordTypes } from "../../write/columns.ts";
import type { Difference } from "../compare.ts";
import { scoreOf, type Tally, totalOf } from "../score.ts";
import { sentenceFinder } from "../sentence.ts";
import { placesIn, stretchOf } from "./describe.ts";
import type { Checked, Reporter, Summary } from "./reporter.ts";

/** A reporter for programs. */
export function jsonReporter(): Reporter {
  const failures: { path: string; message: string }[] = [];
  let separator = "\n";
  return {
    open: () => '{"articles":[',
    article: (checked) => {
      const text = separator + JSON.stringify(articleOf(checked));
      separator = ",\n";
      return text;
    },
    failure: (path, { message }) => {
      failures.push({ path, message });
      return "";
    },
    close: (summary) => `\n],\n"failures":${JSON.stringify(failures)},\n"summary":${JSON.stringify(summaryOf(summary))}}\n`,
  };
}

function articleOf({ path, expectedPath, comparison }: Checked) {
  const { article, differences } = comparison;
  return { article_id: article.id, path, expected_path: expectedPath, differences: differences.length === 0 ? [] : differencesOf(article.text, differences) };
}

function differencesOf(text: string, differences: readonly Difference[]) {
  const placeOf = placesIn(text);
  const sentenceOf = sentenceFinder(text);
  const { toCodePoint } = offsetsOf(text);
  const mention = (words: string, span: Span | null) => ({ text: words, start: span && toCodePoint(span.start), end: span && toCodePoint(span.end) });
  return differences.map((difference) => {
    const { kind, expected, found, expectedSpan, foundSpan, changes } = difference;
    const stretch = stretchOf(difference);
    const sentence = stretch && sentenceOf(stretch);
    return {
      kind,
      type: (expected ?? found)?.type ?? null,
      ...(stretch ? placeOf(stretch.start) : { line: null, column: null }),
      expected: expected && mention(expected.text, expectedSpan),
      found: found && { ...mention(found.text, foundSpan), rule: found.rule },
      changes,
      sentence: sentence && text.slice(sentence.start, sentence.end),
    };
  });
}

function summaryOf({ articles, differing, failures, differences, tallies, min, isPassed }: Summary) {
  const score = (tally: Tally) => ({ ...tally, ...scoreOf(tally) });
  const scores = Object.fromEntries([...recordTypes.map((type) => [type, score(tallies[type])]), ["all", score(totalOf(tallies))]]);
  return { articles, differing, failures, differences, scores, min, passed: isPassed };
}
