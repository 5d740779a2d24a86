import { writing, type Draft } from "../draft/draft";
import { numberText } from "../fields/typed-text";
import type { HedgePoint } from "./hedge-point";

/**
 * The draft that comes to a point: its size as a share of the holding, and what backs it as the coins posted or, in cross
 * mode, as those in the wallet. There they are not all that backs it where closed contracts have realised something.
 */
export function draftOfPoint({ share, margin }: HedgePoint, draft: Draft, realised: boolean): Draft | undefined {
  const size = share === undefined ? {} : ({ goal: "share", share: numberText("share", share) } as const);
  if (draft.mode !== "cross") return { ...draft, ...size, ...writing("margin", numberText("margin", margin)) };
  if (realised) return undefined;
  return { ...draft, ...size, wallet_coins: numberText("wallet_coins", margin) };
}
