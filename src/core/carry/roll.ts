import { basis } from "./basis";
import { exactly } from "../exact/exactly";
import { ONE, ONE_CONTRACT, type Fraction, type Measure, type Quantity } from "../units";
import { worth } from "../worth";
import { perYear } from "../year";

export interface RollHedge {
  coins: Quantity<"coin">;
  contracts: Quantity<"contracts">;
  near_entry: Quantity<"USD/coin">;
  near_price: Quantity<"USD/coin">;
  far_price: Quantity<"USD/coin">;
  days: Quantity<"days">;
  contract_size: Quantity<"USD/contract">;
  fee_rate: Quantity<"fraction">;
}

export interface Roll {
  near_contracts: Quantity<"contracts">;
  far_contracts: Quantity<"contracts">;
  realised: Quantity<"coin">;
  locked: Quantity<"USD">;
  per_year: Quantity<"fraction per year">;
}

/**
 * Rolls a hedge: closes it in the near month and opens it in the far one, so that as many coins float with the price as
 * before, coins + Σ contracts·size/entry, fees counted; to the nearest whole contract.
 *
 * One value each; contracts + long, − short; the fee a fraction of the notional of each trade, + cost; prices, days and
 * size above 0. Gives the contracts to trade in each month (+ buy, − sell), the coins that the wallet gains (PnL less
 * both fees), the dollars locked from then on, and the rise from near to far price as a rate per year of 365 days, +
 * earned by a short. Refuses nothing.
 * Source: wallet = floating·P + locked, for any book of inverse positions; worked out from it.
 */
export function rollHedge(a: RollHedge): Roll {
  return exactly((of) => {
    const [face, fee] = [of(a.contract_size), of(a.fee_rate)];
    const [near, far] = [of(a.near_price), of(a.far_price)];
    const position = of(a.contracts).times(face);
    const floating = of(a.coins).plus(worth(position, of(a.near_entry)));

    const closed = worth(position, of(a.near_entry)).minus(worth(position.plus(position.abs().times(fee)), near));
    const replaced = floating.minus(of(a.coins).plus(closed));
    const side = of(position.sign() as Measure<Fraction>);
    const kept = of(ONE).minus(side.times(fee));
    const contracts = replaced.times(far).over(kept).over(face);
    const far_contracts = contracts.toMultipleOf(of(ONE_CONTRACT), "nearest");

    const opened = far_contracts.times(face);
    return {
      near_contracts: of(a.contracts).negated().nearest(),
      far_contracts: far_contracts.nearest(),
      realised: closed.minus(worth(opened.abs().times(fee), far)).nearest(),
      locked: opened.negated().nearest(),
      per_year: perYear(of, basis(far, near), of(a.days)).nearest(),
    };
  });
}
