import { NOTHING } from "../../catalog/scenario/hedge-check-words";
import { codeOf, type Finding } from "../../core/check/finding";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { LEVELS, type Fix, type Warning } from "../built";
import type { Draft } from "../draft/draft";
import { withCommas } from "../words/figure-words";
import { findingInputOf, type FindingInput, type OwnCheck } from "./finding-input";
import { OWN_FINDINGS, type OwnKind } from "./own-findings";
import { REMEDIES } from "./remedies";
import { anotherTier, insideTheScenarios, notInTheWallet } from "./risk";
import { anotherFace, averageEntry, lotsMiss, walletNotCounted } from "./size";
import { anotherSettlement, cheaperWay, earlyExpiry, oldValues, pastItsEnd, weakProxy } from "./terms";

/** What finds each of the builder's own findings, in the order in which they are told. */
const CHECKS: { readonly [K in OwnKind]: OwnCheck<K> } = {
  "past its end": pastItsEnd,
  "another face": anotherFace,
  "wallet not counted": walletNotCounted,
  "another tier": anotherTier,
  "lots miss": lotsMiss,
  "weak proxy": weakProxy,
  "another settlement": anotherSettlement,
  "early expiry": earlyExpiry,
  "liquidation inside the scenarios": insideTheScenarios,
  "margin not in the wallet": notInTheWallet,
  "cheaper way": cheaperWay,
  "average entry": averageEntry,
  "old values": oldValues,
};

/**
 * What can break the hedge, the gravest first: what HEDGE_CHECK finds, in its words, and what the builder alone can know.
 * That a hedge is sound is no warning: the headline and the figures say what it does.
 */
export function warningsOf(draft: Draft, work: SheetContext, drawn: Blocks, today: string): Warning[] {
  const input = findingInputOf(draft, work, drawn, today);
  const all = [...foundByCheck(input), ...foundHere(input)];
  return LEVELS.flatMap((level) => all.filter((warning) => warning.level === level));
}

const foundByCheck = (input: FindingInput): Warning[] =>
  input.drawn.check.found
    .filter(({ finding }) => finding.kind !== "sound")
    .map(({ finding, what, fix: advice }) => {
      const { kind, level } = finding;
      const fix = (REMEDIES[kind] as Remedy | undefined)?.(input, finding);
      const says = withCommas(fix || advice === NOTHING ? what : `${what} ${advice}`);
      return { code: codeOf(kind), level, says, ...(fix && { fix }) };
    });
/** What the sheet cannot find again by itself, as it can that the end is past: it is told there as of the day on which it was written. */
export const ownWarnings = (draft: Draft, work: SheetContext, drawn: Blocks, today: string): Warning[] =>
  foundHere(findingInputOf(draft, work, drawn, today)).filter(({ code }) => code !== OWN_FINDINGS["past its end"].code);

type Remedy = (input: FindingInput, finding: Finding) => Fix | undefined;

const foundHere = (input: FindingInput): Warning[] =>
  (Object.keys(CHECKS) as OwnKind[]).flatMap((kind) => {
    const found = CHECKS[kind](input);
    if (!found) return [];
    const { level, says, fix } = found;
    return [{ code: OWN_FINDINGS[kind].code, level, says, ...(fix && { fix }) }];
  });
