import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Doubt } from "../../../builder/fields/doubt";

const useStyles = makeStyles({
  question: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    marginTop: "4px",
    padding: "6px 8px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface DoubtQuestionProps {
  doubt: Doubt;
  /** The number that counts from now on; undefined where it is to be written again. */
  onAnswer: (text: string | undefined) => void;
}

/** Asks whether a number that is hardly meant is meant. Until it is answered the number does not count. */
export function DoubtQuestion({ doubt: { asks, yes, meant }, onAnswer }: DoubtQuestionProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={asks} className={styles.question}>
      <span role="status">{asks}</span>
      <Button size="small" onClick={() => onAnswer(yes.text)}>
        {yes.label}
      </Button>
      <Button size="small" onClick={() => onAnswer(meant?.text)}>
        {meant?.label ?? "No, I write it again"}
      </Button>
    </div>
  );
}
