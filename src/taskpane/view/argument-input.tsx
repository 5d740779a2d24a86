import { Input, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { ChoiceParameter, Parameter } from "../../catalog/define";
import { defaultInWords, isOptional } from "../../catalog/words";
import { LONGEST_TEXT } from "../formula/field";

const useStyles = makeStyles({
  entry: { flex: 1, minWidth: 0 },
  // Room for what the field says below itself, and for a result that grows by a line.
  focusable: { scrollMarginBlock: "72px" },
  number: { fontVariantNumeric: "tabular-nums" },
});

interface ArgumentInputProps {
  id: string;
  name: string;
  parameter: Parameter;
  text: string;
  unreadable: boolean;
  describedBy: string;
  onText: (text: string) => void;
}

/** A place to write a number, a text or an address; for a choice, a list. */
export function ArgumentInput({ id, name, parameter, text, unreadable, describedBy, onText }: ArgumentInputProps) {
  const styles = useStyles();
  if ("choices" in parameter) {
    return (
      <Select
        id={id}
        name={name}
        className={styles.entry}
        select={{ className: styles.focusable }}
        aria-describedby={describedBy}
        value={text}
        onChange={(_, { value }) => onText(value)}
      >
        <option value="">{parameter.otherwise} (default)</option>
        {listed(parameter, text).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  }
  const otherwise = defaultInWords(parameter);
  return (
    <Input
      id={id}
      name={name}
      className={styles.entry}
      input={{ className: mergeClasses(styles.focusable, styles.number) }}
      aria-describedby={describedBy}
      aria-required={!isOptional(parameter)}
      aria-invalid={unreadable}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={LONGEST_TEXT}
      placeholder={otherwise === undefined ? undefined : `${otherwise} (default)`}
      value={text}
      onChange={(_, { value }) => onText(value)}
    />
  );
}

/** The choices, and whatever else the field holds: cells, or an example of a word that is refused. */
const listed = ({ choices, otherwise }: ChoiceParameter, text: string): string[] => {
  const others = choices.filter((choice) => choice !== otherwise);
  return text === "" || others.includes(text) ? others : [...others, text];
};
