import type { Exact, Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import type { Coin, Quantity } from "../../units";
import { positionOf, worth } from "../../worth";
import { entryOf, type Entered } from "./entry-reading";
import type { Screen } from "./screen";

const SHOWN = ["margin as shown", "wallet as shown"] as const;
const LESS = ["closing fee shown", "unrealised PnL", "funding paid"] as const;
export const FROM_LEVERAGE = "IM = size ÷ entry ÷ leverage";

/** The name of a reading in words, as lists of readings show it. */
export type MarginName = string;

/**
 * One way of reading the margin off the screen: the coins behind the position, and how many steps that is from the
 * numbers as shown.
 */
export interface MarginReading {
  readonly name: MarginName;
  readonly departs: number;
  readonly coins: (of: Reader, at: Screen & Entered) => Exact<Coin>;
}

/**
 * Every reading that the screen allows. What is shown comes first, then what it leaves once the closing fee, the
 * unrealised PnL (isolated margin alone) or the funding paid is taken off it; then the initial margin, which leverage
 * gives. Readings that leave nothing are none.
 * Source: what Bybit, BitMEX, Binance and KuCoin print as margin, venue by venue.
 */
export function marginReadings(screen: Screen): MarginReading[] {
  const isCross = screen.mode === "cross";
  const shown = [
    ...reading(SHOWN[0], "margin", screen),
    ...(isCross ? reading(SHOWN[1], "wallet", screen) : fromLeverage(screen)),
  ];
  const found = [
    ...shown,
    ...lessThan(shown, LESS[0], screen.closing_fee),
    ...(isCross ? [] : lessThan(shown, LESS[1], screen.unrealised_pnl)),
    ...lessThan(shown, LESS[2], screen.funding_paid),
  ];
  return found.filter(({ coins }) => exactly((of) => coins(of, screen).sign() > 0));
}

const reading = (name: MarginName, field: "margin" | "wallet", screen: Screen): MarginReading[] =>
  screen[field] === null ? [] : [{ name, departs: 0, coins: (of, at) => of(at[field] as Quantity<"coin">) }];

/**
 * The readings less an amount. An initial margin from leverage has neither fee nor PnL in it, so only funding is taken
 * off it.
 */
function lessThan(from: readonly MarginReading[], what: string, amount: Quantity<"coin"> | null): MarginReading[] {
  if (amount === null || amount === 0) return [];
  const fits = from.filter(({ name }) => name !== FROM_LEVERAGE || what === LESS[2]);
  return fits.map(({ name, departs, coins }) => ({
    name: `${name.replace(" as shown", "")} − ${what}`,
    departs: departs + 1,
    coins: (of, at) => coins(of, at).minus(of(amount)),
  }));
}

function fromLeverage(screen: Screen): MarginReading[] {
  const { leverage } = screen;
  if (leverage === null) return [];
  const coins = (of: Reader, at: Entered) => worth(positionOf(of, at).abs(), entryOf(of, at)).over(of(leverage));
  return [{ name: FROM_LEVERAGE, departs: 1, coins }];
}
