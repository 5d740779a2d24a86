/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SHEET_WORDS } from "../../../src/builder/words/words";
import { minus, number, over, times, variable } from "../../../src/native/record/expression";
import { typeset, type Formula } from "../../../src/native/proof/typeset";
import { SetFormula } from "../../../src/taskpane/view/explain/set-formula";
import { SiteContext, type Site } from "../../../src/taskpane/view/shell/site";

const drawn = (part: ReactNode): string =>
  renderToStaticMarkup(<SiteContext.Provider value={{ words: SHEET_WORDS } as Site}>{part}</SiteContext.Provider>)
    .replace(/ class="[^"]*"/g, "")
    .replace(/<(math|mrow) [^>]*>/g, "<$1>");

const set = (formula: Formula): string => /<math>.*<\/math>/.exec(drawn(<SetFormula formula={formula} />))?.[0] ?? "";
const named = (of: Parameters<typeof typeset>[0]): Formula => typeset(of, () => undefined);

test("a quotient is a fraction of elements, with a bar of its own", () => {
  expect(set(named(over(times(variable("contracts"), number(100)), variable("entry_price"))))).toBe(
    "<math><mrow><mfrac><mrow><mrow><mi>contracts</mi><mo>×</mo><mn>100</mn></mrow></mrow><mrow><mi>entry_price</mi></mrow></mfrac></mrow></math>",
  );
});

test("a number below 0 after a sign stands in brackets, and its sign is a minus", () => {
  const below = new Map([
    ["a", 5],
    ["b", -3],
  ]);
  const formula = typeset(minus(variable("a"), variable("b")), (part) =>
    part.kind === "variable" ? { kind: "number", value: below.get(part.name) ?? 0, goesOn: false } : undefined,
  );
  expect(set(formula).replace(/<[^>]+>/g, "")).toBe("5−(−3)");
});

test("what a formula says is text, whatever it is made of", () => {
  expect(set({ kind: "name", name: "<img src=x>" })).toContain("<mi>&lt;img src=x&gt;</mi>");
});

test("who does not see it hears it", () => {
  const markup = drawn(<SetFormula formula={named(over(number(7), variable("entry_price")))} before="=" />);
  expect(markup).toContain('aria-label="equals the fraction 7 over entry price, end of fraction"');
});
