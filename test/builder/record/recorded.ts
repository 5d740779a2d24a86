import { readDraft } from "../../../src/builder/draft/choices";
import { recorded, type About } from "../../../src/builder/record/with-record";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { built, draftOf, TODAY } from "../drafts";

export type Changes = Parameters<typeof draftOf>[0];

export const aboutOf = (changes: Changes, more: Partial<About> = {}): About => ({
  choices: readDraft(draftOf(changes)).choices,
  today: TODAY,
  version: "0.1.0",
  ...more,
});

/** A hedge sheet as the pane inserts it: with its record. */
export const withItsRecord = (changes: Changes = {}, more: Partial<About> = {}): Promise<SheetPlan> => {
  const plan = built(changes).plan();
  return recorded(plan, plan, aboutOf(changes, more));
};
