import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { addressText, type CellAddress } from "../../../workbook/cell-address";
import { later } from "../controls/later";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { ReplaceQuestion } from "../controls/replace-question";
import { singlePress } from "../controls/single-press";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useSite } from "../shell/site";
import type { WithoutAddInProps } from "../share/without-add-in";
import { isBeingWritten, type Session } from "./session";
import { UnfinishedNote } from "./unfinished-note";
import { useSheetInsertion, type SheetInsertionState } from "./use-sheet-insertion";

const useStyles = makeStyles({
  foot: {
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  ways: { display: "flex", justifyContent: "flex-end", gap: "8px" },
  asking: { display: "none" },
  newSheet: { flex: "1 1 auto", "@media (min-width: 640px)": { maxWidth: "320px" } },
  here: { flexShrink: 0, minWidth: "auto" },
});

const WithoutAddIn = later<WithoutAddInProps>("what writes a sheet without the add-in", async () => {
  const code = await import(/* webpackChunkName: "share" */ "../share/without-add-in");
  return code.WithoutAddIn;
});

interface InsertFootProps {
  session: Session;
  into: CellAddress | undefined;
  /** The hedge stands in these cells from now on. */
  onWritten: (at: CellAddress) => void;
}

/** The two ways into the workbook, the question where something is in the way, and what came of it. */
export function InsertFoot({ session, into, onWritten }: InsertFootProps) {
  const styles = useStyles();
  const { connected } = useSite();
  const [withoutAddIn, setWithoutAddIn] = useState<WithoutAddInProps["chosen"]>();
  const { state, insertNew, insertAt, cancel, unfinished, takeBack, settle } = useSheetInsertion(
    session,
    into,
    onWritten,
    withoutAddIn,
  );
  const busy = state.kind === "writing";
  const ways = useKeyboardBack(busy);

  if (!connected) return null;
  const question = state.kind === "asking" ? state : undefined;
  // A field that is being written is taken as the keyboard leaves it for the button, before the button is let go.
  const open = session.current || isBeingWritten(session);
  const closed = busy || !open;
  return (
    <section aria-label="Insert" className={styles.foot}>
      {unfinished.map((one) => (
        <UnfinishedNote
          key={one.id}
          unfinished={one}
          busy={busy}
          onTakeBack={() => takeBack(one)}
          onSettle={() => settle(one)}
        />
      ))}
      {question && (
        <ReplaceQuestion
          block={question.block}
          cell={addressText(question.cells, question.at.sheet)}
          holds={question.holds}
          onReplace={() => insertAt(question.at, { replace: true })}
          onKeep={cancel}
        />
      )}
      {!question && (
        <Suspense fallback={null}>
          <WithoutAddIn
            chosen={withoutAddIn}
            tiered={session.draft.tiers.trim() !== ""}
            closed={busy}
            onChoice={setWithoutAddIn}
          />
        </Suspense>
      )}
      {/* Out of sight, not out of the page: the keyboard comes back to it when the question is answered. */}
      <div ref={ways} className={mergeClasses(styles.ways, question && styles.asking)} {...singlePress}>
        <Button
          appearance="primary"
          className={styles.newSheet}
          disabledFocusable={closed}
          onClick={() => session.current && insertNew()}
        >
          Insert as a new sheet
        </Button>
        <Button
          className={styles.here}
          disabledFocusable={closed || !into}
          aria-label={`Insert at ${into?.cells ?? "the selected cell"}`}
          onClick={() => session.current && into && insertAt(into)}
        >
          At {into?.cells ?? "cell"}
        </Button>
      </div>
      {busy && (
        <ProgressLine
          doing="Writing the sheet"
          progress={state.progress}
          cancelled={state.cancelled === true}
          onCancel={cancel}
        />
      )}
      <OutcomeLine text={inWords(state, open)} fault={state.kind === "said" && state.fault} />
    </section>
  );
}

function inWords(state: SheetInsertionState, open: boolean): string {
  if (state.kind === "said") return state.text;
  if (state.kind === "writing" && state.cancelled === true) return "Taking back what was written…";
  return open ? "" : "There is something to correct first.";
}
