import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  note: { gridColumnStart: 1, gridColumnEnd: -1, paddingTop: "2px", overflowWrap: "anywhere" },
  button: {
    marginInlineStart: "8px",
    padding: "2px 4px",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface LinkNoteProps {
  label: string;
  to: string;
  holds: string | undefined;
  onUnlink: () => void;
}

/** What a field follows in the sheet, and the way back to a value of its own. */
export function LinkNote({ label, to, holds, onUnlink }: LinkNoteProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={`${styles.note} ${quiet.small}`}>
      linked to {to}
      {holds !== undefined && ` = ${holds}`}
      <button type="button" className={styles.button} aria-label={`Unlink ${label}`} onClick={onUnlink}>
        Unlink
      </button>
    </div>
  );
}
