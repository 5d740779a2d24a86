/** Why a function has no steps to show: no formula that one could write down, or none that is exact. */
const WHY: Readonly<Record<string, string>> = {
  AVG_ENTRY: "It adds up the rows of lists",
  NET_DELTA: "It adds up the rows of lists",
  HEDGE_SPLIT: "It adds up the rows of lists",
  TRADE_LEDGER: "It goes through the fills one after the other, and each row stands on all rows above it",
  CLOSED_TRADES: "It goes through the fills one after the other, and each closed trade stands on all rows above it",
  FUNDING_LEDGER: "It goes through the payments one after the other, and its sums stand on all rows above",
  HEDGE_BETA: "It fits a line through all returns of two lists",
  REBALANCE_CONTRACTS: "It shares out all coins of a list together",
  LIQ_PRICE_TIERED: "It searches a tier table for the tier that holds at its own result",
  LIQ_PRICE_CROSS: "It looks for a price over all positions of the account together",
  LIQ_PROB: "It takes a logarithm and a normal distribution, which no exact steps lead through",
  FIRST_BREACH: "It goes along a path of prices until one of them liquidates",
  SCENARIO_GRID: "It works out a table of moves by hedge ratios, each cell a scenario of its own",
  HEDGE_CHECK: "It asks many questions about a hedge, and gives what it has found",
  CONTRACT_SPEC: "It looks a contract up in a table of facts, each with its source and day",
  RECONCILE_LIQ: "It tries many readings of the numbers, and gives those that come to what the screen shows",
};
const TABLE = "It searches the tier table for the tier that holds";
const LOGARITHM = "With compounding it takes a logarithm, which no exact steps lead through";

/** A sentence, without its full stop. */
export function whyNoSteps(name: string, hasTable: boolean): string {
  if (hasTable) return WHY[name] ?? TABLE;
  return WHY[name] ?? LOGARITHM;
}

/** The functions of which something is said here. */
export const WITHOUT_STEPS: ReadonlySet<string> = new Set(Object.keys(WHY));
