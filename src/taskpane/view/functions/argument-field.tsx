import { Label, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Parameter } from "../../../catalog/declare/define";
import { isOptional } from "../../../catalog/declare/words";
import { kindInShort } from "../../formula/argument-kind";
import type { Field } from "../../../workbook/entry/field";
import { ArgumentInput } from "./argument-input";
import { useSite } from "../shell/site";
import { PickCells } from "../controls/pick-cells";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px", marginBottom: "4px" },
  kind: { textAlign: "end" },
  entry: { display: "flex", gap: "4px" },
  about: { marginTop: "4px" },
  fault: {
    marginTop: "4px",
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ArgumentFieldProps {
  name: string;
  parameter: Parameter;
  text: string;
  field: Field;
  onText: (text: string) => void;
}

/** One argument: its very name, its unit, a place to write, and what it means. */
export function ArgumentField({ name, parameter, text, field, onText }: ArgumentFieldProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { sentence } = useSite().words;
  const id = useId();
  const [unpicked, setUnpicked] = useState<string>();
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <Label htmlFor={id} required={!isOptional(parameter)} weight="semibold">
          {name}
        </Label>
        <span id={`${id}unit`} className={`${quiet.small} ${styles.kind}`}>
          {kindInShort(parameter)}
        </span>
      </div>
      <div className={styles.entry}>
        <ArgumentInput
          id={id}
          name={name}
          parameter={parameter}
          text={text}
          unreadable={field.kind === "unreadable"}
          describedBy={`${id}unit ${id}fault ${id}about`}
          onText={onText}
        />
        <PickCells name={name} onPick={onText} onFailure={setUnpicked} />
      </div>
      {unpicked !== undefined && (
        <div role="alert" className={styles.fault}>
          {unpicked}
        </div>
      )}
      <div id={`${id}fault`} className={field.kind === "unreadable" ? styles.fault : undefined}>
        {field.kind === "unreadable" && `${name} ${field.why}.`}
      </div>
      <div id={`${id}about`} className={`${quiet.small} ${styles.about}`}>
        {sentence(parameter.about)}.
        {"columns" in parameter &&
          Object.entries(parameter.columns).map(([column, { unit, about }]) => (
            <div key={column}>
              {column} ({unit}): {sentence(about)}.
            </div>
          ))}
      </div>
    </div>
  );
}
