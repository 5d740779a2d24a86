import { NOTHING } from "../../catalog/scenario/hedge-check-words";
import { codeOf, type Finding } from "../../core/check/finding";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { LEVELS, type Fix, type Warning } from "../built";
import type { Draft } from "../draft/draft";
import { findingInputOf, type FindingInput, type OwnCheck } from "./finding-input";
import { OWN_FINDINGS, type OwnKind } from "./own-findings";
import { REMEDIES } from "./remedies";
import { anotherTier, insideTheScenarios, notInTheWallet } from "./risk";
import { anotherFace, averageEntry, lotsMiss, walletNotCounted } from "./size";
import { anotherSettlement, cheaperWay, earlyExpiry, oldValues, pastItsEnd, weakProxy } from "./contract-terms";

/** The function behind each of the builder's own findings, in the order in which they are shown. */
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
 * What can go wrong with the hedge, the gravest first: the findings of HEDGE_CHECK, and the builder's own. That a hedge
 * is sound is no warning: headline and figures say what it does.
 */
export function warningsOf(draft: Draft, context: SheetContext, blocks: Blocks, today: string): Warning[] {
  const input = findingInputOf(draft, context, blocks, today);
  const all = [...foundByCheck(input), ...foundHere(input)];
  return LEVELS.flatMap((level) => all.filter((warning) => warning.level === level));
}

const foundByCheck = (input: FindingInput): Warning[] =>
  input.blocks.check.found
    .filter(({ finding }) => finding.kind !== "sound")
    .map(({ finding, what, fix: advice }) => {
      const { kind, level } = finding;
      const fix = (REMEDIES[kind] as Remedy | undefined)?.(input, finding);
      const says = input.words.sentence(fix || advice === NOTHING ? what : `${what} ${advice}`);
      return { code: codeOf(kind), level, says, ...(fix && { fix }) };
    });
/**
 * The builder's own findings that the sheet cannot make again: it notes them as of the day of writing. That the end is
 * past is found by a formula of its Check.
 */
export const ownWarnings = (draft: Draft, context: SheetContext, blocks: Blocks, today: string): Warning[] =>
  foundHere(findingInputOf(draft, context, blocks, today)).filter(
    ({ code }) => code !== OWN_FINDINGS["past its end"].code,
  );

type Remedy = (input: FindingInput, finding: Finding) => Fix | undefined;

const foundHere = (input: FindingInput): Warning[] =>
  (Object.keys(CHECKS) as OwnKind[]).flatMap((kind) => {
    const found = CHECKS[kind](input);
    if (!found) return [];
    const { level, says, fix } = found;
    return [{ code: OWN_FINDINGS[kind].code, level, says, ...(fix && { fix }) }];
  });
