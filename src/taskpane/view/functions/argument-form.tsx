import { makeStyles } from "@fluentui/react-components";
import type { FormEvent, Ref } from "react";
import type { Definition } from "../../../catalog/declare/define";
import { fieldOf, type Fields } from "../../formula/form";
import type { Texts } from "../../../workbook/entry/field";
import { ArgumentField } from "./argument-field";

const useStyles = makeStyles({
  form: {
    marginTop: "20px",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
    columnGap: "24px",
    rowGap: "16px",
  },
});

interface ArgumentFormProps {
  ref: Ref<HTMLFormElement>;
  id: string;
  definition: Definition;
  texts: Texts;
  fields: Fields;
  onTexts: (texts: Texts) => void;
  onSubmit: () => void;
}

/** The arguments in the order of the cell. Enter in any field inserts the formula. */
export function ArgumentForm({ ref, id, definition, texts, fields, onTexts, onSubmit }: ArgumentFormProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={ref} id={id} className={styles.form} onSubmit={submit} noValidate aria-label="Arguments">
      {Object.entries(definition.parameters).map(([name, parameter]) => (
        <ArgumentField
          key={name}
          name={name}
          parameter={parameter}
          text={texts[name] ?? ""}
          field={fieldOf(fields, name)}
          onText={(text) => onTexts({ ...texts, [name]: text })}
        />
      ))}
    </form>
  );
}
