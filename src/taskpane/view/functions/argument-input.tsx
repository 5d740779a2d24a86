import { Input, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { Parameter } from "../../../catalog/declare/define";
import { isOptional } from "../../../catalog/declare/words";
import { hintOf } from "../../formula/argument-kind";
import { longestIn } from "../../../workbook/entry/field";
import { useSite } from "../shell/site";
import { pasteBlock } from "../controls/paste-block";

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

/** A place to write a number, a text, a block or an address; where there are a few words to choose from, a list. */
export function ArgumentInput({ id, name, parameter, text, unreadable, describedBy, onText }: ArgumentInputProps) {
  const styles = useStyles();
  const { marks, words: country } = useSite();
  const hint = hintOf(parameter);
  const words = wordsOf(parameter);
  if (words) {
    return (
      <Select
        id={id}
        name={name}
        className={styles.entry}
        select={{ className: styles.focusable }}
        aria-describedby={describedBy}
        aria-invalid={unreadable}
        value={text}
        onChange={(_, { value }) => onText(value)}
      >
        <option value="">{words.otherwise} (default)</option>
        {listed(words, text).map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    );
  }
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
      maxLength={longestIn(parameter)}
      placeholder={hint && country.sentence(hint)}
      value={text}
      onChange={(_, { value }) => onText(value)}
      onPaste={pasteBlock(parameter, marks, onText)}
    />
  );
}

interface Words {
  readonly otherwise: string;
  readonly others: readonly string[];
}

function wordsOf(parameter: Parameter): Words | undefined {
  if ("truth" in parameter) {
    const [otherwise, other] = parameter.otherwise ? ["TRUE", "FALSE"] : ["FALSE", "TRUE"];
    return { otherwise, others: [other] };
  }
  if (!("choices" in parameter)) return undefined;
  const { choices, otherwise } = parameter;
  return { otherwise, others: choices.filter((choice) => choice !== otherwise) };
}

/** The words, and whatever else the field holds: cells, the default itself, or a word that is refused. */
const listed = ({ others }: Words, text: string): readonly string[] =>
  text === "" || others.includes(text) ? others : [...others, text];
