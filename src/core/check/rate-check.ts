import { FINDINGS, type Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";

const BOUNDS = FINDINGS["per cent"].levels.amber;

/** Under "loss" mmr is a share of the margin and may well be large; beside a tier table it is not used at all. */
const isUsed = (argument: keyof typeof BOUNDS, { method, tiers }: HedgeCheck): boolean =>
  argument !== "mmr" || (method !== "loss" && tiers === null);

/** Rates that look like per cents typed without the sign: 0.01 for 0.01 %, 0.5 for 0.5 %, 60 for 60 %. */
export const checkRates = (a: HedgeCheck): readonly Finding[] =>
  (["funding_rate", "mmr", "volatility"] as const).flatMap((argument) => {
    const value = isUsed(argument, a) ? a[argument] : null;
    if (value === null || Math.abs(value) <= BOUNDS[argument]) return [];
    return [{ kind: "per cent", level: "amber", argument, value }];
  });
