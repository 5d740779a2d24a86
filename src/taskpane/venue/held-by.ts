import { build } from "../../builder/builder";
import { isAsked } from "../../builder/draft/asked";
import { readDraft } from "../../builder/draft/choices";
import type { Draft } from "../../builder/draft/draft";
import { numberIn } from "../../builder/figures/figures";
import { numberShownBy } from "../../catalog/read/numeric-text";
import type { Held } from "./contract-tiers";

/** The position that a draft comes to; none where the draft has a field that cannot be used, or one in a cell. */
export function heldBy(draft: Draft, now: number): Held | undefined {
  const { choices, problems } = readDraft(draft);
  const contract_size = numberShownBy(draft.contract_size);
  if (problems.length > 0 || contract_size === undefined) return undefined;
  const { figures } = build(draft, choices, new Date(now).toISOString().slice(0, 10));
  const contracts = numberIn(figures, "position") ?? numberIn(figures, "contracts");
  const leverage = isAsked("leverage", draft) ? numberShownBy(draft.leverage) : numberIn(figures, "leverage");
  const entry_price = numberIn(figures, "entry_price");
  return contracts === undefined ? undefined : { contracts, contract_size, entry_price, leverage };
}
