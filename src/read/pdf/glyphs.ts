/** The operators of a page's content → its glyphs with their places, as a viewer would draw them. */

/** A glyph as it stands on its page: points from the upper left corner, y of the baseline growing downwards. */
export interface Glyph {
  /** What it stands for; a ligature for several characters. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far it moves the pen, and the size of its font. */
  readonly width: number;
  readonly size: number;
}

/** What `getOperatorList` of pdf.js gives. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators of pdf.js, by name. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What the operators of text set. Saved and restored with the rest of the graphics state. */
interface TextState {
  readonly matrix: Matrix;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

/** The upright glyphs of a page in the order in which they are drawn. `base` turns its coordinates into those of {@link Glyph}. */
export function glyphsOf({ fnArray, argsArray }: Operators, numbers: OperatorNumbers, base: Matrix): Glyph[] {
  const glyphs: Glyph[] = [];
  const saved: TextState[] = [];
  let state: TextState = { matrix: base, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  let line = identity;
  let text = identity;
  const moveTo = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (items: readonly unknown[]): void => {
    for (const item of items) {
      const { size, scale, rise, charSpacing, wordSpacing } = state;
      let advance: number;
      if (typeof item === "number") advance = (-item / 1000) * size * scale;
      else {
        const glyph = item as { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean } | null;
        if (glyph === null || typeof glyph !== "object") continue;
        advance = (((glyph.width ?? 0) / 1000) * size + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
        const at = multiply(multiply(state.matrix, text), [size * scale, 0, 0, size, 0, rise]);
        const isUpright = at[0] > 0 && Math.abs(at[1]) < at[0] / 4;
        if (isUpright && glyph.unicode) {
          const width = ((glyph.width ?? 0) / 1000) * Math.hypot(at[0], at[1]);
          glyphs.push({ text: glyph.unicode, x: at[4], y: at[5], width, size: Math.hypot(at[2], at[3]) });
        }
      }
      text = multiply(text, [1, 0, 0, 1, advance, 0]);
    }
  };
  const setters: Readonly<Record<string, (values: readonly number[]) => void>> = {
    save: () => {
      if (saved.length < mostSaved) saved.push(state);
    },
    restore: () => {
      state = saved.pop() ?? state;
    },
    transform: (values) => {
      state = { ...state, matrix: multiply(state.matrix, matrixOf(values)) };
    },
    beginText: () => {
      line = identity;
      text = identity;
    },
    setCharSpacing: ([value = 0]) => {
      state = { ...state, charSpacing: value };
    },
    setWordSpacing: ([value = 0]) => {
      state = { ...state, wordSpacing: value };
    },
    setHScale: ([value = 100]) => {
      state = { ...state, scale: value / 100 };
    },
    setLeading: ([value = 0]) => {
      state = { ...state, leading: -value };
    },
    setTextRise: ([value = 0]) => {
      state = { ...state, rise: value };
    },
    moveText: ([x = 0, y = 0]) => moveTo(x, y),
    setLeadingMoveText: ([x = 0, y = 0]) => {
      state = { ...state, leading: y };
      moveTo(x, y);
    },
    setTextMatrix: (values) => {
      line = matrixOf(values);
      text = line;
    },
    nextLine: () => moveTo(0, state.leading),
  };
  const byNumber = new Map(Object.entries(setters).map(([name, set]) => [numbers[name], set]));
  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (operator === numbers.showText) show((args[0] ?? []) as readonly unknown[]);
    else if (operator === numbers.setFont) state = { ...state, size: Number(args[1]) || 0 };
    else if (operator === numbers.paintFormXObjectBegin) {
      setters.save?.([]);
      const matrix = args[0];
      if (isNumbers(matrix)) setters.transform?.(Array.from(matrix));
    } else if (operator === numbers.paintFormXObjectEnd) setters.restore?.([]);
    else byNumber.get(operator)?.(numbersIn(args));
  }
  return glyphs;
}

/** Deeper nesting of graphics states is no document's. */
const mostSaved = 10_000;

/** The numbers that an operator is given, one by one or as one list. */
function numbersIn(args: readonly unknown[]): readonly number[] {
  const [first] = args;
  return (isNumbers(first) ? Array.from(first) : args).map(Number);
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}
