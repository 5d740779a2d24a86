import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Desk, DeskChange } from "./desk";

const useStyles = makeStyles({
  note: {
    flexShrink: 0,
    padding: "6px 16px",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  button: { flexShrink: 0 },
});

interface DeskNotesProps {
  desk: Desk;
  /** What was kept could not be read at all. */
  unread: boolean;
  isKept: boolean;
  onAgain: () => void;
  onDesk: (change: DeskChange) => void;
}

/** What must be said of the hedges themselves: how they were read, whether they are kept, what was taken out. */
export function DeskNotes({ desk, unread, isKept, onAgain, onDesk }: DeskNotesProps) {
  const styles = useStyles();
  const { says, removed } = desk;
  return (
    <>
      {unread && (
        <div role="status" className={styles.note}>
          What was kept in this workbook could not be read: what you change is not kept.
          <Button size="small" className={styles.button} onClick={onAgain}>
            Read it
          </Button>
        </div>
      )}
      {says.length > 0 && (
        <div role="status" className={styles.note}>
          {says.join(" ")}
        </div>
      )}
      {!isKept && (
        <div role="status" className={styles.note}>
          The last change could not be kept in the workbook. The next one tries again.
        </div>
      )}
      {removed && (
        <div role="status" className={styles.note}>
          {removed.placed.session.built.coin} was taken out of the book.
          <Button size="small" className={styles.button} onClick={() => onDesk({ putBack: true })}>
            Put it back
          </Button>
        </div>
      )}
    </>
  );
}
