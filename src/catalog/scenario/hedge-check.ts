import { Refusal } from "../../core/refusal";
import { codeOf } from "../../core/check/finding";
import { hedgeCheck, type HedgeCheck } from "../../core/check/hedge-check";
import { defineOnRanges, type ResultRows } from "../declare/define";
import { inWords } from "./hedge-check-words";
import {
  contract_size,
  contracts,
  entry_price,
  interval_hours,
  margin,
  method,
  mmr,
  mmr_per_coin,
  price,
} from "../declare/parameters";
import { aboveZero, anyNumber, dayCount, notZero } from "../declare/rules";
import { growthOrTiersError, tiersError, tiersInstead } from "../margin/tier-columns";
import { bitmexGuide, binanceLiquidation } from "../declare/sources";

const COLUMNS = [
  {
    name: "code",
    unit: "text",
    about: "L… for what is wrong in the sheet, W… for a warning, OK for a sound hedge",
  },
  { name: "level", unit: "text", about: "red, amber or info" },
  { name: "what", unit: "text", about: "The finding in one sentence, with your numbers" },
  { name: "fix", unit: "text", about: "What to do about it" },
] as const;

export const HEDGE_CHECK = defineOnRanges<HedgeCheck, typeof COLUMNS>({
  name: "HEDGE_CHECK",
  group: "Scenario and control",
  summary: "What is wrong with a hedge, one row a finding: code, level, what, and what to do about it.",
  formula: String.raw`h=-\frac{c\,V}{E\,Q},\qquad P=\frac{|c|\,V\,(s+m)}{W+\dfrac{c\,V}{E}},\qquad \frac{|P-M|}{M}<3\,\frac{\sigma}{\sqrt{365}}`,
  letters: {
    result: String.raw`\mathrm{findings}`,
    coins: "Q",
    contracts: "c",
    entry_price: "E",
    mark_price: "M",
    margin: "W",
    mmr: "m",
    contract_size: "V",
    funding_rate: "r",
    volatility: String.raw`\sigma`,
    days: "T",
    interval_hours: "h",
    exposure: "x",
  },
  takes: "values",
  parameters: {
    coins: {
      unit: "coin",
      about: "All coins held, the coins posted as margin included. A blank or 0 is no holding",
      rule: anyNumber,
      blank: 0,
    },
    contracts,
    entry_price,
    mark_price: price("Mark price now"),
    margin,
    mmr,
    contract_size,
    funding_rate: {
      unit: "fraction",
      about: "Funding rate per period as a fraction: 0.01 % is 0.0001. Without it funding is not looked at",
      rule: anyNumber,
      otherwise: null,
    },
    volatility: {
      unit: "fraction per year",
      about: "Volatility of the price per year: 60 % is 0.6. Without it a distance is judged by its per cent alone",
      rule: aboveZero,
      otherwise: null,
    },
    days: {
      unit: "days",
      about: "How long the hedge is meant to last. Without it neither the funding nor the risk until then is added up",
      rule: dayCount,
      otherwise: null,
    },
    method,
    tiers: tiersInstead,
    interval_hours,
    exposure: {
      unit: "coin",
      about:
        "What is to be hedged, in coins, where it is not the coins held: for a proxy beta · units · their price ÷ the coin's, and the coins",
      rule: notZero,
      otherwise: null,
    },
    mmr_per_coin,
  },
  result: {
    about: "One row a finding, red before amber before info; a single OK row where nothing is wrong",
    columns: COLUMNS,
  },
  guidance: [
    "A code stands for the same here, in the Check of a sheet that the builder writes, and in the task pane: its bounds and remedies stand in the table of findings. Red and amber are against the hedge, info is not.",
    "A smaller hedge is taken to be meant, unless it is so small that the contract size must be wrong. A hedge whose margin covers it at every price has no liquidation price, which is no fault.",
    "What a liquidation costs is part of the finding that warns of it: the margin is gone, and the coins that are left are not hedged any more.",
    "With exposure the position is measured by it and not by the coins: the coins then are the collateral.",
    "The margin is taken as isolated. What must be left of it follows the method of LIQ_PRICE, at mmr or by the venue's tiers, without fees; the formula of P above is the one of “mark”. Under “loss” mmr is a share of the margin.",
    "What needs more than these arguments is not checked: averages of entries, stale parameters, the quality of a proxy, the collateral's own coin. Of those the task pane warns, under codes of its own.",
  ],
  errors: [tiersError, growthOrTiersError],
  examples: [
    {
      about: "5 coins hedged in full on a margin of all of them",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 70000,
        margin: 5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: [
        [
          "OK",
          "info",
          "A short of 3\u202f500 contracts of 100 USD hedges 100\u202f% of 5 coins: 350\u202f000 USD locked, 0 coins floating, no liquidation price.",
          "Nothing to do.",
        ],
      ],
    },
    {
      about: "The same at 10x after a rise of 10 %: the next half per cent liquidates it",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 77000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: [
        [
          "L4",
          "red",
          "The liquidation price of 77\u202f388.89 is 0.505\u202f% above the mark price of 77\u202f000; liquidated, you hold 4.5 coins without a hedge.",
          "Add margin: MARGIN_FOR_LIQ says how much for the liquidation price that you want.",
        ],
        [
          "W16",
          "info",
          "4.5 coins of the 5 coins are outside the margin and cannot save the position unless you post them in time.",
          "Keep them where they can be posted quickly, or post them now.",
        ],
      ],
    },
    {
      about: "Where the venue values maintenance at entry, a short is under it before “mark” has it so",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 77350,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
        method: "entry",
      },
      gives: [
        [
          "L13",
          "red",
          "At the mark price of 77\u202f350 the margin and the PnL come to 0.024887 coins, and 0.025 coins must be left: the position is liquidated.",
          "More than 0.00011312 coins of further margin is needed at this price.",
        ],
        [
          "W16",
          "info",
          "4.5 coins of the 5 coins are outside the margin and cannot save the position unless you post them in time.",
          "Keep them where they can be posted quickly, or post them now.",
        ],
      ],
    },
    {
      about: "5 contracts, as if each were one coin",
      arguments: {
        coins: 5,
        contracts: -5,
        entry_price: 70000,
        mark_price: 70000,
        margin: 0.01,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: [
        [
          "L2",
          "red",
          "A short of 5 contracts of 100 USD hedges 0.143\u202f% of 5 coins, which looks like a wrong contract size.",
          "contract_size is the face of one contract in USD; at 100 USD the whole hedge is −3\u202f500 contracts.",
        ],
        [
          "L4",
          "info",
          "There is no liquidation price: the margin of 0.01 coins covers the position at every price.",
          "Nothing to do.",
        ],
      ],
    },
    {
      about: "A negative rate: the short pays, and 90 days of it give a fully covered hedge a liquidation price",
      arguments: {
        coins: 5,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 70000,
        margin: 5,
        mmr: 0.005,
        contract_size: 100,
        funding_rate: -0.0001,
        days: 90,
      },
      gives: [
        [
          "L1",
          "amber",
          "At a funding rate of −0.01\u202f% this short pays 0.0005 coins (35 USD) a period.",
          "A positive rate is paid by longs to shorts, a negative one by shorts to longs: check the sign, then count the cost with FUNDING_COST.",
        ],
        [
          "W7",
          "amber",
          "90 days of funding of −0.01\u202f% every 8 hours take 0.135 coins of the margin of 5 coins: the liquidation price is then 2\u202f579\u202f629.63.",
          "Add to the margin what the funding takes, or plan for the shorter time.",
        ],
        [
          "L4",
          "info",
          "There is no liquidation price: the margin of 5 coins covers the position at every price.",
          "Nothing to do.",
        ],
      ],
    },
    {
      about:
        "A proxy: 1,000 units at 10 USD with a beta of 1.5, and 0.25 coin of collateral at 60,000 USD, are 0.5 coin",
      arguments: {
        coins: 0.25,
        contracts: -300,
        entry_price: 60000,
        mark_price: 60000,
        margin: 0.2,
        mmr: 0.005,
        contract_size: 100,
        exposure: 0.5,
      },
      gives: [
        [
          "OK",
          "info",
          "A short of 300 contracts of 100 USD hedges 100\u202f% of an exposure of 0.5 coins: liquidation at 99\u202f500, 65.83\u202f% above the mark price.",
          "Nothing to do.",
        ],
      ],
    },
    { about: "An empty row", arguments: {}, gives: 0 },
    {
      about: "A maintenance margin rate typed as per cent",
      arguments: { coins: 5, contracts: -3500, entry_price: 70000, mark_price: 70000, margin: 5, mmr: 5 },
      gives: { refuses: "#VALUE!", message: "mmr must be above 0 and below 1 (0.5 % is 0.005), was 5" },
    },
    {
      about: "A tier table by a method that its deductions are not made for",
      arguments: {
        coins: 30,
        contracts: -18000,
        entry_price: 60000,
        mark_price: 60000,
        margin: 3,
        mmr: 0.004,
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
  related: [
    "HEDGE_CONTRACTS",
    "HEDGE_RATIO",
    "LIQ_PRICE",
    "MARGIN_FOR_LIQ",
    "LIQ_PROB",
    "FUNDING_COST",
    "SCENARIO_TABLE",
  ],
  // without a position nothing else is looked at: an empty row stays empty, and coins alone get the finding that
  // nothing hedges them
  idle: (args) => (args.contracts !== 0 ? undefined : args.coins === 0 ? 0 : rows(args)),
  compute: (args) => rows(args),
});

function rows(args: HedgeCheck): ResultRows | Refusal {
  const findings = hedgeCheck(args);
  if (findings instanceof Refusal) return findings;
  return findings.map((finding) => {
    const { what, fix } = inWords(finding, args);
    return [codeOf(finding.kind), finding.level, what, fix];
  });
}
