import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Definition, Example } from "../../../catalog/declare/define";
import { useSite } from "../shell/site";
import { expectedInOneLine } from "../../formula/shown";
import { UnfoldIcon } from "../controls/icons";

const useStyles = makeStyles({
  examples: {
    margin: "12px 0 0",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    padding: "7px 12px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    cursor: "pointer",
    "::-webkit-details-marker": { display: "none" },
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  open: { transform: "rotate(90deg)" },
  list: { listStyle: "none", margin: 0, padding: "0 4px 4px" },
  example: {
    width: "100%",
    display: "block",
    padding: "6px 8px",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  gives: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FunctionExamplesProps {
  definition: Definition;
  onChoose: (example: Example) => void;
}

/** Worked examples: choosing one fills the fields. */
export function FunctionExamples({ definition, onChoose }: FunctionExamplesProps) {
  const styles = useStyles();
  const { words } = useSite();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.examples} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>
        <UnfoldIcon className={open ? styles.open : undefined} />
        Start from an example
      </summary>
      <ul className={styles.list}>
        {definition.examples.map((example) => (
          <li key={words.sentence(example.about)}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                // Folded before the keyboard moves on, so that the field it moves to stays in view.
                flushSync(() => setOpen(false));
                onChoose(example);
              }}
            >
              {words.sentence(example.about)}
              <span className={styles.gives}>gives {expectedInOneLine(example.gives, words)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
