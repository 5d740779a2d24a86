import { none, Refusal } from "../refusal";
import type { Reader } from "../exact/exact";
import type { OpenPosition } from "./fill";
import { followFill, type PositionSoFar } from "./followed-fill";
import { fillsOf, type HistoryFill, type History } from "./history";
import { NetResult } from "./net-result";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import { NO_COINS, NO_CONTRACTS, type Quantity } from "../units";
import { priceAt } from "../worth";

export type LedgerRow =
  | readonly [
      position: Quantity<"contracts">,
      average_entry: Quantity<"USD/coin"> | Refusal,
      realised: Quantity<"coin">,
      fee: Quantity<"coin">,
      net: Quantity<"coin">,
    ]
  | typeof NO_FILL;

const NO_FILL = ["", "", "", "", ""] as const;
const CLOSED = none("the position is closed: it has no average entry");

/**
 * A trade history of an inverse position, fill by fill: position, average entry, realised PnL, fee, and net result so
 * far. A fill on the side of the position moves the harmonic average entry; one against it realises PnL and leaves the
 * average as it is; one beyond the position closes it and opens another at the fill's own price.
 *
 * Lists of one length; contracts signed, or unsigned beside sides; prices above 0; fee rates as fractions, or fees in
 * coin, + cost, − rebate. Rows of five, each in the row of its fill: the position in contracts; its average entry,
 * "none" while nothing is open; coins realised by the fill, before fees; coins paid for it; coins made by all fills so
 * far, after fees. A row of 0 contracts stays empty. Every figure is rounded once from the exact value. Refuses:
 * "invalid" as `fillsOf`, and for a close of more than is held.
 * Source: Bybit, "P&L calculations (inverse contracts)"; OKX, "Calculation of contract profit and loss".
 */
export function tradeLedger(history: History): LedgerRow[] | Refusal {
  const fills = fillsOf(history);
  return fills instanceof Refusal ? fills : stepByStep((of) => replay(of, history, fills));
}

function* replay(of: Reader, history: History, fills: readonly HistoryFill[]): Steps<LedgerRow[] | Refusal> {
  const size = of(history.contract_size);
  const flat: OpenPosition = { contracts: of(NO_CONTRACTS), coins: of(NO_COINS) };
  const result = new NetResult(flat.coins);
  const rows = history.contracts.map((): LedgerRow => NO_FILL);
  let held: PositionSoFar = { open: flat, side: 0 };

  for (const fill of fills) {
    const followed = yield* followFill(of, size, held, flat, fill);
    if (followed instanceof Refusal) return followed;
    const { after, effect, coins, fee, gain } = followed;
    const { open, side } = (held = after);
    result.book(coins, { effect, gain, open: open.coins });
    result.pay(fee);

    const position = yield* ask(() => open.contracts.nearest());
    const average = side === 0 ? CLOSED : yield* ask(() => priceAt(open.contracts.times(size), open.coins).nearest());
    const realised = gain ? yield* ask(() => gain.nearest()) : NO_COINS;
    const paid = yield* ask(() => fee.nearest());
    const net = yield* ask(() => result.asked((made) => made.nearest(), open.coins));
    if (net === 0 && (yield* ask(() => result.asked((made) => made.sign(), open.coins))) === 0)
      result.startAgain(open.coins);
    rows[fill.row] = [position, average, realised, paid, net];
  }
  return rows;
}
