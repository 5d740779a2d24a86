import { exactly } from "../../core/exact/exactly";
import type { FeeReading, Screen } from "../../core/margin/reconcile/screen";
import type { Tier } from "../../core/margin/tier-table";
import { NO_COINS, NO_FEE, type Quantity, type Unit } from "../../core/units";
import { numberShownBy } from "../../catalog/read/numeric-text";
import { knownContract } from "../../catalog/venues/known-contracts";
import { roundedLots, venueRates } from "../../catalog/venues/venue-rates";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { contractOf, type Draft } from "../draft/draft";
import type { ScreenField, ScreenTexts } from "./screen-texts";
import { digitsTyped, isDash, typedNumber } from "./typed-number";
import { wordsIn } from "../words/words";

/** Why a text cannot be used, by field, to be read after the field's name. */
export type ScreenProblems = Partial<Readonly<Record<ScreenField, string>>>;

export interface ReadScreen {
  readonly screen: Screen | undefined;
  readonly problems: ScreenProblems;
}

const NEEDED: readonly ScreenField[] = ["size", "entry", "mmr"];
const MAY_BE_NEGATIVE: readonly ScreenField[] = ["funding_paid", "unrealised_pnl", "taker_fee"];

/** The texts as a screen. A text that is no such number is refused; one that is needed and empty is waited for. */
export function readScreen(texts: ScreenTexts, draft: Draft, marks: NumberMarks): ReadScreen {
  const problems: Partial<Record<ScreenField, string>> = {};
  const { percent } = wordsIn(marks);
  const ratesAre = (least: number, most: number, was: string): string =>
    `must be from ${percent(least)} to below ${percent(most)}, as a per cent, was “${was.trim()}”`;
  const number = <U extends Unit>(field: Exclude<ScreenField, "side" | "unit">): Quantity<U> | null => {
    const text = texts[field].trim();
    if (text === "") return null;
    const value = typedNumber(field, { text, unit: texts.unit, coin: draft.coin }, marks);
    if (typeof value === "number" && (MAY_BE_NEGATIVE.includes(field) || value >= 0)) return value as Quantity<U>;
    problems[field] = typeof value === "number" ? `must not be below 0, was ${text}` : value.refused;
    return null;
  };
  const [size, entry] = [number<"contracts">("size"), number<"USD/coin">("entry")];
  const dash = isDash(texts.shown);
  const shown = dash ? (0 as Quantity<"USD/coin">) : number<"USD/coin">("shown");
  const mmr = number<"fraction">("mmr");
  const fee = number<"fraction">("taker_fee");
  for (const field of ["size", "entry"] as const)
    if (texts[field].trim() !== "" && !problems[field] && !number(field)) problems[field] = "must be above 0";
  const liquidation = number<"fraction">("liquidation_fee");
  if (mmr !== null && !(mmr >= LEAST_RATE && mmr < 1)) problems.mmr = ratesAre(LEAST_RATE, 1, texts.mmr);
  if (fee && !(Math.abs(fee) >= LEAST_FEE && Math.abs(fee) < MOST_FEE))
    problems.taker_fee = ratesAre(LEAST_FEE, MOST_FEE, texts.taker_fee);
  if (liquidation && !(liquidation >= LEAST_FEE && liquidation < MOST_LIQUIDATION_FEE))
    problems.liquidation_fee = ratesAre(LEAST_FEE, MOST_LIQUIDATION_FEE, texts.liquidation_fee);
  const given = {
    mode: draft.mode,
    mark_price: number<"USD/coin">("mark"),
    margin: number<"coin">("margin"),
    wallet: draft.mode === "cross" ? number<"coin">("wallet") : null,
    leverage: draft.mode === "isolated" ? number<"fraction">("leverage") || null : null,
    closing_fee: number<"coin">("closing_fee"),
    unrealised_pnl: number<"coin">("unrealised_pnl"),
    funding_paid: number<"coin">("funding_paid"),
    maintenance: number<"coin">("maintenance"),
    shown,
    decimals: digitsBeyond(texts, marks),
    entry_decimals: digitsTyped(texts.entry, marks) as Quantity<"count">,
    tick: number<"USD/coin">("tick") ?? (0 as Quantity<"USD/coin">),
  };
  const isWaiting = NEEDED.some((field) => texts[field].trim() === "");
  if (isWaiting || Object.keys(problems).length > 0 || size === null || entry === null || mmr === null)
    return { screen: undefined, problems };
  const position = {
    ...positionOf(texts, size, entry, draft),
    entry_price: entry,
    mark_price: given.mark_price,
    shown,
  };
  const rates_at = (sized: Partial<Screen>) =>
    venueRates({ ...position, ...sized }, tiersOf(draft, mmr), draft.venue, growthOf(draft, mmr));
  const fees: FeeReading[] = [{ rate: NO_FEE, kind: "none" }];
  if (fee) fees.push({ rate: fee, kind: "taker" });
  if (liquidation && liquidation !== fee) fees.push({ rate: liquidation, kind: "other" });
  const rounded_lots = roundedLots(draft.venue, position.contracts * position.contract_size);
  return { screen: { ...given, ...position, rates: rates_at({}), rates_at, fees, rounded_lots }, problems };
}

/** Bare numbers are per cent, as in every field of rates: 0.005 would be a hundredth of what somebody meant by it. */
const [LEAST_RATE, LEAST_FEE, MOST_FEE, MOST_LIQUIDATION_FEE] = [0.0005, 0.00001, 0.02, 0.03];

/** The slope of the draft goes with its own rate. */
const growthOf = (draft: Draft, mmr: Quantity<"fraction">): Quantity<"fraction per coin"> =>
  ((numberShownBy(draft.mmr) === mmr && numberShownBy(draft.mmr_per_coin)) || 0) as Quantity<"fraction per coin">;

/** The digits of the print, where they say more than its step does. */
function digitsBeyond({ shown, tick }: ScreenTexts, marks: NumberMarks): Quantity<"count"> | null {
  const digits = digitsTyped(shown, marks);
  const isOfStep = tick.trim() !== "" && digits <= digitsTyped(tick, marks);
  return isDash(shown) || isOfStep ? null : (digits as Quantity<"count">);
}

/** Contracts with their sign. A size in USD or in coin counts as contracts of one dollar. */
function positionOf({ side, unit }: ScreenTexts, size: number, entry: number, draft: Draft) {
  const sign = side === "long" ? 1 : -1;
  const dollars = () =>
    exactly((of) =>
      of(size as Quantity<"coin">)
        .times(of(entry as Quantity<"USD/coin">))
        .nearest(),
    ) as number;
  const face = unit === "contracts" ? (numberShownBy(draft.contract_size) ?? 1) : 1;
  return {
    contracts: (sign * (unit === "coin" ? dollars() : size)) as Quantity<"contracts">,
    contract_size: face as Quantity<"USD/contract">,
  };
}

/** The venue's tiers, in coin or in contracts as it counts them, as long as the rate is the contract's own; else the one rate. */
export function tiersOf(draft: Draft, mmr: Quantity<"fraction">): readonly Tier[] {
  const spec = contractOf(draft);
  const list = knownContract(draft.venue, draft.symbol)?.tiers;
  const one = [{ floor: NO_COINS, mmr }];
  if (!list?.complete || spec?.mmr !== mmr) return one;
  return list.rows.map(([floor, rate]) => ({ floor, mmr: rate }) as Tier);
}
