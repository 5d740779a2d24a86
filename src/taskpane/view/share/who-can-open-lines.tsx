import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Opened } from "../../../native/convert/who-can-open";
import { useQuiet } from "../controls/quiet-styles";
import { cellsInWords } from "./use-conversion";
import { openedInWords, type OpenedLine } from "./opened-in-words";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "12px 0 0", padding: 0 },
  line: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  who: { fontWeight: tokens.fontWeightSemibold },
  button: { marginTop: "4px" },
});

interface WhoCanOpenLinesProps {
  opened: Opened;
  closed: boolean;
  /** What mends a line. */
  onRemedy: (remedy: NonNullable<OpenedLine["remedy"]>) => void;
}

/** Each kind of reader with what they will see, and beside it what mends it. */
export function WhoCanOpenLines({ opened, closed, onRemedy }: WhoCanOpenLinesProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <>
      <div role="status">{inShort(opened)}</div>
      <ul className={styles.list}>
        {openedInWords(opened).map(({ who, sees, cells, remedy }) => (
          <li key={who} className={styles.line}>
            <div className={styles.who}>{who}</div>
            <div>{sees}</div>
            {cells !== "" && <div className={quiet.small}>{cells}</div>}
            {remedy && (
              <Button
                size="small"
                className={styles.button}
                aria-label={`${remedy.label}: ${who}`}
                disabledFocusable={closed}
                onClick={() => onRemedy(remedy)}
              >
                {remedy.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function inShort({ ours, broken }: Opened): string {
  if (ours.length + broken.length === 0) return "Nothing in this workbook needs the add-in.";
  const lost = broken.length === 0 ? "" : ` ${cellsInWords(broken.length)} not live now.`;
  return ours.length === 0 ? lost.trim() : `${cellsInWords(ours.length)} with the add-in.${lost}`;
}
