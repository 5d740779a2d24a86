import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { calculated, calculatedEach, type Change } from "./calculated-sheet";
import { built, KINDS } from "./drafts";
import { openWithFunctions } from "./sheets-with-functions";

/** The ledger says in its first cell alone that a fill is refused; the others are empty, which is no result of 0. */
test("a fee of 5 % is refused, and neither position nor coins are shown as if nothing had been traded", async () => {
  const plan = built({ fills: "{46346,-2000,69500,0.0005;46347,-1500,70500,0.0002}", price: "80000" }).plan();
  const areaOf = (name: string) => plan.names.find((one) => one.name === name)?.area;
  const { row, column } = areaOf("fill_fees") as { row: number; column: number };
  const excel = await openWithFunctions();
  const cells = await calculated(excel, "refused", plan, { row, column, value: 0.05 });
  excel.close();
  const names = ["open_contracts", "fills_net", "realised", "holding", "floating_coins"];
  expect(names.map((name) => cells[areaOf(name)?.row ?? -1]?.[areaOf(name)?.column ?? -1])).toEqual(
    names.map(() => "#VALUE!"),
  );
});

test("a contract that nobody lists leaves no funding of 0 beside the path's refused ledger", async () => {
  const plan = built().plan();
  const areaOf = (name: string) => plan.names.find((one) => one.name === name)?.area;
  const [venue, paid] = [areaOf("venue"), areaOf("path_paid")];
  const excel = await openWithFunctions();
  const { row = -1, column = -1 } = venue ?? {};
  const cells = await calculated(excel, "refused", plan, { row, column, value: "nowhere" });
  excel.close();
  const shown = cells.slice(paid?.row, (paid?.row ?? 0) + (paid?.rows ?? 0)).map((line) => line[paid?.column ?? -1]);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((value) => value !== "#VALUE!")).toEqual([]);
});

/** What stands under these names after each of the changes, and the sentence on top. */
async function shownAfter(plan: SheetPlan, tries: readonly (readonly Change[])[]) {
  const excel = await openWithFunctions();
  const found = await calculatedEach(excel, "tried", plan, tries);
  excel.close();
  return found.map((cells) => ({
    head: String(cells[1]?.[1]).replace(/\s/g, " "),
    at: (name: string) => cells[placeOf(plan, name).row]?.[placeOf(plan, name).column],
  }));
}

function placeOf({ names }: SheetPlan, wanted: string): { row: number; column: number } {
  const area = names.find(({ name }) => name === wanted)?.area;
  if (!area) throw new Error(`No ${wanted}.`);
  return { row: area.row, column: area.column };
}

describe("a fill of which something is missing", () => {
  const plan = built().plan();
  const { row, column } = placeOf(plan, "fill_dates");
  const CASES = [
    ["no side", [46346, "", 3500, 70100, 0.0005], "Fill 1 has no side."],
    ["contracts as text", [46346, "sell", "'3,500", 70000, 0.0005], "Fill 1 has no number of contracts above 0."],
    ["no contracts", [46346, "sell", "", 70000, ""], "Fill 1 has no number of contracts above 0."],
    ["a date alone", [46346], "Fill 1 has no number of contracts above 0."],
    ["a sign beside the side", [46346, "sell", -3500, 70000, 0], "Fill 1 has no number of contracts above 0."],
    ["no price", [46346, "sell", 3500, "", 0], "Fill 1 has no price."],
  ] as const;

  test("is refused with its reason, and never counts as a buy nor as nothing", async () => {
    const shown = await shownAfter(
      plan,
      CASES.map(([, cells]) =>
        cells.flatMap((value, across) => (value === "" ? [] : [{ row, column: column + across, value }])),
      ),
    );
    CASES.forEach(([what, , says], index) => {
      const names = ["contracts", "position", "locked", "floating_coins", "carry_month"];
      const found = names.map((name) => typeof shown[index]?.at(name));
      expect([what, shown[index]?.head, ...found]).toEqual([
        what,
        `No hedge yet: ${says}`,
        ...names.map(() => "string"),
      ]);
    });
  });

  test("says which one, behind a whole fill: 1,000 sold at 70,000, and a second without a side", async () => {
    const second = [46347, "", 500, 71000].flatMap((value, across) =>
      value === "" ? [] : [{ row: row + 1, column: column + across, value }],
    );
    const traded = built({ fills: "{46346,-1000,70000,0}" }).plan();
    const [without, sold] = await shownAfter(traded, [
      second,
      [...second, { row: row + 1, column: column + 1, value: "sell" }],
    ]);
    // 5 − 100,000/70,000 − 50,000/71,000 coins still float, at 70,000
    expect(without?.head).toBe("No hedge yet: Fill 2 has no side.");
    expect([sold?.at("position"), sold?.head]).toEqual([-1500, expect.stringMatching(/^Filled in part\. Sell 2,007 /)]);
  });
});

describe("an input that is emptied or pasted past its rule", () => {
  /** What is done to which input, what the sheet says on top, and which figures cannot be known then. */
  const CASES = [
    ["coins", "", "Coins held is needed.", ["contracts", "locked", "floating_coins", "liq_price", "carry_month"]],
    ["coins", -5, "Coins held must be above 0.", ["contracts", "locked", "floating_coins"]],
    ["price_now", "", "Price now is needed.", ["contracts", "locked", "liq_price"]],
    ["funding_rate", "", "Funding rate a period is needed.", ["carry_month", "funding_month", "cost_usd"]],
    ["hours", -8, "Hours a period must be at least 1 and at most 24.", ["carry_month", "funding_month", "cost_usd"]],
    [
      "volatility",
      -1,
      "Volatility a year must be above 0 % and below 1 000 %.",
      ["touch_probability", "liq_deviations"],
    ],
    ["mmr", "0.4", "Maintenance margin rate must be above 0 % and below 100 %.", ["liq_price", "maintenance"]],
  ] as const;

  test("leaves no number in the figures that it is needed for, and those that it is not needed for as they were", async () => {
    const plan = built().plan();
    const shown = await shownAfter(
      plan,
      CASES.map(([name, value]) => [{ ...placeOf(plan, name), value: value === "0.4" ? "'0.4" : value }]),
    );
    CASES.forEach(([name, value, says, unknown], index) => {
      const figures = unknown.map((figure) => typeof shown[index]?.at(figure));
      expect([name, value, shown[index]?.head, ...figures]).toEqual([
        name,
        value,
        `No hedge yet: ${says}`,
        ...unknown.map(() => "string"),
      ]);
    });
    const ofVolatility = shown[CASES.findIndex(([name]) => name === "volatility")];
    // 5 coins at 70,000 by contracts of 100, on 2.5 coins: 70,000·(1 − 0.004)/(1 − 1/2)
    expect(["contracts", "locked", "liq_price"].map((name) => ofVolatility?.at(name))).toEqual([-3500, 350000, 139440]);
  });

  test("a liquidation price below 0 locks nothing at every price", async () => {
    const plan = built(KINDS["dollars, by the liquidation price"]).plan();
    const at = placeOf(plan, "liquidation");
    const [below, none] = await shownAfter(plan, [[{ ...at, value: -5 }], [{ ...at, value: "" }]]);
    expect([below?.head, none?.head]).toEqual([
      "No hedge yet: Liquidation price must be above 0.",
      "No hedge yet: Liquidation price is needed.",
    ]);
    for (const found of [below, none])
      expect(["margin", "leverage", "liq_price"].map((name) => typeof found?.at(name))).toEqual(
        ["margin", "leverage", "liq_price"].map(() => "string"),
      );
  });

  // 5 coins at the 70,000 of now, by contracts of 100 USD
  test("is what the pane takes where it may be left empty: the futures price is the price now", async () => {
    const plan = built(KINDS["an expiry"]).plan();
    const [emptied] = await shownAfter(plan, [[{ ...placeOf(plan, "futures_price"), value: "" }]]);
    expect([emptied?.at("contracts"), emptied?.at("locked")]).toEqual([-3500, 350000]);
  });
});

describe.each(Object.entries(KINDS))("%s", (_, changes) => {
  test("no formula takes a number that is typed past its check", () => {
    const { blocks, names, validations } = built(changes).plan();
    const formulas = blocks.flatMap(({ entries }) =>
      entries.flat().flatMap((entry) => (typeof entry === "object" && entry ? [entry.formula] : [])),
    );
    const ruled = validations.flatMap(({ area, rule }) => {
      const name = names.find((named) => named.area.row === area.row && named.area.column === area.column)?.name;
      return name === undefined || "list" in rule || name.startsWith("fill_") ? [] : [name];
    });
    expect(ruled.length).toBeGreaterThan(8);
    for (const name of ruled) {
      const using = formulas.filter((formula) => new RegExp(`\\b${name}\\b`).test(formula.replace(/"[^"]*"/g, "")));
      expect([name, using.filter((formula) => !/1\*"refused"|is needed\."/.test(formula))]).toEqual([name, []]);
      expect(using.length).toBe(2);
    }
  });
});
