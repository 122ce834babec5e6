/** Each example and each reject of each rule is a test of its own: the rule alone must read it, the full list must still choose it. */
import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/normalise.ts";
import type { Match, Rule } from "../src/engine/rule.ts";
import { scanner } from "../src/engine/scan.ts";
import { rules } from "../src/vi/rules/index.ts";

const context = { decimalMark: "," } as const;
const full = scanner(rules);

/** The text without brackets, and the span they marked. */
function marked(example: string): { text: string; start: number; end: number } {
  const start = example.indexOf("[");
  const end = example.indexOf("]") - 1;
  return { text: example.replace("[", "").replace("]", ""), start, end };
}

function show(text: string, matches: readonly Match[]): string {
  return [
    text,
    ...matches.map(
      (match) => `${" ".repeat(match.mentionStart)}${"^".repeat(match.mentionEnd - match.mentionStart)} ${match.ruleId} ${JSON.stringify(match.value)}`,
    ),
  ].join("\n");
}

function alone(rule: Rule, text: string): Match[] {
  return scanner([rule]).scan(clean(text), context, []);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test.each(rule.examples.map(([text, value]) => [text, value] as const))("reads %s", (example, value) => {
    const { text, start, end } = marked(example);
    for (const [list, matches] of [
      ["alone", alone(rule, text)],
      ["in the full list", full.scan(clean(text), context, [])],
    ] as const) {
      const found = matches.find((match) => match.ruleId === rule.id && match.mentionStart === start && match.mentionEnd === end);
      expect(found, `${list}: ${rule.id} must read the mention\n${show(text, matches)}`).toBeDefined();
      expect(found?.value, list).toMatchObject(value as object);
    }
  });

  test.each(rule.rejects.map(([text, why, winner]) => [text, why, winner] as const))("rejects %s: %s", (text, _why, winner) => {
    if (winner === undefined) {
      const matches = alone(rule, text);
      expect(matches, show(text, matches)).toEqual([]);
      return;
    }
    const matches = full.scan(clean(text), context, []);
    expect(
      matches.map((match) => match.ruleId),
      show(text, matches),
    ).toContain(winner);
    expect(matches.map((match) => match.ruleId)).not.toContain(rule.id);
  });
});
