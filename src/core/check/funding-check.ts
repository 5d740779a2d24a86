import { exactly } from "../exact/exactly";
import type { Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";
import { liquidationOf, marginAtMark } from "./liquidation-distance";
import { worth } from "../worth";
import { HOURS_A_DAY } from "../year";

/**
 * Whether the hedge pays funding at the given rate and mark price, contracts·size/mark·rate coins a period, and whether
 * what it pays over the days gives the position a liquidation price.
 */
export const checkFunding = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    if (a.funding_rate === null) return [];
    const position = of(a.contracts).times(of(a.contract_size));
    const dollars = position.times(of(a.funding_rate));
    if (dollars.sign() <= 0) return [];
    const paid = worth(dollars, of(a.mark_price));
    const paying: Finding = { kind: "funding paid", level: "amber", paid: paid.nearest(), dollars: dollars.nearest() };
    if (a.days === null) return [paying];
    const periods = of(HOURS_A_DAY).times(of(a.days)).over(of(a.interval_hours));
    const drained = paid.times(periods);
    const after = marginAtMark(a, of, of(a.margin).minus(drained));
    const gone = drained.minus(of(a.margin)).sign() >= 0;
    const liquidation = gone ? undefined : liquidationOf(after);
    if (!gone && !liquidation) return [paying];
    const level = after.aboveMaintenance.sign() > 0 ? "amber" : "red";
    const price = liquidation?.price.nearest() ?? null;
    return [paying, { kind: "funding drains", level, paid: drained.nearest(), price }];
  });
