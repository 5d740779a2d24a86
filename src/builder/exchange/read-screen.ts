import { exactly } from "../../core/exact/exactly";
import type { Screen } from "../../core/margin/reconcile/screen";
import { tierReadings } from "../../core/margin/reconcile/tier-readings";
import type { Tier } from "../../core/margin/tier-table";
import { NO_COINS, NO_FEE, type Quantity, type Unit } from "../../core/units";
import { KNOWN_CONTRACTS } from "../../catalog/venues/known-contracts";
import { contractOf, written, type Draft } from "../draft/draft";
import type { ScreenField, ScreenTexts } from "./screen-texts";
import { digitsTyped, isDash, typedLeverage, typedNumber } from "./typed-number";

/** Why a text cannot be used, by field, to be read after the field's name. */
export type ScreenProblems = Partial<Readonly<Record<ScreenField, string>>>;

export interface ReadScreen {
  readonly screen: Screen | undefined;
  readonly problems: ScreenProblems;
}

const NEEDED: readonly ScreenField[] = ["size", "entry", "mmr"];
const MAY_BE_NEGATIVE: readonly ScreenField[] = ["funding_paid", "taker_fee"];

/**
 * Reads the typed texts as a screen. A text that is no such number is a problem; while a needed one is empty there is
 * no screen.
 */
export function readScreen(texts: ScreenTexts, draft: Draft): ReadScreen {
  const problems: Partial<Record<ScreenField, string>> = {};
  const number = <U extends Unit>(field: ScreenField): Quantity<U> | null => {
    const text = texts[field].trim();
    if (text === "") return null;
    const value = field === "leverage" ? typedLeverage(text) : typedNumber(text);
    const isSound = value !== undefined && (MAY_BE_NEGATIVE.includes(field) || value >= 0);
    if (isSound) return value as Quantity<U>;
    problems[field] = value === undefined ? "must be a number" : `must not be below 0, was ${value}`;
    return null;
  };
  const [size, entry] = [number<"contracts">("size"), number<"USD/coin">("entry")];
  const dash = isDash(texts.shown);
  const shown = dash ? (0 as Quantity<"USD/coin">) : number<"USD/coin">("shown");
  const mmr = number<"fraction">("mmr");
  const fee = number<"fraction">("taker_fee");
  for (const field of ["size", "entry"] as const)
    if (texts[field].trim() !== "" && !problems[field] && !number(field)) problems[field] = "must be above 0";
  if (mmr !== null && !(mmr > 0 && mmr < 1)) problems.mmr = "must be above 0 and below 100 % (0.5 % is 0.005)";
  if (fee !== null && Math.abs(fee) >= 0.02) problems.taker_fee = `must be below 2 %, was ${fee}: 0.05 % is 0.0005`;
  const given = {
    mode: draft.mode,
    mark_price: number<"USD/coin">("mark"),
    margin: number<"coin">("margin"),
    wallet: draft.mode === "cross" ? number<"coin">("wallet") : null,
    leverage: draft.mode === "isolated" ? number<"fraction">("leverage") || null : null,
    closing_fee: number<"coin">("closing_fee"),
    unrealised_pnl: null,
    funding_paid: number<"coin">("funding_paid"),
    maintenance: null,
    shown,
    decimals: digitsBeyond(texts),
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
  const rates = tierReadings(position, tiersOf(draft, mmr));
  const taker = fee === null || fee === 0 ? [] : [{ rate: fee, kind: "taker" as const }];
  return { screen: { ...given, ...position, rates, fees: [{ rate: NO_FEE, kind: "none" }, ...taker] }, problems };
}

/** The digits of the printed price, where it has more than the price step. */
function digitsBeyond({ shown, tick }: ScreenTexts): Quantity<"count"> | null {
  const digits = digitsTyped(shown);
  return isDash(shown) || (tick.trim() !== "" && digits <= digitsTyped(tick)) ? null : (digits as Quantity<"count">);
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
  const face = unit === "contracts" ? (typedNumber(draft.contract_size) ?? 1) : 1;
  return {
    contracts: (sign * (unit === "coin" ? dollars() : size)) as Quantity<"contracts">,
    contract_size: face as Quantity<"USD/contract">,
  };
}

/** The venue's tiers, as long as the rate is the one of the contract table; otherwise that one rate. */
export function tiersOf(draft: Draft, mmr: Quantity<"fraction">): readonly Tier[] {
  const spec = contractOf(draft);
  const list = KNOWN_CONTRACTS.find(({ venue, symbol }) => venue === draft.venue && symbol === draft.symbol)?.tiers;
  const one = [{ floor: NO_COINS, mmr }];
  if (!list?.complete || list.unit !== "coin" || spec?.mmr !== mmr) return one;
  return list.rows.map(([floor, rate]) => ({ floor, mmr: rate }) as Tier);
}

/** A rate as the draft writes it. */
export const writtenRate = (rate: number): string => written("mmr", rate);
