import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import { inWords, type Sentences } from "../../catalog/scenario/hedge-check-words";
import type { Finding } from "../../core/check/finding";
import { hedgeCheck, type HedgeCheck } from "../../core/check/hedge-check";
import type { Tier } from "../../core/margin/tier-table";
import { Refusal } from "../../core/refusal";
import type { Backing } from "../blocks/backing";
import type { Carry } from "../blocks/carry";
import type { Position } from "../blocks/position";
import type { SheetContext } from "../blocks/sheet-context";
import { negative, over, plus, times } from "../sheet/native";
import { isFault, numberOf, valueOf, type Term } from "../sheet/term";

/** The arguments of HEDGE_CHECK in the sheet's formula. */
export type CheckInput = Readonly<Partial<Record<keyof HedgeCheck, Term>>>;

export function checkInput(work: SheetContext, position: Position, backing: Backing, carry: Carry): CheckInput {
  const { contracts, entry_price, coins } = position;
  const { price, contract_size, volatility, days, interval_hours } = work.inputs;
  const exposed = exposure(work, position);
  const given = {
    coins,
    contracts,
    entry_price,
    mark_price: price,
    margin: backing.backing,
    ...backing.requirement.rule,
    contract_size,
    volatility,
    days,
    exposure: exposed && work.aside("exposure", exposed),
    ...(work.asked.kind !== "expiry" && { funding_rate: carry.rate, interval_hours }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, term]) => term)) as CheckInput;
}

/**
 * The exposure to be hedged, where it is not the coins held: for a proxy the asset and its collateral, for target
 * weights just what is traded.
 */
function exposure(
  { inputs, asked }: SheetContext,
  { dollars, entry_price, coins, futures }: Position,
): Term | undefined {
  if (asked.hedged_with === "proxy") {
    const { beta, asset_units, asset_price } = inputs;
    const asset = times(beta as Term, times(asset_units as Term, asset_price as Term));
    return over(plus(asset, times(coins, futures)), entry_price);
  }
  if (asked.goal !== "weights") return undefined;
  return over(negative(dollars), entry_price);
}

/** A finding of HEDGE_CHECK, in words. */
export interface Said extends Sentences {
  readonly finding: Finding;
}

/** The findings on the numbers that the cell's formula is given; none where the cell shows an error or 0. */
export function foundOn(input: CheckInput, shown: Term): readonly Said[] {
  if (isFault(valueOf(shown)) || typeof valueOf(shown) === "number") return [];
  const numbers = numbersOf(input);
  const found = hedgeCheck(numbers);
  return found instanceof Refusal ? [] : found.map((finding) => ({ finding, ...inWords(finding, numbers) }));
}

function numbersOf(input: CheckInput): HedgeCheck {
  const numbers = Object.entries(HEDGE_CHECK.parameters).flatMap(([name, parameter]) => {
    const term = input[name as keyof HedgeCheck];
    if ("unit" in parameter) return [[name, term ? numberOf(term) : (parameter.otherwise ?? null)]];
    return [];
  });
  const { method, tiers } = input;
  return {
    ...(Object.fromEntries(numbers) as HedgeCheck),
    method: (method ? valueOf(method) : "mark") as HedgeCheck["method"],
    tiers: tiers ? tiers.cells.map(([floor, mmr]) => ({ floor, mmr }) as Tier) : null,
  };
}
