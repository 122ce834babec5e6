/** Remembering what a function makes of a short text: most words and dates of an article have been met before. */

/** Most texts remembered at a time, so that no input can fill memory. */
const mostRemembered = 10_000;

/** The function, which makes its value of each text once. For values that nobody changes. */
export function memo<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let value = made.get(text);
    if (value === undefined) {
      value = make(text);
      if (made.size >= mostRemembered) made.clear();
      made.set(text, value);
    }
    return value;
  };
}
