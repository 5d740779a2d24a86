import type { Exact, Reader } from "../../exact/exact";
import type { Coin, Quantity } from "../../units";
import { positionOf, worth } from "../../worth";
import type { Screen } from "./screen";

/** An amount of coins that a printed margin may include, or may lack. */
export interface Amount {
  readonly what: string;
  readonly coins: (of: Reader) => Exact<Coin>;
}

/** What the screen lets one work out: fees at the taker rate, unrealised PnL at the mark price, funding. */
export function amountsOf(screen: Screen): Amount[] {
  const { mark_price, funding_paid, unrealised_pnl } = screen;
  const taker = screen.fees.find(({ kind }) => kind === "taker")?.rate;
  const notional = (of: Reader) => positionOf(of, screen).abs();
  const feeAt = (price: Quantity<"USD/coin">, times: number) => (of: Reader) =>
    worth(notional(of), of(price)).times(of((times * (taker as number)) as Quantity<"fraction">));
  const fees = taker
    ? [
        { what: "the fee for opening", coins: feeAt(screen.entry_price, 1) },
        { what: "the fees for opening and closing", coins: feeAt(screen.entry_price, 2) },
        ...(screen.shown ? [{ what: "the fee for closing at that price", coins: feeAt(screen.shown, 1) }] : []),
      ]
    : [];
  const pnlAt = (mark: Quantity<"USD/coin">) => (of: Reader) =>
    worth(positionOf(of, screen), of(screen.entry_price)).minus(worth(positionOf(of, screen), of(mark)));
  const pnl = unrealised_pnl
    ? [{ what: "the unrealised PnL", coins: (of: Reader) => of(unrealised_pnl) }]
    : mark_price
      ? [{ what: "the unrealised PnL at the mark price", coins: pnlAt(mark_price) }]
      : [];
  const funding = funding_paid ? [{ what: "the funding paid", coins: (of: Reader) => of(funding_paid) }] : [];
  return [...funding, ...pnl, ...fees];
}
