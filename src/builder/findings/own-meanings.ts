import { findingLines, type FindingLine, type Meanings } from "../../catalog/scenario/hedge-check-list";
import { percent } from "../../catalog/declare/plain-number";
import { OWN_FINDINGS } from "./own-findings";

const { red: face } = OWN_FINDINGS["another face"].levels;

const MEANINGS: Meanings<typeof OWN_FINDINGS> = {
  "past its end": {
    means: "The day on which the hedge was to end is past.",
    bounds: { red: "contracts are still open", amber: "nothing has been traded yet" },
    remedy: "Close the hedge, or set another end.",
  },
  "another face": {
    means: "The contract size is not the face that the venue's table has, and at that face the share is hardly meant.",
    bounds: { red: `a share below ${percent(face.below)} or above ${percent(face.above)}` },
    remedy: "Take the venue's face.",
  },
  "wallet not counted": {
    means: "The futures wallet is not counted in the coins held, and floats unhedged.",
    bounds: { amber: "more coins in the wallet than are held in all, where L6 has not said so" },
    remedy: "Hold the wallet's coins as well.",
  },
  "another tier": {
    means: "The maintenance margin rate is not the one that holds at the liquidation price.",
    bounds: { amber: "another tier there than now; without a table, a position beyond the venue's first tier" },
    remedy: "Paste the venue's tier table, and look at the rate there.",
  },
  "weak proxy": {
    means: "The coin explains little of what the asset does, and the rest stays with you.",
    bounds: { amber: `R² below ${OWN_FINDINGS["weak proxy"].levels.amber.below}` },
    remedy: "Hedge less with it, or find a better proxy.",
  },
  "another settlement": {
    means: "Margin and PnL are in another coin than the one held.",
    bounds: { amber: "the contract is settled in another coin" },
    remedy: "Take a contract on the coin itself.",
  },
  "early expiry": {
    means: "The contract ends before the hedge is to, and must be rolled at a basis that nobody knows yet.",
    bounds: { amber: "fewer days to the expiry than the hedge is to last" },
    remedy: "Plan for the days to the expiry, or for the roll.",
  },
  "cheaper way": {
    means: "What a short earns by the expiry's basis, beside what a perpetual earns by its funding.",
    bounds: { info: "an expiry with a futures price" },
    remedy: "Compare the two.",
  },
  "average entry": {
    means: "The average entry is the one that the coins of the fills give, not the arithmetic one.",
    bounds: { info: "contracts open at several prices" },
    remedy: "Nothing to do.",
  },
  "old values": {
    means: "Venues change their rules, and the table does not know.",
    bounds: { info: `values of more than ${OWN_FINDINGS["old values"].levels.info.days} days ago` },
    remedy: "Compare them with the venue's page.",
  },
  "liquidation inside the scenarios": {
    means: "The prices that you look at go on where the hedge has been liquidated.",
    bounds: { info: "the liquidation price is within the scenarios, however far those go" },
    remedy: "Post the margin that survives the farthest scenario.",
  },
  "margin not in the wallet": {
    means: "The margin is more than the futures wallet holds.",
    bounds: { info: "of the coins held, more are to be posted than are in the wallet" },
    remedy: "Transfer them before you trade.",
  },
  "lots miss": {
    means: "Whole lots miss the dollars that were asked for.",
    bounds: {
      amber: `by more than ${percent(OWN_FINDINGS["lots miss"].levels.amber.beyond)} of them, where W9 has not said so`,
    },
    remedy: "Take a contract with a smaller face.",
  },
};

export const OWN_LINES: readonly FindingLine[] = findingLines(OWN_FINDINGS, MEANINGS);
