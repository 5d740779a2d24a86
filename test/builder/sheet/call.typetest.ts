/** Calls that must not compile. The type check runs over this file; nothing here is ever run. */
import { LIQ_PRICE, LIQ_PRICE_TIERED, type CATALOG } from "../../../src/catalog";
import { call, type Term } from "../../../src/builder/sheet/term";
import type { SheetWriter } from "../../../src/builder/sheet/writer";

declare const sheet: SheetWriter;
declare const term: Term;
declare const anyOf: (typeof CATALOG)[number];
declare const unnamed: Readonly<Record<string, Term | undefined>>;

const held = { contracts: term, entry_price: term, margin: undefined, mmr: term };
const misspelt = { contract: term, mmr: term };

export const sound = [
  call(LIQ_PRICE, { ...held, contract_size: term, if_none: term }),
  sheet.call(LIQ_PRICE, held),
  sheet.call(anyOf, held),
];

export const unsound = [
  // @ts-expect-error the argument is called contracts
  call(LIQ_PRICE, { contract: term, mmr: term }),
  // @ts-expect-error also where it comes in a variable
  call(LIQ_PRICE, misspelt),
  // @ts-expect-error also where it comes among others
  sheet.call(LIQ_PRICE, { ...held, ...misspelt }),
  // @ts-expect-error a tier table takes the place of mmr
  sheet.call(LIQ_PRICE_TIERED, { ...held, tiers: term }),
  // @ts-expect-error arguments of which nobody knows the names
  sheet.call(LIQ_PRICE, unnamed),
  // @ts-expect-error a number is no term yet
  sheet.call(LIQ_PRICE, { ...held, margin: 0.5 }),
];
