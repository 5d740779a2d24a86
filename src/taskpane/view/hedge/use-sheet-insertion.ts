import { useEffect, useRef, useState } from "react";
import { addressText, extentText, overlap, type CellAddress } from "../../../workbook/cell-address";
import { RECORD_NAME } from "../../../workbook/record-name";
import type { Destination, InsertionHow, Progress, SheetInsertion, SheetPlan } from "../../../workbook/sheet-plan";
import type { Unfinished } from "../../../workbook/unfinished";
import { WorkbookError } from "../../../workbook/workbook-error";
import type { Spelling } from "../../../native/write/spell";
import type { Built } from "../../../builder/built";
import { linksOf } from "../../../builder/draft/choices";
import { laterCode } from "../controls/later";
import { useSite } from "../shell/site";
import type { Session } from "./session";
import { useUnfinished } from "./use-unfinished";

/** The cells where the sheet would go are not empty. `at` is the cell that it would begin at. */
interface Question {
  readonly kind: "asking";
  /** The hedge that has not been inserted: another may take other cells. */
  readonly about: Built;
  readonly at: CellAddress;
  readonly cells: CellAddress;
  readonly holds: string;
  /** All cells that would be written to, and how many of them are filled. */
  readonly block: { readonly cells: string; readonly filled: number };
}

export type SheetInsertionState =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined; readonly cancelled?: boolean }
  | Question
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

export interface SheetInserting {
  readonly state: SheetInsertionState;
  insertNew: () => void;
  insertAt: (cell: CellAddress, how?: { replace: boolean }) => void;
  /** Stops the writing, or takes the question back. */
  cancel: () => void;
  /** What insertions have left behind, and the two ways to settle it. */
  readonly unfinished: readonly Unfinished[];
  takeBack: (unfinished: Unfinished) => void;
  settle: (unfinished: Unfinished) => void;
}

const READY: SheetInsertionState = { kind: "ready" };
const said = (text: string, fault: boolean): SheetInsertionState => ({ kind: "said", text, fault });

const CANCELLED = said("Cancelled: nothing was inserted.", false);

const failed = (error: unknown): SheetInsertionState =>
  said(error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error), true);

/** The way of the hedge into the workbook: its progress, what stands in its way, and what came of it. */
export function useSheetInsertion(
  { draft, built, current, today, reading: { choices } }: Session,
  into: CellAddress | undefined,
  onWritten: (at: CellAddress) => void,
  withoutAddIn?: Spelling,
): SheetInserting {
  const { workbook, namespace, version } = useSite();
  const [state, setState] = useState<SheetInsertionState>(READY);
  const stop = useRef<AbortController>(null);
  const here = into && addressText(into);
  const { found, look } = useUnfinished();
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  // Nobody comes back to a cell for the question that was asked there, nor to an older input for what came of it.
  const [before, setBefore] = useState({ here, draft });
  if (before.here !== here || before.draft !== draft) {
    setBefore({ here, draft });
    if (state.kind === "asking" || (state.kind === "said" && before.draft !== draft)) setState(READY);
  }

  const write = async (planned: SheetPlan, to: Destination, at?: CellAddress) => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "writing", progress: undefined });
    try {
      const { signal } = controller;
      const progress = (done: Progress) => {
        if (!signal.aborted) setState({ kind: "writing", progress: done });
      };
      const free = withoutAddIn ? await freeOfTheAddIn(planned, withoutAddIn, { progress, signal }) : planned;
      if (!free) return setState(CANCELLED);
      const plan = await withItsRecord(free, planned, at);
      const isRecorded = plan !== free;
      if (signal.aborted) return setState(CANCELLED);
      const link = at && linkWithin(at, plan);
      if (link)
        return setState(said(`${addressText(link, at.sheet)} is an input of this hedge: choose another place.`, true));
      const insertion = await workbook.insertSheet(plan, to, { progress, signal });
      if (insertion.outcome === "written") onWritten(insertion.at);
      setState(
        stateAfter(insertion, { built, block: extentText(plan.extent), isRecorded }, at, latest.current !== draft),
      );
    } catch (error) {
      setState(failed(error));
    }
    look();
  };

  /** Below the hedge stands what it was written from. Where an older one stands there, its record goes as well. */
  const withItsRecord = async (plan: SheetPlan, planned: SheetPlan, at?: CellAddress): Promise<SheetPlan> => {
    const before = at?.sheet === undefined ? [] : await workbook.ownNames(at.sheet, [RECORD_NAME]);
    const code = await recordCode().catch(() => undefined);
    return code ? code.recorded(plan, planned, { choices, today, version }, before[0]) : plan;
  };

  /** An input of the hedge that stands where the plan would go. */
  const linkWithin = ({ sheet = "" }: CellAddress, { extent }: SheetPlan): CellAddress | undefined =>
    linksOf(draft).find((address) => overlap(address, { sheet, cells: extentText(extent) }, sheet));

  const settled = async (work: Promise<void>, done: string) => {
    setState({ kind: "writing", progress: undefined, cancelled: true });
    setState(await work.then(() => said(done, false), failed));
    look();
  };

  // without the add-in nothing is called by the name that it has here
  const calls = withoutAddIn ? {} : { namespace };
  const isOutdated = state.kind === "asking" && !(current && state.about === built && addressText(state.at) === here);
  return {
    state: isOutdated ? READY : state,
    insertNew: () => void write(built.plan(calls), { kind: "new sheet" }),
    insertAt: (at, { replace } = { replace: false }) => {
      const { sheet = "" } = at;
      void write(built.plan({ origin: at, ...calls }), { kind: "cells", sheet, replace }, at);
    },
    cancel: () => {
      if (state.kind !== "writing") return setState(READY);
      stop.current?.abort();
      setState({ kind: "writing", progress: undefined, cancelled: true });
    },
    // What is being written is not done either.
    unfinished: state.kind === "writing" ? [] : found,
    takeBack: (unfinished) => {
      const done = unfinished.kind === "sheet" ? "Removed." : `What was in ${addressText(unfinished.at)} is back.`;
      void settled(workbook.takeBack(unfinished), done);
    },
    settle: (unfinished) => void settled(workbook.settle(unfinished), "Kept as it is."),
  };
}

const recordCode = laterCode(() => import(/* webpackChunkName: "record" */ "../../../builder/record/with-record"));

/** Few write a sheet so: the code comes when somebody does. The pane is drawn before it is reckoned, and meanwhile. */
async function freeOfTheAddIn(plan: SheetPlan, spelling: Spelling, how: InsertionHow): Promise<SheetPlan | undefined> {
  const { nativeSheetInTurns } = await import(/* webpackChunkName: "share" */ "../../../native/sheet/native-sheet");
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  await breathe();
  return (await nativeSheetInTurns(plan, { ...how, spelling, breathe }))?.plan;
}

/** `outdated`: the inputs have been changed while the sheet was written. */
function stateAfter(
  insertion: SheetInsertion,
  { built: about, block, isRecorded }: { built: Built; block: string; isRecorded: boolean },
  at: CellAddress | undefined,
  outdated: boolean,
): SheetInsertionState {
  if (insertion.outcome === "cancelled") return CANCELLED;
  if (insertion.outcome === "written") {
    const where = at ? `Inserted at ${at.cells}.` : `Inserted as the sheet “${insertion.at.sheet}”.`;
    const bare = isRecorded ? "" : " It has no record of its inputs: what writes that could not be loaded.";
    const since = outdated ? " It shows the inputs of before: they have been changed since." : "";
    return said(`${where}${since}${bare}`, false);
  }
  const { cells, holds, filled } = insertion;
  return at ? { kind: "asking", about, at, cells, holds, block: { cells: block, filled } } : READY;
}
