import { invalid, type Refusal } from "../refusal";
import { NO_COINS, type Quantity } from "../units";

/** + bought, − sold. The words that say "close" have twice the size: such a fill must not go beyond what is open. */
export const SIDES = { buy: 1, sell: -1, "close short": 2, "close long": -2 } as const;
export type Side = (typeof SIDES)[keyof typeof SIDES];

/** A trade history as it is written down: one row a fill. */
export interface History {
  contracts: readonly Quantity<"contracts">[];
  prices: readonly Quantity<"USD/coin">[];
  contract_size: Quantity<"USD/contract">;
  fee_rates: readonly Quantity<"fraction">[];
  /** Where given, contracts are without a sign. */
  sides: readonly (Side | null)[] | null;
  /** Coins paid for each fill, instead of fee rates: + cost, − rebate. null in a row is no fee. */
  fees_paid: readonly (Quantity<"coin"> | null)[] | null;
  order: "oldest" | "newest";
}

/** A fill, with the row of the history that it stands in, from 0. */
export interface HistoryFill {
  row: number;
  contracts: Quantity<"contracts">;
  price: Quantity<"USD/coin">;
  /** The history says that it closes: as much must be open on the other side. */
  closes: boolean;
  fee: { rate: Quantity<"fraction"> } | { paid: Quantity<"coin"> };
}

/**
 * The fills of a history, the oldest first; a row of 0 contracts is no fill. Refuses: "invalid" for contracts with a
 * sign beside sides, for a fill without a side where sides are given, for a fill without a price, and for fee rates
 * beside fees paid.
 */
export function fillsOf(history: History): HistoryFill[] | Refusal {
  const { contracts, prices, fee_rates, sides, fees_paid } = history;
  const fills: HistoryFill[] = [];
  for (const row of rowsInOrder(history)) {
    const quantity = contracts[row] as Quantity<"contracts">;
    if (quantity === 0) continue;
    const side = sides === null ? SIDES.buy : sides[row];
    const at = `in row ${row + 1}`;
    if (sides !== null && quantity < 0)
      return invalid(`contracts must not be below 0 where sides are given, was ${quantity} ${at}`);
    if (!side) return invalid(`sides is empty beside a fill of ${quantity} contracts, ${at}`);
    const price = prices[row] as Quantity<"USD/coin">;
    if (!(price > 0))
      return invalid(`prices must be above 0, was ${price}${price === 0 ? " (is the cell empty?)" : ""}, ${at}`);
    const rate = fee_rates[row] as Quantity<"fraction">;
    if (fees_paid && rate !== 0) return invalid(`fee_rates and fees_paid exclude each other, was ${rate} ${at}`);
    const fee = fees_paid ? { paid: fees_paid[row] ?? NO_COINS } : { rate };
    const signed = (side > 0 ? quantity : -quantity) as Quantity<"contracts">;
    fills.push({ row, contracts: signed, price, closes: Math.abs(side) === SIDES["close short"], fee });
  }
  return fills;
}

/** The rows of a history in the order of trading. */
export function rowsInOrder({ contracts, order }: Pick<History, "contracts" | "order">): number[] {
  const rows = [...contracts.keys()];
  return order === "newest" ? rows.reverse() : rows;
}
