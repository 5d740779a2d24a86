import type { Exact, Reader } from "../exact/exact";
import { ONE, type Coin } from "../units";
import { worth } from "../worth";
import type { Account, Equation } from "./account";
import { lessClosingFee, withClosingFee } from "./closing-at-bankruptcy";

/**
 * A liquidation method: at which price a venue values the maintenance margin. That, and not the venue's name, decides
 * its liquidation price. Everything that the product needs to know of a method stands in its entry of METHODS.
 */
export interface LiquidationMethod {
  /**
   * margin + PnL = maintenance requirement, written as coins = dollars/price and before any deduction. What is valued
   * at the liquidation price itself goes into dollars, what is fixed beforehand into coins. Twice the position on twice
   * the margin must give twice the dollars and twice the coins.
   */
  readonly equation: (account: Account) => Equation;
  /** Coins of margin that raise the equity above the maintenance requirement by so many coins. */
  readonly marginFor: (of: Reader, account: Account, coins: Exact<Coin>) => Exact<Coin>;
  /**
   * Whether a tier table may be used: its deductions make the requirement continuous only where it is valued at the
   * price.
   */
  readonly tiersFit: boolean;
  /** What mmr is a share of. */
  readonly mmrOf: "worth at the price" | "worth at entry" | "margin";
}

const coinForCoin: LiquidationMethod["marginFor"] = (_of, _account, coins) => coins;

/**
 * Margin plus PnL as the price goes beyond all bounds: a long has then gained all it can in coin, a short has lost all
 * it can.
 */
const coinsAtInfinity = ({ position, entry, margin }: Account): Exact<Coin> => margin.plus(worth(position, entry));

export const METHODS = {
  /** Maintenance and fee are valued at the price itself. */
  mark: {
    equation: ({ position, entry, margin, maintenance, fee }) => ({
      dollars: position.plus(position.abs().times(maintenance.plus(fee))),
      coins: margin.plus(worth(position, entry)),
    }),
    marginFor: coinForCoin,
    tiersFit: true,
    mmrOf: "worth at the price",
  },
  /** Maintenance and fee are valued at the entry price. */
  entry: {
    equation: ({ position, entry, margin, maintenance, fee }) => ({
      dollars: position,
      coins: margin.plus(worth(position.minus(position.abs().times(maintenance.plus(fee))), entry)),
    }),
    marginFor: coinForCoin,
    tiersFit: false,
    mmrOf: "worth at entry",
  },
  /** Maintenance is valued at the entry price, the fee at the bankruptcy price, which itself depends on the margin. */
  bankruptcy: {
    equation: (account) => {
      const { position, entry, maintenance } = account;
      const kept = worth(position.abs().times(maintenance), entry);
      return { dollars: position, coins: lessClosingFee(account, coinsAtInfinity(account)).minus(kept) };
    },
    marginFor: (_of, account, coins) => {
      const free = coinsAtInfinity(account);
      return withClosingFee(account, lessClosingFee(account, free).plus(coins)).minus(free);
    },
    tiersFit: false,
    mmrOf: "worth at entry",
  },
  /**
   * Maintenance is a share of the margin, so a share of every further coin of margin is required as well. Fee at entry.
   */
  loss: {
    equation: ({ position, entry, margin, maintenance, fee }) => ({
      dollars: position,
      coins: margin.minus(margin.times(maintenance)).plus(worth(position.minus(position.abs().times(fee)), entry)),
    }),
    marginFor: (of, { maintenance }, coins) => coins.over(of(ONE).minus(maintenance)),
    tiersFit: false,
    mmrOf: "margin",
  },
} satisfies Record<string, LiquidationMethod>;

export type Method = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];
