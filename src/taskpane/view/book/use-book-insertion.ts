import { useRef, useState } from "react";
import { betaOf, moveOf } from "../../../builder/book/book-entries";
import { lineOf } from "../../../builder/book/book-total";
import { bookRow, isAsPlanned, namesRead } from "../../../builder/book/book-rows";
import { bookPlan } from "../../../builder/book/book-sheet";
import type { Cell } from "../../../catalog/declare/cell";
import type { Progress, SheetPlan } from "../../../workbook/sheet-plan";
import type { Workbook } from "../../../workbook/workbook";
import { WorkbookError } from "../../../workbook/workbook-error";
import { useSite } from "../shell/site";
import type { Desk, Placed } from "./desk";
import { sheetsOf } from "./inserted-sheets";

export type BookInsertionState =
  | { readonly kind: "ready" }
  | { readonly kind: "writing"; readonly progress: Progress | undefined }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

export interface BookInserting {
  readonly state: BookInsertionState;
  insert: () => void;
  cancel: () => void;
}

const said = (text: string, fault = false): BookInsertionState => ({ kind: "said", text, fault });

/** The way of the book into a sheet of its own. */
export function useBookInsertion(desk: Desk): BookInserting {
  const { workbook } = useSite();
  const [state, setState] = useState<BookInsertionState>({ kind: "ready" });
  const stop = useRef<AbortController>(null);

  const write = async (): Promise<BookInsertionState> => {
    const found = await planned(workbook, desk);
    if ("refused" in found) return said(found.refused, true);
    const controller = new AbortController();
    stop.current = controller;
    const progress = (done: Progress) => setState({ kind: "writing", progress: done });
    const { signal } = controller;
    const insertion = await workbook.insertSheet(found.plan, { kind: "new sheet" }, { progress, signal });
    if (insertion.outcome !== "written") return said("Cancelled: nothing was inserted.");
    return said(`Inserted as the sheet “${insertion.at.sheet ?? ""}”. ${found.says}`);
  };
  const insert = async () => {
    setState({ kind: "writing", progress: undefined });
    setState(
      await write().catch((error: unknown) =>
        said(error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error), true),
      ),
    );
  };
  return { state, insert: () => void insert(), cancel: () => stop.current?.abort() };
}

/** The sheet, and what it follows; or what keeps it from being written. */
async function planned(
  workbook: Workbook,
  { hedges, move: typed, today, marks }: Desk,
): Promise<{ plan: SheetPlan; says: string } | { refused: string }> {
  const move = moveOf(typed, marks);
  if (move === undefined) return { refused: "The move of the market must be above 0 % and at most 100 %." };
  const cells = await Promise.all(
    (await sheetsOf(workbook, hedges)).map(async (sheet, index) =>
      sheet === undefined ? undefined : cellsOf(workbook, sheet, hedges[index] as Placed),
    ),
  );
  const found = hedges.map(({ session: { built, complete }, beta: text }, index) => {
    const beta = betaOf(text, marks);
    if (beta === undefined) return undefined;
    const hedge = { built, complete, beta };
    return lineOf(hedge, [-move, move]) && bookRow({ ...hedge, sheet: cells[index]?.sheet });
  });
  const missing = hedges.filter((_, index) => !found[index]).map(({ session: { built } }) => built.coin);
  if (missing.length > 0) return { refused: `${missing.join(", ")}: the beta or a value cannot be used.` };
  const rows = found.filter((row) => row !== undefined);
  const loose = rows.filter(({ sheet }) => sheet === undefined).map(({ coin }) => coin);
  const followed = [...new Set(rows.flatMap(({ sheet }) => sheet ?? []))];
  const otherwise = rows.filter((row, index) => {
    const there = cells[index];
    return there && !isAsPlanned(row, there.values);
  });
  const says = [
    followed.length > 0 ? `It follows ${followed.map((sheet) => `“${sheet}”`).join(", ")}.` : "",
    otherwise.length > 0
      ? `It shows what those sheets say; the pane has other numbers for ${namesOf(otherwise)}: insert the hedge again for the book to have them.`
      : "",
    loose.length > 0 ? `${loose.join(", ")} as values: insert the hedge as a sheet for it to be followed.` : "",
  ];
  return { plan: bookPlan({ rows, move, today }), says: says.filter((part) => part !== "").join(" ") };
}

const namesOf = (rows: readonly { coin: string }[]): string => [...new Set(rows.map(({ coin }) => coin))].join(", ");

/** The sheet and what its cells hold, where it still has every cell that the book would refer to. */
async function cellsOf(
  workbook: Workbook,
  sheet: string,
  { session: { complete } }: Placed,
): Promise<{ sheet: string; values: Cell[] } | undefined> {
  const places = (await workbook.ownNames(sheet, namesRead(complete))).filter((place) => place !== undefined);
  if (places.length < namesRead(complete).length) return undefined;
  const values = await Promise.all(places.map(async (place) => (await workbook.read(place))[0]?.[0] ?? null));
  return { sheet, values };
}
