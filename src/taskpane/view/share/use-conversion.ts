import { useEffect, useRef, useState } from "react";
import { convert, convertBack } from "../../../native/convert/convert";
import { converted, type Conversion, type Kept } from "../../../native/convert/conversion";
import { frozen, hasOurs } from "../../../native/convert/frozen";
import type { InTurns } from "../../../native/in-turns";
import { repairOf } from "../../../native/convert/repair";
import { whoCanOpen, type Opened } from "../../../native/convert/who-can-open";
import type { Where } from "../../../native/convert/where";
import type { Spelling } from "../../../native/write/spell";
import type { FormulasReplaced } from "../../../workbook/cells-in-use";
import { addressText } from "../../../workbook/cell-address";
import { Cancelled } from "../../../workbook/insertion-steps";
import type { Progress } from "../../../workbook/sheet-plan";
import type { Workbook } from "../../../workbook/workbook";
import { WorkbookError } from "../../../workbook/workbook-error";
import { laterCode } from "../controls/later";
import type { Site } from "../shell/site";
import type { OfAnotherVersion } from "./compared-records";

export type Reach = "cells" | "sheet" | "workbook";

export type ConversionState =
  | { readonly kind: "ready" }
  | { readonly kind: "busy"; readonly doing: string; readonly progress?: Progress | undefined }
  | { readonly kind: "compared"; readonly plan: Conversion }
  | { readonly kind: "looked"; readonly opened: Opened }
  | { readonly kind: "asking"; readonly about: LiveAgain; readonly others: readonly OfAnotherVersion[] }
  | { readonly kind: "said"; readonly text: string; readonly fault?: boolean; readonly written?: boolean };

/** The two ways in which formulas of the add-in come alive again. */
export type LiveAgain = "repair" | "back";

/** Looks, writes and brings back, one at a time. Whoever leaves cancels it. */
export function useConversion({ workbook, namespace, version }: Pick<Site, "workbook" | "namespace" | "version">) {
  const [state, setState] = useState<ConversionState>({ kind: "ready" });
  const [writings, setWritings] = useState(0);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = (doing: string, work: (how: Working) => Promise<ConversionState>): void => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "busy", doing });
    const progress = (at: Progress): void => setState({ kind: "busy", doing, progress: at });
    void work({ signal: controller.signal, progress, breathe })
      .catch((error: unknown): ConversionState =>
        error instanceof Cancelled ? CANCELLED : { kind: "said", text: faultOf(error), fault: true },
      )
      .then((next) => {
        if (next.kind === "said" && next.written === true) setWritings((before) => before + 1);
        setState(next);
      });
  };

  /** A result that this version would change is named before it is overwritten. */
  const unlessItChanges = async (about: LiveAgain, isAgreed: boolean): Promise<ConversionState | undefined> => {
    const code = isAgreed ? undefined : await recordsCode();
    const others = await code?.ofAnotherVersion(workbook, version, breathe);
    return others && others.length > 0 ? { kind: "asking", about, others } : undefined;
  };

  return {
    state,
    /** So often cells have been written: what was found before is of a workbook that is no more. */
    writings,
    look: (reach: Reach, spelling: Spelling) =>
      run("Comparing", async (how) => {
        const where = await whereOf(workbook, reach);
        const plan = await converted(await workbook.cellsInUse(undefined, how), where, spelling, how);
        return plan ? { kind: "compared", plan } : { kind: "ready" };
      }),
    write: (plan: Conversion) =>
      run("Writing", async (how) => {
        const result = await convert(workbook, plan, how);
        const count = plan.changes.length;
        return said(
          result,
          `${cellsInWords(count)} written without the add-in. What stood there is kept in the workbook.`,
        );
      }),
    freeze: (reach: Reach) =>
      run("Freezing", async (how) => {
        const where = await whereOf(workbook, reach);
        const found = await frozen(await workbook.cellsInUse(hasOurs, how), where, how);
        if (!found) return CANCELLED;
        const { changes, stays } = found;
        const left = leftInWords(stays);
        if (changes.length === 0)
          return { kind: "said", text: `There is nothing to freeze here.${left}`, fault: left !== "" };
        const result = await convert(workbook, { changes }, how);
        return said(
          result,
          `${cellsInWords(changes.length)} frozen: they keep these values. What stood there is kept.${left}`,
        );
      }),
    removeTraces: () =>
      run("Removing", async () => {
        if ((await workbook.unfinished()).length > 0)
          return { kind: "said", text: "An insertion is unfinished: settle it in the Hedge tab first.", fault: true };
        const count = await workbook.removeTraces();
        const text =
          count === 0 ? "There was nothing to remove." : "Removed: nothing of the add-in is kept beside the formulas.";
        return { kind: "said", text, written: count > 0 };
      }),
    whoCanOpen: () =>
      run("Looking", async (how) => {
        const opened = await whoCanOpen(await workbook.cellsInUse(undefined, how), how);
        return opened ? { kind: "looked", opened } : { kind: "ready" };
      }),
    repair: (isAgreed = false) =>
      run("Repairing", async (how) => {
        const question = await unlessItChanges("repair", isAgreed);
        if (question) return question;
        const inUse = await workbook.cellsInUse(undefined, how);
        const found = await repairOf(inUse, { kind: "workbook" }, { ...how, namespace });
        if (!found) return CANCELLED;
        const { changes, stays } = found;
        const left = leftInWords(stays);
        if (changes.length === 0) return { kind: "said", text: `Nothing to repair.${left}`, fault: left !== "" };
        const result = await workbook.replaceFormulas(changes, how);
        return said(result, `${cellsInWords(changes.length)} entered again, and live with the add-in.${left}`);
      }),
    back: (isAgreed = false) =>
      run("Bringing back", async (how) => {
        const question = await unlessItChanges("back", isAgreed);
        if (question) return question;
        const { cells, others, ...result } = await convertBack(workbook, how);
        const left = others.length === 0 ? "" : ` ${cellsInWords(others.length)} changed since then and left alone.`;
        if (result.outcome === "cancelled") return CANCELLED;
        return said(
          result,
          cells + others.length === 0 ? "Nothing was converted here." : `${cellsInWords(cells)} as before.${left}`,
        );
      }),
    leave: () => setState({ kind: "ready" }),
    cancel: () => stop.current?.abort(),
  };
}

const recordsCode = laterCode(() => import(/* webpackChunkName: "what-changed" */ "./compared-records"));

interface Working extends InTurns {
  readonly signal: AbortSignal;
}

const CANCELLED = { kind: "said", text: "Cancelled: all formulas are as they were." } as const;

/** Long work lets the pane draw. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function whereOf(workbook: Workbook, reach: Reach): Promise<Where> {
  if (reach === "workbook") return { kind: "workbook" };
  const { sheet = "", cells } = await workbook.selectedCells();
  return reach === "sheet" ? { kind: "sheet", sheet } : { kind: "cells", cells: { sheet, cells } };
}

function said(result: FormulasReplaced, written: string): ConversionState {
  if (result.outcome === "written") return { kind: "said", text: written, written: true };
  if (result.outcome === "cancelled") return CANCELLED;
  const text = `${addressText(result.at)} was changed meanwhile. All formulas are as they were: compare again.`;
  return { kind: "said", text, fault: true };
}

/** More than these are not read one by one. */
const MOST_NAMED = 5;

function leftInWords(stays: readonly Kept[]): string {
  const named = stays.slice(0, MOST_NAMED).map(({ at, reason }) => ` ${addressText(at)} stays: ${reason}.`);
  const more = stays.length - named.length;
  return named.join("") + (more > 0 ? ` And ${cellsInWords(more)} more.` : "");
}

export const cellsInWords = (count: number): string => (count === 1 ? "1 formula" : `${count} formulas`);

const faultOf = (error: unknown): string =>
  error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
