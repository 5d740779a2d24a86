import { refusedByRule, ruleInPercent } from "../../src/catalog/declare/rules";
import { fieldNamed, type FieldName } from "../../src/builder/fields/fields";
import { fromTyped } from "../../src/builder/fields/typed-text";
import { numberShownBy } from "../../src/catalog/read/numeric-text";
import { POINT } from "../../src/workbook/entry/number-marks";
import { argument } from "../../src/catalog/read/argument";
import { cellName } from "../../src/builder/sheet/cell-name";
import { accepts } from "../../src/workbook/entry/entry-rule";
import type { PlannedValidation, SheetPlan } from "../../src/workbook/sheet-plan";
import { FILLS, INPUT_ROW } from "../../src/builder/blocks/layout";
import { built, KINDS } from "./drafts";

const SMALLEST = Number.MIN_VALUE;
const ABOVE_0 = { enters: [SMALLEST, 1e9], not: [0, -SMALLEST, "7", true] };
const FROM_0 = { enters: [0, SMALLEST, 1e9], not: [-SMALLEST, "7", true] };
const DAYS = { enters: [SMALLEST, 3650], not: [0, -SMALLEST, 3650.0000000000005, 44190] };
const FEE = { enters: [-0.019999999999999997, 0, 0.019999999999999997], not: [-0.02, 0.02, 0.05] };
const FUNDING = { enters: [-0.049999999999999996, 0, 0.049999999999999996], not: [-0.05, 0.05, 1] };
const RATE = { enters: [-0.9999999999999999, 0, 0.9999999999999999], not: [-1, 1] };

/** What the sheet lets a user enter in each of its input cells, and what it does not. */
const ENTRIES: Partial<Record<FieldName, { enters: readonly (number | string)[]; not: readonly unknown[] }>> = {
  coins: ABOVE_0,
  wallet_coins: FROM_0,
  price: ABOVE_0,
  band: { enters: [0, SMALLEST, 0.9999999999999999], not: [1, -SMALLEST] },
  existing_entry: ABOVE_0,
  share: { enters: [SMALLEST, 2], not: [0, 2.0000000000000004] },
  dollars: ABOVE_0,
  floating_coins: FROM_0,
  weight: ABOVE_0,
  cash: FROM_0,
  contract_size: ABOVE_0,
  lot: ABOVE_0,
  rounding: { enters: ["nearest", "down", "up"], not: ["away", 1] },
  expiry_days: DAYS,
  futures_price: ABOVE_0,
  asset_units: ABOVE_0,
  asset_price: ABOVE_0,
  beta: { enters: [-SMALLEST, SMALLEST, 1e9], not: [0, "7"] },
  r_squared: FROM_0,
  leverage: ABOVE_0,
  margin: ABOVE_0,
  liquidation: ABOVE_0,
  mmr: { enters: [SMALLEST, 0.9999999999999999], not: [0, 1, -SMALLEST] },
  mmr_per_coin: { enters: [0, SMALLEST, 0.00005], not: [-SMALLEST, 0.005, 1] },
  method: { enters: ["mark", "entry", "bankruptcy", "loss"], not: ["cross", 0] },
  volatility: { enters: [SMALLEST, 9.999999999999998], not: [0, -SMALLEST, 10, 60, "7"] },
  days: DAYS,
  funding_rate: FUNDING,
  interval_hours: { enters: [1, 8, 24], not: [0, 0.25, 480] },
  exit_basis: RATE,
  entry_fee: FEE,
  exit_fee: FEE,
  slippage: { enters: [0, SMALLEST, 0.0149], not: [-SMALLEST, 0.015] },
  slippage_usd: FROM_0,
};

/** Values that differ from the venue's, so that every cell is an input and none looks the venue's value up. */
const OWN = { contract_size: "10", lot: "2", mmr: "0.3%", interval_hours: "4", entry_fee: "0.01%", exit_fee: "0.02%" };
const PLANS = Object.entries(KINDS).map(([kind, changes]) => [kind, built({ ...OWN, ...changes }).plan()] as const);

/** In the columns of the fills, which a user goes on to fill in. */
const FILLED_IN: readonly { enters: readonly (number | string)[]; not: readonly (number | string)[] }[] = [
  { enters: ["sell", "buy"], not: ["short", -1] },
  { enters: [SMALLEST, 1e9], not: [0, -3500, "7"] },
  { enters: [SMALLEST, 1e9], not: [0, -70000] },
  { enters: [-0.019, 0, 0.0005], not: [0.02, 0.05, -0.02] },
];

const isOfFills = ({ area }: PlannedValidation): boolean =>
  area.column >= FILLS.date && area.column <= FILLS.fee && area.row > INPUT_ROW;

function nameOf({ names }: SheetPlan, { area }: PlannedValidation): FieldName {
  const word = names.find((named) => named.area.row === area.row && named.area.column === area.column)?.name;
  return (Object.keys(ENTRIES).find((field) => cellName(field) === word) ?? word) as FieldName;
}

test("between them the kinds of sheets have all of these cells, and no other with a rule", () => {
  const found = PLANS.flatMap(([, plan]) =>
    plan.validations.filter((rule) => !isOfFills(rule)).map((validation) => nameOf(plan, validation)),
  );
  expect([...new Set(found)].sort()).toEqual(Object.keys(ENTRIES).sort());
});

describe.each(PLANS)("%s", (_, plan) => {
  test("lets trades be written under the rules of what they are given to", () => {
    const rules = plan.validations.filter(isOfFills).map(({ rule }) => rule);
    expect(rules).toHaveLength(FILLED_IN.length);
    FILLED_IN.forEach(({ enters, not }, index) => {
      const rule = rules[index] as PlannedValidation["rule"];
      expect(enters.map((value) => accepts(rule, value))).toEqual(enters.map(() => true));
      expect(not.map((value) => accepts(rule, value))).toEqual(not.map(() => false));
    });
  });

  test.each(
    plan.validations
      .filter((rule) => !isOfFills(rule))
      .map((validation) => [nameOf(plan, validation), validation] as const),
  )("%s takes what a function would take, and refuses what it would refuse", (name, { rule, says }) => {
    const { label, parameter, typedAs } = fieldNamed(name);
    const { enters = [], not = [] } = ENTRIES[name] ?? {};
    const { read, refuse } = argument(label, parameter);
    expect(enters.map((value) => accepts(rule, value))).toEqual(enters.map(() => true));
    expect(enters.map((value) => refuse(read(value) as number))).toEqual(enters.map(() => undefined));
    expect(not.map((value) => accepts(rule, value as number))).toEqual(not.map(() => false));
    for (const value of not) {
      const message = refusalOf(read(value as number), refuse);
      // text that is a number would be read, but a cell that takes numbers is to hold one
      if (value === "7") expect(message).toBeUndefined();
      else expect(message).toContain(label);
      if (typeof value !== "number" || !("unit" in parameter)) continue;
      // in a cell of per cent some Excels take 0.0005 for a fraction, and some for 0.0005 %
      if (typedAs !== undefined) {
        const shown = fromTyped(name, typedAs, POINT, "BTC");
        expect("text" in shown && accepts(rule, numberShownBy(shown.text) ?? NaN)).toBe(true);
        expect(says).toBe(`${label} ${ruleInPercent(parameter.rule)}. Type it with the % sign: ${typedAs}.`);
        expect(says).not.toMatch(/fraction| is 0/);
        continue;
      }
      // of what is only implausible a refusal says the bound that is passed, and both say the slip
      if (parameter.rule.plausible)
        expect([message, says]).toEqual([
          `${label} ${refusedByRule(parameter.rule, value)}`,
          expect.stringContaining(String(parameter.rule.slip)),
        ]);
      else expect(`${message?.split(", was")[0]}.`).toBe(says);
    }
  });
});

type Argument = ReturnType<typeof argument>;
const refusalOf = (read: ReturnType<Argument["read"]>, refuse: Argument["refuse"]): string | undefined =>
  read !== null && typeof read === "object" && "message" in read ? read.message : refuse(read as number)?.message;
