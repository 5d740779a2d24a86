import { evaluate } from "../catalog/evaluate";
import type { Definition } from "../catalog/define";
import { none } from "../core/errors";
import { broadcast } from "./broadcast";
import { unwrap } from "./host-cells";
import { toHost, type HostResult } from "./host-results";

/**
 * One call from Excel: each argument a value, a range or nothing; the result a block of the combined shape. Every
 * element is evaluated on its own, so a bad row is refused in its own cell and the others keep their numbers.
 */
export function bind(definition: Definition, args: readonly unknown[]): HostResult[][] {
  return broadcast(args.map(unwrap), (cells) => toHost(cells ? evaluate(definition, cells) : UNMET));
}

const UNMET = none("the ranges given have different lengths and do not meet here");
