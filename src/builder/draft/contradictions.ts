import type { Choices, Problem } from "./choices";
import type { Draft } from "./draft";

/** Fields that are sound alone and do not go together. */
export function contradictions(draft: Draft, choices: Choices): Problem[] {
  const found: Problem[] = [];
  const proxy = draft.hedged_with === "proxy";
  if (proxy && draft.goal !== "all" && draft.goal !== "share")
    found.push({ field: "goal", says: "must be to lock all or a share where the coin is a proxy" });
  if (choices.tiers && draft.method !== "mark")
    found.push({
      field: "tiers",
      says: "goes with the method of the mark value only: empty it, or choose that method",
    });
  if (choices.lowest && choices.highest && !(numberIn(choices.lowest) < numberIn(choices.highest)))
    found.push({ field: "highest", says: "must be above the lowest move" });
  const [asset, coin] = [choices.asset_history, choices.coin_history];
  if (asset && coin && countOf(asset) !== countOf(coin))
    found.push({ field: "coin_history", says: `must be as many as the asset's, were ${countOf(coin)} for ${countOf(asset)}` }); // prettier-ignore
  const [open, entries] = [choices.existing, choices.existing_entry];
  if (open && !entries) found.push({ field: "existing_entry", says: "is needed for the contracts that are open" });
  if (open && entries && countOf(open) !== countOf(entries))
    found.push({ field: "existing_entry", says: `must be as many as the contracts, were ${countOf(entries)} for ${countOf(open)}` }); // prettier-ignore
  const [units, prices] = [choices.other_units, choices.other_prices];
  if (units && countOf(units) !== (prices ? countOf(prices) : 0))
    found.push({ field: "other_prices", says: `must be as many as the units, were ${prices ? countOf(prices) : 0} for ${countOf(units)}` }); // prettier-ignore
  return found;
}

type Given = NonNullable<Choices[keyof Choices]>;
const numberIn = ({ cells }: Given): number => Number(cells[0]?.[0]);
const countOf = ({ cells }: Given): number => cells.flat().length;
