import type { Contract } from "./contract";
import { PACKED } from "./packed-contracts";
import { unpacked } from "./unpack-contracts";

/** All contracts of the add-in's table, ended ones included. */
export const KNOWN_CONTRACTS: readonly Contract[] = unpacked(PACKED);

export const knownContract = (venue: string, symbol: string): Contract | undefined =>
  KNOWN_CONTRACTS.find((contract) => contract.venue === venue && contract.symbol === symbol);

/** The day on which the table was compiled: a dated contract whose day had passed by then is said to have expired. */
export const COMPILED_ON: string = PACKED.compiled;
