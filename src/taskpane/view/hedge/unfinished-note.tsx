import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { addressText } from "../../../workbook/cell-address";
import type { Unfinished } from "../../../workbook/unfinished";

const useStyles = makeStyles({
  note: {
    marginBottom: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

interface UnfinishedNoteProps {
  unfinished: Unfinished;
  busy: boolean;
  onTakeBack: () => void;
  onSettle: () => void;
}

/** An insertion that was begun and never finished, and the two ways to settle it. */
export function UnfinishedNote({ unfinished, busy, onTakeBack, onSettle }: UnfinishedNoteProps) {
  const styles = useStyles();
  const isSheet = unfinished.kind === "sheet";
  return (
    <div role="group" aria-label="Unfinished insertion" className={styles.note}>
      {isSheet
        ? `The sheet “${unfinished.sheet}” was begun and never finished.`
        : `An insertion at ${addressText(unfinished.at)} was begun and never finished. What was there when it began is kept.`}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={onTakeBack}>
          {isSheet ? "Remove the sheet" : "Put back what was there"}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onSettle}>
          {isSheet ? "Keep the sheet" : "Keep what is there now"}
        </Button>
      </div>
    </div>
  );
}
