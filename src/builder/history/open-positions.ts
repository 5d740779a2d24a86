import type { History } from "../../history/reading/whole-history";
import { contractNamed, type Draft } from "../draft/draft";
import { contractOfHistory } from "./history-rows";
import { holdingOf } from "./holding";
import { isOpen, positionDraft } from "./position-draft";

export interface OpenPosition {
  readonly contract: string;
  /** As of a day, such as 2026-11-30. */
  readonly draftOn: (today: string) => Draft | undefined;
}

/**
 * The positions of a history that can join a book as they are: of contracts in the table, each beside the balance of its
 * own coin. None where two stand on the same coins: the book would count these twice.
 */
export function openPositions(history: History): readonly OpenPosition[] {
  const { contracts, format } = history;
  const open = contracts.filter(isOpen).flatMap((each) => {
    const known = contractOfHistory(each, format);
    const { coins } = holdingOf(history, each);
    if (coins === "" || !contractNamed(known.venue, known.symbol)) return [];
    const draftOn = (today: string) => positionDraft(each, known, { coins, wallet_coins: coins, mmr: "", today });
    return [{ contract: known.symbol, coin: known.coin, draftOn }];
  });
  return new Set(open.map(({ coin }) => coin)).size === open.length ? open : [];
}
