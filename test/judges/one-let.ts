import { argumentsBetween, closing, isMark, textOf, tokens, type Token } from "../../workbench/xlsx/formula/tokens";

/**
 * LibreOffice up to 25.2 shows #NAME? for a formula with a second LET of other names, which Excel calculates. For it the
 * names of all of them stand in one LET, in their order: they are different ones, and none is calculated otherwise there.
 */
export function withOneLet(formula: string): string {
  const all = tokens(formula.replace(/^=/, ""));
  if (all.filter((_, at) => isLet(all, at)).length < 2) return formula;
  const defined = new Map<string, string>();
  const body = gathered(all, defined);
  return `=LET(${[...[...defined].flat(), body].join(",")})`;
}

const isLet = (all: readonly Token[], at: number): boolean =>
  all[at]?.kind === "word" && all[at].text.toUpperCase() === "LET" && isMark(all[at + 1], "(");

function gathered(all: readonly Token[], defined: Map<string, string>): string {
  let text = "";
  for (let at = 0; at < all.length; at++) {
    if (!isLet(all, at)) {
      text += (all[at] as Token).text;
      continue;
    }
    const close = closing(all, at + 1);
    const given = argumentsBetween(all, at + 1, close);
    for (let place = 0; place + 2 < given.length; place += 2) {
      const name = textOf(given[place] as Token[]).trim();
      const value = gathered(given[place + 1] as Token[], defined);
      if (defined.has(name)) throw new Error(`Two parts are called ${name}.`);
      defined.set(name, value);
    }
    text += `(${gathered(given.at(-1) as Token[], defined)})`;
    at = close;
  }
  return text;
}
