import { invalid, type Refusal } from "../../core/refusal";
import { ratesRefused } from "../../core/margin/liquidation-equation";
import { growthRefused } from "../../core/margin/requirement";
import { exactly } from "../../core/exact/exactly";
import { impliedBy, type Implied } from "../../core/margin/reconcile/implied";
import { nearestIn } from "../../core/margin/reconcile/nearest";
import { slipsIn, type NamedSlip } from "../../core/margin/reconcile/slips";
import { decimalsOf } from "../../core/margin/reconcile/printed-digits";
import { reconcile } from "../../core/margin/reconcile/reconcile";
import type { FeeReading, Screen } from "../../core/margin/reconcile/screen";
import { conventionOf } from "../../core/margin/reconcile/convention";
import { roundedIn } from "../../core/margin/reconcile/rounded-numbers";
import type { Trial } from "../../core/margin/reconcile/trial";
import type { Tier } from "../../core/margin/tier-table";
import { NO_FEE, type Quantity } from "../../core/units";
import { defineOnRanges, type Literal, type ResultRows } from "../declare/define";
import { noPosition, noPositionError } from "../declare/no-position";
import {
  contract_size,
  contracts,
  entry_price,
  margin,
  mmr_per_coin,
  price,
  tick,
  tradingFee,
} from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { tiers } from "../margin/tier-columns";
import { conventionsOf, venueNamed, VENUES } from "../venues/liquidation-conventions";
import { unknownName } from "../venues/nearest-names";
import { roundedLots, venueRates } from "../venues/venue-rates";
import { gapInWords } from "./reconcile-gap-words";
import { conventionInWords, printInWords, readingInWords } from "./reconcile-words";
import { bybitLiquidation } from "../declare/sources";

interface ReconcileLiquidation {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  mmr: readonly Tier[];
  shown_price: Quantity<"USD/coin">;
  contract_size: Quantity<"USD/contract">;
  taker_fee: Quantity<"fraction">;
  tick: Quantity<"USD/coin">;
  venue: string | null;
  funding_paid: Quantity<"coin">;
  decimals: Quantity<"count"> | null;
  mmr_per_coin: Quantity<"fraction per coin">;
  liquidation_fee: Quantity<"fraction">;
}

const COLUMNS = [
  { name: "method", unit: "text", about: "Method of LIQ_PRICE: mark, entry, bankruptcy or loss" },
  { name: "close_fee", unit: "fraction", about: "Closing fee in the price" },
  { name: "margin", unit: "text", about: "How the margin is read: as shown, or less the funding paid" },
  { name: "tier", unit: "text", about: "Number of the tier, from 1; empty without a table" },
  {
    name: "rounding",
    unit: "text",
    about: "against the trader (long up, short down), nearest, for (the other way) or none; several where all fit",
  },
  { name: "price", unit: "USD/coin", about: "Exact price of the reading; empty where it has none" },
  { name: "residual", unit: "USD/coin", about: "shown_price less that price" },
  {
    name: "missing_margin",
    unit: "coin",
    about: "Where nothing fits: coins of margin that would close the gap, − for less than entered",
  },
  { name: "verdict", unit: "text", about: "unique, equal, several, none or no price" },
  {
    name: "says",
    unit: "text",
    about: "The reading in words; where nothing fits, the slip that explains it, or what would close the gap",
  },
  {
    name: "entry",
    unit: "text",
    about: "How entry_price is read: as shown, rounded to its last digit, or its worth in whole satoshi",
  },
] as const;

const BYBIT = { contracts: 400, entry_price: 20005.00125031, margin: 0.0099975, mmr: 0.005 };

export const RECONCILE_LIQ = defineOnRanges<ReconcileLiquidation, typeof COLUMNS>({
  name: "RECONCILE_LIQ",
  group: "Margin and liquidation",
  summary:
    "Which conventions give the liquidation price that your exchange shows, best first; how far off if none does.",
  formula: String.raw`\{(\mathrm{method},\,f,\,W,\,m):\ \mathrm{printed}(P(\mathrm{method},\,f,\,W,\,m))=P_{\mathrm{shown}}\}`,
  letters: {
    result: String.raw`\mathrm{readings}`,
    contracts: "c",
    entry_price: "E",
    margin: "W",
    mmr: "m",
    shown_price: String.raw`P_{\mathrm{shown}}`,
    contract_size: "V",
    taker_fee: "f",
    funding_paid: "F",
  },
  takes: "values",
  parameters: {
    contracts,
    entry_price,
    margin: {
      ...margin,
      about: "The margin as your screen shows it, in coin: isolated, or the wallet balance in cross",
      mayBeLeverage: true,
    },
    mmr: {
      ...tiers,
      single: { floor: 0 as Quantity<"coin"> },
      about:
        "Maintenance margin rate (0.5 % is 0.005), or the venue's tier table: floor in coin and rate, from floor 0",
    },
    shown_price: price("The liquidation price as your screen prints it"),
    contract_size,
    taker_fee: tradingFee("Taker fee rate of your account, which may be in the price"),
    tick: { ...tick, about: "Price step of the liquidation price. 0: it is not rounded to one" },
    venue: { text: true, about: "Venue, by any of its names: its conventions go first", otherwise: null },
    funding_paid: {
      unit: "coin",
      about: "Funding since the margin was posted, + paid: it may have come out of the margin",
      rule: anyNumber,
      otherwise: 0,
    },
    decimals: {
      unit: "count",
      about: "Digits after the point as printed, where zeros at the end are not seen in the number",
      rule: { atLeast: 0, atMost: 12, whole: true },
      otherwise: null,
    },
    mmr_per_coin: {
      ...mmr_per_coin,
      about:
        "What mmr grows by with each coin that the position is worth (Deribit). 0: as that venue's contracts of this mmr do",
    },
    liquidation_fee: tradingFee("Liquidation fee rate of the contract, which may be in the price (KuCoin)"),
  },
  result: {
    about: "One row a reading that gives the shown price, best first; one row, of the nearest, where none does",
    columns: COLUMNS,
  },
  guidance: [
    "Every method of LIQ_PRICE is tried with no fee, with taker_fee and with liquidation_fee, on the margin as shown and less funding_paid, at the rate or at the tiers that hold at entry and at the shown price, each with its deduction and without. A reading fits if it is the shown price within half of its last digit, or rounded to the tick.",
    "An entry_price between two price steps is an average that the screen rounds: half a unit of its last digit is carried. With venue “BitMEX” the worth of 100 USD is tried in whole satoshi as well, of a small position that of a contract; with “Deribit” the rate grows; floors of tiers count contracts first with “Kraken”, “OKX”, “KuCoin” and “HTX”, coins with every other.",
    "Order: the venue's own convention, the newest first; then rounding against the trader, to the nearest, for him; then fewer departures from what is shown. What is left over decides last: inside one step it says nothing.",
    "Verdicts: “unique”, one reading. “equal”, several with one price: nothing hangs on which. “several”, several prices in one step: one print cannot tell them apart. “none”. “no price”: the print stands for none (999999, 1000000, 100000000, or one tick).",
    "What one position cannot tell: the fee and the rate under “mark”, where only their sum counts; entry on a margin without the closing fee and bankruptcy on one with it, which are the same price; at 1x loss and entry of a long; anything where the wallet is many times the position. A second position of the account, of the other side or at another leverage, mostly settles it: what stands in both lists is left.",
    "Where nothing fits, “says” names the slip that would explain the price: a margin in USD or in satoshi, a leverage in its place (20 or 20x), a size in coin or in USD, the other side, a rate in per cent. Without one, missing_margin is what the first convention lacks, in margin, in funding or as a closing fee, and a margin or an entry price that may be rounded is named.",
    "A reading with the unrealised PnL, the closing fee or a second position is compared in the task pane: “My exchange says”.",
  ],
  errors: [
    noPositionError,
    { code: "#VALUE!", when: "venue is not one that is known; the message names the nearest." },
    { code: "#VALUE!", when: "decimals is below the digits that shown_price has." },
    { code: "#VALUE!", when: "mmr_per_coin is given beside a tier table, which has all rates in it." },
    { code: "#VALUE!", when: "mmr and a fee together are 1 or more." },
  ],
  examples: [
    {
      about: "A Bybit position of 2022: 13,381.5 on the screen is 13,381.27 rounded up, maintenance at entry, no fee",
      arguments: { ...BYBIT, shown_price: 13381.5, taker_fee: 0.0006, tick: 0.5, venue: "Bybit" },
      gives: [
        [
          "entry",
          0,
          "margin as shown",
          "",
          "against, nearest",
          13381.27173933837,
          0.2282606616305982,
          "",
          "unique",
          "entry-valued, no fee: 13\u202f381.27, rounded up to 13\u202f381.5",
          "as shown",
        ],
      ],
    },
    {
      about: "A long at 1x: two conventions, one price",
      arguments: {
        contracts: 5,
        entry_price: 7197.35137469,
        margin: 0.0006947,
        mmr: 0.005,
        shown_price: 3608,
        taker_fee: 0.00075,
        tick: 0.5,
      },
      gives: [
        [
          "entry",
          0,
          "margin as shown",
          "",
          "against",
          3607.694924657675,
          0.3050753423250943,
          "",
          "equal",
          "entry-valued, no fee: 3\u202f607.69, rounded up to 3\u202f608",
          "as shown",
        ],
        [
          "loss",
          0,
          "margin as shown",
          "",
          "against",
          3607.6949246576696,
          0.3050753423302608,
          "",
          "equal",
          "liquidated at a share of its margin, no fee: 3\u202f607.69, rounded up to 3\u202f608",
          "as shown",
        ],
      ],
    },
    {
      about: "By a tier table, printed to 8 digits: the tier that holds at the price",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        mmr: [
          [0, 0.004],
          [10, 0.005],
          [20, 0.01],
          [30, 0.025],
        ],
        shown_price: 66269.98884344,
        contract_size: 100,
        taker_fee: 0.0005,
        venue: "Binance",
        decimals: 8,
      },
      gives: [
        [
          "mark",
          0,
          "margin as shown",
          3,
          "none",
          66269.98884343622,
          3.7783562662699886e-9,
          "",
          "unique",
          "mark-valued, no fee, tier 3 (1\u202f%): 66\u202f269.98884344",
          "as shown",
        ],
      ],
    },
    {
      about: "Nothing fits: the venue's convention, how far it is off, and what would close the gap",
      arguments: { ...BYBIT, margin: 0.0101, shown_price: 13381.5, taker_fee: 0.0006, tick: 0.5, venue: "Phemex" },
      gives: [
        [
          "entry",
          0,
          "margin as shown",
          "",
          "",
          13335.544811180047,
          45.955188819952376,
          -0.00010300990453494077,
          "none",
          "entry-valued, no fee: 0.00010301 coin less margin would close the gap, as funding paid or a closing fee of 0.515\u202f%",
          "as shown",
        ],
      ],
    },
    {
      about: "Deribit: the rate grows by 0.005 % with each BTC that the position is worth",
      arguments: {
        contracts: 100000,
        entry_price: 60000,
        margin: 1.5,
        mmr: 0.01,
        shown_price: 55646,
        contract_size: 10,
        taker_fee: 0.0005,
        tick: 0.5,
        venue: "Deribit",
      },
      gives: [
        [
          "mark",
          0,
          "margin as shown",
          "",
          "against, nearest",
          55645.7912230834,
          0.20877691660351747,
          "",
          "unique",
          "mark-valued, no fee, growing 0.005\u202f% a coin: 55\u202f645.79, rounded up to 55\u202f646",
          "as shown",
        ],
      ],
    },
    {
      about: "Kraken: tiers count contracts, and each part of the position has its own rate",
      arguments: {
        contracts: -700000,
        entry_price: 3000,
        margin: 20,
        mmr: [
          [0, 0.01],
          [250000, 0.02],
          [500000, 0.03],
        ],
        shown_price: 3217.95,
        taker_fee: 0.0005,
        tick: 0.05,
        venue: "Kraken",
      },
      gives: [
        [
          "mark",
          0,
          "margin as shown",
          3,
          "against, nearest",
          3217.96875,
          -0.01875,
          "",
          "unique",
          "mark-valued, no fee, tier 3 (3\u202f%): 3\u202f217.97, rounded down to 3\u202f217.95",
          "as shown",
        ],
      ],
    },
    {
      about: "A slip: 200 is the margin in USD, and the coins that it is worth give the price",
      arguments: { ...BYBIT, margin: 200, shown_price: 13381.5, taker_fee: 0.0006, tick: 0.5, venue: "Bybit" },
      gives: [
        [
          "mark",
          0,
          "margin as shown",
          "",
          "",
          2.009799070337943,
          13379.490200929662,
          -199.98995352482905,
          "none",
          "Fits with margin in USD, or size in coin: entry-valued, no fee",
          "as shown",
        ],
      ],
    },
    {
      about: "A slip: 2x is the leverage, and the margin that it gives fits",
      arguments: { ...BYBIT, margin: "2x", shown_price: 13381.5, taker_fee: 0.0006, tick: 0.5, venue: "Bybit" },
      gives: [
        [
          "mark",
          0,
          "margin as shown",
          "",
          "",
          199.01039359008288,
          13182.489606409918,
          -1.9899535248290576,
          "none",
          "Fits with leverage for margin: entry-valued, no fee, on IM = size ÷ entry ÷ leverage",
          "as shown",
        ],
      ],
    },
    {
      about: "A venue that is not known",
      arguments: { ...BYBIT, shown_price: 13381.5, venue: "Bybyt" },
      gives: {
        refuses: "#VALUE!",
        message: 'venue is not known, was "Bybyt": nearest are "Bybit", "BingX", "Bitget", "OKX"',
      },
    },
  ],
  sources: [
    { title: "Position messages and worked examples of Bybit, BitMEX, KuCoin, Gate, Phemex and others" },
    bybitLiquidation,
  ],
  related: ["LIQ_PRICE", "LIQ_PRICE_TIERED", "MARGIN_FOR_LIQ", "CONTRACT_SPEC"],
  idle: noPosition,
  compute: readings,
});

function readings(a: ReconcileLiquidation): ResultRows | Refusal {
  const venue = a.venue === null ? null : venueNamed(a.venue);
  if (venue === undefined) return unknownName("venue", String(a.venue), VENUES);
  if (a.decimals && a.decimals < decimalsOf(a.shown_price))
    return invalid(`decimals must not be below the digits of shown_price (${a.shown_price}), was ${a.decimals}`);
  const { mmr } = a.mmr.at(-1) as Tier;
  const tiers = a.mmr.length > 1 ? a.mmr : null;
  const refusal =
    growthRefused({ ...a, method: "mark", tiers }) ??
    exactly((of) => ratesRefused(of, mmr, Math.max(a.taker_fee, a.liquidation_fee) as typeof mmr));
  if (refusal) return refusal;
  const screen = screenOf(a, venue);
  const conventions = venue === null ? [] : conventionsOf(venue);
  const found = reconcile(screen, conventions);
  const nearest = nearestIn(screen, found, conventions);
  if (!nearest)
    return found.readings.map((trial) =>
      rowOf(
        trial,
        "",
        found.verdict === "sentinel" ? "no price" : found.verdict,
        `${readingInWords(trial)}: ${printInWords(screen, trial)}`,
      ),
    );
  const implied = impliedBy(screen, nearest);
  const isVenues = (trial: Trial) => !!conventionOf(trial, screen, conventions);
  const [rounded] = found.tried.flatMap((trial) =>
    isVenues(nearest) && !isVenues(trial) ? [] : roundedIn(screen, trial),
  );
  const says = slipInWords(slipsIn(screen, conventions)) ?? gapOf(nearest, implied, rounded);
  return [rowOf(nearest, implied?.missing ?? "", "none", says)];
}

/** The slips that explain the price, and what it is without them. */
function slipInWords(slips: readonly NamedSlip[]): string | undefined {
  const [first] = slips.flatMap(({ found }) => found.readings);
  return first && `Fits with ${slips.map(({ slip }) => slip).join(", or ")}: ${readingInWords(first)}`;
}

/** How the venue's convention misses the price, what would close the gap, and the number that may be rounded. */
function gapOf(nearest: Trial, implied: Implied | undefined, fit: Trial | undefined): string {
  const gap = gapInWords(nearest, implied, "coin");
  const rounded = fit ? `. It fits with ${fit.entry}, ${conventionInWords(fit)}` : "";
  return `${conventionInWords(nearest)}${gap && ": "}${gap}${rounded}`;
}

const rowOf = (trial: Trial, missing: Literal, verdict: string, says: string): Literal[] => {
  const { method, fee, margin, rate, roundings, price, residual, entry } = trial;
  return [
    method,
    fee.rate,
    margin.name,
    rate?.tier ?? "",
    roundings.join(", "),
    price ?? "",
    price === null ? "" : (residual ?? ""),
    missing,
    verdict,
    says,
    entry ?? "as shown",
  ];
};

function screenOf(a: ReconcileLiquidation, venue: string | null): Screen {
  const { contracts, contract_size, entry_price, margin, shown_price, tick, taker_fee, liquidation_fee } = a;
  const shown = {
    contracts,
    contract_size,
    entry_price,
    margin,
    tick,
    mark_price: null,
    mode: null,
    wallet: null,
    leverage: null,
    closing_fee: null,
    unrealised_pnl: null,
    funding_paid: a.funding_paid === 0 ? null : a.funding_paid,
    maintenance: null,
    shown: shown_price,
    // a whole number shows of itself that it has no digits after the point
    decimals: a.decimals === 0 ? null : a.decimals,
    rounded_lots: roundedLots(venue, contracts * contract_size),
  };
  const fees: FeeReading[] = [
    { rate: NO_FEE, kind: "none" },
    { rate: taker_fee, kind: "taker" },
    { rate: liquidation_fee, kind: "other" },
  ];
  const rates_at = (sized: Partial<Screen>) => venueRates({ ...shown, ...sized }, a.mmr, venue, a.mmr_per_coin);
  return {
    ...shown,
    rates: rates_at({}),
    rates_at,
    fees: fees.filter(({ rate, kind }) => kind === "none" || (rate !== 0 && (kind === "taker" || rate !== taker_fee))),
  };
}
