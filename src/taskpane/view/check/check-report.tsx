import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../excel-check/check-excel";
import type { Finding } from "../../excel-check/probe";
import { having, HEADS, leftInWords, OUTCOMES, reportText } from "../../excel-check/report-text";
import { CopyButton } from "../controls/copy-button";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import type { ExcelToCheck } from "../shell/site";

const useStyles = makeStyles({
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  finding: { padding: "4px 0", overflowWrap: "anywhere" },
  copy: { marginTop: "16px", display: "flex", alignItems: "center", gap: "4px" },
  text: {
    margin: "4px 0 0",
    padding: "8px",
    maxHeight: "40vh",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CheckReportProps {
  result: CheckResult;
  check: ExcelToCheck;
}

/** What was found, that which needs a look first, and all of it as text to copy. */
export function CheckReport({ result, check }: CheckReportProps) {
  const styles = useStyles();
  const text = reportText(result, { excel: check.excel(), addIn: check.addIn });
  const left = leftInWords(result);
  return (
    <>
      {left !== undefined && (
        <p role="alert" className={styles.wrong}>
          {left}
        </p>
      )}
      <div className={styles.copy}>
        <CopyButton text={text} label="Copy the report" />
        <span>Report as text, to copy</span>
      </div>
      <Disclosure title="Show the text">
        {() => (
          <pre className={styles.text} tabIndex={0} role="textbox" aria-readonly aria-multiline aria-label="Report">
            {text}
          </pre>
        )}
      </Disclosure>
      {OUTCOMES.map((outcome) => (
        <Findings key={outcome} outcome={outcome} findings={having(result.findings, outcome)} />
      ))}
    </>
  );
}

function Findings({ outcome, findings }: { outcome: Finding["outcome"]; findings: readonly Finding[] }) {
  const styles = useStyles();
  const quiet = useQuiet();
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className={`${styles.heading} ${outcome === "differs" ? styles.wrong : ""}`}>
        {HEADS[outcome]}: {findings.length}
      </h2>
      <ul className={styles.list}>
        {findings.map(({ question, lines }) => (
          <li key={question} className={styles.finding}>
            {question}
            {lines.map((line) => (
              <div key={line} className={quiet.small}>
                {line}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
