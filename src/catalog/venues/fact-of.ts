import type { Literal } from "../declare/define";
import type { ContractSpec } from "./contract-table";

/** A fact as a cell shows it: "200 BTC". */
export function factOf(contract: ContractSpec | undefined, field: string): Literal | undefined {
  const fact = (contract as Readonly<Record<string, ContractSpec[keyof ContractSpec]>> | undefined)?.[field];
  return typeof fact === "object" ? `${fact.up_to} ${fact.unit}` : fact;
}
