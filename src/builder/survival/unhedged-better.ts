import { BREAKEVEN_PRICE } from "../../catalog/position/breakeven";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { call, numberOf, type Term } from "../sheet/term";
import { entryCost } from "../blocks/entry-cost";
import { isOpenAlready } from "./open-already";

/**
 * The price of the contract, in USD, above which a short bought back after the days has cost more coins than it has
 * earned, fees and funding included, so that no hedge would have left more. Undefined where what it receives covers
 * every price, and where contracts are open already.
 */
export function unhedgedBetterAbove(context: SheetContext, blocks: Blocks): number | undefined {
  if (isOpenAlready(context, blocks)) return undefined;
  const { inputs } = context;
  const { position, carry } = blocks;
  const { contracts, entry_price } = position;
  const { exit_fee } = inputs;
  // what the order loses on the way in is paid out of what is traded, as a fee is
  const entry_fee = entryCost(context);
  const contract_size = inputs.contract_size as Term;
  const held = { contracts, entry_price, contract_size, entry_fee, exit_fee, funding_paid: carry.funding_paid };
  return numberOf(call(BREAKEVEN_PRICE, held));
}
