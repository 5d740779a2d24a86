import type { Cell } from "../../catalog/declare/cell";
import { LEFT_OUT, type ArgumentShape } from "../record/argument-shape";
import { isOperator, isSpace, tokensOf, type Token } from "./tokens";

/** What the text of an argument says of it, whatever its cells hold. */
export function argumentShapeOf(argument: string): ArgumentShape {
  const tokens = tokensOf(`=${argument}`).filter((token) => token.type !== "fx_prefix" && !isSpace(token));
  if (tokens.length === 0) return LEFT_OUT;
  const constant = constantIn(tokens);
  if (constant !== undefined) return { kind: "constant", cell: constant };
  return isReckoned(tokens) ? { kind: "number" } : { kind: "cell" };
}

function constantIn(tokens: readonly Token[]): Cell | undefined {
  const isMinus = isOperator(tokens[0], "-");
  const [first, second, ...more] = isMinus || isOperator(tokens[0], "+") ? tokens.slice(1) : tokens;
  if (!first || more.length > 0) return undefined;
  if (first.type === "number" && (second === undefined || isOperator(second, "%"))) {
    const size = Number(second ? moved(first.value) : first.value);
    return isMinus ? 0 - size : size;
  }
  if (second !== undefined || tokens.length > 1) return undefined;
  if (first.type === "bool") return first.value.toUpperCase() === "TRUE";
  return first.type === "string" ? first.value.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** A per cent sign moves the point: 0.1 % is the double of 0.001. */
const moved = (digits: string): string => {
  const [mantissa, exponent = "0"] = digits.toLowerCase().split("e") as [string, string?];
  return `${mantissa}e${Number(exponent) - 2}`;
};

const RECKONS = new Set(["+", "-", "*", "/", "^", "%"]);
const COMPARES = new Set(["=", "<>", "<", ">", "<=", ">=", "&"]);

/** A sum, a product or a power is a number or an error: no blank, no text, no TRUE. */
function isReckoned(tokens: readonly Token[]): boolean {
  let depth = 0;
  let reckons = false;
  for (const { type, value } of tokens) {
    if (type !== "operator") continue;
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    else if (depth === 0 && COMPARES.has(value)) return false;
    else if (depth === 0 && value !== "," && RECKONS.has(value)) reckons = true;
  }
  return reckons;
}
