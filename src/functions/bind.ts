import type { Definition } from "../catalog/declare/define";
import { block, unwrap } from "./host-cells";
import { toHost, type HostResult } from "./host-results";
import { outcomes } from "../catalog/read/outcomes";

/** One call from Excel: each argument a value, a range or nothing; the result a block. */
export const bind = (definition: Definition, args: readonly unknown[]): HostResult[][] =>
  outcomes(definition, args.map(block), unwrap, toHost);
