import { useEffect, useRef, useState } from "react";
import { WorkbookError } from "../../../workbook/workbook-error";
import { dayOf } from "../hedge/day-of";
import { useSite } from "../shell/site";
import { comparedRecords, recordAgain, type ComparedSheet, type ComparedWorkbook } from "./compared-records";

export type WhatChangedState =
  | { readonly kind: "ready" }
  | { readonly kind: "busy" }
  | { readonly kind: "compared"; readonly workbook: ComparedWorkbook; readonly says: string }
  | { readonly kind: "failed"; readonly says: string };

class Stopped extends Error {}

/**
 * Compares, and records anew what has been looked at. Whoever leaves cancels it; what was found before cells were
 * written (`writings` counts that) is of a workbook that is no more.
 */
export function useWhatChanged(writings: number) {
  const { workbook, version } = useSite();
  const [state, setState] = useState<WhatChangedState>({ kind: "ready" });
  const [since, setSince] = useState(writings);
  if (since !== writings) {
    setSince(writings);
    if (state.kind !== "busy") setState({ kind: "ready" });
  }
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (before: () => Promise<string>) => {
    const { signal } = (stop.current = new AbortController());
    const breathe = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) throw new Stopped();
    };
    setState({ kind: "busy" });
    try {
      const says = await before();
      const found = await comparedRecords(workbook, { today: dayOf(new Date()), version }, breathe);
      setState(signal.aborted ? { kind: "ready" } : { kind: "compared", workbook: found, says });
    } catch (error) {
      if (error instanceof Stopped) return setState({ kind: "ready" });
      const says = error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
      setState({ kind: "failed", says });
    }
  };

  return {
    state,
    compare: () => void run(() => Promise.resolve("")),
    record: (sheet: ComparedSheet) =>
      void run(async () =>
        (await recordAgain(workbook, sheet))
          ? `“${sheet.name}” is recorded as it is now.`
          : `“${sheet.name}” was not recorded: its record was changed meanwhile.`,
      ),
    cancel: () => stop.current?.abort(),
  };
}
