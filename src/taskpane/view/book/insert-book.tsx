import { Button } from "@fluentui/react-components";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import type { Desk } from "./desk";
import { useBookInsertion } from "./use-book-insertion";

export interface InsertBookProps {
  desk: Desk;
}

/** The button that writes the book to a sheet of its own, and what came of it. */
export function InsertBook({ desk }: InsertBookProps) {
  const { state, insert, cancel } = useBookInsertion(desk);
  const busy = state.kind === "writing";
  const way = useKeyboardBack(busy);
  return (
    <section aria-label="Insert the book">
      <div ref={way}>
        <Button size="small" disabledFocusable={busy} onClick={insert}>
          Insert the book as a sheet
        </Button>
      </div>
      {busy && <ProgressLine doing="Writing the book" progress={state.progress} onCancel={cancel} />}
      <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
    </section>
  );
}
