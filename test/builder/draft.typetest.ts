/**
 * Lines that must not compile. The type check runs over this file: an error that is expected and does not come is
 * itself an error. Nothing here is ever run.
 */
import { changed, type Draft } from "../../src/builder/draft/draft";
import type { AskedDraft } from "../../src/builder/draft/asked";
import { choice, type StepFields } from "../../src/builder/fields/field";
import type { LeadName, SometimesAsked, WordOf } from "../../src/builder/fields/fields";
import type { FigureName } from "../../src/builder/figures/figure-names";
import type { Figures } from "../../src/builder/figures/figures";
import type { Rounding } from "../../src/core/exact/exact";

declare const draft: Draft;
declare const asked: AskedDraft;
declare const figures: Figures;

export const sound = [
  draft.goal === "dollars",
  changed(draft, "goal", "share"),
  changed(draft, "coins", "5"),
  asked.funding === undefined,
  figures.liq_price,
];

// a word that the field does not have
// @ts-expect-error: there is no such goal
export const misspelt = draft.goal === "dolars";
// @ts-expect-error: that is a word of another field
export const otherField = draft.kind === "isolated";
// @ts-expect-error: that is no word of the margin mode
export const notAWord = changed(draft, "mode", "crossed");
// @ts-expect-error: three of five paths are missing
export const noPath = { wick: 1, spike: 1 } satisfies Record<WordOf<"path">, number>;

// a field, a lead or a figure that there is not
// @ts-expect-error: there is no such field
export const noField = draft.goals;
// @ts-expect-error: days are not one of three
export const noLead: LeadName = "days";
// @ts-expect-error: there is no such figure
export const noFigure = figures.liquidation;
// @ts-expect-error: there is no such name
export const noName: FigureName = "liq_distances";

// what is not always asked may have no value; what is always asked has one
export const always: SometimesAsked = "futures_price";
// @ts-expect-error: it may be undefined, not asked
export const hidden: string = asked.futures_price;
export const shown: string = asked.price;

// a view that forgets a member of a choice
// @ts-expect-error: weights are forgotten here
export function forgetful(goal: Draft["goal"]): string {
  switch (goal) {
    case "all":
    case "share":
    case "dollars":
    case "floating":
      return goal;
  }
}

// a choice that lacks a member of the argument's type, or begins with a word that it does not have
// @ts-expect-error: up is missing among the words
export const lacking = choice<Rounding>("about", { nearest: "Nearest", down: "Down" }, "nearest");
// @ts-expect-error: it begins with no word of its own
export const noStart = choice("about", { one: "One", other: "Other" }, "third");

export const facets = {
  a: { label: "A", parameter: { text: true, about: "" }, writtenAs: "percent" },
} satisfies StepFields;
export const noFacet = {
  // @ts-expect-error: there is no such facet of a field
  a: { label: "A", parameter: { text: true, about: "" }, percents: true },
} satisfies StepFields;
