/** The run as JUnit XML: an article a test case. */
import type { SolieuError } from "../../errors.ts";
import type { Checked, Reporter, Setting } from "./reporter.ts";
import { showArticle } from "./text.ts";

/** A reporter for build servers. All is kept to the end, since the first line counts the cases. */
export function junitReporter({ colors, width }: Setting): Reporter {
  const cases: string[] = [];
  return {
    open: () => "",
    article: (checked) => {
      cases.push(testCase(checked.path, failureOf(checked)));
      return "";
    },
    failure: (path, error) => {
      cases.push(testCase(path, errorOf(error)));
      return "";
    },
    close: ({ articles, differing, failures }) => {
      const counts = `name="solieu check" tests="${articles + failures}" failures="${differing}" errors="${failures}"`;
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n<testsuite ${counts}>\n${cases.join("")}</testsuite>\n</testsuites>\n`;
    },
  };

  function failureOf(checked: Checked): string {
    const { differences } = checked.comparison;
    if (differences.length === 0) return "";
    return `<failure type="difference" message="${differences.length} not as expected">${escaped(showArticle(checked, colors, width))}</failure>`;
  }
}

function testCase(path: string, outcome: string): string {
  return `<testcase classname="solieu check" name="${attribute(path)}" file="${attribute(path)}">${outcome}</testcase>\n`;
}

function errorOf({ code, message }: SolieuError): string {
  return `<error type="${code}" message="${attribute(message)}"/>`;
}

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text as an attribute in double quotes, which keeps its line ends. */
function attribute(text: string): string {
  return escaped(text).replaceAll("\n", "&#10;");
}

/** Text as XML holds it. What XML cannot hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (sign) => references[sign] as string)
    .replace(/[\t\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
