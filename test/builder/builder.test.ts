import { build } from "../../src/builder/builder";
import { linksOf, readDraft } from "../../src/builder/draft/choices";
import { withContract, START, type Draft } from "../../src/builder/draft/draft";
import { isAsked } from "../../src/builder/draft/asked";
import { FIELD_NAMES, fieldNamed } from "../../src/builder/fields/fields";
import { plainText } from "../../src/builder/figures/figures";
import { plainNumber } from "../../src/catalog/declare/plain-number";
import { Refusal } from "../../src/core/refusal";
import { CONTRACTS } from "../../src/catalog/venues/contract-table";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { built, draftOf, figure, KINDS, TODAY } from "./drafts";

const formulas = ({ blocks }: SheetPlan): string[] =>
  blocks.flatMap(({ entries }) =>
    entries.flat().flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : [])),
  );

describe("the finished example", () => {
  const hedge = built();

  test("is complete, and says what it does in a sentence", () => {
    expect(readDraft(START).problems).toEqual([]);
    expect(hedge.headline).toBe(
      "Sell 3,500 contracts of 100 USD: 350,000 USD locked, 0 BTC floating, liquidation at 139,440 (+99.2\u202f%).",
    );
  });

  test.each([
    ["contracts", -3500],
    ["locked", 350000],
    ["floating_coins", 0],
    ["hedge_ratio", 1],
    ["lot_rounding_usd", 0],
    ["margin", 2.5],
    ["leverage", 2],
    ["free_coins", 0],
    // 350,000·(−1 + 0.004)/(2.5 − 5)
    ["liq_price", 139440],
    // 350,000·(−1)/(2.5 − 5)
    ["bankruptcy_price", 140000],
    ["maintenance", 0.02],
    ["margin_ratio", 0.008],
    ["funding_period", -0.0005],
    ["funding_period_usd", -35],
    ["funding_month", -0.045],
    ["funding_month_usd", -3150],
    ["funding_horizon", -0.135],
    ["funding_horizon_usd", -9450],
    ["cost_usd", -9100],
    ["cost_share", -0.026],
    ["exit_contracts", 3500],
    ["exit_coins", 5],
    ["worst_usd", 350000],
  ])("%s is %p", (name, value) => {
    expect(figure(hedge, name)).toBe(value);
  });

  test("tells who pays", () => {
    const says = hedge.groups.find(({ id }) => id === "carry")?.says ?? [];
    expect(plainText(says)).toBe("You are short: at +0.01\u202f% you receive 0.0005 BTC, about 35 USD, every 8 hours.");
    expect(says).toContainEqual({ stressed: "receive" });
  });

  test("is worth 350,000 at every price up to the liquidation, and fewer coins from there on", () => {
    const rows = hedge.tables.find(({ id }) => id === "scenarios")?.rows ?? [];
    expect(rows).toHaveLength(30);
    for (const [price, , , , , , wealth, , , status] of rows) {
      expect(status).toBe((price as number) < 139440 ? "OK" : "LIQUIDATED");
      expect(wealth).toBe((price as number) < 139440 ? 350000 : 2.5 * (price as number));
    }
  });

  test("has a cliff where it is liquidated, in its chart as in its table", () => {
    const [wealth] = hedge.charts;
    if (wealth?.kind !== "lines") throw new Error("the first chart is the wealth");
    const at = wealth.x.values.indexOf(139440);
    expect(wealth.x.values[at + 1]).toBe(139440);
    const until = wealth.series.find(({ tone }) => tone === "until liquidation")?.values;
    expect([until?.[at], until?.[at + 1]]).toEqual([350000, 348600]);
    expect([...wealth.x.values]).toEqual([...wealth.x.values].sort((one, other) => one - other));
  });
});

describe("goals", () => {
  test.each([
    [{ goal: "share", share: "50%" }, -1750],
    [{ goal: "dollars", dollars: "123450" }, -1235],
    [{ goal: "floating", floating_coins: "1" }, -2800],
    [{ goal: "floating", floating_coins: "5" }, 0],
    // the whole of a hedge of 12,345 USD in lots of 100: down is never more than asked, up never less
    [{ goal: "dollars", dollars: "12345", rounding: "down" }, -123],
    [{ goal: "dollars", dollars: "12345", rounding: "up" }, -124],
  ])("%p trade %p contracts", (changes, contracts) => {
    expect(figure(built(changes), "contracts")).toBe(contracts);
  });

  test("85/15 back to 70/30 takes 17.65 % of the coins, not 15 %", () => {
    // 5 BTC at 70,000 are 85 % beside 61,764.7 of cash: 15 points of 411,764.7 are 61,764.7, 17.65 % of the BTC
    const hedge = built({ goal: "weights", weight: "70%", cash: "61764.7" });
    expect(figure(hedge, "contracts")).toBe(-618);
    expect((618 * 100) / 350000).toBeCloseTo(0.1765, 3);
  });

  test("contracts that are open already count", () => {
    const hedge = built({ existing: "{-1000;-500}", existing_entry: "{70000;70000}" });
    expect(figure(hedge, "contracts")).toBe(-2000);
    expect(figure(hedge, "position")).toBe(-3500);
    expect(figure(hedge, "entry_price")).toBe(70000);
  });

  test("what is hedged already needs no trade, and what is closed is locked no longer", () => {
    const hedged = built({ existing: "-3500", existing_entry: "70000" });
    expect(["contracts", "position", "entry_price", "locked"].map((name) => figure(hedged, name))).toEqual([
      0, -3500, 70000, 350000,
    ]);
    const closed = built({ existing: "-1000", existing_entry: "60000", goal: "floating", floating_coins: "5" });
    expect(["contracts", "position", "locked"].map((name) => figure(closed, name))).toEqual([1000, 0, 0]);
  });

  test("the coins to hedge are a difference of decimals: 0.3 less 0.1 at 70,000 are 140 contracts of 100", () => {
    const floating = { goal: "floating", coins: "0.3", floating_coins: "0.1", wallet_coins: "0.1", rounding: "down" };
    expect(figure(built(floating), "contracts")).toBe(-140);
  });

  test("a futures price above spot locks the dollars of the futures price", () => {
    expect(figure(built({ kind: "expiry", futures_price: "71400" }), "locked")).toBe(357000);
    expect(figure(built({ perpetual_price: "71400" }), "locked")).toBe(357000);
  });

  test("a proxy is sold for beta times the asset, and for its own collateral", () => {
    const proxy = { hedged_with: "proxy", price: "60000", coins: "0.25", asset_units: "1000" };
    expect(figure(built(proxy), "contracts")).toBe(-300);
  });

  test("beta can come from past prices: an asset that moves as the square of the coin has one of 2, and fits", () => {
    const proxy = { hedged_with: "proxy", price: "60000", coins: "0.25", asset_units: "1000" };
    const squared = { beta_by: "prices", asset_history: "{1;4;16;4}", coin_history: "{1;2;4;2}" };
    const hedge = built({ ...proxy, ...squared });
    expect(figure(hedge, "beta")).toBeCloseTo(2, 12);
    expect(figure(hedge, "r_squared")).toBeCloseTo(1, 12);
    expect(figure(hedge, "contracts")).toBe(figure(built({ ...proxy, beta: "2" }), "contracts"));
    const [one, two] = [
      readDraft(draftOf({ ...proxy, ...squared, coin_history: "{1;2}" })).problems,
      built({ ...proxy, ...squared, coin_history: "{2;2;2;2}" }),
    ];
    expect(one).toEqual([{ field: "coin_history", says: "must be as many as the asset's, were 2 for 4" }]);
    expect(figure(two, "beta")).toMatchObject({ code: "#DIV/0!" });
    expect(two.headline).toContain("No hedge yet");
  });
});

describe("margin", () => {
  test("leverage, coins posted and liquidation price say the same, whichever is set", () => {
    const byLeverage = built({ leverage: "2" });
    const byMargin = built({ margin_by: "margin", margin: "2.5" });
    const byPrice = built({ margin_by: "liquidation", liquidation: "139440" });
    for (const name of ["margin", "leverage", "liq_price", "touch_probability"])
      expect([name, figure(byMargin, name), figure(byPrice, name)]).toEqual([
        name,
        figure(byLeverage, name),
        figure(byLeverage, name),
      ]);
  });

  // 77,348.07 by the entry value, 77,388.89 by the mark value, the interface's own checked examples; by a rate of 10 % of
  // the margin 350,000/(5 − 0.45); by tiers 350,000·0.995/4.5 less the deduction of 1·0.001 on half a coin.
  test.each([
    ["mark", {}, 77388.88888888889],
    ["entry", { method: "entry" }, 77348.06629834254],
    ["bankruptcy", { method: "bankruptcy" }, 77348.06629834254],
    ["loss", { method: "loss", mmr: "10%" }, 76923.07692307692],
    ["tiers", { tiers: "{0,0.004;1,0.005;5,0.01}" }, (350000 * 0.995) / 4.499],
    // 0.001·u² − 0.995·u + 4.5 = 0 for the worth u in coin
    ["growth", { mmr_per_coin: "0.1%" }, (350000 * (0.995 + Math.sqrt(0.995 ** 2 - 4 * 0.001 * 4.5))) / 9],
  ])("by %s scenarios, margin, path and check all liquidate at one price", (_, venue, price) => {
    const terms = { leverage: "10", mmr: "0.5%", ladder: "own", ...venue };
    const just = (cents: number) => String(Number(price.toFixed(2)) + cents);
    const hedge = built({ ...terms, own_prices: `{${just(-0.01)};${just(0.01)};100000}` });
    expect(figure(hedge, "liq_price")).toBeCloseTo(price, 8);
    const rows = hedge.tables.find(({ id }) => id === "scenarios")?.rows ?? [];
    expect(rows.map((row) => row[9])).toEqual(["OK", "LIQUIDATED", "LIQUIDATED"]);

    const [topUp] = rows.map((row) => row[10] as number).slice(2);
    const saved = built({
      ...terms,
      margin_by: "margin",
      margin: String(0.5 + (topUp as number)),
      own_prices: "100000",
    });
    expect(figure(saved, "liq_price")).toBeCloseTo(100000, 6);
    const set = built({ ...terms, margin_by: "liquidation", liquidation: "100000", own_prices: "100000" });
    expect(figure(set, "margin")).toBeCloseTo(0.5 + (topUp as number), 12);

    const now = built({ ...terms, price: "70000", own_prices: "100000" });
    const ratio = figure(now, "margin_ratio") as number;
    expect(figure(now, "maintenance")).toBeCloseTo(ratio * 0.5, 12);
    expect(JSON.stringify(now.plan().blocks)).toContain(plainNumber(price));
  });

  // 4.1 coins are 2,870 contracts at 70,001, worth 4.0999414… of them: rounded down, that margin would not cover them
  test("at 1x nothing liquidates, whatever the last digits of the margin are", () => {
    const hedge = built({ coins: "4.1", wallet_coins: "4.1", price: "70001", leverage: "1" });
    expect(figure(hedge, "margin")).toBe(4.09994143);
    for (const name of ["liq_price", "bankruptcy_price"]) expect(figure(hedge, name)).toMatchObject({ kind: "none" });
  });

  test("a liquidation price that the price has passed is certain, and the first thing said", () => {
    const late = built({
      existing: "-3400",
      existing_entry: "55000",
      leverage: "10",
      lowest: "1%",
      highest: "50%",
      volatility: "10%",
    });
    expect(figure(late, "touch_probability")).toBe(1);
    expect(late.warnings[0]).toMatchObject({
      code: "L13",
      level: "red",
      says: expect.stringContaining("the position is liquidated"),
    });
    expect(late.warnings.filter(({ level }) => level === "red")).toHaveLength(1);
  });

  // 4,250 of the 6,000 contracts sold at 60,000 are bought back: 425,000·(1/60,000 − 1/70,000) = 1.0119 coins are lost.
  test("in cross mode what closing contracts loses is missing from the wallet", () => {
    const hedge = built({
      mode: "cross",
      coins: "5",
      wallet_coins: "5",
      existing: "-6000",
      existing_entry: "60000",
      goal: "share",
    });
    const rows = hedge.tables.find(({ id }) => id === "scenarios")?.rows ?? [];
    expect(rows).toHaveLength(30);
    expect(figure(hedge, "worst_coins")).toBeGreaterThan(0);
  });

  test("in cross mode the whole wallet backs the position", () => {
    // 350,000·(−0.996)/(4 − 5)
    expect(figure(built({ mode: "cross", wallet_coins: "4" }), "liq_price")).toBe(348600);
  });

  test("a margin of all coins cannot be liquidated, and nothing becomes 0 for it", () => {
    const hedge = built({ leverage: "1", wallet_coins: "5" });
    expect(figure(hedge, "liq_price")).toBeInstanceOf(Refusal);
    expect(figure(hedge, "liq_price")).toMatchObject({ kind: "none" });
    expect(hedge.headline).toContain("no liquidation price");
  });
});

describe("carry", () => {
  // 0.0005 BTC a period: 90 periods in 30 days, 270 in 90; the sign flips on day 45, or on day 10 of 20
  test("funding of a month and of the horizon, also where the sign flips or few rates are pasted", () => {
    const months = (changes: Parameters<typeof built>[0]) =>
      ["funding_month", "funding_horizon"].map((name) => Number((figure(built(changes), name) as number).toFixed(12)));
    expect(months({})).toEqual([-0.045, -0.135]);
    expect(months({ funding: "flip" })).toEqual([-0.045, 0]);
    expect(months({ funding: "flip", days: "20" })).toEqual([0.015, 0]);
    expect(months({ funding: "pasted", funding_rates: "{0.0002;0}" })).toEqual([-0.045, -0.135]);
  });

  // 357,000 USD sold at 71,400 on 5 coins that are worth 350,000: 7,000 are earned, 1.96 % of what is locked
  test("the basis earned is a share of the dollars that are locked at the futures price", () => {
    const expiry = built({ kind: "expiry", futures_price: "71400", entry_fee: "0", exit_fee: "0" });
    expect(figure(expiry, "cost_usd")).toBeCloseTo(-7000, 6);
  });

  test("of a long no cost of a hedge is counted", () => {
    const long = built({ goal: "floating", floating_coins: "6" });
    for (const name of ["cost_usd", "breakeven_rate"]) expect(figure(long, name)).not.toEqual(expect.any(Number));
  });
});

describe("a path", () => {
  test("what is liquidated on the way up is not there on the way down", () => {
    const path = built().tables.find(({ id }) => id === "path");
    const last = path?.rows.at(-1);
    // 2.5 coins at 35,000, where a hedge that had held would be 350,000
    expect(last?.at(-1)).toBe(87500);
  });

  test("the same path leaves a fully covered hedge its dollars, and the funding that it received", () => {
    const path = built({ leverage: "1", wallet_coins: "5" }).tables.find(({ id }) => id === "path");
    expect(path?.rows.at(-1)?.at(-1)).toBeGreaterThan(350000);
  });
});

describe("the sheet", () => {
  test.each(Object.entries(KINDS))("of %s refers to its own cells alone, wherever it stands", (_, changes) => {
    const hedge = built(changes);
    const here = hedge.plan();
    const there = hedge.plan({ origin: { sheet: "Sheet1", cells: "D12" } });
    expect(there.blocks.map(({ values }) => values)).toEqual(here.blocks.map(({ values }) => values));
    const { row, column, rows, columns } = there.extent;
    expect([row, column]).toEqual([11, 3]);
    for (const formula of formulas(there)) {
      for (const [, letters = "", number] of formula.matchAll(/\$([A-Z]+)\$(\d+)/g)) {
        const at = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        expect(at).toBeGreaterThanOrEqual(column);
        expect(at).toBeLessThan(column + columns);
        expect(Number(number)).toBeGreaterThan(row);
        expect(Number(number)).toBeLessThanOrEqual(row + rows);
      }
    }
  });

  test.each(Object.entries(KINDS))("of %s has no two things in one cell", (_, changes) => {
    const taken = new Set<string>();
    for (const { row, column, entries, spills } of built(changes).plan().blocks) {
      const size = spills ?? { rows: entries.length, columns: entries[0]?.length ?? 1 };
      for (let down = 0; down < size.rows; down++)
        for (let across = 0; across < size.columns; across++) {
          if (!spills && entries[down]?.[across] === null) continue;
          const cell = `${row + down},${column + across}`;
          expect([cell, taken.has(cell)]).toEqual([cell, false]);
          taken.add(cell);
        }
    }
  });

  test("has formulas of the catalogue in every block, and no number that is not an input", () => {
    const plan = built().plan();
    const names = new Set(
      formulas(plan).flatMap((formula) => [...formula.matchAll(/COINM\.(\w+)\(/g)].map(([, name]) => name)),
    );
    for (const name of [
      "HEDGE_CONTRACTS",
      "TRADE_LEDGER",
      "REHEDGE",
      "MARGIN_FOR_LIQ",
      "LIQ_PRICE",
      "HEDGE_COST",
      "SCENARIO_TABLE",
      "FIRST_BREACH",
      "SCENARIO_GRID",
      "HEDGE_CHECK",
    ])
      expect(names).toContain(name);
    const inputs = plan.looks.filter(({ role }) => role === "input").map(({ area }) => area);
    const steps = plan.looks.filter(({ role }) => role === "number").map(({ area }) => area);
    // what the contract table states of the contracts to choose from
    const listed = plan.names.filter(({ name }) => name.startsWith("listed_")).map(({ area }) => area);
    const isIn = (areas: typeof inputs, row: number, column: number) =>
      areas.some(
        (area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      );
    for (const { row, column, entries } of plan.blocks)
      entries.forEach((line, down) =>
        line.forEach((entry, across) => {
          if (typeof entry === "number")
            expect(isIn([...inputs, ...steps, ...listed], row + down, column + across)).toBe(true);
        }),
      );
  });

  test("prints the answer with its main chart, and neither the other charts nor what they stand on", () => {
    const { printed, extent, charts, looks } = built().plan();
    const end = (printed?.column ?? 0) + (printed?.columns ?? 0);
    const bottom = (printed?.row ?? 0) + (printed?.rows ?? 0);
    expect(end).toBeLessThan(extent.columns);
    const [main, ...others] = charts.map(({ place }) => place);
    expect((main?.column ?? NaN) + (main?.columns ?? NaN)).toBeLessThanOrEqual(end);
    expect((main?.row ?? NaN) + (main?.rows ?? NaN)).toBeLessThanOrEqual(bottom);
    expect(others.length).toBeGreaterThan(1);
    for (const place of others) expect(place.row >= bottom || place.column >= end).toBe(true);
    const helpers = looks.filter(({ role }) => role === "helper").map(({ area }) => area.column);
    expect(Math.min(...helpers)).toBeGreaterThanOrEqual(end);
  });

  test("takes the add-in's own word before the dot", () => {
    const plan = built().plan({ namespace: "COINMDEV" });
    expect(formulas(plan).some((formula) => formula.includes("COINMDEV.LIQ_PRICE("))).toBe(true);
    expect(formulas(plan).some((formula) => formula.includes("COINM."))).toBe(false);
  });

  test("never lets what was typed become part of a formula", () => {
    const hostile = '=HYPERLINK("https://example.org","x")';
    const hedge = built({ coin: hostile, venue: hostile, symbol: '"&A1&"', as_of: "=1+1" });
    for (const formula of formulas(hedge.plan())) expect(formula).not.toMatch(/HYPERLINK|&A1&|1\+1/);
  });

  test("refers to the cells that were linked, on another sheet by its name and on its own without", () => {
    const draft = draftOf({ price: "'My sheet'!B2", coins: "Prices!C3" });
    const linked = (address: { cells: string }) => (address.cells === "B2" ? [[70000]] : [[5]]);
    expect(linksOf(draft)).toEqual([
      { sheet: "Prices", cells: "C3" },
      { sheet: "My sheet", cells: "B2" },
    ]);
    const { choices, problems } = readDraft(draft, linked);
    expect(problems).toEqual([]);
    const hedge = build(draft, choices, TODAY);
    expect(figure(hedge, "contracts")).toBe(-3500);
    expect(formulas(hedge.plan())).toEqual(expect.arrayContaining(["='My sheet'!B2", "=Prices!C3"]));
    const home = hedge.plan({ origin: { sheet: "Prices", cells: "K1" } });
    expect(formulas(home)).toEqual(expect.arrayContaining(["='My sheet'!B2", "=C3"]));
  });

  test("calls the coin by what its linked cell says, and a remedy leaves it linked", () => {
    const draft = draftOf({ coin: "Book!A1", symbol: "Book!A2", wallet_coins: "1" });
    const linked = ({ cells }: { cells: string }) => (cells === "A1" ? [["XBT"]] : [["BTCUSD_PERP"]]);
    const { choices, problems } = readDraft(draft, linked);
    expect(problems).toEqual([]);
    const hedge = build(draft, choices, TODAY);
    expect(hedge.coin).toBe("XBT");
    expect(hedge.headline).toContain("0 XBT floating");
    const remedy = hedge.warnings.find(({ code }) => code === "W18")?.fix?.draft;
    expect([remedy?.coin, remedy?.symbol, remedy?.wallet_coins]).toEqual(["Book!A1", "Book!A2", "2.5"]);
    // no remedy turns what is held into something else
    expect(hedge.warnings.find(({ code }) => code === "W11")).not.toHaveProperty("fix");
    expect(hedge.plan().title).toBe("Hedge XBT");
  });

  test("reads a linked or typed row of positions as the column that it would be", () => {
    const positions = { existing: "Book!B2:C2", existing_entry: "Book!B3:C3" };
    const linked = ({ cells }: { cells: string }) => (cells === "B2:C2" ? [[-1000, -500]] : [[60000, 80000]]);
    const draft = draftOf(positions);
    const { choices, problems } = readDraft(draft, linked);
    expect(problems).toEqual([]);
    const inRows = build(draft, choices, TODAY);
    const typed = built({ existing: "{-1000,-500}", existing_entry: "{60000,80000}" });
    const inColumns = built({ existing: "{-1000;-500}", existing_entry: "{60000;80000}" });
    for (const name of ["contracts", "position", "entry_price", "locked", "liq_price"]) {
      expect([name, figure(inRows, name)]).toEqual([name, figure(inColumns, name)]);
      expect([name, figure(typed, name)]).toEqual([name, figure(inColumns, name)]);
    }
    // By hand: 100,000 USD at 60,000 and 50,000 at 80,000 hedge 2.2917 of 5 coins, the others are 1,896 contracts at 70,000.
    expect(figure(inRows, "contracts")).toBe(-1896);
    expect(figure(inRows, "entry_price")).toBeCloseTo(339600 / (100000 / 60000 + 50000 / 80000 + 189600 / 70000), 6);
    expect(formulas(inRows.plan())).toContain("=TRANSPOSE(Book!B2:C2)");
  });

  test("gives each name once", () => {
    for (const changes of Object.values(KINDS)) {
      const names = built(changes)
        .plan()
        .names.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("the draft", () => {
  test.each(CONTRACTS.map((contract) => [`${contract.venue} ${contract.symbol}`, contract] as const))(
    "takes over what is known of %s, and is complete with it",
    (_, { venue, symbol, face }) => {
      const draft = withContract(START, venue, symbol);
      expect(draft.contract_size).toBe(String(face));
      expect(readDraft(draft).problems).toEqual([]);
    },
  );

  test("takes what the rate grows by from Deribit, and leaves it behind for a contract whose rate does not grow", () => {
    const deribit = withContract(START, "Deribit", "BTC-PERPETUAL");
    expect(deribit).toMatchObject({ mmr: "1%", mmr_per_coin: "0.005%", method: "mark", contract_size: "10" });
    expect(withContract(deribit, "Deribit", "ETH-PERPETUAL").mmr_per_coin).toBe("0.0004%");
    expect(withContract(deribit, "Binance COIN-M", "BTCUSD_PERP").mmr_per_coin).toBe("");
    expect(withContract(deribit, "My venue", "MINE").mmr_per_coin).toBe("0.005%");
  });

  test.each([{ method: "entry" }, { tiers: "{0,0.004;1,0.005}" }])("does not grow beside %p", (beside) => {
    const says = "goes with the method of the mark value only, and without a tier table: empty it, or change these";
    const { problems } = readDraft(draftOf({ mmr_per_coin: "0.005%", ...beside }));
    expect(problems).toEqual([{ field: "mmr_per_coin", says }]);
  });

  test("writes rates as per cent, to the last digit", () => {
    expect(withContract(START, "Gate", "BTC_USD").entry_fee).toBe("0.075%");
    expect(withContract(START, "Binance COIN-M", "BTCUSD_PERP").mmr).toBe("0.4%");
  });

  test.each([
    ["coins", "", "is needed"],
    ["coins", "five", 'must be a number, was "five"'],
    ["price", "0", "must be above 0, was 0 (is the cell empty?)"],
    ["mmr", "5", "must be above 0\u202f% and below 100\u202f%, was 500\u202f%"],
    ["rungs", "2.5", "must be a whole number from 2 to 500, was 2.5"],
    ["price", "=A1", "takes no formula: write it in a cell, and give the address of that cell"],
    ["price", "{1;2}", "takes one value"],
    ["price", "B2", "waits for B2 to be read"],
    ["highest", "-95%", "must be above the lowest move"],
    ["tiers", "{1,0.004}", "the first floor must be 0, was 1, in row 1"],
    ["existing", "-100", undefined],
  ] as const)("%s as %p: %p", (field, text, says) => {
    const { problems } = readDraft(draftOf({ [field]: text }) as Draft);
    if (says === undefined)
      expect(problems).toEqual([{ field: "existing_entry", says: "is needed for the position that is open" }]);
    else expect(problems).toEqual([{ field, says }]);
  });

  test("a linked cell that holds an error is a problem and no number", () => {
    const draft = draftOf({ price: "Sheet1!B2" });
    expect(readDraft(draft, () => [["text"]]).problems).toEqual([
      { field: "price", says: 'must be a number, was "text"' },
    ]);
  });

  test.each([
    [{ hedged_with: "proxy", goal: "dollars" }, "goal"],
    [{ method: "entry", tiers: "{0,0.004}" }, "tiers"],
    [{ goal: "weights", other_units: "{1;2}", other_prices: "5" }, "other_prices"],
  ])("%p do not go together", (changes, field) => {
    expect(readDraft(draftOf(changes)).problems.map((problem) => problem.field)).toEqual([field]);
  });

  test("asks for nothing that has no start, and for every word a meaning", () => {
    for (const name of FIELD_NAMES) {
      const { parameter, words, start } = fieldNamed(name);
      if ("choices" in parameter) {
        expect(Object.keys(words ?? {})).toEqual(parameter.choices);
        expect(parameter.choices).toContain(start);
      }
    }
    expect(isAsked("leverage", START)).toBe(true);
    expect(isAsked("margin", START)).toBe(false);
  });
});
