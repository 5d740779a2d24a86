import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { Desk } from "./desk";
import { useBookInsertion } from "./use-book-insertion";

const useStyles = makeStyles({
  writing: { marginTop: "8px", display: "flex", alignItems: "center", gap: "8px" },
  bar: { flex: 1 },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    ":not(:empty)": { marginTop: "6px" },
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

export interface InsertBookProps {
  desk: Desk;
}

/** The button that writes the book to a sheet of its own, and what came of it. */
export function InsertBook({ desk }: InsertBookProps) {
  const styles = useStyles();
  const { state, insert, cancel } = useBookInsertion(desk);
  const busy = state.kind === "writing";
  const progress = state.kind === "writing" ? state.progress : undefined;
  return (
    <section aria-label="Insert the book">
      <Button size="small" disabledFocusable={busy} onClick={insert}>
        Insert the book as a sheet
      </Button>
      {busy && (
        <div className={styles.writing}>
          <ProgressBar
            className={styles.bar}
            aria-label="Writing the book"
            {...(progress && { value: progress.done, max: progress.of })}
          />
          <Button size="small" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      <div role="status" className={mergeClasses(styles.said, state.kind === "said" && state.fault && styles.fault)}>
        {state.kind === "said" ? state.text : ""}
      </div>
    </section>
  );
}
