import { declareFinding, type LevelOf } from "../../core/check/finding-declaration";

/**
 * What only the builder can find, since it knows the scenarios, the contract table, what was asked for, the fit of a
 * proxy, the expiry and the day. HEDGE_CHECK uses none of these codes.
 */
export const OWN_FINDINGS = {
  "past its end": declareFinding()("L12", { red: {}, amber: {} }),
  "another face": declareFinding()("W3", { red: { below: 0.05, above: 1.5 } }),
  "wallet not counted": declareFinding()("W5", { amber: {} }),
  "another tier": declareFinding()("W8", { amber: {} }),
  "weak proxy": declareFinding()("W10", { amber: { below: 0.6 } }),
  "another settlement": declareFinding()("W11", { amber: {} }),
  "early expiry": declareFinding()("W12", { amber: {} }),
  "cheaper way": declareFinding()("W13", { info: {} }),
  "average entry": declareFinding()("W14", { info: {} }),
  "old values": declareFinding()("W15", { info: { days: 90 } }),
  "liquidation inside the scenarios": declareFinding()("W17", { info: {} }),
  "margin not in the wallet": declareFinding()("W18", { info: {} }),
  "lots miss": declareFinding()("W19", { amber: { beyond: 0.01 } }),
} as const;

export type OwnKind = keyof typeof OWN_FINDINGS;
export type OwnLevel<K extends OwnKind> = LevelOf<(typeof OWN_FINDINGS)[K]>;
