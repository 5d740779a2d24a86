import { percent } from "../../catalog/declare/plain-number";
import { FINDINGS } from "../../core/check/finding";
import { numberIn, type CallSeen } from "../calls-seen";
import type { LintFinding } from "../finding";
import { atOf, isOne } from "../sight";

const MOST = 1 + FINDINGS["over-hedge"].levels.amber.beyond;
const TRADES = new Set(["HEDGE_CONTRACTS", "PROXY_HEDGE"]);

/** L5: contracts for more than all the coins. Tables over ratios look at such shares on purpose, and are left alone. */
export function moreThanAll(call: CallSeen): LintFinding[] {
  const argument = call.given.get("hedge_ratio");
  const ratio = numberIn(argument);
  // beyond 10 it is refused, and told as per cent points
  if (!argument || ratio === undefined || !TRADES.has(call.definition.name) || !(ratio > MOST && ratio <= 10))
    return [];
  const at =
    argument.place && isOne(argument.place.extent) ? atOf(argument.place.sheet, argument.place.extent) : call.at;
  const says = `hedge_ratio is ${percent(ratio)}: what is sold above 100\u202f% is a bet of its own.`;
  return [{ code: "L5", level: "amber", at, says }];
}
