import { useRef, useState } from "react";
import { HEDGE_CHECK } from "../../../catalog/scenario/hedge-check";
import type { FrozenPart, NativeSheet } from "../../../native/sheet/native-sheet";
import type { Spelling } from "../../../native/write/spell";
import type { Template } from "../../../templates/template";
import { templatePlan } from "../../../templates/sheet/template-sheet";
import type { InsertionHow, Progress, SheetPlan } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import { useSite } from "../shell/site";

export type TemplateInsertionState =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined; readonly cancelled?: boolean }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

const said = (text: string, fault = false): TemplateInsertionState => ({ kind: "said", text, fault });
const CANCELLED = said("Cancelled: nothing was inserted.");

/** The way of a template into a sheet of its own. */
export function useTemplateInsertion() {
  const { workbook, namespace, version } = useSite();
  const [state, setState] = useState<TemplateInsertionState>({ kind: "ready" });
  const stop = useRef<AbortController>(null);

  const write = async (template: Template, withoutAddIn: Spelling | undefined): Promise<TemplateInsertionState> => {
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const progress = (at: Progress) => {
      if (!signal.aborted) setState({ kind: "writing", progress: at });
    };
    await breathe();
    // without the add-in nothing is called by the name that it has here
    const written = withoutAddIn
      ? await freeOfTheAddIn(templatePlan(template, { version }), withoutAddIn, { progress, signal })
      : { plan: templatePlan(template, { version, namespace }), frozen: [] };
    if (!written || signal.aborted) return CANCELLED;
    const { plan, frozen } = written;
    const insertion = await workbook.insertSheet(plan, { kind: "new sheet" }, { progress, signal });
    if (insertion.outcome !== "written") return CANCELLED;
    const { sheet = "" } = insertion.at;
    const taken = sheet === plan.title ? "" : ` There is a sheet “${plan.title}” already.`;
    return said(`Inserted as the sheet “${sheet}”.${taken}${standing(frozen)}`);
  };

  const insert = async (template: Template, withoutAddIn: Spelling | undefined) => {
    setState({ kind: "writing", progress: undefined });
    setState(
      await write(template, withoutAddIn).catch((error: unknown) =>
        said(error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error), true),
      ),
    );
  };

  return {
    state,
    insert: (template: Template, withoutAddIn: Spelling | undefined) => void insert(template, withoutAddIn),
    cancel: () => {
      stop.current?.abort();
      setState({ kind: "writing", progress: undefined, cancelled: true });
    },
    /** What came of one is not said of the next. */
    leave: () => setState((before) => (before.kind === "said" ? { kind: "ready" } : before)),
  };
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function freeOfTheAddIn(
  plan: SheetPlan,
  spelling: Spelling,
  how: InsertionHow,
): Promise<Pick<NativeSheet, "plan" | "frozen"> | undefined> {
  const { nativeSheetInTurns } = await import(/* webpackChunkName: "share" */ "../../../native/sheet/native-sheet");
  return nativeSheetInTurns(plan, { ...how, spelling, breathe });
}

/** What has no plain form, beside the Check, of which the choice itself has spoken. */
function standing(frozen: readonly FrozenPart[]): string {
  const names = [...new Set(frozen.map((part) => part.function))].filter((name) => name !== HEDGE_CHECK.name);
  if (names.length === 0) return "";
  return ` ${names.join(", ")} cannot follow the inputs without the add-in: the value stands, and is #VALUE! once one changes.`;
}
