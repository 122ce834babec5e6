/** HTML → a tree of bounded size. */
import { DomHandler, Parser } from "htmlparser2";

export type Root = DomHandler["root"];
export type Node = Root["children"][number];
export type Element = Extract<Node, { attribs: unknown }>;
export type Text = Extract<Node, { data: string; type: "text" }>;

/**
 * Limits of the tree, far above what articles hold. A page beyond them is read as a flat run of lines (`flat.ts`).
 * Depth: browsers stop at 512; beyond about 5,000 the walks of cheerio, which call themselves, overflow the stack.
 * Elements and attributes: each takes some 300 bytes, so that a tree stays below about 200 MB.
 */
const maxDepth = 600;
const maxElements = 400_000;
const maxAttributes = 2_000;

/** No attribute that is looked at is longer. */
const longestAttribute = 4_000;

/**
 * The tree of a page without its comments and without attributes of great length, or null where it is deeper or larger
 * than the limits. All of it lies in one element: cheerio compares all pairs of top nodes.
 */
export function parseHtml(html: string): Root | null {
  const builder = new DomHandler();
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let isBeyond = false;
  let hasLong = false;
  const parser = new Parser({
    onattribute: (_name, value) => {
      if (++attributes > maxAttributes) stop();
      hasLong ||= value.length > longestAttribute;
    },
    onopentag: (name, attribs) => {
      builder.onopentag(name, hasLong ? withoutLong(attribs) : attribs);
      attributes = 0;
      hasLong = false;
      if (++depth > maxDepth || ++elements > maxElements) stop();
    },
    onclosetag: () => {
      depth--;
      builder.onclosetag();
    },
    ontext: (text) => builder.ontext(text),
  });
  // Parsing cannot be left in the midst of a piece but by throwing.
  const stop = (): never => {
    isBeyond = true;
    throw new RangeError("beyond the limits of the tree");
  };
  builder.onopentag("page", {});
  try {
    parser.end(html);
  } catch (error) {
    if (!isBeyond) throw error;
    return null;
  }
  builder.onclosetag();
  return builder.root;
}

function withoutLong(attribs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attribs).filter(([, value]) => value.length <= longestAttribute));
}

export function isElement(node: Node | Root): node is Element {
  return "attribs" in node;
}

export function isText(node: Node): node is Text {
  return node.type === "text";
}

/** The element that a node lies in; null at the top. */
export function parentOf(node: Node | Root): Element | null {
  return node.parent !== null && isElement(node.parent) ? node.parent : null;
}

/** Walks a tree in document order without recursion. `enter` returns false to leave an element's children out; `leave` is called behind them. */
export function walk(root: Root | Element, enter: (node: Node) => boolean, leave: (element: Element) => void = () => {}): void {
  const open: { readonly children: readonly Node[]; readonly element: Element | null; next: number }[] = [{ children: root.children, element: null, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.children[top.next++];
    if (node === undefined) {
      open.pop();
      if (top.element) leave(top.element);
    } else if (enter(node) && isElement(node)) open.push({ children: node.children, element: node, next: 0 });
  }
}

/** The text below a node, as written. */
export function textOf(root: Root | Element): string {
  const pieces: string[] = [];
  walk(root, (node) => {
    if (isText(node)) pieces.push(node.data);
    return !isElement(node) || !unreadTags.has(node.name);
  });
  return pieces.join("");
}

/** Takes all nodes of a set, and what lies in them, out of the tree. */
export function prune(root: Root | Element, dropped: ReadonlySet<Node>): void {
  if (dropped.size === 0) return;
  const keepIn = (parent: Root | Element): void => {
    if (!parent.children.some((child) => dropped.has(child))) return;
    parent.children = parent.children.filter((child) => !dropped.has(child));
    for (const [index, child] of parent.children.entries()) {
      child.prev = parent.children[index - 1] ?? null;
      child.next = parent.children[index + 1] ?? null;
    }
  };
  keepIn(root);
  walk(root, (node) => {
    if (isElement(node)) keepIn(node);
    return true;
  });
}

/** Elements whose text nobody reads on the page. */
export const unreadTags: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "title",
  "select",
  "textarea",
  "button",
  "input",
  "map",
  "datalist",
  "dialog",
  "amp-ad",
  "amp-analytics",
  "amp-iframe",
  "amp-sidebar",
]);
