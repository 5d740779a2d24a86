import { memo, useId, useState } from "react";
import type { Parameter } from "../../../catalog/declare/define";
import { readAddress, type CellAddress } from "../../../workbook/cell-address";
import { fieldNamed, mayBeEmpty, type FieldName } from "../../../builder/fields/fields";
import { useSite } from "../shell/site";
import { hintOf } from "../../formula/argument-kind";
import type { Doubt } from "../../../builder/fields/doubt";
import { DoubtQuestion } from "./doubt-question";
import { ChoiceEntry, isLong } from "./choice-entry";
import { FieldRow, type Tag } from "./field-row";
import { TextEntry } from "./text-entry";

export interface FieldActions {
  /** The field holds this while it is written. */
  onText: (name: FieldName, text: string) => void;
  /** What was typed is to be taken: nothing comes of it before. */
  onTake: (name: FieldName) => void;
  /** What was typed and not taken is given up. */
  onRevert: (name: FieldName) => void;
  /** The number that counts, of two that were asked about; undefined where it is to be written again. */
  onAnswer: (name: FieldName, text: string | undefined) => void;
  /** A choice, or a slider's stop: taken at once. */
  onSet: (name: FieldName, text: string) => void;
  /** The keyboard leaves the field. */
  onLeave: (name: FieldName, text: string) => void;
  /** The field is to follow cells of the sheet. */
  onLink: (name: FieldName, address: CellAddress) => void;
  /** It keeps what the cells hold, and follows them no longer. */
  onUnlink: (name: FieldName) => void;
}

/** How the field stands to the two that are linked with it: leverage, coins posted, liquidation price. */
export type Standing = "leads" | "follows";

interface BuilderFieldProps {
  name: FieldName;
  text: string;
  says: string | undefined;
  /** The address that it follows, and what is there. */
  linkedTo: string | undefined;
  holds: string | undefined;
  /** What the table of contracts states, where the field differs from it. */
  stated: string | undefined;
  /** What a change elsewhere has made of it. */
  consequence: Tag | undefined;
  /** What is asked about the number in it. */
  doubt: Doubt | undefined;
  standing: Standing | undefined;
  coin: string;
  hinted: boolean;
  actions: FieldActions;
}

/** One thing that the builder asks for. */
export const BuilderField = memo(function BuilderField(props: BuilderFieldProps) {
  const { name, text, says, linkedTo, holds, stated, consequence, doubt, standing, coin, hinted, actions } = props;
  const id = useId();
  const { words: country } = useSite();
  const [unpicked, setUnpicked] = useState<string>();
  const field = fieldNamed(name);
  const { label, parameter, words = {} } = field;
  const invalid = says !== undefined;
  const isEmpty = text === "";
  const hint = mayBeEmpty(field) ? hintOf(parameter) : undefined;
  const placeholder = standing === "follows" ? "none" : hint && country.sentence(hint);
  return (
    <FieldRow
      name={name}
      id={id}
      label={label}
      tag={consequence ?? tagOf(stated, standing)}
      stacked={"choices" in parameter ? isLong(words) : takesMany(parameter)}
      silent={field.namesItsStep ?? false}
      about={parameter.about}
      explained={field.explained}
      hinted={hinted}
      says={says}
      unpicked={unpicked}
      question={
        doubt && (
          <DoubtQuestion
            doubt={doubt}
            onAnswer={(answer) => {
              actions.onAnswer(name, answer);
              // The buttons go with the question.
              document.getElementById(id)?.focus();
            }}
          />
        )
      }
      link={linkedTo === undefined ? undefined : { to: linkedTo, holds, onUnlink: () => actions.onUnlink(name) }}
    >
      {"choices" in parameter ? (
        <ChoiceEntry
          {...{ id, name, parameter, words, text, invalid }}
          onText={(written) => actions.onSet(name, written)}
        />
      ) : (
        <TextEntry
          {...{ id, name, label, parameter, text, invalid }}
          placeholder={placeholder}
          // Neither an address nor "none" has a unit.
          unit={linkedTo === undefined && !(isEmpty && placeholder) ? unitOf(parameter, coin) : ""}
          required={!mayBeEmpty(field)}
          follows={standing === "follows"}
          onText={(written) => actions.onText(name, written)}
          onTake={() => actions.onTake(name)}
          onRevert={() => actions.onRevert(name)}
          onLeave={() => actions.onLeave(name, text)}
          onPick={(address) => {
            const cells = readAddress(address);
            if (cells) actions.onLink(name, cells);
          }}
          onUnpicked={setUnpicked}
        />
      )}
    </FieldRow>
  );
});

function tagOf(stated: string | undefined, standing: Standing | undefined): Tag | undefined {
  if (stated !== undefined) return { word: "changed", means: `the table of contracts has ${stated}` };
  return standing === "leads" ? { word: "set", means: "the other two follow" } : undefined;
}

const takesMany = (parameter: Parameter): boolean => "list" in parameter || "columns" in parameter;

const BEHIND: Readonly<Record<string, string>> = {
  USD: "USD",
  "USD/coin": "USD",
  "USD/unit": "USD",
  "USD/contract": "USD",
  hours: "hours",
  days: "days",
};

/** What stands behind the number; of a fraction nothing, because it may be written as 0.5 or as 50%. */
function unitOf(parameter: Parameter, coin: string): string {
  if (!("unit" in parameter) || "list" in parameter) return "";
  return parameter.unit === "coin" ? coin : (BEHIND[parameter.unit] ?? "");
}
