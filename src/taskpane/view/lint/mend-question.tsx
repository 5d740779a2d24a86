import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Mend } from "../../../lint/finding";
import { addressText } from "../../../workbook/cell-address";
import { useSite } from "../shell/site";
import { entryInWords } from "./lint-words";

const useStyles = makeStyles({
  question: {
    marginTop: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  list: { listStyle: "none", margin: "4px 0", padding: 0, fontVariantNumeric: "tabular-nums" },
  change: { padding: "2px 0", overflowWrap: "anywhere" },
  cell: { color: tokens.colorNeutralForeground3 },
  ways: { marginTop: "6px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** More changes than these are not read one by one. */
const MOST_SHOWN = 8;

interface MendQuestionProps {
  mend: Mend;
  onMend: () => void;
  onLeave: () => void;
}

/** What would be written, old and new, before anything is. The keyboard comes to it, and goes back with whoever leaves. */
export function MendQuestion({ mend: { changes, means, label }, onMend, onLeave }: MendQuestionProps) {
  const styles = useStyles();
  const { words } = useSite();
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => ways.current?.querySelector("button")?.focus(), []);
  return (
    <div role="group" aria-label={label} className={styles.question}>
      {words.sentence(means)}
      <ul className={styles.list}>
        {changes.slice(0, MOST_SHOWN).map(({ at, from, to }) => (
          <li key={addressText(at)} className={styles.change}>
            <span className={styles.cell}>{addressText(at)}:</span> {entryInWords(from, words)} →{" "}
            {entryInWords(to, words)}
          </li>
        ))}
        {changes.length > MOST_SHOWN && <li className={styles.change}>and {changes.length - MOST_SHOWN} more</li>}
      </ul>
      <div ref={ways} className={styles.ways}>
        <Button size="small" appearance="primary" onClick={onMend}>
          Do it
        </Button>
        <Button size="small" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
