import { Button, makeStyles } from "@fluentui/react-components";
import type { Question } from "../../../history/reading/marks-seen";
import type { HistoryAnswers } from "./use-history";

const useStyles = makeStyles({
  question: { marginTop: "12px" },
  ways: { marginTop: "4px", display: "flex", flexWrap: "wrap", gap: "8px" },
});

const ASKED: Readonly<
  Record<Question, { readonly says: string; readonly ways: readonly (readonly [string, HistoryAnswers])[] }>
> = {
  decimal: {
    says: "its numbers do not show whether 1.234 is a little more than one or a thousand. Decimals stand behind",
    ways: [
      ["a point: 1.5", { decimal: "." }],
      ["a comma: 1,5", { decimal: "," }],
    ],
  },
  order: {
    says: "its days do not show whether 03/04 is in March or in April. First stands",
    ways: [
      ["the month", { order: "month first" }],
      ["the day", { order: "day first" }],
    ],
  },
};

interface FileQuestionsProps {
  name: string;
  questions: readonly Question[];
  onAnswer: (answers: HistoryAnswers) => void;
}

/** What cannot be seen from a file is not guessed. One question at a time: the next comes with its answer. */
export function FileQuestions({ name, questions, onAnswer }: FileQuestionsProps) {
  const styles = useStyles();
  const [first] = questions;
  if (!first) return null;
  const { says, ways } = ASKED[first];
  return (
    <div role="group" aria-label="Question about the file" className={styles.question}>
      {name}: {says}
      <div className={styles.ways}>
        {ways.map(([word, answers]) => (
          <Button key={word} onClick={() => onAnswer(answers)}>
            {word}
          </Button>
        ))}
      </div>
    </div>
  );
}
