import * as catalog from "../src/catalog";
import { NAMESPACE } from "../src/catalog/declare/formula-text";
import type { Definition, Parameter } from "../src/catalog/declare/define";

/** What an engine hands over for an argument: a number, several of them, a word, or true and false. */
export type Kind = "number" | "numbers" | "word" | "truth";

/** An argument that an engine can hand over, with its place among all of the function's. */
export interface ReachedArgument {
  readonly name: string;
  readonly kind: Kind;
  readonly place: number;
  readonly parameter: Parameter;
}

/** A function as it is called beyond a workbook. */
export interface Reached {
  readonly definition: Definition;
  /** COINM_LIQ_PRICE, as its twin without the add-in is called. */
  readonly name: string;
  readonly takes: readonly ReachedArgument[];
}

/** A table is no value of a row; a word in place of "no such value" is what an engine's own COALESCE is for. */
function kindOf(parameter: Parameter): Kind | undefined {
  if ("choices" in parameter) return "word";
  if ("truth" in parameter) return "truth";
  if (!("unit" in parameter)) return undefined;
  return "list" in parameter ? "numbers" : "number";
}

const reached = (definition: Definition): Reached => ({
  definition,
  name: `${NAMESPACE}_${definition.name}`,
  takes: Object.entries(definition.parameters as Record<string, Parameter>).flatMap(([name, parameter], place) => {
    const kind = kindOf(parameter);
    return kind ? [{ name, kind, place, parameter }] : [];
  }),
});

/**
 * Every function of which the result is one number, in the catalogue's order; the others give tables. They are named one
 * by one so that what is built of them holds nothing else: an engine limits how long a function may be.
 */
export const REACHED: readonly Reached[] = [
  catalog.INVERSE_PNL,
  catalog.INVERSE_PNL_USD,
  catalog.INVERSE_ROE,
  catalog.LINEAR_PNL,
  catalog.AVG_ENTRY,
  catalog.TARGET_PRICE,
  catalog.BREAKEVEN_PRICE,
  catalog.NOTIONAL,
  catalog.COINS_TO_CONTRACTS,
  catalog.POSITION_SIZE,
  catalog.HEDGE_CONTRACTS,
  catalog.HEDGE_RATIO,
  catalog.NET_DELTA,
  catalog.REHEDGE,
  catalog.PROXY_HEDGE,
  catalog.INIT_MARGIN,
  catalog.MAINT_MARGIN,
  catalog.MARGIN_RATIO,
  catalog.LIQ_PRICE,
  catalog.BANKRUPTCY_PRICE,
  catalog.LIQ_PRICE_CROSS,
  catalog.MARGIN_FOR_LIQ,
  catalog.MAX_CONTRACTS,
  catalog.LIQ_PROB,
  catalog.FIRST_BREACH,
  catalog.FUNDING_COST,
  catalog.FUNDING_APR,
  catalog.BASIS_APR,
].map(reached);

/** Those of single values alone: what can be written out as an expression, or called without an array. */
export const OF_VALUES: readonly Reached[] = REACHED.filter(({ takes }) =>
  takes.every(({ kind }) => kind !== "numbers"),
);
