import { fileName } from "./later-functions";
import { argumentsBetween, closing, isMark, textOf, tokens } from "./tokens";
import type { Token } from "./tokens";

/** The words that LET and LAMBDA have made: small letters. */
type Scope = ReadonlySet<string>;

/**
 * A formula as Excel writes it into a file: custom functions under the name that Excel gives them there, functions that
 * came after the format with their prefix, the words of LET and LAMBDA with theirs. Without = at its start.
 */
export function toFile(formula: string, namespace: string): string {
  return written(tokens(formula.replace(/^=/, "")), namespace, new Set());
}

function written(all: readonly Token[], namespace: string, scope: Scope): string {
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind === "word" && isMark(all[at + 1], "(")) {
      const close = closing(all, at + 1);
      const given = argumentsBetween(all, at + 1, close);
      const end = close < all.length ? ")" : "";
      pieces.push(
        `${functionName(token.text, namespace, scope)}(${inBrackets(token.text, given, namespace, scope)}${end}`,
      );
      at = close;
    } else if (token.kind === "word") {
      pieces.push(scope.has(token.text.toLowerCase()) ? `_xlpm.${token.text}` : token.text);
    } else if (isMark(token, "#") && pieces.length > 0) {
      pieces.push(`_xlfn.ANCHORARRAY(${referenceBefore(pieces)})`);
    } else if (isMark(token, "@")) {
      const length = operandLength(all, at + 1);
      pieces.push(`_xlfn.SINGLE(${written(all.slice(at + 1, at + 1 + length), namespace, scope)})`);
      at += length;
    } else {
      pieces.push(token.kind === "bracket" ? withThisRow(token.text) : token.text);
    }
  }
  return pieces.join("");
}

function functionName(name: string, namespace: string, scope: Scope): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(`${namespace}.`)) return `_xldudf_${upper.replaceAll(".", "_")}`;
  return scope.has(name.toLowerCase()) ? `_xlpm.${name}` : fileName(name);
}

function inBrackets(name: string, given: readonly Token[][], namespace: string, scope: Scope): string {
  const upper = name.toUpperCase();
  if (upper !== "LET" && upper !== "LAMBDA") return given.map((one) => written(one, namespace, scope)).join(",");
  const known = new Set(scope);
  const last = given.length - 1;
  const isNew = (index: number) => index < last && (upper === "LAMBDA" || index % 2 === 0);
  return given
    .map((one, index) => {
      if (!isNew(index)) return written(one, namespace, known);
      const text = textOf(one);
      const word = text.replace(/[[\]\s]/g, "");
      known.add(word.toLowerCase());
      return text.includes("[")
        ? text.replace(/\[\s*([^\]\s]+)\s*\]/, "_xlop.$1")
        : text.replace(word, `_xlpm.${word}`);
    })
    .join(",");
}

/** The reference before #, taken away from what has been written: `Sheet1!A2`, `'My sheet'!$A$2`. */
function referenceBefore(pieces: string[]): string {
  const cell = pieces.pop() ?? "";
  if (pieces.at(-1) !== "!") return cell;
  const mark = pieces.pop() ?? "";
  return `${pieces.pop() ?? ""}${mark}${cell}`;
}

/** How many tokens are what @ stands before: a reference, or a call. */
function operandLength(all: readonly Token[], start: number): number {
  let at = start;
  if (isMark(all[at + 1], "!")) at += 2;
  if (isMark(all[at + 1], "(")) return closing(all, at + 1) + 1 - start;
  if (isMark(all[at], "(")) return closing(all, at) + 1 - start;
  return (isMark(all[at + 1], ":") ? at + 3 : at + 1) - start;
}

/** `[@Price]` is the short form, which files do not have. */
const withThisRow = (bracket: string): string =>
  bracket.startsWith("[@[")
    ? bracket.replace(/^\[@(\[.*\])\]$/s, "[[#This Row],$1]")
    : bracket.replace(/^\[@([^\]]+)\]$/, "[[#This Row],[$1]]");
