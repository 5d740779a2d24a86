import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef } from "react";
import type { Definition } from "../../../catalog/declare/define";
import { formulaOf, readForm, textsOf, unreadable } from "../../formula/form";
import type { Texts } from "../../../workbook/entry/field";
import { ArgumentForm } from "./argument-form";
import { ConnectionNote } from "../shell/connection-note";
import { FormulaLine } from "./formula-line";
import { FunctionExamples } from "./function-examples";
import { FunctionHeading } from "./function-heading";
import { InsertBar } from "./insert-bar";
import { PreviewArea } from "./preview-area";
import { useSite } from "../shell/site";
import { useInsertion } from "./use-insertion";
import { usePreview } from "./use-preview";
import { useSelectedCell } from "../controls/use-selected-cell";
import { ViewBar } from "../shell/view-bar";

const useStyles = makeStyles({
  view: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    // In a very low pane the result scrolls with the rest instead of leaving no room for it.
    "@media (max-height: 480px)": { display: "block", overflowY: "auto" },
  },
  content: { flex: 1, overflowY: "auto", padding: "4px 16px 24px" },
  foot: {
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});

interface FunctionViewProps {
  definition: Definition;
  texts: Texts;
  onTexts: (texts: Texts) => void;
  onBack: () => void;
}

/** One function: what it does, its fields, its result as it is written, and its formula on the way into a cell. */
export function FunctionView({ definition, texts, onTexts, onBack }: FunctionViewProps) {
  const styles = useStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { namespace, marks, words } = useSite();
  const { address, looks } = useSelectedCell();
  const fields = useMemo(() => readForm(definition, texts, marks), [definition, texts, marks]);
  const preview = usePreview(definition, fields, looks);
  const formula = unreadable(fields) ? undefined : formulaOf(definition, fields, namespace, address?.sheet);

  const focusField = (name?: string) => {
    const field =
      name === undefined ? form.current?.querySelector("input, select") : form.current?.elements.namedItem(name);
    if (field instanceof HTMLElement) field.focus();
  };
  useEffect(() => focusField(), []);

  const insertion = useInsertion({ definition, fields, formula, into: address, focusField });

  return (
    <section className={styles.view} aria-labelledby={`${id}name`}>
      <ViewBar name={definition.name} onBack={onBack} />
      <div className={styles.content}>
        <FunctionHeading id={`${id}name`} definition={definition} />
        <FunctionExamples
          definition={definition}
          onChoose={(example) => {
            onTexts(textsOf(definition, example, words));
            focusField();
          }}
        />
        <ArgumentForm
          ref={form}
          id={`${id}form`}
          definition={definition}
          texts={texts}
          fields={fields}
          onTexts={onTexts}
          onSubmit={() => void insertion.insert()}
        />
      </div>
      <div className={styles.foot} role="region" aria-label="Result">
        <PreviewArea preview={preview} result={definition.result} />
        <FormulaLine formula={formula} />
        <InsertBar form={`${id}form`} into={address} insertion={insertion} />
      </div>
      <ConnectionNote />
    </section>
  );
}
