import { tokenize } from "@borgar/fx";

/** A piece of a formula's text. All pieces put together are the text, to the last blank. */
export interface Token {
  readonly type: string;
  readonly value: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** The formula in its pieces. Nothing of what the package makes of them is used but where each begins and what kind it is. */
export const tokensOf = (formula: string): Token[] => tokens(formula, false);

/** The same with an address, its sheet and its end in one piece. */
export const tokensWithAddresses = (formula: string): Token[] => tokens(formula, true);

function tokens(formula: string, mergeRefs: boolean): Token[] {
  let at = 0;
  return tokenize(formula, { mergeRefs, negativeNumbers: false }).map(({ type, value }) => {
    const token = { type, value, at };
    at += value.length;
    return token;
  });
}

export const isSpace = (token: Token | undefined): boolean => token?.type === "whitespace" || token?.type === "newline";
export const isOperator = (token: Token | undefined, value: string): boolean =>
  token?.type === "operator" && token.value === value;
export const isFunction = (token: Token): boolean => token.type === "func";
/** A name of any kind: of cells, of a parameter of LET or LAMBDA. */
export const isNameLike = (token: Token): boolean => token.type.startsWith("range") || token.type === "structured";
/** Sheet or workbook before a `!`. */
export const isContext = (token: Token | undefined): boolean => token?.type.startsWith("context") === true;
