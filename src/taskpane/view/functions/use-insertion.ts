import { useRef, useState } from "react";
import { CellError } from "../../../catalog/declare/cell";
import type { Definition } from "../../../catalog/declare/define";
import type { CellAddress } from "../../../workbook/cell-address";
import type { Insertion } from "../../../workbook/workbook";
import { WorkbookError } from "../../../workbook/workbook-error";
import type { Words } from "../../../builder/words/words";
import { missing, refersTo, unreadable, type Fields } from "../../formula/form";
import { inOneLine, shownAs } from "../../formula/shown";
import { useSite } from "../shell/site";

export interface Insertable {
  definition: Definition;
  fields: Fields;
  /** Undefined while a field cannot be read. */
  formula: string | undefined;
  into: CellAddress | undefined;
  focusField: (name?: string) => void;
}

export type InsertionState =
  | { readonly kind: "ready" }
  /** Excel has not answered yet. */
  | { readonly kind: "inserting" }
  /** `about` is the formula and the place that it is asked for. */
  | { readonly kind: "asking"; readonly about: string; readonly holds: string }
  | { readonly kind: "said"; readonly text: string; readonly fault: boolean };

export interface Inserting {
  readonly state: InsertionState;
  insert: (how?: { replace: boolean }) => Promise<void>;
  cancel: () => void;
}

const READY: InsertionState = { kind: "ready" };
const fault = (text: string): InsertionState => ({ kind: "said", text, fault: true });

/** The way of the formula into the selected cell: what stands against it, the question, what came of it. */
export function useInsertion({ definition, fields, formula, into, focusField }: Insertable): Inserting {
  const { workbook, words } = useSite();
  const [state, setState] = useState<InsertionState>(READY);
  const asked = useRef<AbortController>(undefined);
  const place = into && `${into.sheet}!${into.cells}`;
  const about = `${place} ${formula}`;

  // An answer or a question is about one formula and one cell; another of either makes it stale.
  const [before, setBefore] = useState(about);
  if (before !== about) {
    setBefore(about);
    setState(READY);
  }

  const insert = async ({ replace } = { replace: false }) => {
    // Enter that is held down, or pressed again, would ask about the very formula that it has just inserted.
    if (state.kind === "inserting") return;
    const faulty = unreadable(fields)?.name;
    const empty = missing(definition, fields)[0];
    const name = faulty ?? empty;
    if (formula === undefined || name !== undefined) {
      setState(fault(faulty === undefined ? `${name} is required.` : `${name} cannot be read.`));
      return focusField(name);
    }
    if (!into) return setState(fault("Select a cell in the sheet first."));
    const own = refersTo(fields, into);
    if (own !== undefined)
      return setState(fault(`${into.cells} holds ${own} of this formula: select another cell for the result.`));
    setState({ kind: "inserting" });
    const { signal } = (asked.current = new AbortController());
    try {
      setState(stateAfter(await workbook.insertFormula(formula, into, { replace, signal }), about, into, words));
    } catch (error) {
      setState(fault(error instanceof WorkbookError ? `${error.message} (${error.code})` : String(error)));
    }
  };

  // A question that comes late must not take the keyboard from a field that is being written.
  const isOutdated = state.kind === "asking" && state.about !== about;
  // While Excel is waited for, what is said of the cancelled insertion is what it comes to.
  const cancel = () => (state.kind === "inserting" ? asked.current?.abort() : setState(READY));
  return { state: isOutdated ? READY : state, insert, cancel };
}

function stateAfter(insertion: Insertion, about: string, into: CellAddress, words: Words): InsertionState {
  if (insertion.outcome === "occupied") return { kind: "asking", about, holds: insertion.holds };
  if (insertion.outcome === "moved")
    return fault(`The selection is now on ${insertion.to.cells}: nothing was inserted. Select the cell again.`);
  if (insertion.outcome === "cancelled")
    return {
      kind: "said",
      text: insertion.mayCome
        ? `Cancelled, but Excel had been asked already: the formula may still appear in ${into.cells}.`
        : "Cancelled: nothing was inserted.",
      fault: insertion.mayCome,
    };
  return { kind: "said", text: told(insertion.value, into.cells, words), fault: false };
}

function told(value: Extract<Insertion, { outcome: "inserted" }>["value"], cell: string, words: Words): string {
  const code = value instanceof CellError ? value.code : undefined;
  if (value === null || code === "#BUSY!") return `Inserted into ${cell}.`;
  if (code === "#NAME?") return `Inserted into ${cell}, where Excel does not know the function yet. Reload the add-in.`;
  return `Inserted: ${cell} shows ${inOneLine(shownAs(value), words)}.`;
}
