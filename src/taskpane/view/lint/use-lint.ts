import { useEffect, useRef, useState } from "react";
import { dayNumber } from "../../../builder/fields/days";
import type { Mend } from "../../../lint/finding";
import { lintWorkbook, type Linted } from "../../../lint/lint-workbook";
import { addressText, type CellAddress } from "../../../workbook/cell-address";
import { putBack, type EntryChange } from "../../../workbook/entry-changes";
import { Cancelled } from "../../../workbook/insertion-steps";
import type { Progress } from "../../../workbook/sheet-plan";
import { WorkbookError } from "../../../workbook/workbook-error";
import { dayOf } from "../hedge/day-of";
import { useSite } from "../shell/site";

export interface LintState {
  readonly busy?: { readonly doing: string; readonly progress?: Progress | undefined } | undefined;
  /** What the last look found. */
  readonly linted?: Linted | undefined;
  /** What came of the last press. */
  readonly says: string;
  readonly fault: boolean;
  /** What was mended last, and can be put back. */
  readonly mended?: readonly EntryChange[] | undefined;
}

const READY: LintState = { says: "", fault: false };

/** Looks, goes to cells, mends and puts back, one at a time. Whoever leaves cancels it. */
export function useLint() {
  const { workbook } = useSite();
  const [state, setState] = useState<LintState>(READY);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (doing: string, work: (how: Working) => Promise<LintState>) => {
    const { signal } = (stop.current = new AbortController());
    const now = (progress?: Progress): void => setState((before) => ({ ...before, busy: { doing, progress } }));
    now();
    const next = await work({ signal, progress: now, breathe }).catch((error: unknown) =>
      error instanceof Cancelled ? CANCELLED : { says: faultOf(error), fault: true },
    );
    setState((before) => ({ ...before, busy: undefined, ...next }));
  };

  const look = async (how: Working, said: Partial<LintState> = {}): Promise<LintState> => {
    const today = dayNumber(dayOf(new Date()));
    const linted = await lintWorkbook(await workbook.cellsInUse(undefined, how), today, how);
    return linted
      ? { says: "", fault: false, mended: undefined, ...said, linted }
      : { ...CANCELLED, ...said, linted: undefined };
  };

  /** What the workbook then is, is looked at again: a line that no longer holds would be worse than none. */
  const write = (changes: readonly EntryChange[], done: string, mended: readonly EntryChange[] | undefined) =>
    run("Mending", async (how) => {
      const result = await workbook.replaceEntries(changes);
      // whatever becomes of the second look, this has been written, and can be put back
      const said = { says: done, fault: false, mended };
      if (result.outcome === "written") return look(how, said).catch(() => ({ ...said, linted: undefined }));
      const holds = result.holds === "" ? "is empty" : `holds ${result.holds}`;
      return { says: `${addressText(result.at)} ${holds} by now. Nothing was written: check again.`, fault: true };
    });

  return {
    state,
    check: () => void run("Checking", (how) => look(how)),
    cancel: () => stop.current?.abort(),
    goTo: (at: CellAddress) =>
      void workbook
        .show(at)
        .catch((error: unknown) => setState((before) => ({ ...before, says: faultOf(error), fault: true }))),
    mend: ({ changes }: Mend) => void write(changes, `Mended: ${cellsOf(changes)}.`, changes),
    putBack: (changes: readonly EntryChange[]) =>
      void write(putBack(changes), `${cellsOf(changes)} as before.`, undefined),
  };
}

interface Working {
  readonly signal: AbortSignal;
  readonly progress: (at: Progress) => void;
  readonly breathe: () => Promise<void>;
}

const CANCELLED = { says: "Cancelled.", fault: false };

/** Long work lets the pane draw. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const MOST_NAMED = 4;
function cellsOf(changes: readonly EntryChange[]): string {
  const named = changes.slice(0, MOST_NAMED).map(({ at }) => addressText(at));
  const more = changes.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

const faultOf = (error: unknown): string =>
  error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error);
