import { writing, type Draft } from "../draft/draft";
import { numberText } from "../fields/typed-text";
import type { HedgePoint } from "./hedge-point";

/**
 * The draft that comes to a point: its size as a hedge ratio, and its margin as the coins posted, or in cross mode as
 * those in the wallet. Undefined in cross mode once closed contracts have realised something, since more than the
 * wallet's coins then back the position.
 */
export function draftOfPoint({ share, margin }: HedgePoint, draft: Draft, realised: boolean): Draft | undefined {
  const size = share === undefined ? {} : ({ goal: "share", share: numberText("share", share) } as const);
  if (draft.mode !== "cross") return { ...draft, ...size, ...writing("margin", numberText("margin", margin)) };
  if (realised) return undefined;
  return { ...draft, ...size, wallet_coins: numberText("wallet_coins", margin) };
}
