import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useSite } from "../shell/site";
import { LintLines } from "./lint-lines";
import { lintedInWords } from "./lint-words";
import { useLint, type LintState } from "./use-lint";

const useStyles = makeStyles({
  check: { marginBottom: "12px" },
  ways: { marginTop: "8px", display: "flex", flexWrap: "wrap", gap: "8px" },
  found: { marginTop: "8px" },
});

/** Looks as soon as it is there: whoever pressed the button has waited for its code already. */
export function WorkbookCheck({ closed }: { closed: boolean }) {
  const styles = useStyles();
  const { words } = useSite();
  const { state, check, cancel, goTo, mend, putBack } = useLint();
  const { busy, linted, mended } = state;
  const isClosed = closed || busy !== undefined;
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) check();
    begun.current = true;
  });
  const ways = useKeyboardBack(busy !== undefined);
  return (
    <section aria-label="Check of this workbook" className={styles.check}>
      {busy && <ProgressLine doing={busy.doing} progress={busy.progress} onCancel={cancel} />}
      <OutcomeLine text={inShort(state)} fault={state.fault} />
      <div role="status" className={linted && styles.found}>
        {linted && !busy && lintedInWords(linted, words)}
      </div>
      <div ref={ways} className={styles.ways}>
        <Button size="small" disabledFocusable={isClosed} onClick={check}>
          Check again
        </Button>
        {mended && (
          <Button size="small" disabledFocusable={isClosed} onClick={() => putBack(mended)}>
            Put it back
          </Button>
        )}
      </div>
      {linted && <LintLines findings={linted.findings} closed={isClosed} onGo={goTo} onMend={mend} />}
    </section>
  );
}

const inShort = ({ busy, says }: LintState): string => (busy ? `${busy.doing}…` : says);
