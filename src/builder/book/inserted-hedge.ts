import type { Draft } from "../draft/draft";

/** What decides which figures a sheet has and what they are of: a sheet of another hedge is not read for this one. */
export interface InsertedHedge extends Pick<Draft, "mode" | "hedged_with"> {
  /** The coin's name. */
  readonly coin: string;
}

export const insertedAs = (coin: string, { mode, hedged_with }: Draft): InsertedHedge => ({ coin, mode, hedged_with });

export const isOf = (sheet: InsertedHedge | undefined, coin: string, draft: Draft): boolean =>
  sheet !== undefined && sheet.coin === coin && sheet.mode === draft.mode && sheet.hedged_with === draft.hedged_with;

/** What was kept of it; nothing where that is no such thing. */
export function readInserted(kept: unknown): InsertedHedge | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { coin, mode, hedged_with } = kept as Partial<Record<keyof InsertedHedge, unknown>>;
  const isKnown = typeof coin === "string" && (mode === "isolated" || mode === "cross");
  if (!isKnown || (hedged_with !== "own coin" && hedged_with !== "proxy")) return undefined;
  return { coin, mode, hedged_with };
}
