import { plainNumber } from "../../catalog/declare/plain-number";
import { KNOWN_CONTRACTS } from "../../catalog/venues/known-contracts";
import { numberIn, type CallSeen } from "../calls-seen";
import type { LintFinding } from "../finding";
import { atOf, isOne } from "../sight";

/** For a contract sized in coins these are given coins times price as its face, and rightly. */
const MAY_BE_IN_COINS = new Set(["HEDGE_CONTRACTS", "COINS_TO_CONTRACTS", "PROXY_HEDGE", "REBALANCE_CONTRACTS"]);

let known: readonly [number, number] | undefined;
/** The smallest and the largest face that any contract of the table has, in USD. */
const faces = (): readonly [number, number] => {
  const all = KNOWN_CONTRACTS.map(({ facts }) => facts.get("face")?.value).filter((face) => typeof face === "number");
  return (known ??= [Math.min(...all), Math.max(...all)]);
};

/** L2: a face that no inverse contract has. A size in coins, such as 0.001 or 1 BTC, is that of a linear one. */
export function contractFaces(call: CallSeen): LintFinding[] {
  const argument = call.given.get("contract_size");
  const face = numberIn(argument);
  if (!argument || face === undefined || MAY_BE_IN_COINS.has(call.definition.name) || !(face > 0)) return [];
  const [least, most] = faces();
  if (face >= least && face <= most) return [];
  const at =
    argument.place && isOne(argument.place.extent) ? atOf(argument.place.sheet, argument.place.extent) : call.at;
  const why = face < least ? "is that a number of coins?" : "is that a price, or all contracts together?";
  return [
    {
      code: "L2",
      level: "amber",
      at,
      says: `contract_size is ${plainNumber(face)} USD, and no inverse contract that is known has a face below ${plainNumber(least)} or above ${plainNumber(most)} USD: ${why}`,
    },
  ];
}
