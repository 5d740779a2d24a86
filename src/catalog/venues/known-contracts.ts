import type { Contract } from "./contract";
import { PACKED } from "./packed-contracts";
import { unpacked } from "./unpack-contracts";

/** All contracts of the add-in's table, those among them that have ended. */
export const KNOWN_CONTRACTS: readonly Contract[] = unpacked(PACKED);

/** The day on which the table was put together: what had expired by then is said to have. */
export const COMPILED_ON: string = PACKED.compiled;
