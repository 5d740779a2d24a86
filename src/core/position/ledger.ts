import { none, type Refusal } from "../refusal";
import type { Exact, Reader } from "../exact/exact";
import { AFTER_FILL, effectOf, type Open } from "./fill";
import { NetResult } from "./net-result";
import { ask, stepByStep, type Steps } from "../exact/step-by-step";
import { NO_COINS, NO_CONTRACTS, type Contracts, type Quantity } from "../units";
import { priceAt, worth } from "../worth";

export interface TradeLedger {
  contracts: readonly Quantity<"contracts">[];
  prices: readonly Quantity<"USD/coin">[];
  contract_size: Quantity<"USD/contract">;
  fee_rates: readonly Quantity<"fraction">[];
}

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
 * Lists of one length; contracts signed; prices above 0; fee rates as fractions, + cost, − rebate. Rows of five: the
 * position in contracts; its average entry, "none" while it is closed; coins realised by the fill, before fees; coins
 * paid for it; coins made by all fills so far, after fees. A row of 0 contracts is no fill and stays empty.
 * Every figure is rounded by itself from the exact one; nothing is carried on rounded.
 * Source: Bybit, "P&L calculations (inverse contracts)"; OKX, "Calculation of contract profit and loss".
 */
export const tradeLedger = (ledger: TradeLedger): LedgerRow[] => stepByStep((of) => replay(of, ledger));

function* replay(of: Reader, ledger: TradeLedger): Steps<LedgerRow[]> {
  const size = of(ledger.contract_size);
  const flat: Open = { contracts: of(NO_CONTRACTS), coins: of(NO_COINS) };
  const result = new NetResult(flat.coins);
  const rows: LedgerRow[] = [];
  let before = flat;
  let side = 0;

  for (const [row, filled] of ledger.contracts.entries()) {
    if (filled === 0) {
      rows.push(NO_FILL);
      continue;
    }
    const price = of(ledger.prices[row] as Quantity<"USD/coin">);
    const worthHere = (contracts: Exact<Contracts>) => worth(contracts.times(size), price);
    const contracts = of(filled);
    const coins = worthHere(contracts);
    const fee = coins.abs().times(of(ledger.fee_rates[row] as Quantity<"fraction">));
    const after = before.contracts.plus(contracts);

    // at its own average a position is worth what it was at entry: one division says what a long history says
    const isAtAverage = side !== 0 && (yield* ask(() => before.coins.minus(worthHere(before.contracts)).sign())) === 0;
    if (isAtAverage) before = { ...before, coins: worthHere(before.contracts) };
    const sideAfter = yield* ask(() => after.sign());
    const effect = effectOf(side, filled, sideAfter);
    const { open, gain } = AFTER_FILL[effect](before, { contracts, coins, after, worthHere }, flat);
    const realises = gain !== undefined && !isAtAverage;
    result.book(coins, { effect, realises, open: open.coins });
    result.pay(fee);
    [before, side] = [open, sideAfter];

    const position = yield* ask(() => open.contracts.nearest());
    const average = side === 0 ? CLOSED : yield* ask(() => priceAt(open.contracts.times(size), open.coins).nearest());
    const realised = realises ? yield* ask(() => gain.nearest()) : NO_COINS;
    const paid = yield* ask(() => fee.nearest());
    const net = yield* ask(() => result.value(open.coins).nearest());
    if (net === 0 && (yield* ask(() => result.value(open.coins).sign())) === 0) result.startAgain(open.coins);
    rows.push([position, average, realised, paid, net]);
  }
  return rows;
}
