import type { Definition } from "../catalog/declare/define";
import { block, unwrap } from "./host-cells";
import { toHost, type HostResult } from "./host-results";
import { outcomes } from "../catalog/read/outcomes";

/**
 * One call from Excel: each argument a value, a range or nothing; the result a block. Where the whole result is one
 * error it is thrown: Excel has understood that since it has custom functions that say why, while an error inside an
 * array has cost the whole array on some builds. An error beside other results stays in its own element.
 */
export function bind(definition: Definition, args: readonly unknown[]): HostResult[][] {
  const results = outcomes(definition, args.map(block), unwrap, toHost);
  const only = results.length === 1 && results[0]?.length === 1 ? results[0][0] : undefined;
  if (typeof only === "object") throw only;
  return results;
}
