import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyButton } from "../controls/copy-button";

const useStyles = makeStyles({
  line: {
    minHeight: "24px",
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    padding: "3px 3px 3px 0",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  formula: {
    flex: 1,
    minWidth: 0,
    maxHeight: "48px",
    overflowY: "auto",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The formula as it will stand in the cell. It can scroll, so the keyboard can reach it. */
export function FormulaLine({ formula }: { formula: string | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <code className={styles.formula} tabIndex={0} role="textbox" aria-readonly aria-multiline aria-label="Formula">
        {formula}
      </code>
      {formula !== undefined && <CopyButton text={formula} label="Copy the formula" />}
    </div>
  );
}
