import { makeStyles, Select } from "@fluentui/react-components";
import type { ChoiceParameter } from "../../../catalog/declare/define";
import { describedBy } from "./field-row";

const useStyles = makeStyles({ entry: { flex: 1, minWidth: 0 } });

interface ChoiceEntryProps {
  id: string;
  name: string;
  parameter: ChoiceParameter;
  /** What the words of the choice mean. */
  words: Readonly<Record<string, string>>;
  text: string;
  invalid: boolean;
  onText: (text: string) => void;
}

/** One of a few words, told by their meaning. */
export function ChoiceEntry({ id, name, parameter, words, text, invalid, onText }: ChoiceEntryProps) {
  const styles = useStyles();
  return (
    <Select
      id={id}
      name={name}
      className={styles.entry}
      aria-describedby={describedBy(id)}
      aria-invalid={invalid}
      value={text}
      onChange={(_, { value }) => onText(value)}
    >
      {parameter.choices.map((choice) => (
        <option key={choice} value={choice}>
          {words[choice] ?? choice}
        </option>
      ))}
    </Select>
  );
}

const LONG = 16;

/** Words that need the whole width. */
export const isLong = (words: Readonly<Record<string, string>>): boolean =>
  Object.values(words).some((word) => word.length > LONG);
