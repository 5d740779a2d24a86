import type { Cell } from "../../catalog/declare/cell";
import { columnOf } from "../../catalog/declare/columns";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { outcomes } from "../../catalog/read/outcomes";
import { amountOf, amountText, isNothing, NOTHING, numberOf, plus, times } from "../../history/amounts/amount";
import type { ContractHistory } from "../../history/reading/by-contract";
import { contractNamed, START, withContract, type Draft } from "../draft/draft";
import type { HistoryContract } from "./history-rows";

/** Whether a history leaves a position that a hedge can begin with. */
export const isOpen = ({ refused, fills, position }: ContractHistory): boolean =>
  refused === undefined && fills > 0 && !isNothing(position);

/** What no file says, as drafts hold it. */
export interface PositionGiven {
  /** All coins that are held; most files know at least those in the futures wallet. */
  readonly coins: string;
  readonly wallet_coins: string;
  /** Of a contract that is not in the table. */
  readonly mmr: string;
  /** As 2026-11-30. */
  readonly today: string;
}

/**
 * A hedge that begins with the position of a history: its contracts and their average entry, and the coins beside them.
 * Of a contract that is not in the table its size and its maintenance margin are taken as they were given, and none of
 * the example's facts.
 */
export function positionDraft(
  history: ContractHistory,
  { venue, symbol, face, coin }: HistoryContract,
  { mmr, today, ...held }: PositionGiven,
): Draft | undefined {
  const size = face === undefined ? undefined : amountOf(String(face));
  const found = isOpen(history) ? lastOpened(history) : undefined;
  if (!size || !found) return undefined;
  const spec = contractNamed(venue, symbol);
  const own = { ...NO_FACTS, contract_size: amountText(size), mmr, as_of: today };
  return {
    ...withContract(START, venue === "" ? "My venue" : venue, symbol),
    ...(spec ? {} : own),
    ...held,
    coin: spec?.settlement ?? coin,
    price: String(found.price),
    existing: amountText(times(history.position, size)),
    existing_in: "dollars",
    existing_entry: String(found.entry),
  };
}

/** No fee, lot or rate of the example's contract may stand beside one that it does not belong to. */
const NO_FACTS = { lot: "", mmr_per_coin: "", entry_fee: "", exit_fee: "" } as const satisfies Partial<Draft>;

/** The average entry of what is open, and the last price. What was closed before it was opened has no part in it. */
function lastOpened({ entries }: ContractHistory): { readonly entry: number; readonly price: number } | undefined {
  let [held, fills] = [NOTHING, [] as { contracts: number; price: number }[]];
  for (const { contracts, price } of entries) {
    if (!contracts || !price) continue;
    if (isNothing(held)) fills = [];
    fills.push({ contracts: numberOf(contracts), price: numberOf(price) });
    held = plus(held, contracts);
  }
  const column = (of: (fill: (typeof fills)[number]) => number): Cell[][] => fills.map((fill) => [of(fill)]);
  const rows = outcomes<Cell, unknown>(
    TRADE_LEDGER,
    [column(({ contracts }) => contracts), column(({ price }) => price), [[1]]],
    (cell) => cell,
  );
  const entry = rows.at(-1)?.[columnOf(TRADE_LEDGER, "average entry") - 1];
  const price = fills.at(-1)?.price;
  return typeof entry === "number" && price !== undefined ? { entry, price } : undefined;
}
