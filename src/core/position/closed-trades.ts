import { invalid, none, Refusal } from "../refusal";
import type { Reader } from "../exact/exact";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import { NO_COINS, NO_CONTRACTS, type Quantity } from "../units";
import { priceAt } from "../worth";
import { apportionedCosts, type CarriedCosts } from "./carried-costs";
import { followFill, type PositionSoFar } from "./followed-fill";
import { fillsOf, rowsInOrder, type HistoryFill, type History } from "./history";

export interface ClosedTrades extends History {
  /** Coins of funding due after the fill of the row, + paid, − received; a row may hold funding and no fill. */
  funding_paid: readonly (Quantity<"coin"> | null)[] | null;
}

export type ClosedTrade = readonly [
  row: Quantity<"count">,
  contracts: Quantity<"contracts">,
  average_entry: Quantity<"USD/coin">,
  exit_price: Quantity<"USD/coin">,
  gross: Quantity<"coin">,
  fees: Quantity<"coin">,
  funding: Quantity<"coin">,
  net: Quantity<"coin">,
  net_usd: Quantity<"USD">,
];

/**
 * What each close of an inverse position made, whole or partial: gross PnL against the average entry, less its share of
 * what opening cost, its own fee, and its share of the funding while the position was held. Shares go by the contracts
 * closed out of those open; a fill that flips the position pays for both by its contracts. So the nets of all closes,
 * less the fees and the funding that the open rest still carries, are the ledger's net less all funding.
 *
 * Lists of one length, as of TRADE_LEDGER. One row a close, the oldest first: the row of the history that it stands in,
 * from 1; contracts closed, + of a long, − of a short; average entry and exit price; gross, fees, funding and net in
 * coin; net at the exit price in dollars. Every figure is rounded by itself from the exact one. Refuses: "none" where
 * nothing was closed; "invalid" as TRADE_LEDGER, and for funding that fell due while nothing was held.
 * Source: the ledger of Bybit and OKX, with costs apportioned by contracts.
 */
export function closedTrades(history: ClosedTrades): ClosedTrade[] | Refusal {
  const fills = fillsOf(history);
  if (fills instanceof Refusal) return fills;
  const closes = stepByStep((of) => closesOf(of, history, fills));
  if (closes instanceof Refusal) return closes;
  return closes.length > 0 ? closes : none("nothing was closed: every fill opened or added to the position");
}

function* closesOf(of: Reader, history: ClosedTrades, fills: readonly HistoryFill[]): Steps<ClosedTrade[] | Refusal> {
  const size = of(history.contract_size);
  const none = of(NO_COINS);
  const flat = { contracts: of(NO_CONTRACTS), coins: none };
  const closes: ClosedTrade[] = [];
  let held: PositionSoFar = { open: flat, side: 0 };
  let carried: CarriedCosts = { fees: none, funding: none };

  const filledIn = new Map(fills.map((fill) => [fill.row, fill]));
  for (const row of rowsInOrder(history)) {
    const fill = filledIn.get(row);
    const followed = fill && (yield* followFill(of, size, held, flat, fill));
    if (followed instanceof Refusal) return followed;
    held = followed?.after ?? held;
    const { closed, open } = followed ? apportionedCosts(carried, followed, none) : { open: carried };
    if (followed && closed) {
      const { before, price, gain = none } = followed;
      const contracts = followed.effect === "reduces" ? followed.contracts.negated() : before.contracts;
      const net = gain.minus(closed.fees).minus(closed.funding);
      closes.push([
        (row + 1) as Quantity<"count">,
        yield* ask(() => contracts.nearest()),
        yield* ask(() => priceAt(before.contracts.times(size), before.coins).nearest()),
        yield* ask(() => price.nearest()),
        yield* ask(() => gain.nearest()),
        yield* ask(() => closed.fees.nearest()),
        yield* ask(() => closed.funding.nearest()),
        yield* ask(() => net.nearest()),
        yield* ask(() => net.times(price).nearest()),
      ]);
    }
    const due = history.funding_paid?.[row] ?? NO_COINS;
    if (due !== 0 && held.side === 0)
      return invalid(`funding_paid must be 0 while nothing is held, was ${due} in row ${row + 1}`);
    carried = { fees: open.fees, funding: open.funding.plus(of(due)) };
  }
  return closes;
}
