import { exactly } from "../../exact/exactly";
import { ONE_DOLLAR, type Quantity } from "../../units";
import { positionOf, worth } from "../../worth";
import type { Convention } from "./convention";
import { reconcile, type Reconciliation } from "./reconcile";
import type { Screen } from "./screen";

/** The screen with one slip of unit corrected, by slip; undefined where that slip is not possible on this screen. */
const CORRECTED = {
  "margin in USD": (screen: Screen) => {
    const { entry_price, margin, wallet } = screen;
    const inCoin = (usd: number | null) =>
      usd === null ? null : exactly((of) => worth(of(usd as Quantity<"USD">), of(entry_price)).nearest());
    // contracts are whole: a size with a fraction is the size in coin
    const isWhole = Number.isInteger(screen.contracts);
    return isWhole && (margin || wallet) ? { ...screen, margin: inCoin(margin), wallet: inCoin(wallet) } : undefined;
  },
  "size in coin": (screen: Screen) => {
    const dollars = exactly((of) => positionOf(of, screen).times(of(screen.entry_price)).nearest());
    return { ...screen, contracts: dollars as number as Quantity<"contracts">, contract_size: ONE_DOLLAR };
  },
  "size in USD": (screen: Screen) => withFace(screen, 1),
  "contracts of 100 USD": (screen: Screen) => withFace(screen, 100),
  "the other side": (screen: Screen) => ({
    ...screen,
    contracts: -screen.contracts as Quantity<"contracts">,
  }),
  "leverage for margin": (screen: Screen) => {
    const { margin, mode } = screen;
    const isLeverage = margin !== null && margin >= 1 && mode !== "cross";
    return isLeverage ? { ...screen, margin: null, leverage: margin as number as Quantity<"fraction"> } : undefined;
  },
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

/** Contracts of another face: of a dollar, or of the most common one where the default stands. */
const withFace = (screen: Screen, face: number): Screen | undefined =>
  (face === 1) === (screen.contract_size === 1)
    ? undefined
    : { ...screen, contract_size: face as Quantity<"USD/contract"> };

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
