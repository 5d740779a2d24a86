import { useEffect, useRef, useState } from "react";
import { checkExcel, type CheckResult } from "../../excel-check/check-excel";
import { PROBES } from "../../excel-check/probes";
import type { Progress } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import type { ExcelToCheck } from "../shell/site";

export type CheckState =
  | { readonly kind: "ready" }
  | { readonly kind: "asking"; readonly progress: (Progress & { readonly question: string }) | undefined }
  | { readonly kind: "done"; readonly result: CheckResult }
  | { readonly kind: "failed"; readonly text: string };

/** One check at a time. Whoever leaves cancels it, so that its sheet goes. */
export function useExcelCheck({ addScratchSheet }: ExcelToCheck, namespace: string) {
  const [state, setState] = useState<CheckState>({ kind: "ready" });
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "asking", progress: undefined });
    try {
      const result = await checkExcel(PROBES, addScratchSheet, {
        namespace,
        signal: controller.signal,
        progress: (progress) => setState({ kind: "asking", progress }),
      });
      setState({ kind: "done", result });
    } catch (error) {
      const text = error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
      setState({ kind: "failed", text });
    }
  };
  return { state, start: () => void start(), cancel: () => stop.current?.abort() };
}
