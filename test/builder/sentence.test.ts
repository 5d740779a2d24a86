import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Draft } from "../../src/builder/draft/draft";
import { SENTENCE_ROW, TABLE } from "../../src/builder/blocks/layout";
import { built, KINDS } from "./drafts";

const sentenceOf = (changes: Partial<Draft>): unknown =>
  built(changes)
    .plan()
    .blocks.find(({ row, column }) => row === SENTENCE_ROW && column === TABLE)?.values?.[0]?.[0];

const SOLD = "{46346,-3500,70000,0}";

// The short of 350,000 USD from 70,000 on 2.5 coins is liquidated at 139,440; of 150,000 USD on as much, nowhere.
describe("the sheet's first sentence", () => {
  test.each([
    [{}, "Sell 3,500 contracts at about 70,000. Then 350,000 USD are locked at every price up to 139,440."],
    [{ fills: SOLD }, "Filled, nothing to trade now. Now 350,000 USD are locked at every price up to 139,440."],
    [
      { fills: SOLD, price: "140000" },
      "Filled, nothing to trade now. Now 350,000 USD are locked until the liquidation that the price has passed, at 139,440.",
    ],
    [{ fills: "{46346,-3500,70000,0;46350,3500,80000,0}" }, "The hedge is closed: no contracts are open."],
    [{ goal: "floating", floating_coins: "5" }, "Nothing to trade."],
    [{ coins: "1e-9" }, "Nothing to trade."],
  ] as const)("%p", (changes, says) => expect(sentenceOf(changes)).toBe(says));

  test.each([
    [
      "{46346,-1500,70000,0}",
      /^Filled in part\. Sell 2,000 contracts at about 70,000\. Now 150,000 USD are locked at /,
    ],
    [
      "{46346,-4500,70000,0}",
      /^Beyond the goal\. Buy 1,000 contracts at about 70,000\. Now 450,000 USD are locked at /,
    ],
  ])("%p", (fills, says) => expect(sentenceOf({ fills })).toMatch(says));

  test("has the places that a price of the coin has", () => {
    const cheap = { coin: "XRP", coins: "1000", wallet_coins: "1000", price: "0.52341", contract_size: "10" };
    expect(sentenceOf(cheap)).toMatch(/^Sell 52 contracts at about 0\.52341\. Then 520 USD are locked at every price/);
  });

  test("has no number where there is no hedge: prices that never move have no beta", () => {
    const flat = { beta_by: "prices", asset_history: "{1;4;16;4}", coin_history: "{2;2;2;2}" } as const;
    expect(
      sentenceOf({ hedged_with: "proxy", coins: "0.25", wallet_coins: "0.25", asset_units: "1000", ...flat }),
    ).toBe("No hedge yet: a cell that shows an error below says what cannot be used.");
  });
});

// A spreadsheet may take a name for a function of that name: COUNT(cells) would then be what the name stands for.
test.each(Object.entries(KINDS))("%s: no cell has the name of a spreadsheet function", (_, changes) => {
  expect(FUNCTIONS.size).toBeGreaterThan(450);
  expect(FUNCTIONS).toContain("PRICE");
  const { names } = built(changes).plan();
  expect(names.map(({ name }) => name).filter((name) => FUNCTIONS.has(name.toUpperCase()))).toEqual([]);
});

/** As the engine of the workbench lists them, which has Excel's. */
const LISTS = path.join(__dirname, "../../node_modules/@univerjs/engine-formula/lib/types/functions");
const FUNCTIONS = new Set(
  (readdirSync(LISTS, { recursive: true }) as string[])
    .filter((file) => file.endsWith("function-names.d.ts"))
    .flatMap((file) => [...readFileSync(path.join(LISTS, file), "utf8").matchAll(/ = "([A-Z][\w.]*)"/g)])
    .map(([, name]) => name as string),
);
