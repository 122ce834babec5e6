/** What html.js measures, compiled from src/. */
export { readHtml } from "../../src/read/html/page.ts";
export { agreement, score } from "./shingles.ts";
