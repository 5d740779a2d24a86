import { STEPS, type FieldName, type Step } from "../../../builder/fields/fields";

/** What a step asks first; its other fields have values that rarely change, and wait behind "More". */
const FIRST: Readonly<Record<Step, readonly FieldName[]>> = {
  Holding: ["coin", "coins", "price", "wallet_coins"],
  Goal: ["goal", "share", "dollars", "floating_coins", "weight", "other_units", "other_prices", "cash"],
  Contract: ["contract_size", "kind", "expiry_days", "hedged_with", "asset_units", "asset_price", "beta_by", "asset_history", "coin_history", "beta", "r_squared"], // prettier-ignore
  Margin: ["mode", "leverage", "margin", "liquidation", "days"],
  Carry: ["funding", "funding_rate", "funding_rates"],
  Scenarios: ["ladder", "lowest", "highest", "rungs", "own_prices", "path"],
};

export const stepNames = Object.keys(STEPS) as Step[];
export const namesIn = (step: Step): FieldName[] => Object.keys(STEPS[step]) as FieldName[];
export const firstIn = (step: Step): FieldName[] => namesIn(step).filter((name) => FIRST[step].includes(name));
export const laterIn = (step: Step): FieldName[] => namesIn(step).filter((name) => !FIRST[step].includes(name));

export const stepOf = (name: FieldName): Step =>
  stepNames.find((step) => namesIn(step).includes(name)) ?? ("Holding" satisfies Step);
