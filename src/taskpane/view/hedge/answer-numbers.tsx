import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnswerNumber } from "../../../builder/words/answer";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  numbers: {
    margin: "8px 0 0",
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "6px 12px",
    "@media (min-width: 640px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  note: { margin: 0 },
  past: { color: tokens.colorNeutralForeground3 },
});

interface AnswerNumbersProps {
  numbers: readonly AnswerNumber[];
  /** They are those of an earlier input. */
  past: boolean;
}

/** What the hedge comes to, each number between what it is and what it means. */
export function AnswerNumbers({ numbers, past }: AnswerNumbersProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  if (numbers.length === 0) return null;
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ label, value, note }) => (
        <div key={label}>
          <dt className={quiet.small}>{label}</dt>
          <dd className={mergeClasses(styles.value, past && styles.past)}>{value}</dd>
          <dd className={mergeClasses(styles.note, quiet.small)}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
