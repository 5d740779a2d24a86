import { none, Refusal } from "../refusal";
import type { Reader } from "../exact/exact";
import type { Open } from "./fill";
import { follow, type Held } from "./followed-fill";
import { fillsOf, type Filled, type History } from "./history";
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
 * A trade history of an inverse position, fill by fill: position, average entry, realised PnL, fee, net so far. A fill
 * in the position's direction moves the harmonic average; one against it realises PnL against that average and leaves it
 * as it is; one that goes beyond closes the position and opens another at the fill's own price.
 *
 * Lists of one length; contracts signed, or unsigned beside sides; prices above 0; fee rates as fractions, or fees in
 * coin, + cost, − rebate. Rows of five, in the order of the history, of which the oldest fill comes first or last: the
 * position in contracts; its average entry, "none" while it is closed; coins realised by the fill, before fees; coins
 * paid for it; coins made by all fills so far, after fees. A row of 0 contracts is no fill and stays empty.
 * Every figure is rounded by itself from the exact one; nothing is carried on rounded. Refuses: as `fillsOf` does, and
 * a close of more than is held.
 * Source: Bybit, "P&L calculations (inverse contracts)"; OKX, "Calculation of contract profit and loss".
 */
export function tradeLedger(history: History): LedgerRow[] | Refusal {
  const fills = fillsOf(history);
  return fills instanceof Refusal ? fills : stepByStep((of) => replay(of, history, fills));
}

function* replay(of: Reader, history: History, fills: readonly Filled[]): Steps<LedgerRow[] | Refusal> {
  const size = of(history.contract_size);
  const flat: Open = { contracts: of(NO_CONTRACTS), coins: of(NO_COINS) };
  const result = new NetResult(flat.coins);
  const rows = history.contracts.map((): LedgerRow => NO_FILL);
  let held: Held = { open: flat, side: 0 };

  for (const fill of fills) {
    const followed = yield* follow(of, size, held, flat, fill);
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
