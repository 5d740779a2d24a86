import { FINDINGS, type Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";

const BOUNDS = FINDINGS["per cent"].levels.amber;

/** Under "loss" mmr is a share of the margin, which may well be large; beside a tier table its first rate is looked at. */
function rateOf(argument: keyof typeof BOUNDS, a: HedgeCheck): number | null {
  if (argument !== "mmr") return a[argument];
  const [first] = a.tiers ?? [];
  return a.method === "loss" ? null : (first ?? a).mmr;
}

/** Rates that look like per cents typed without the sign: 0.01 for 0.01 %, 0.5 for 0.5 %, 60 for 60 %. */
export const checkRates = (a: HedgeCheck): readonly Finding[] =>
  (["funding_rate", "mmr", "volatility"] as const).flatMap((argument) => {
    const value = rateOf(argument, a);
    if (value === null || Math.abs(value) <= BOUNDS[argument]) return [];
    return [{ kind: "per cent", level: "amber", argument, value }];
  });
