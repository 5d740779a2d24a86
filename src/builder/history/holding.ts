import { isNothing, signOf, amountText } from "../../history/amounts/amount";
import type { BalanceCheck } from "../../history/reading/balance";
import type { ContractHistory } from "../../history/reading/by-contract";
import type { History } from "../../history/reading/whole-history";

/** The coins that a file has left in the futures wallet. */
export interface Holding {
  /** As drafts hold them; empty where the file does not say, or owes. */
  readonly coins: string;
  /** Why a balance of the file is not taken for them, as a sentence. */
  readonly because?: string;
}

const NONE: Holding = { coins: "" };

/** What a contract's coin has come to by the file: none where it cannot be known, since a hedge would stand on it. */
export function holdingOf({ balances }: Pick<History, "balances">, { coin }: Pick<ContractHistory, "coin">): Holding {
  if (balances.some((each) => each.coin === ""))
    return { coins: "", because: "The file has balances whose coin it does not say: they are taken for no holding." };
  const found = balances.find((each) => each.coin === coin);
  if (!found) return NONE;
  if (!addsUp(found))
    return {
      coins: "",
      because: "The balance in the file does not add up, as said above: it is taken for no holding.",
    };
  return signOf(found.after) > 0 ? { coins: amountText(found.after) } : NONE;
}

/** Where it does not, rows are missing, or not in their order: the last balance may not be the one that is left. */
export const addsUp = ({ difference, breaksAt }: BalanceCheck): boolean => isNothing(difference) && !breaksAt;
