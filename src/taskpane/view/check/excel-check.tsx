import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { inNumbers } from "../../excel-check/report-text";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import type { ExcelToCheck } from "../shell/site";
import { CheckReport } from "./check-report";
import { useExcelCheck, type CheckState } from "./use-excel-check";

const useStyles = makeStyles({
  check: { flex: 1, minHeight: 0, overflowY: "auto", padding: "4px 16px 16px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  about: { margin: "4px 0 12px" },
  asking: { marginTop: "12px" },
  question: { minHeight: "2lh", overflowWrap: "anywhere" },
  said: { ":not(:empty)": { marginTop: "12px" } },
});

interface ExcelCheckProps {
  check: ExcelToCheck;
  namespace: string;
}

/** One button, what it does and how far it is, and what it found. */
export function ExcelCheck({ check, namespace }: ExcelCheckProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, start, cancel } = useExcelCheck(check, namespace);
  const busy = state.kind === "asking";
  useEffect(() => heading.current?.focus(), []);
  const way = useKeyboardBack(busy);

  return (
    <section aria-label="Check this Excel" className={styles.check}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Check this Excel
      </h1>
      <p className={`${styles.about} ${quiet.text}`}>
        Enters every example of every function on a sheet of its own, asks what no document says of Excel, and removes
        the sheet again. It takes a minute or two. Excel may then have forgotten what could be undone: best do it in a
        new workbook. Nothing is sent anywhere.
      </p>
      <div ref={way}>
        <Button appearance="primary" disabledFocusable={busy} onClick={start}>
          {state.kind === "done" ? "Check again" : "Start the check"}
        </Button>
      </div>
      {state.kind === "asking" && <Asking progress={state.progress} onCancel={cancel} />}
      <div role="status" className={styles.said}>
        {inWords(state)}
      </div>
      {state.kind === "done" && <CheckReport result={state.result} check={check} />}
    </section>
  );
}

interface AskingProps {
  progress: Extract<CheckState, { kind: "asking" }>["progress"];
  onCancel: () => void;
}

function Asking({ progress, onCancel }: AskingProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={styles.asking}>
      <ProgressLine doing="Checking" progress={progress} onCancel={onCancel} />
      <div className={`${styles.question} ${quiet.small}`}>
        {progress && `${progress.done + 1} of ${progress.of}: ${progress.question}`}
      </div>
    </div>
  );
}

function inWords(state: CheckState): string {
  if (state.kind === "asking") return "Checking…";
  if (state.kind === "failed") return state.text;
  return state.kind === "done" ? `${inNumbers(state.result)}.` : "";
}
