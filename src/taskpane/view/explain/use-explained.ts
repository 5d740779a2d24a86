import { useEffect, useRef, useState } from "react";
import { hasOurs } from "../../../native/convert/frozen";
import type { CellAddress } from "../../../workbook/cell-address";
import type { CellsInUse } from "../../../workbook/cells-in-use";
import { Cancelled } from "../../../workbook/insertion-steps";
import type { Progress } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import { atRest, listening } from "../controls/listening";
import { useSelectedCell } from "../controls/use-selected-cell";
import { useVisible } from "../controls/use-visible";
import { useSite } from "../shell/site";

/** The cell that is to be explained, and the workbook around it as it was read last. */
export interface Looking {
  readonly seen: { readonly at: CellAddress & { readonly sheet: string }; readonly inUse: CellsInUse } | undefined;
  /** It takes so long that there is something to show for it. */
  readonly progress: Progress | undefined;
  readonly fault: string | undefined;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Time for a calculation to come to rest. */
const PAUSE = 300;
/** A reading that takes longer has something to show. */
const SOON = 1000;
/** What is read in less is read at every look, so that it is today's; what takes longer, once cells have changed. */
const QUICK = 400;

interface Kept {
  readonly inUse: CellsInUse;
  readonly took: number;
  readonly changes: number;
}

type State = Pick<Looking, "seen" | "progress" | "fault" | "isCancelled">;
const NOTHING: State = { seen: undefined, progress: undefined, fault: undefined, isCancelled: false };

/** Follows the selection and what is calculated, while the pane is seen. */
export function useExplained(): Looking {
  const { workbook, connected } = useSite();
  const visible = useVisible();
  const { address, looks } = useSelectedCell();
  const [changes, setChanges] = useState(0);
  const [state, setState] = useState<State>(NOTHING);
  const kept = useRef<Kept>(undefined);
  const stop = useRef<AbortController>(null);

  useEffect(() => {
    if (!connected || !visible) return undefined;
    const rest = atRest(PAUSE, () => setChanges((count) => count + 1));
    const leave = listening(workbook.onCells(rest.event));
    return () => {
      rest.stop();
      leave();
    };
  }, [workbook, connected, visible]);

  const { sheet, cells } = address ?? {};
  useEffect(() => {
    if (sheet === undefined || cells === undefined) return undefined;
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
      setState((before) => ({ ...before, isCancelled: false, progress: { done: 0, of: 1 } }));
    }, SOON);
    const read = async (): Promise<State> => {
      const before = kept.current;
      if (before && before.took > QUICK && before.changes === changes)
        return { ...NOTHING, seen: { at: { sheet, cells }, inUse: before.inUse } };
      const began = performance.now();
      const inUse = await workbook.cellsInUse(hasOurs, {
        signal,
        progress: (progress) => isLong && !signal.aborted && setState((now) => ({ ...now, progress })),
      });
      kept.current = { inUse, took: performance.now() - began, changes };
      return { ...NOTHING, seen: { at: { sheet, cells }, inUse } };
    };
    let isLeft = false;
    void read()
      .catch((error: unknown) => ({
        ...NOTHING,
        isCancelled: error instanceof Cancelled,
        fault: error instanceof Cancelled ? undefined : faultOf(error),
      }))
      .then((next) => {
        clearTimeout(timer);
        if (!isLeft) setState(next);
      });
    return () => {
      isLeft = true;
      clearTimeout(timer);
      controller.abort();
    };
  }, [workbook, sheet, cells, looks, changes]);

  return {
    ...state,
    cancel: () => stop.current?.abort(),
    again: () => {
      kept.current = undefined;
      setChanges((count) => count + 1);
    },
  };
}

const faultOf = (error: unknown): string =>
  error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
