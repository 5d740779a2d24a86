import type { Destination, Progress, SheetInsertion, SheetPlan } from "../../src/workbook/sheet-plan";
import type { Workbook } from "../../src/workbook/workbook";

export interface FollowedInsertion {
  readonly insertion: SheetInsertion;
  /** All that was told of its progress, in order. */
  readonly told: Progress[];
}

/** When so many requests are answered, or so many are left to be sent. */
export type Moment = { readonly done: number } | { readonly left: number };

/** Inserts a plan, keeps what is told meanwhile, and cancels at a moment of it. */
export async function followedInsertion(
  workbook: Workbook,
  plan: SheetPlan,
  to: Destination,
  cancelled?: Moment,
): Promise<FollowedInsertion> {
  const cancel = new AbortController();
  const told: Progress[] = [];
  const progress = (made: Progress) => {
    told.push(made);
    if (cancelled && isAt(cancelled, made)) cancel.abort();
  };
  if (cancelled && "done" in cancelled && cancelled.done === 0) cancel.abort();
  return { insertion: await workbook.insertSheet(plan, to, { progress, signal: cancel.signal }), told };
}

const isAt = (moment: Moment, { done, of }: Progress): boolean =>
  "done" in moment ? done === moment.done : of - done === moment.left;
