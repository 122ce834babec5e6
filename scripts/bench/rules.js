/** Scanners over many rules of a user's own, each a number before one noun: does the time grow with the rules? */

/** Scanners over 10 and 100 such rules, alone and behind the rules of the program, by name. */
export function scannersOf(stages) {
  const { scanner, vietnamese } = stages;
  const [ten, hundred] = [10, 100].map((count) => userRules(stages, count));
  return {
    "10 rules": scanner(ten),
    "100 rules": scanner(hundred),
    "own rules + 10": scanner([...vietnamese.rules, ...ten]),
    "own rules + 100": scanner([...vietnamese.rules, ...hundred]),
  };
}

/** As many rules, their nouns taken evenly from the list of counted nouns. */
function userRules({ rule, digits, readLexicon }, count) {
  const nouns = readLexicon("nouns").flatMap(({ form }) => (/^[\p{Ll}\p{M} ]+$/u.test(form) ? [form] : []));
  return Array.from({ length: count }, (_, index) => {
    const noun = nouns[Math.floor((index * nouns.length) / count)];
    return rule()(`count/user-${index}`, {
      about: `A number of ${noun}.`,
      slots: { number: digits },
      pattern: `@{number} ${noun}`,
      value: ({ number }) => ({ type: "count", value: number.value }),
      examples: [],
      rejects: [],
    });
  });
}
