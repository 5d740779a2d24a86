import type { Definition } from "../../src/catalog/define";
import { UNIT_WORDS } from "../../src/catalog/words";
import { html, type Html } from "./html";
import { argumentId } from "./prose";

/** The letters that stand for arguments in the formulas. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  contracts: "c",
  contract_size: "V",
  entry_price: "E",
  exit_price: "X",
  mark_price: "M",
  price: "P",
  margin: "W",
  mmr: "m",
  deduction: "d",
  close_fee: "f",
  entry_fee: "f_E",
  exit_fee: "f_X",
  holding: "Q",
  hedge_ratio: "h",
  beta: String.raw`\beta`,
  lot: String.raw`\mathrm{lot}`,
  existing: "c_0",
  funding_rate: "r",
  periods: "k",
};

const RESULTS: Readonly<Record<string, string>> = {
  INVERSE_PNL: String.raw`\mathrm{PnL}`,
  HEDGE_CONTRACTS: String.raw`\Delta c`,
  LIQ_PRICE: "P",
  BANKRUPTCY_PRICE: "P",
  FUNDING_COST: String.raw`\mathrm{cost}`,
};

/** Not the s of "BitMEX's". */
const SIDE = /(?<!['’])\bs\b/;
const NOTIONAL = /\bn\b/;

export interface Meaning {
  readonly symbol: string;
  readonly meaning: Html;
}

/** What the letters mean, the result first, then the arguments that the formula or the guidance writes as letters. */
export function meanings({ name, formula, guidance, parameters, result }: Definition): Meaning[] {
  const written = [formula, ...guidance].join(" ");
  return [
    ...meaning(RESULTS[name], html`the result, in ${UNIT_WORDS[result.unit]}`),
    ...Object.keys(parameters)
      .filter((key) => uses(formula, ARGUMENTS[key]))
      .flatMap((key) =>
        meaning(ARGUMENTS[key], html`<a class="quiet" href="#${argumentId(key)}"><code>${key}</code></a>`),
      ),
    ...meaning(SIDE.test(written) ? "s" : undefined, html`the side: +1 for a long, −1 for a short`),
    ...meaning(
      NOTIONAL.test(written) ? "n" : undefined,
      html`the notional in USD: contracts × contract_size, without the sign`,
    ),
  ];
}

const meaning = (symbol: string | undefined, words: Html): Meaning[] =>
  symbol === undefined ? [] : [{ symbol, meaning: words }];

/** A letter counts as used where it stands alone: the f of f_E is another symbol, the c of \frac is none. */
function uses(formula: string, symbol: string | undefined): boolean {
  if (symbol === undefined) return false;
  if (symbol.length > 1) return formula.includes(symbol);
  const letters = formula.replace(/\\mathrm\{\w+\}|\\[a-zA-Z]+|[a-zA-Z]_[a-zA-Z0-9]/g, " ");
  return letters.includes(symbol);
}
