export type Token =
  | { kind: "text" | "quoted" | "bracket" | "number" | "error" | "space" | "mark"; text: string }
  /** A function, a name, a column and row: what they are shows in what follows. */
  | { kind: "word"; text: string };

const patterns: readonly [Token["kind"], RegExp][] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["quoted", /'(?:[^']|'')*'?/y],
  ["space", /\s+/y],
  [
    "error",
    /#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)/iy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["word", /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy],
];

/** The parts of a formula; put together they are its text again. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = next(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function next(formula: string, at: number): Token {
  if (formula[at] === "[") return { kind: "bracket", text: formula.slice(at, endOfBracket(formula, at)) };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(formula) ?? [];
    if (text) return { kind, text };
  }
  return { kind: "mark", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** Brackets of tables stand in one another, and an apostrophe takes its meaning from the next character. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === "mark" && token.text === text;

/** Where the bracket that opens at `open` closes; behind the last token where it never does. */
export function closing(all: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < all.length; at++) {
    const token = all[at];
    if (isMark(token, "(") || isMark(token, "{")) depth++;
    if ((isMark(token, ")") || isMark(token, "}")) && --depth === 0) return at;
  }
  return all.length;
}

/** The arguments between two brackets, each as its tokens. */
export function argumentsBetween(all: readonly Token[], open: number, close: number): Token[][] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of all.slice(open + 1, close)) {
    if (isMark(token, "(") || isMark(token, "{")) depth++;
    if (isMark(token, ")") || isMark(token, "}")) depth--;
    if (depth === 0 && isMark(token, ",")) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

export const textOf = (all: readonly Token[]): string => all.map(({ text }) => text).join("");
