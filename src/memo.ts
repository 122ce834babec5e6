/** Remembering what a function makes of a short text: most words and dates of an article have been met before. */

/** Most texts remembered at a time, so that no input can fill memory. */
const mostRemembered = 10_000;

/** The function, which makes its value of each text once. For values that nobody changes. */
export function memo<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let value = made.get(text);
    if (value === undefined) {
      const own = copyOf(text);
      value = make(own);
      if (made.size >= mostRemembered) made.clear();
      made.set(own, value);
    }
    return value;
  };
}

/** V8 makes a part of a string from this length on a view of the whole, which would hold the article in memory. */
const leastView = 13;

/** The same text with memory of its own, to be kept when its article is done. */
export function copyOf(text: string): string {
  return text.length < leastView ? text : Array.from(text).join("");
}
