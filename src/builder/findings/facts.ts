import type { Drawn } from "../blocks/drawn";
import type { Work } from "../blocks/work";
import type { Draft } from "../draft/draft";
import type { FieldName } from "../fields/fields";
import { numberOf } from "../sheet/term";
import type { Kind } from "../../core/check/finding";
import type { Fix } from "../built";
import type { OwnKind, OwnLevel } from "./own-findings";

/** The numbers that warnings are decided on; undefined where there is no such number. */
export interface Facts {
  readonly draft: Draft;
  readonly coin: string;
  readonly work: Work;
  readonly drawn: Drawn;
  /** What was entered in a field. */
  readonly given: (name: FieldName) => number | undefined;
  /** A figure of the result. */
  readonly figure: (name: string) => number | undefined;
  readonly lowest: number;
  readonly highest: number;
  /** Whether HEDGE_CHECK has found it. */
  readonly found: (kind: Kind) => boolean;
  /** The day of looking, as 2026-11-20. */
  readonly today: string;
}

export function factsOf(draft: Draft, work: Work, drawn: Drawn, today: string): Facts {
  const prices = drawn.scenarios.prices.cells.flat().filter((price) => typeof price === "number");
  const figures = new Map(
    work.results.groups.flatMap((group) => group.figures).map(({ name, value }) => [name, value]),
  );
  return {
    draft,
    coin: draft.coin.trim(),
    work,
    drawn,
    given: (name) => {
      const term = work.inputs[name];
      return term && numberOf(term);
    },
    figure: (name) => {
      const value = figures.get(name);
      return typeof value === "number" ? value : undefined;
    },
    found: (kind) => drawn.check.found.some(({ finding }) => finding.kind === kind),
    lowest: Math.min(...prices),
    highest: Math.max(...prices),
    today,
  };
}

/** What one of the builder's own checks has found. */
export interface Found<K extends OwnKind> {
  readonly level: OwnLevel<K>;
  /** The reason, with the user's numbers. */
  readonly says: string;
  readonly fix?: Fix | undefined;
}
export type OwnCheck<K extends OwnKind> = (facts: Facts) => Found<K> | undefined;

/** The position that there then is, in contracts. */
export const positionOf = ({ figure }: Facts): number => figure("position") ?? figure("contracts") ?? 0;
