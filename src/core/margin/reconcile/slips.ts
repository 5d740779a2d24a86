import type { Reader } from "../../exact/exact";
import { exactly } from "../../exact/exactly";
import { ONE_DOLLAR, SATOSHI, type Coin, type Quantity } from "../../units";
import type { Exact } from "../../exact/exact";
import { worth } from "../../worth";
import type { Convention } from "./convention";
import { reconcile, type Reconciliation } from "./reconcile";
import type { Screen } from "./screen";

/** The screen with one slip of unit corrected, by slip; undefined where that slip is not possible on this screen. */
const CORRECTED = {
  "margin in USD": (screen: Screen) =>
    // contracts are whole: a size with a fraction is the size in coin
    Number.isInteger(screen.contracts)
      ? withMargins(screen, (of, usd) => worth(of(usd as Quantity<"USD">), of(screen.entry_price)))
      : undefined,
  "margin in satoshi": (screen: Screen) =>
    withMargins(screen, (of, satoshi) => of(SATOSHI).times(of(satoshi as Quantity<"fraction">))),
  "leverage for margin": (screen: Screen) => {
    const { margin, mode } = screen;
    const isLeverage = margin !== null && margin >= 1 && mode !== "cross";
    return isLeverage ? { ...screen, margin: null, leverage: margin as number as Quantity<"fraction"> } : undefined;
  },
  "size in coin": (screen: Screen) => {
    const coins = screen.contracts as number as Quantity<"coin">;
    const dollars = exactly((of) => of(coins).times(of(screen.entry_price)).nearest());
    return withSize(screen, dollars, ONE_DOLLAR);
  },
  "size in USD": (screen: Screen) =>
    screen.contract_size === ONE_DOLLAR ? undefined : withSize(screen, screen.contracts, ONE_DOLLAR),
  "the other side": (screen: Screen) => withSize(screen, -screen.contracts, screen.contract_size),
  "maintenance rate in per cent": (screen: Screen) => ({
    ...screen,
    rates: screen.rates.map((rate) => ({ ...rate, mmr: hundredth(rate.mmr) })),
  }),
  "fee in per cent": (screen: Screen) =>
    screen.fees.some(({ rate }) => rate !== 0)
      ? { ...screen, fees: screen.fees.map((fee) => ({ ...fee, rate: hundredth(fee.rate) })) }
      : undefined,
  "leverage in per cent": (screen: Screen) =>
    screen.leverage ? { ...screen, leverage: hundredth(screen.leverage) } : undefined,
  "leverage as a share": (screen: Screen) =>
    screen.leverage ? { ...screen, leverage: (1 / screen.leverage) as Quantity<"fraction"> } : undefined,
} satisfies Record<string, (screen: Screen) => Screen | undefined>;
export type Slip = keyof typeof CORRECTED;

function withMargins(screen: Screen, inCoin: (of: Reader, typed: number) => Exact<Coin>): Screen | undefined {
  const { margin, wallet } = screen;
  const corrected = (typed: number | null) => typed && exactly((of) => inCoin(of, typed).nearest());
  return margin || wallet ? ({ ...screen, margin: corrected(margin), wallet: corrected(wallet) } as Screen) : undefined;
}

/** Of another size other tiers may hold. There is none that no cell can hold. */
function withSize(screen: Screen, contracts: number, contract_size: Screen["contract_size"]): Screen | undefined {
  if (!Number.isFinite(contracts)) return undefined;
  const sized = { ...screen, contracts: contracts as Quantity<"contracts">, contract_size };
  return { ...sized, rates: screen.rates_at?.(sized) ?? screen.rates };
}

const HUNDRED = 100 as Quantity<"fraction">;
/** A number of per cent as a fraction: 0.075 becomes 0.00075. */
const hundredth = (percent: Quantity<"fraction">): Quantity<"fraction"> =>
  exactly((of) => of(percent).over(of(HUNDRED)).nearest());

export interface NamedSlip {
  readonly slip: Slip;
  /** The corrected screen, and its reconciliation. */
  readonly screen: Screen;
  readonly found: Reconciliation;
}

/**
 * The slips that explain a print which no reading gives. Margin and size both in dollars give the same leverage as both
 * in coin, so with whole contracts either may be meant, and both are named.
 */
export function slipsIn(screen: Screen, conventions: readonly Convention[]): NamedSlip[] {
  return (Object.keys(CORRECTED) as Slip[]).flatMap((slip): NamedSlip[] => {
    const corrected: Screen | undefined = CORRECTED[slip](screen);
    if (!corrected || !isFinite(corrected)) return [];
    const found = reconcile(corrected, conventions);
    return ["unique", "equal", "several"].includes(found.verdict) ? [{ slip, screen: corrected, found }] : [];
  });
}

/** Whether the corrected numbers are still numbers that a cell can hold. */
const isFinite = ({ contracts, margin, wallet, leverage }: Screen): boolean =>
  [contracts, margin, wallet, leverage].every((value) => value === null || Number.isFinite(value));
