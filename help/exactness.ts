import type { Definition } from "../src/catalog/declare/define";
import { html, type Html } from "./html";

/** Logarithms, powers and the normal distribution have no end of digits: these results are close, and not exact. */
const CLOSE: Readonly<Record<string, Html>> = {
  HEDGE_BETA: html`Right to 12 digits.`,
  LIQ_PROB: html`Right to 12 decimal places.`,
  FUNDING_APR: html`Exact; right to 12 digits where it is compounded.`,
  BASIS_APR: html`Exact; right to 12 digits where it is compounded.`,
};
export const CLOSE_FUNCTIONS = Object.keys(CLOSE);

/** How far the digits of a result can be trusted; nothing is said of a result that is text. */
export function exactness({ name, result }: Definition): Html | undefined {
  if ("columns" in result && result.columns.every(({ unit }) => unit === "text")) return undefined;
  const close = CLOSE[name];
  if (close) return html`<a href="conventions.html#exactness">${close}</a>`;
  return "columns" in result
    ? html`Each number is <a href="conventions.html#exactness">the exact value</a>, to the last digit that a cell can
        hold.`
    : html`It is <a href="conventions.html#exactness">the exact value</a>, to the last digit that a cell can hold.`;
}
