import { scenarioGrid, type ScenarioGrid } from "../../core/scenario/scenario-grid";
import { Refusal } from "../../core/refusal";
import { ifNone, shownIfNone, type IfNone } from "../declare/blank-if-none";
import { defineOnRanges } from "../declare/define";
import { contract_size, method, mmr, mmr_per_coin, price } from "../declare/parameters";
import { aboveZero, hedgeRatioOrNone, notNegative, priceMove } from "../declare/rules";
import { growthOrTiersError, tiersError, tiersInstead } from "../margin/tier-columns";
import { bitmexGuide, binanceLiquidation } from "../declare/sources";

const COVERED = {
  refuses: "#N/A",
  message: "no liquidation price: the margin covers this short at every price",
} as const;

export const SCENARIO_GRID = defineOnRanges<ScenarioGrid & { if_none: IfNone }>({
  name: "SCENARIO_GRID",
  group: "Scenario and control",
  summary: "What a wallet comes to after each price move (rows) at each hedge ratio (columns), for heat maps.",
  formula: String.raw`P=P_0\,(1+x)\qquad n=\operatorname{round}\left(\frac{h\,Q\,P_0}{V}\right)V\qquad \mathrm{usd}=Q\,P+n\left(1-\frac{P}{P_0}\right)`,
  letters: {
    result: String.raw`\mathrm{usd}`,
    coins: "Q",
    price: "P_0",
    moves: "x",
    hedge_ratios: "h",
    contract_size: "V",
  },
  takes: "lists",
  follows: { rows: "moves", columns: "hedge_ratios" },
  parameters: {
    coins: {
      unit: "coin",
      about: "Coins held, all of them free to be posted as margin. A blank or 0 is none",
      rule: notNegative,
      blank: 0,
    },
    price: price("Price today, at which the contracts are sold"),
    moves: {
      list: true,
      unit: "fraction",
      about: "Moves of the price, one row each, as fractions: −20 % is −0.2",
      rule: priceMove,
    },
    hedge_ratios: {
      list: true,
      unit: "fraction",
      about: "Shares of the coins to hedge, one column each: 1 is all of them, 0.5 half",
      rule: hedgeRatioOrNone,
    },
    contract_size,
    output: {
      choices: ["usd", "coin", "change", "liq"],
      about:
        "What to show: the wallet in USD, in coin, its change as a fraction, or the further move of the price that liquidates",
      otherwise: "usd",
      meanings: {
        usd: "What the wallet is worth in US dollars at that price",
        coin: "The coins in the wallet at that price",
        change: "The change of the wallet's value in US dollars, as a fraction",
        liq: "How far the price may still move until the position is liquidated, as a fraction",
      },
    },
    leverage: {
      unit: "fraction",
      about: "Position ÷ margin: at 10 a tenth of the position is posted",
      rule: aboveZero,
      otherwise: 1,
    },
    mmr: { ...mmr, otherwise: 0.005 },
    method,
    tiers: tiersInstead,
    mmr_per_coin,
    if_none: ifNone("has no further move that liquidates, or no change"),
  },
  result: {
    unit: ["USD", "coin", "fraction"],
    about: "Rows × columns: one row a move, one column a hedge ratio",
  },
  guidance: [
    "It takes the place of Excel's Data Table, which does not work with custom functions: one formula, one spill, a colour scale over it.",
    "Each column sells the whole contracts of HEDGE_CONTRACTS. The margin is the position ÷ leverage, never more than all coins: a hedge of 150 % at 1x stands on 100 %.",
    "Beyond the liquidation price of LIQ_PRICE by the same method a cell shows the coins without the lost margin. “liq” is 0 there; elsewhere it is how far the price may still move, + up.",
    "With a tier table each column has the tier of its own position at the price of the row, less the deduction of LIQ_PRICE_TIERED.",
    "Each cell stands alone, as if the price had gone there at once; funding and fees are not in it.",
  ],
  errors: [
    { code: "#N/A", when: "In a cell of “liq”: nothing can liquidate the position, or there is none." },
    tiersError,
    growthOrTiersError,
    { code: "#N/A", when: "In a cell of “change”: there are no coins." },
  ],
  examples: [
    {
      about: "5 coins at 70,000, unhedged, half hedged, hedged and over-hedged",
      arguments: {
        coins: 5,
        price: 70000,
        moves: [[-0.2], [0], [0.1]],
        hedge_ratios: [[0, 0.5, 1, 1.5]],
        contract_size: 100,
      },
      gives: [
        [280000, 315000, 350000, 385000],
        [350000, 350000, 350000, 350000],
        [385000, 367500, 350000, 332500],
      ],
    },
    {
      about: "The same as a change, on a tenth of margin: +15 % takes the hedge and half a coin",
      arguments: {
        coins: 5,
        price: 70000,
        moves: [[-0.2], [0.15]],
        hedge_ratios: [[0, 0.5, 1]],
        contract_size: 100,
        output: "change",
        leverage: 10,
      },
      gives: [
        [-0.2, -0.1, 0],
        [0.15, 0.0925, 0.035],
      ],
    },
    {
      about: "How far the price may still rise, on all coins and on a tenth",
      arguments: {
        coins: 5,
        price: 70000,
        moves: [[0], [0.1]],
        hedge_ratios: 1,
        contract_size: 100,
        output: "liq",
        leverage: 10,
      },
      gives: [[0.10555555555555556], [0.005050505050505051]],
    },
    {
      about: "Where the venue values maintenance at entry, the same short may rise less",
      arguments: {
        coins: 5,
        price: 70000,
        moves: 0,
        hedge_ratios: 1,
        contract_size: 100,
        output: "liq",
        leverage: 10,
        method: "entry",
      },
      gives: 0.10497237569060773,
    },
    {
      about: "At Deribit on a fifth, where 1 % and 0.005 % for each coin that the short is worth must be left",
      arguments: {
        coins: 80,
        price: 50000,
        moves: 0,
        hedge_ratios: 1,
        contract_size: 10,
        output: "liq",
        leverage: 5,
        mmr: 0.01,
        mmr_per_coin: 0.00005,
      },
      gives: 0.2334463172982249,
    },
    {
      about: "At 1x a whole hedge cannot be liquidated, a hedge of 150 % can",
      arguments: { coins: 5, price: 70000, moves: 0, hedge_ratios: [[1, 1.5]], contract_size: 100, output: "liq" },
      gives: [[COVERED, 1.985]],
    },
    {
      about: "The same with an empty text where nothing can liquidate the position",
      arguments: {
        coins: 5,
        price: 70000,
        moves: 0,
        hedge_ratios: [[1, 1.5]],
        contract_size: 100,
        output: "liq",
        if_none: "blank",
      },
      gives: [["", 1.985]],
    },
    {
      about: "A move to nothing and beyond is refused in its own row",
      arguments: { coins: 5, price: 70000, moves: [[-0.2], [-20]], hedge_ratios: 1, contract_size: 100 },
      gives: [
        [350000],
        [
          {
            refuses: "#VALUE!",
            message: "moves must be above −1 (−100 %), was -20: moves are fractions, −20 % is −0.2, in row 2",
          },
        ],
      ],
    },
    {
      about: "A tier table by a method that its deductions are not made for",
      arguments: {
        coins: 30,
        price: 60000,
        moves: 0,
        hedge_ratios: 1,
        contract_size: 100,
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
  related: ["SCENARIO_TABLE", "HEDGE_CONTRACTS", "LIQ_PRICE"],
  compute: ({ if_none, ...args }) => {
    const rows = scenarioGrid(args);
    return rows instanceof Refusal ? rows : rows.map(shownIfNone(if_none));
  },
});
