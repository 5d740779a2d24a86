import { Button, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { heading, isField, type RowKey } from "../../../builder/rows/row-columns";
import type { Question } from "../../../builder/rows/sync-state";
import { fieldNamed } from "../../../builder/fields/fields";
import { shownText } from "../../../builder/fields/typed-text";
import type { NumberMarks } from "../../../workbook/entry/number-marks";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "4px" },
  text: { overflowWrap: "anywhere" },
  button: { minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

interface QuestionItemProps {
  name: string;
  question: Question;
  onAnswer: (answer: "mine" | "theirs") => void;
}

/** Something that this pane and the table have different: nothing is written over before somebody says so. */
export function QuestionItem({ name, question, onAnswer }: QuestionItemProps) {
  const styles = useStyles();
  const id = useId();
  const { marks } = useSite();
  const { says, mine, theirs } = inWords(name, question, marks);
  return (
    <li>
      <div id={id} className={styles.text}>
        {says}
      </div>
      <div className={styles.ways} role="group" aria-labelledby={id}>
        <Button size="small" className={styles.button} onClick={() => onAnswer("mine")}>
          {mine}
        </Button>
        <Button size="small" className={styles.button} onClick={() => onAnswer("theirs")}>
          {theirs}
        </Button>
      </div>
    </li>
  );
}

function inWords(name: string, question: Question, marks: NumberMarks) {
  if (question.kind === "gone") {
    const changed = question.changed ? ", and you have changed it since" : "";
    return {
      says: `The row of ${name} is gone from the table${changed}.`,
      mine: "Write it again",
      theirs: "Take it out",
    };
  }
  const label = isField(question.key) ? fieldNamed(question.key).label : heading(question.key);
  const [mine, theirs] = [shown(question.key, question.mine, marks), shown(question.key, question.theirs, marks)];
  const says =
    question.kind === "formula"
      ? `${name}: ${label} is a formula in the table, which comes to ${theirs}; here it is ${mine}.`
      : `${name}: ${label} was changed in the table too. There it is ${theirs}, here ${mine}.`;
  return {
    says,
    mine: question.kind === "formula" ? `Replace it with ${mine}` : `Use ${mine}`,
    theirs: question.kind === "formula" ? "Keep the formula" : `Use ${theirs}`,
  };
}

const LONGEST = 40;

function shown(key: RowKey, text: string, marks: NumberMarks): string {
  const said = isField(key) ? (fieldNamed(key).words?.[text] ?? shownText(key, text, marks)) : text;
  if (said === "") return "nothing";
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}
