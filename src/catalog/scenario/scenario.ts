import { Refusal } from "../../core/refusal";
import { scenarioTable, type Scenario, type ScenarioTable } from "../../core/scenario/scenario";
import { ifNone, shownIfNone, type IfNone } from "../declare/blank-if-none";
import { defineOnRanges } from "../declare/define";
import { contract_size, contracts, entry_price, margin, method, mmr, mmr_per_coin, price } from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { growthOrTiersError, tiersError, tiersInstead } from "../margin/tier-columns";
import { bitmexGuide, binanceLiquidation } from "../declare/sources";

const COLUMNS = [
  { name: "price", unit: "USD/coin", about: "The price of the row" },
  { name: "move", unit: "fraction", about: "price ÷ entry price − 1" },
  { name: "unhedged USD", unit: "USD", about: "coins × price, without the position" },
  { name: "PnL coin", unit: "coin", about: "Gain of the position less funding_paid; −margin after a liquidation" },
  { name: "PnL USD", unit: "USD", about: "The same × price" },
  { name: "coins after", unit: "coin", about: "coins + PnL coin" },
  { name: "hedged USD", unit: "USD", about: "coins after × price, which is unhedged USD + PnL USD" },
  { name: "change", unit: "fraction", about: "hedged USD ÷ (coins × entry price) − 1" },
  { name: "margin ratio", unit: "fraction", about: "What must be left ÷ equity: liquidation at 1" },
  { name: "status", unit: "text", about: "OK or LIQUIDATED" },
] as const;
/** The status of a price that liquidates. */
export const LIQUIDATED = "LIQUIDATED";
const HEADERS = COLUMNS.map(({ name }) => name);

const cells = (row: Scenario) => [
  row.price,
  row.move,
  row.unhedged,
  row.gain,
  row.gain_usd,
  row.coins,
  row.hedged,
  row.change,
  row.margin_ratio,
  row.liquidated ? LIQUIDATED : "OK",
];

const noEquity = { refuses: "#N/A", message: "no equity is left at this price: the margin is gone" } as const;
const notAsked = { refuses: "#N/A", message: "no margin ratio: margin and mmr are not given" } as const;

export const SCENARIO_TABLE = defineOnRanges<ScenarioTable & { headers: boolean; if_none: IfNone }, typeof COLUMNS>({
  name: "SCENARIO_TABLE",
  group: "Scenario and control",
  summary: "What a hedged wallet is worth at each of a list of prices, in coin and in USD, liquidation included.",
  formula: String.raw`\mathrm{gain}=c\,V\left(\frac{1}{E}-\frac{1}{P}\right)-F\qquad\mathrm{hedged}=(Q+\mathrm{gain})\,P\qquad\mathrm{ratio}=\frac{\left(m+k\,|c|\,V/P\right)|c|\,V/P}{W+\mathrm{gain}}`,
  letters: {
    result: String.raw`\mathrm{gain},\ \mathrm{hedged},\ \mathrm{ratio}`,
    coins: "Q",
    contracts: "c",
    entry_price: "E",
    prices: "P",
    contract_size: "V",
    margin: "W",
    mmr: "m",
    funding_paid: "F",
    mmr_per_coin: "k",
  },
  takes: "lists",
  follows: { rows: "prices" },
  parameters: {
    coins: {
      unit: "coin",
      about: "Coins held, the coins posted as margin included. A blank or 0 is none",
      rule: anyNumber,
      blank: 0,
    },
    contracts,
    entry_price,
    prices: { ...price("Prices to look at, one row each"), list: true },
    contract_size,
    margin: {
      ...margin,
      about: "Isolated margin, a part of the coins. Left out, liquidation is not looked at",
      otherwise: null,
    },
    mmr: { ...mmr, about: "Maintenance margin rate, 0.5 % is 0.005. It goes together with margin", otherwise: null },
    funding_paid: {
      unit: "coin",
      about: "Funding paid (+) or received (−) so far, out of the margin",
      rule: anyNumber,
      otherwise: 0,
    },
    headers: { truth: true, about: "TRUE puts a row of column names on top", otherwise: true },
    method,
    tiers: tiersInstead,
    mmr_per_coin,
    if_none: ifNone("has no margin ratio or no change"),
  },
  result: {
    about: "One row a price, with a row of column names on top unless headers is FALSE",
    columns: COLUMNS,
  },
  guidance: [
    "Each row stands alone, as if the price had gone there at once: a rally that liquidates and a fall after it are a path, which this table is not. The coins of a LIQUIDATED row are what you go on with.",
    "A hedge of all coins shows one dollar value at every price until it is liquidated. From there on it is a wallet of fewer coins, without a hedge.",
    "Liquidation is the one of LIQ_PRICE with the same method: at that price and beyond it the row is LIQUIDATED, the whole margin lost. The ratio above is the one of “mark”; “entry” and “bankruptcy” take m·|c|·V/E, “loss” m of the margin that funding has left.",
    "With a tier table each row is asked by the tier that the position is in at its price, less the deduction of LIQ_PRICE_TIERED.",
    "coins include the margin. Coins elsewhere count as well, but they do not save the position unless they are posted.",
  ],
  errors: [
    { code: "#VALUE!", when: "margin is given without mmr or tiers, or one of these without margin." },
    { code: "#VALUE!", when: "margin is above coins, which include it." },
    tiersError,
    growthOrTiersError,
    { code: "#N/A", when: "In the column margin ratio: margin and mmr are not given, or the margin is gone." },
    { code: "#N/A", when: "In the column change: there are no coins to compare with." },
  ],
  examples: [
    {
      about: "5 coins hedged at 70,000 on half a coin of margin: a fall, a rise, and a rise too far",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        prices: [[56000], [77000], [87500]],
        contract_size: 100,
        margin: 0.5,
        mmr: 0.005,
      },
      gives: [
        HEADERS,
        [56000, -0.2, 280000, 1.25, 70000, 6.25, 350000, 0, 0.017857142857142856, "OK"],
        [77000, 0.1, 385000, -0.45454545454545453, -35000, 4.545454545454546, 350000, 0, 0.5, "OK"],
        [87500, 0.25, 437500, -0.5, -43750, 4.5, 393750, 0.125, noEquity, "LIQUIDATED"],
      ],
    },
    {
      about: "By method “entry” it is liquidated at 77,348.07 already, by “mark” at 77,388.89",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        prices: 77360,
        contract_size: 100,
        margin: 0.5,
        mmr: 0.005,
        headers: false,
        method: "entry",
      },
      gives: [
        [
          77360,
          0.10514285714285715,
          386800,
          -0.5,
          -38680,
          4.5,
          348120,
          -0.005371428571428571,
          1.028723404255319,
          "LIQUIDATED",
        ],
      ],
    },
    {
      about: "By a venue's tiers 30 coins are liquidated at 66,269.99: in the third of them, at 1 % less 0.11 coin",
      arguments: {
        coins: 30,
        contracts: -18000,
        entry_price: 60000,
        prices: 66269,
        contract_size: 100,
        margin: 3,
        headers: false,
        tiers: [
          [0, 0.004],
          [10, 0.005],
          [20, 0.01],
          [30, 0.025],
        ],
      },
      gives: [
        [
          66269,
          0.10448333333333333,
          1988070,
          -2.8379785420030483,
          -188070,
          27.162021457996953,
          1800000,
          0,
          0.9975235168110272,
          "OK",
        ],
      ],
    },
    {
      about:
        "At Deribit 80 coins are liquidated at 62,500: of 64 there, 1 % + 64 · 0.005 % are all that is left of 16.8448",
      arguments: {
        coins: 80,
        contracts: -400000,
        entry_price: 50000,
        prices: 62500,
        contract_size: 10,
        margin: 16.8448,
        mmr: 0.01,
        headers: false,
        mmr_per_coin: 0.00005,
      },
      gives: [[62500, 0.25, 5000000, -16.8448, -1052800, 63.1552, 3947200, -0.0132, 1, "LIQUIDATED"]],
    },
    {
      about: "Half a hedge, without a margin to lose",
      arguments: {
        coins: 10,
        contracts: -1500,
        entry_price: 3000,
        prices: 2400,
        contract_size: 10,
        headers: false,
      },
      gives: [[2400, -0.2, 24000, 1.25, 3000, 11.25, 27000, -0.1, notAsked, "OK"]],
    },
    {
      about: "The same with an empty text in place of the ratio that there is none of",
      arguments: {
        coins: 10,
        contracts: -1500,
        entry_price: 3000,
        prices: 2400,
        contract_size: 10,
        headers: false,
        if_none: "blank",
      },
      gives: [[2400, -0.2, 24000, 1.25, 3000, 11.25, 27000, -0.1, "", "OK"]],
    },
    {
      about: "A margin without the rate that belongs to it",
      arguments: { coins: 5, contracts: -3500, entry_price: 70000, prices: 77000, contract_size: 100, margin: 0.5 },
      gives: { refuses: "#VALUE!", message: "margin and mmr go together: mmr is not given" },
    },
    {
      about: "A margin that is not part of the coins",
      arguments: {
        coins: 0.3,
        contracts: -3500,
        entry_price: 70000,
        prices: 77000,
        contract_size: 100,
        margin: 0.5,
        mmr: 0.005,
      },
      gives: { refuses: "#VALUE!", message: "margin must not be above coins, which include it, was 0.5 of 0.3" },
    },
    {
      about: "A tier table by a method that its deductions are not made for",
      arguments: {
        coins: 30,
        contracts: -18000,
        entry_price: 60000,
        prices: 66270,
        contract_size: 100,
        margin: 3,
        method: "entry",
        tiers: [
          [0, 0.004],
          [10, 0.005],
        ],
      },
      gives: { refuses: "#VALUE!", message: 'tiers go with method "mark" only, was "entry"' },
    },
  ],
  sources: [bitmexGuide, binanceLiquidation],
  related: ["SCENARIO_GRID", "LIQ_PRICE", "INVERSE_PNL"],
  compute: ({ headers, if_none, ...args }) => {
    const rows = scenarioTable(args);
    if (rows instanceof Refusal) return rows;
    return [...(headers ? [HEADERS] : []), ...rows.map((row) => cells(row)).map(shownIfNone(if_none))];
  },
});
