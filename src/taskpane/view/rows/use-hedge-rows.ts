import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { HedgeTable, type PaneHedges, type TableView } from "../../../builder/rows/hedge-table";
import type { Question } from "../../../builder/rows/sync-state";
import type { Damage, RowFound, RowTexts } from "../../../builder/rows/read-rows";
import { isOfTable, newHedgeNumber, rowId } from "../../../builder/rows/row-id";
import type { Progress } from "../../../workbook/sheet-plan";
import type { Workbook } from "../../../workbook/workbook";
import { WorkbookError } from "../../../workbook/workbook-error";
import type { Desk, DeskChange } from "../book/desk";
import { atRest, listening } from "../controls/listening";
import { useVisible } from "../controls/use-visible";
import { useSite } from "../shell/site";
import { duplicated, hedgesOn, leaving, numbered, placing, taking, type OwnSheets } from "./desk-rows";
import { heldAnew, ownSheets, placedFrom } from "./row-sources";

/** Until cells have come to rest, and until somebody rests who writes. */
const [CELLS_REST, WRITING_RESTS] = [300, 600];
/** Under which the workbook keeps what was agreed of what is not written yet. */
const UNWRITTEN = "rows";

export interface RowsInUse {
  readonly view: TableView;
  readonly fault: string;
  readonly busy: { readonly progress: Progress | undefined } | undefined;
  create: () => void;
  cancel: () => void;
  /** Writes hedges into the table that were there before it. */
  bind: (hedges: readonly number[]) => void;
  duplicate: (hedge: number) => void;
  answer: (question: Question, answer: "mine" | "theirs") => void;
  repair: (row: RowFound) => void;
  repairFor: (row: RowFound, damage: Damage) => string | undefined;
  deleteRow: (row: RowFound) => void;
  putColumnsBack: () => void;
  putVersionBack: () => void;
}

/** Keeps the desk and the table of the workbook alike, as long as the pane is there. */
export function useHedgeRows(desk: Desk, onDesk: (change: DeskChange) => void): RowsInUse {
  const { workbook } = useSite();
  const visible = useVisible();
  const latest = useRef(desk);
  useLayoutEffect(() => {
    latest.current = desk;
  }, [desk]);
  const own = useRef<OwnSheets>({ sheets: new Map(), fillsAt: new Map() });
  const [link, setLink] = useState<HedgeTable>();
  const [view, setView] = useState<TableView>({ kind: "unread" });
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState<RowsInUse["busy"]>();
  const stop = useRef<AbortController>(null);
  const kept = useRef("{}");

  useEffect(() => {
    let left = false;
    const hedges: PaneHedges = {
      now: () => hedgesOn(latest.current, own.current),
      take: (id, texts, was) => onDesk(taking(id, texts, was, own.current)),
      open: async (id, texts) => {
        const placed = await placedFrom(workbook, id, texts, latest.current).catch(() => undefined);
        if (placed) onDesk(placing(placed));
        return placed !== undefined;
      },
      takeOut: (id) => onDesk(leaving(id)),
    };
    void unwrittenIn(workbook).then((unwritten) => {
      if (left) return;
      kept.current = JSON.stringify(unwritten);
      setLink(new HedgeTable(workbook, hedges, newPaneName(), unwritten));
    });
    return () => {
      left = true;
    };
  }, [workbook, onDesk]);

  /** What the table does not have yet: in a pane that is opened later the table would count otherwise. */
  const keepUnwritten = useCallback(
    async (table: HedgeTable) => {
      const text = JSON.stringify(table.unwrittenTexts());
      if (text === kept.current) return;
      const isKept = await workbook.keep(UNWRITTEN, text).then(
        () => true,
        () => false,
      );
      if (isKept) kept.current = text;
    },
    [workbook],
  );

  /** One thing after another; what comes of it is shown. */
  const doing = useCallback(
    async (work: (table: HedgeTable) => Promise<unknown>) => {
      if (!link) return;
      // before as well: the pane may be closed while the table is written
      await keepUnwritten(link);
      try {
        own.current = await ownSheets(workbook, latest.current);
        await work(link);
        setFault("");
      } catch (error) {
        setFault(error instanceof WorkbookError ? error.message : String(error));
      }
      setView(link.view);
      await keepUnwritten(link);
    },
    [link, workbook, keepUnwritten],
  );
  // whoever closes the pane at once keeps the hedges as they are, and with them what the table has not seen
  useEffect(() => {
    if (!link) return undefined;
    const leave = () => void keepUnwritten(link);
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [link, keepUnwritten]);
  const sync = useCallback(() => doing((table) => table.sync()), [doing]);

  // the look when it is shown, and whenever somebody comes back to it: not every Excel tells of changes
  useEffect(() => {
    if (!visible) return undefined;
    void sync();
    const look = () => void sync();
    addEventListener("focus", look);
    const cells = atRest(CELLS_REST, look);
    const leave = listening(workbook.onCells(cells.event));
    return () => {
      removeEventListener("focus", look);
      cells.stop();
      leave();
    };
  }, [visible, sync, workbook]);

  const isThere = view.kind === "read";
  const { hedges, removed } = desk;
  useEffect(() => {
    if (!isThere) return undefined;
    const timer = setTimeout(() => void sync(), WRITING_RESTS);
    return () => clearTimeout(timer);
  }, [isThere, hedges, sync]);

  // Only what somebody takes out here goes out of the table.
  const out = useRef(removed);
  useEffect(() => {
    if (removed === out.current) return;
    out.current = removed;
    if (removed) void doing((table) => table.takeOut(rowId(removed.placed.id)));
  }, [removed, doing]);

  const number = useCallback(
    async (which: readonly number[]) => {
      const numbers = new Map(which.map((id) => [id, newHedgeNumber(Math.random())]));
      const placed = latest.current.hedges.filter(({ id }) => numbers.has(id));
      const held = await Promise.all(
        placed.map(async (each) => [each.id, await heldAnew(workbook, each, numbers.get(each.id) ?? 0)] as const),
      );
      onDesk(numbered(numbers, new Map(held)));
      await drawn();
      return [...numbers.values()];
    },
    [workbook, onDesk],
  );

  // Hedges that come while there is a table are of it; those that were there before wait to be asked for.
  const before = useRef<ReadonlySet<number>>(undefined);
  useEffect(() => {
    if (!isThere) return;
    before.current ??= new Set(hedges.map(({ id }) => id));
    const known = before.current;
    const added = hedges.filter(({ id }) => !isOfTable(id) && !known.has(id)).map(({ id }) => id);
    if (added.length === 0) return;
    before.current = new Set([...known, ...added]);
    void number(added);
  }, [isThere, hedges, number]);

  return {
    view,
    fault,
    busy,
    create: () => {
      const controller = new AbortController();
      stop.current = controller;
      setBusy({ progress: undefined });
      const how = { signal: controller.signal, progress: (progress: Progress) => setBusy({ progress }) };
      void doing(async (table) => {
        await number(latest.current.hedges.filter(({ id }) => !isOfTable(id)).map(({ id }) => id));
        await table.create(how);
      }).finally(() => setBusy(undefined));
    },
    cancel: () => stop.current?.abort(),
    bind: (which) =>
      void doing(async (table) => {
        const [small, own] = [which.filter((id) => !isOfTable(id)), which.filter(isOfTable)];
        const numbers = await number(small);
        await table.bind([...own, ...numbers].map(rowId));
      }),
    duplicate: (hedge) => onDesk(duplicated(hedge, newHedgeNumber(Math.random()))),
    answer: (question, answer) => void doing((table) => table.answer(question, answer)),
    repair: (row) => void doing((table) => table.repair(row, rowId(newHedgeNumber(Math.random())))),
    repairFor: (row, damage) => link?.repairFor(row, damage),
    deleteRow: (row) => void doing((table) => table.deleteRow(row)),
    putColumnsBack: () => void doing((table) => table.putColumnsBack()),
    putVersionBack: () => void doing((table) => table.putVersionBack()),
  };
}

/** Time for a change of the desk to be drawn, and so to be the desk. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** How this pane signs what it writes: a letter first, as a name of its own. */
const newPaneName = (): string =>
  `p${Math.floor(Math.random() * 36 ** 5)
    .toString(36)
    .padStart(5, "0")}`;

async function unwrittenIn(workbook: Workbook): Promise<Record<string, Partial<RowTexts>>> {
  try {
    const read: unknown = JSON.parse((await workbook.kept(UNWRITTEN)) ?? "{}");
    return typeof read === "object" && read !== null ? (read as Record<string, Partial<RowTexts>>) : {};
  } catch {
    return {};
  }
}
