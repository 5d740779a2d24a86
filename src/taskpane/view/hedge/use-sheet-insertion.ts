import { useRef, useState } from "react";
import { addressText, extentText, overlap, type CellAddress } from "../../../workbook/cell-address";
import type { Destination, Progress, SheetInsertion, SheetPlan } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import type { Built } from "../../../builder/built";
import { linksOf } from "../../../builder/draft/choices";
import { useSite } from "../shell/site";
import type { Session } from "./session";

/** The cells where the sheet would go are not empty. `at` is the cell that it would begin at. */
interface Question {
  readonly kind: "asking";
  /** The hedge that has not been inserted: another may take other cells. */
  readonly about: Built;
  readonly at: CellAddress;
  readonly cells: CellAddress;
  readonly holds: string;
}

export type SheetInsertionState =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined }
  | Question
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

export interface SheetInserting {
  readonly state: SheetInsertionState;
  insertNew: () => void;
  insertAt: (cell: CellAddress, how?: { replace: boolean }) => void;
  /** Stops the writing, or takes the question back. */
  cancel: () => void;
}

const READY: SheetInsertionState = { kind: "ready" };
const said = (text: string, fault: boolean): SheetInsertionState => ({ kind: "said", text, fault });

/** The way of the hedge into the workbook: its progress, what stands in its way, and what came of it. */
export function useSheetInsertion({ draft, built, current }: Session, into: CellAddress | undefined): SheetInserting {
  const { workbook, namespace } = useSite();
  const [state, setState] = useState<SheetInsertionState>(READY);
  const stop = useRef<AbortController>(null);
  const here = into && addressText(into);

  // Nobody comes back to a cell for the question that was asked there, nor to an older input for what came of it.
  const [before, setBefore] = useState({ here, draft });
  if (before.here !== here || before.draft !== draft) {
    setBefore({ here, draft });
    if (state.kind === "asking" || (state.kind === "said" && before.draft !== draft)) setState(READY);
  }

  const write = async (plan: SheetPlan, to: Destination, at?: CellAddress) => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "writing", progress: undefined });
    try {
      const progress = (done: Progress) => setState({ kind: "writing", progress: done });
      const insertion = await workbook.insertSheet(plan, to, { progress, signal: controller.signal });
      setState(stateAfter(insertion, built, at));
    } catch (error) {
      setState(said(error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error), true));
    }
  };

  const isOutdated = state.kind === "asking" && !(current && state.about === built && addressText(state.at) === here);
  return {
    state: isOutdated ? READY : state,
    insertNew: () => void write(built.plan({ namespace }), { kind: "new sheet" }),
    insertAt: (at, { replace } = { replace: false }) => {
      const { sheet = "" } = at;
      const plan = built.plan({ origin: at, namespace });
      const place = { sheet, cells: extentText(plan.extent) };
      const link = linksOf(draft).find((address) => overlap(address, place, sheet));
      if (link) setState(said(`${addressText(link, sheet)} is an input of this hedge: choose another place.`, true));
      else void write(plan, { kind: "cells", sheet, replace }, at);
    },
    cancel: () => (state.kind === "writing" ? stop.current?.abort() : setState(READY)),
  };
}

function stateAfter(insertion: SheetInsertion, about: Built, at: CellAddress | undefined): SheetInsertionState {
  if (insertion.outcome === "cancelled") return said("Cancelled: nothing was inserted.", false);
  if (insertion.outcome === "written")
    return said(at ? `Inserted at ${at.cells}.` : `Inserted as the sheet “${insertion.at.sheet}”.`, false);
  return at ? { kind: "asking", about, at, cells: insertion.cells, holds: insertion.holds } : READY;
}
