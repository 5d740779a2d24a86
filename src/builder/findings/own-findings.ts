import { listed, type LevelOf } from "../../core/check/listed";

/**
 * What only the builder can find: it knows the ladder, the table of venues, what was asked, the proxy's fit, the expiry
 * and the day. Under codes that HEDGE_CHECK has for nothing else.
 */
export const OWN_FINDINGS = {
  "past its end": listed()("L12", { red: {}, amber: {} }),
  "another face": listed()("W3", { red: { below: 0.05, above: 1.5 } }),
  "wallet not counted": listed()("W5", { amber: {} }),
  "another tier": listed()("W8", { amber: {} }),
  "weak proxy": listed()("W10", { amber: { below: 0.6 } }),
  "another settlement": listed()("W11", { amber: {} }),
  "early expiry": listed()("W12", { amber: {} }),
  "cheaper way": listed()("W13", { info: {} }),
  "average entry": listed()("W14", { info: {} }),
  "old values": listed()("W15", { info: { days: 90 } }),
  "liquidation inside the scenarios": listed()("W17", { info: {} }),
  "margin not in the wallet": listed()("W18", { info: {} }),
  "lots miss": listed()("W19", { amber: { beyond: 0.01 } }),
} as const;

export type OwnKind = keyof typeof OWN_FINDINGS;
export type OwnLevel<K extends OwnKind> = LevelOf<(typeof OWN_FINDINGS)[K]>;
