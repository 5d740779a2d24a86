/** Kinds of sheet that between them have every form that is written by hand, and every part that stands still. */
export const JUDGED_KINDS = [
  "the example",
  "coins kept floating, in cross mode",
  "target weights",
  "contracts already open",
  "a proxy",
  "an expiry",
  "a tier table",
  "a rate that grows with the position",
  "filled, and the price has moved",
] as const;
