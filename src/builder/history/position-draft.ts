import type { Cell } from "../../catalog/declare/cell";
import { columnOf } from "../../catalog/declare/columns";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { outcomes } from "../../catalog/read/outcomes";
import { amountText, isNothing, signOf, type Amount } from "../../history/amounts/amount";
import type { Format } from "../../history/formats/format";
import type { ContractHistory } from "../../history/reading/by-contract";
import { contractNamed, START, withContract, type Draft } from "../draft/draft";
import { contractOfHistory, historyRows } from "./history-rows";

/**
 * A hedge that begins with the position of a history, and with the coins that its file left in the futures wallet.
 * Nothing where the contract is not in the table, or nothing is open, or the file has no balance.
 */
export function positionDraft(
  history: ContractHistory,
  format: Format,
  balance: Amount | undefined,
): Draft | undefined {
  const { venue, symbol, face } = contractOfHistory(history, format);
  const spec = contractNamed(venue, symbol);
  const isOpen = history.refused === undefined && !isNothing(history.position);
  if (!isOpen || !spec || face === undefined || !balance || signOf(balance) <= 0) return undefined;
  const fills = historyRows(history).rows.filter(({ contracts }) => contracts !== null);
  const column = (of: (fill: (typeof fills)[number]) => number | null): Cell[][] => fills.map((fill) => [of(fill)]);
  const rows = outcomes<Cell, unknown>(
    TRADE_LEDGER,
    [column(({ contracts }) => contracts), column(({ price }) => price), [[face]]],
    (cell) => cell,
  );
  const entry = rows.at(-1)?.[columnOf(TRADE_LEDGER, "average entry") - 1];
  const price = fills.at(-1)?.price;
  if (typeof entry !== "number" || typeof price !== "number") return undefined;
  const coins = amountText(balance);
  return {
    ...withContract(START, venue, symbol),
    coin: spec.settlement,
    coins,
    wallet_coins: coins,
    price: String(price),
    existing: String(Number(amountText(history.position)) * face),
    existing_in: "dollars",
    existing_entry: String(entry),
  };
}
