import { isContext, isFunction, isOperator, isSpace, tokensOf, type Token } from "./tokens";

/** Where a piece of text begins, and where what follows it does. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A function called in a formula: its name as it stands there, the text of the call and of each argument. */
export interface FoundCall extends Span {
  readonly name: string;
  readonly arguments: readonly Span[];
}

/** Every call in a formula, each before the calls in its arguments. */
export function callsIn(formula: string): FoundCall[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, place) => (isFunction(token) ? (call(formula, tokens, place) ?? []) : []));
}

function call(formula: string, tokens: readonly Token[], place: number): FoundCall | undefined {
  // a call whose add-in was missing has its file before it: 'C:\…\X.XLAM'!_xldudf_…
  let first = place;
  while (isOperator(tokens[first - 1], "!") && isContext(tokens[first - 2])) first -= 2;
  let next = place + 1;
  while (isSpace(tokens[next])) next++;
  if (!isOperator(tokens[next], "(")) return undefined;

  const spans: Span[] = [];
  let depth = 0;
  let from = (tokens[next] as Token).at + 1;
  for (; next < tokens.length; next++) {
    const { type, value, at } = tokens[next] as Token;
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    const isEnd = depth === 0 && value === ")";
    if (isEnd || (depth === 1 && value === ",")) {
      spans.push({ from, to: at });
      from = at + 1;
    }
    if (!isEnd) continue;
    const [only] = spans;
    const isEmpty = spans.length === 1 && only !== undefined && formula.slice(only.from, only.to).trim() === "";
    const begins = (tokens[first] as Token).at;
    const { at: named, value: word } = tokens[place] as Token;
    return {
      name: formula.slice(begins, named + word.length),
      from: begins,
      to: at + 1,
      arguments: isEmpty ? [] : spans,
    };
  }
  return undefined;
}

export const textAt = (formula: string, { from, to }: Span): string => formula.slice(from, to).trim();
