import type { Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import type { HedgeCheck } from "./checked-hedge";
import { LEVELS, type Finding, type FindingKind } from "./finding";
import { checkFunding } from "./funding-check";
import { liquidationOf, marginAtMark } from "./liquidation-distance";
import { checkMargin } from "./margin-check";
import { checkRates } from "./rate-check";
import { ruleRefused } from "../margin/requirement";
import { checkScales } from "./scale-check";
import { checkSize, exposureOf } from "./size-check";
import { worth } from "../worth";

export type { HedgeCheck } from "./checked-hedge";

/**
 * What is wrong with a hedge of coins by one inverse position, the gravest first; where nothing is, a single finding
 * says what the hedge does. Without volatility, days or funding rate it says nothing of what depends on them.
 *
 * One value each; coins include those posted as margin; margin isolated; the maintenance requirement by the method of
 * LIQ_PRICE, at the rate or by the tiers, without a closing fee. Every bound is decided on the exact value, but for the
 * touch probability, which is a model. Refuses: "invalid" for tiers by another method than "mark", and for mmr_per_coin
 * beside tiers or by another method.
 * Source: the bounds are this project's own choice (FINDINGS); the figures are those of the functions of the same
 * names.
 */
export function hedgeCheck(a: HedgeCheck): readonly Finding[] | Refusal {
  if (a.contracts === 0) return [{ kind: "unhedged", level: "info" }];
  const refusal = ruleRefused(a);
  if (refusal) return refusal;
  const scales = checkScales(a);
  // coins in satoshi explain the odd share already
  const sizes = scales.length > 0 ? checkSize(a).filter(({ kind }) => kind !== "contract size") : checkSize(a);
  const found = [...scales, ...sizes, ...checkMargin(a), ...checkFunding(a), ...checkRates(a)];
  if (found.every(({ level }) => level === "info")) return [sound(a)];
  const all = [...found, ...coinsOutside(a, new Set(found.map(({ kind }) => kind)))];
  return LEVELS.flatMap((level) => all.filter((finding) => finding.level === level));
}

const THREATS: readonly FindingKind[] = [
  "under maintenance",
  "liquidation near",
  "liquidation likely",
  "funding drains",
];

/** Coins held outside the margin: they could save a position in danger, but not while they are elsewhere. */
function coinsOutside(a: HedgeCheck, kinds: ReadonlySet<FindingKind>): Finding[] {
  if (kinds.has("margin not counted") || !THREATS.some((kind) => kinds.has(kind))) return [];
  return exactly((of) => {
    const outside = of(a.coins).minus(of(a.margin));
    return outside.sign() > 0 ? [{ kind: "coins outside", level: "info", outside: outside.nearest() }] : [];
  });
}

const sound = (a: HedgeCheck): Finding =>
  exactly((of) => {
    const position = of(a.contracts).times(of(a.contract_size));
    const sold = worth(position, of(a.entry_price)).negated();
    const floating = of(a.coins).minus(sold);
    const { price, distance } = liquidationOf(marginAtMark(a, of, of(a.margin))) ?? {};
    return {
      kind: "sound",
      level: "info",
      share: sold.over(exposureOf(a, of)).nearest(),
      locked: position.negated().nearest(),
      floating: floating.nearest(),
      price: price?.nearest() ?? null,
      distance: distance?.nearest() ?? null,
    };
  });
