import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { LEVELS, type Warning } from "../built";
import type { Draft } from "../draft/draft";
import { findingInputOf, type FindingInput } from "./finding-input";
import { coinsOutside, fundingEatsMargin, liquidationNear, tierChanges, worseThanUnhedged } from "./risk";
import { averageEntry, contractSizeDoubtful, lotRounding, marginNotCounted, wrongSide } from "./size";
import { expiresEarly, otherCollateral, otherIsCheaper, rateInPercent, staleValues, weakProxy } from "./terms";

/** All that is looked at: W1 to W16, and what the sheet itself cannot do. */
const CHECKS: readonly ((facts: FindingInput) => Warning | undefined)[] = [
  liquidationNear,
  worseThanUnhedged,
  contractSizeDoubtful,
  wrongSide,
  marginNotCounted,
  rateInPercent,
  fundingEatsMargin,
  tierChanges,
  lotRounding,
  weakProxy,
  otherCollateral,
  expiresEarly,
  otherIsCheaper,
  averageEntry,
  staleValues,
  coinsOutside,
];

/** What can break the hedge, the gravest first. */
export function warningsOf(draft: Draft, work: SheetContext, drawn: Blocks, today: string): Warning[] {
  const facts = findingInputOf(draft, work, drawn, today);
  const found = CHECKS.flatMap((check) => check(facts) ?? []);
  return LEVELS.flatMap((level) => found.filter((warning) => warning.level === level));
}
