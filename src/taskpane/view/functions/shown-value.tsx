import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Result } from "../../../catalog/declare/define";
import type { Words } from "../../../builder/words/words";
import { meaningOf, unitOf } from "../../formula/result-units";
import { inOneLine, type Shown } from "../../formula/shown";
import { useSite } from "../shell/site";
import { CopyButton } from "../controls/copy-button";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px", paddingRight: "4px" },
  number: { minWidth: 0, overflowWrap: "anywhere" },
  unit: { whiteSpace: "nowrap" },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** One result, large: a number with its unit and every digit, or a refusal with its reason. */
export function ShownValue({ shown, result }: { shown: Shown; result: Result }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  return (
    <>
      <div className={styles.line}>
        <div className={styles.number}>
          <output className={styles.value}>{inOneLine(shown, words)}</output>
          {shown.kind === "number" && <span className={mergeClasses(quiet.small, styles.unit)}> {unitOf(result)}</span>}
        </div>
        {shown.kind === "number" && (
          <CopyButton text={words.forCell(shown.value)} label="Copy the number with all its digits" />
        )}
      </div>
      <div className={quiet.small}>{explained(shown, result, words)}</div>
    </>
  );
}

function explained(shown: Shown, result: Result, { sentence }: Words): string {
  if (shown.kind === "number") return `${meaningOf(result)}.`;
  if (shown.kind === "refusal") return sentence(shown.message);
  return shown.kind === "error" ? "A cell that the formula refers to holds this error." : "";
}
