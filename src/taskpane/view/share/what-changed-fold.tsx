import { Button, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../controls/disclosure";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useWhatChanged, type WhatChangedState } from "./use-what-changed";
import { WhatChangedLines } from "./what-changed-lines";

const useStyles = makeStyles({ about: { margin: "4px 0 8px" } });

export interface WhatChangedProps {
  closed: boolean;
  /** How often the Share tab has written into the workbook. */
  writings: number;
}

/** What has become of each hedge sheet since it was written, or was last recorded. */
export function WhatChangedFold({ closed, writings }: WhatChangedProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { state, compare, record, cancel } = useWhatChanged(writings);
  const busy = state.kind === "busy";
  const ways = useKeyboardBack(busy);
  return (
    <Disclosure title="What changed since it was shared?">
      {() => (
        <>
          <p className={`${styles.about} ${quiet.small}`}>
            Below each hedge sheet stands, in plain cells, what it was written from: inputs, the venue’s facts with
            their days, results, and the version of the add-in. Here the sheet is held against that.
          </p>
          <div ref={ways}>
            <Button size="small" disabledFocusable={closed || busy} onClick={compare}>
              Compare with the record
            </Button>
          </div>
          {busy && <ProgressLine doing="Comparing with the record" onCancel={cancel} />}
          <OutcomeLine text={inShort(state)} fault={state.kind === "failed"} />
          {state.kind === "compared" && (
            <WhatChangedLines compared={state.workbook} closed={closed || busy} onRecord={record} />
          )}
        </>
      )}
    </Disclosure>
  );
}

function inShort(state: WhatChangedState): string {
  if (state.kind === "busy") return "Comparing with the record…";
  if (state.kind === "failed") return state.says;
  if (state.kind === "ready") return "";
  const { sheets, otherwise } = state.workbook;
  const none = sheets.length === 0 ? "There is no hedge sheet in this workbook." : "";
  const other = sheets.filter(({ found }) => found.outcome !== "compared" || found.changes.length > 0).length;
  const counted = other === 0 ? "Every hedge sheet is as it was recorded." : `${other} of ${sheets.length} to look at.`;
  const ahead = otherwise.length === 0 ? "" : " The next calculation would change results.";
  return [state.says, none || `${counted}${ahead}`].filter((part) => part !== "").join(" ");
}
