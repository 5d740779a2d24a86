import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Parameter } from "../../../catalog/declare/define";
import { longestIn } from "../../../workbook/entry/field";
import { pasteLines } from "./paste-lines";
import { PickCells } from "../controls/pick-cells";
import { useSite } from "../shell/site";
import { describedBy } from "./field-row";

const useStyles = makeStyles({
  entry: { flex: 1, minWidth: 0, width: "100%" },
  one: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  /** Computed from the others: it stands back until somebody writes over it. */
  follows: { color: tokens.colorNeutralForeground3 },
  unit: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface TextEntryProps {
  id: string;
  name: string;
  label: string;
  parameter: Parameter;
  text: string;
  placeholder?: string | undefined;
  unit: string;
  required: boolean;
  invalid: boolean;
  follows?: boolean;
  onText: (text: string) => void;
  /** Enter takes what was typed, Escape gives it up. */
  onTake: () => void;
  onRevert: () => void;
  onLeave: () => void;
  onPick: (address: string) => void;
  /** Why the selected cells cannot be taken. */
  onUnpicked: (why: string | undefined) => void;
}

/** A number, a text, pasted cells or an address; beside it the button that takes the selected cells. */
export function TextEntry(props: TextEntryProps) {
  const { id, name, label, parameter, text, placeholder, unit, required, invalid, follows = false } = props;
  const { onText, onTake, onRevert, onLeave, onPick, onUnpicked } = props;
  const styles = useStyles();
  const { marks } = useSite();
  const isOne = ("unit" in parameter || "text" in parameter) && !("list" in parameter);
  return (
    <>
      <Input
        id={id}
        name={name}
        className={styles.entry}
        input={{ className: mergeClasses(isOne && styles.one, follows && styles.follows) }}
        contentAfter={unit === "" ? null : { className: styles.unit, children: unit }}
        aria-describedby={describedBy(id)}
        aria-required={required}
        aria-invalid={invalid}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={longestIn(parameter)}
        placeholder={placeholder ?? ""}
        value={text}
        onChange={(_, { value }) => onText(value)}
        onKeyDown={({ key }) => {
          if (key === "Enter") onTake();
          if (key === "Escape") onRevert();
        }}
        onBlur={onLeave}
        onPaste={pasteLines(parameter, marks, onText)}
      />
      <PickCells name={label} bare onPick={onPick} onFailure={onUnpicked} />
    </>
  );
}
