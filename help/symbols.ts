import type { Definition, Result, ResultColumn } from "../src/catalog/declare/define";
import { html, type Html } from "./html";
import { inUnits } from "./in-units";
import { argumentLink } from "./prose";

export interface Meaning {
  readonly symbol: string;
  readonly meaning: Html;
}

/** What the letters mean: the result's first, then the arguments' that the formula writes, then what is always the same. */
export function meanings({ formula, guidance, letters, parameters, result }: Definition): Meaning[] {
  return [
    ...ofResult(formula, letters["result"] ?? "", result),
    ...Object.keys(parameters).flatMap((name) => {
      const symbol = letters[name];
      const used = symbol !== undefined && several(symbol).some((one) => uses(formula, one));
      return used ? [{ symbol, meaning: argumentLink(name) }] : [];
    }),
    ...always(formula, guidance),
  ];
}

/** Several letters, as of a row of results, stand in one declaration. */
const several = (symbols: string): string[] => symbols.split(/,\\ /);

/** A letter for each column, where there are as many; otherwise some letters of some of them. */
function ofResult(formula: string, symbols: string, result: Result): Meaning[] {
  const written = several(symbols).filter((symbol) => formula.includes(symbol));
  if (!("columns" in result))
    return written.map((symbol) => ({ symbol, meaning: html`the result, ${inUnits(result.unit)}` }));
  if (written.length === result.columns.length)
    return result.columns.map((column, index) => ({ symbol: written[index] ?? "", meaning: ofColumn(column) }));
  return written.length === 0 ? [] : [{ symbol: written.join(String.raw`,\ `), meaning: html`of the result` }];
}

const ofColumn = ({ name, unit }: ResultColumn): Html =>
  html`the result’s ${name}${unit === "text" ? "" : `, ${inUnits(unit)}`}`;

/** Not the s of "BitMEX's". */
const SIDE = /(?<!['’])\bs\b/;
const SIDES = /\bs_i\b/;
const NOTIONAL = /\bn\b/;
const DEVIATIONS = /\\sigma_[A-Z]/g;

/** Letters that no argument stands for and that mean the same on every page. */
function always(formula: string, guidance: readonly string[]): Meaning[] {
  const written = [formula, ...guidance].join(" ");
  const deviations = [...new Set(formula.match(DEVIATIONS))];
  const found: [boolean, string, Html][] = [
    [SIDE.test(written), "s", html`the side: +1 for a long, −1 for a short`],
    [SIDES.test(formula), "s_i", html`the side of each: +1 for a long, −1 for a short`],
    [NOTIONAL.test(written), "n", html`the notional in USD: contracts × contract_size, without the sign`],
    [
      formula.includes(String.raw`\Phi`),
      String.raw`\Phi`,
      html`the distribution function of the standard normal distribution`,
    ],
    [deviations.length > 0, deviations.join(String.raw`,\ `), html`standard deviations`],
  ];
  return found.flatMap(([is, symbol, meaning]) => (is ? [{ symbol, meaning }] : []));
}

const NOT_ALONE = /\\(?:mathrm|operatorname|text|begin|end)\{[^}]*\}|\\[a-zA-Z]+|[a-zA-Z]_(?:\{[^}]*\}|[a-zA-Z0-9])/g;

/** A letter counts as used where it stands alone: the f of f_E is another symbol, the c of \frac is none. */
function uses(formula: string, symbol: string): boolean {
  if (symbol.length === 1) return formula.replace(NOT_ALONE, " ").includes(symbol);
  // the first of a sequence, of which the formula writes any
  return formula.includes(symbol) || (symbol.endsWith("_1") && formula.includes(symbol.replace(/1$/, "k")));
}
