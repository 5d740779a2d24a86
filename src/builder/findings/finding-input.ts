import { numberShownBy } from "../../catalog/read/numeric-text";
import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import type { Draft } from "../draft/draft";
import type { FieldName } from "../fields/fields";
import type { FigureName } from "../figures/figure-names";
import { numberIn } from "../figures/figures";
import { numberOf } from "../sheet/term";
import type { Words } from "../words/words";
import type { FindingKind } from "../../core/check/finding";
import type { Fix } from "../built";
import type { OwnKind, OwnLevel } from "./own-findings";

/** What the builder's own findings are decided on. A number that is not known is undefined. */
export interface FindingInput {
  readonly draft: Draft;
  readonly coin: string;
  readonly context: SheetContext;
  readonly blocks: Blocks;
  /** The number that was entered in a field. */
  readonly given: (name: FieldName) => number | undefined;
  /** A figure of the result. */
  readonly figure: (name: FigureName) => number | undefined;
  /** The funding rate as it was last entered: beside an expiry it is only compared with, and counts for nothing. */
  readonly lastFunding: { readonly rate: number | undefined; readonly hours: number | undefined };
  readonly lowest: number;
  readonly highest: number;
  /** Whether HEDGE_CHECK has made this finding. */
  readonly found: (kind: FindingKind) => boolean;
  /** The day, as 2026-11-20. */
  readonly today: string;
  /** How numbers are said. */
  readonly words: Words;
}

export function findingInputOf(draft: Draft, context: SheetContext, blocks: Blocks, today: string): FindingInput {
  const prices = blocks.scenarios.prices.cells.flat().filter((price) => typeof price === "number");
  return {
    draft,
    coin: draft.coin.trim(),
    context,
    blocks,
    given: (name) => {
      const term = context.inputs[name];
      return term && numberOf(term);
    },
    figure: (name) => numberIn(context.results.figures, name),
    lastFunding: { rate: numberShownBy(draft.funding_rate), hours: numberShownBy(draft.interval_hours) },
    lowest: Math.min(...prices),
    highest: Math.max(...prices),
    found: (kind) => blocks.check.found.some(({ finding }) => finding.kind === kind),
    today,
    words: context.words,
  };
}

/** A finding of the builder's own. */
export interface OwnFinding<K extends OwnKind> {
  readonly level: OwnLevel<K>;
  /** The reason, with the user's numbers. */
  readonly says: string;
  readonly fix?: Fix | undefined;
}
export type OwnCheck<K extends OwnKind> = (input: FindingInput) => OwnFinding<K> | undefined;

/** The contracts held once the trade is done, + long, − short. */
export const contractsHeld = ({ figure }: FindingInput): number => figure("position") ?? figure("contracts") ?? 0;
