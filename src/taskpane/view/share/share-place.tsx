import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Spelling } from "../../../native/write/spell";
import { OutcomeLine } from "../controls/outcome-line";
import { usePlace } from "../controls/place-styles";
import { ProgressLine } from "../controls/progress-line";
import { singlePress } from "../controls/single-press";
import { useQuiet } from "../controls/quiet-styles";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useSite } from "../shell/site";
import { later } from "../controls/later";
import { Comparison } from "./comparison-report";
import { NamesToCopy } from "./names-to-copy";
import { OtherVersion } from "./other-version";
import { RemoveTraces } from "./remove-traces";
import type { WhatChangedProps } from "./what-changed-fold";
import { WhoCanOpenLines } from "./who-can-open-lines";
import { cellsInWords, useConversion, type ConversionState, type Reach } from "./use-conversion";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginBottom: "12px",
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
    "& > *, & span": { minWidth: 0 },
  },
  looked: { marginTop: "12px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
});

const REACHES: Readonly<Record<Reach, string>> = {
  workbook: "The whole workbook",
  sheet: "This sheet",
  cells: "The selected cells",
};
const SPELLINGS: Readonly<Record<Spelling, string>> = {
  let: "With LET: Excel 2021 and later, web",
  plain: "Without LET: any Excel, longer formulas",
};

const WhatChanged = later<WhatChangedProps>("what compares a workbook with its records", async () => {
  const code = await import(/* webpackChunkName: "what-changed" */ "./what-changed-fold");
  return code.WhatChangedFold;
});

const checkCode = async () => (await import(/* webpackChunkName: "lint" */ "../lint/workbook-check")).WorkbookCheck;
const WorkbookCheck = later<{ closed: boolean }>("the check of the workbook", checkCode, true);

/** The workbook for somebody who has no add-in: what would be written is compared first, and can be taken back. */
export function SharePlace() {
  const styles = useStyles();
  const place = usePlace();
  const quiet = useQuiet();
  const site = useSite();
  const { connected } = site;
  const [reach, setReach] = useState<Reach>("workbook");
  const [spelling, setSpelling] = useState<Spelling>("let");
  const [check, setCheck] = useState({ count: 0, writings: 0 });
  const { state, writings, look, write, back, cancel, leave, freeze, removeTraces, whoCanOpen, repair } =
    useConversion(site);
  const busy = state.kind === "busy";
  const ways = useKeyboardBack(busy);
  const plan = state.kind === "compared" ? state.plan : undefined;
  const closed = busy || !connected;
  const mend = (remedy: "repair" | "compare" | "back"): void => {
    if (remedy === "repair") return repair();
    if (remedy === "back") {
      setSpelling("plain");
      return back();
    }
    setReach("workbook");
    look("workbook", spelling);
  };

  return (
    <section aria-label="Share" className={place.place} {...singlePress}>
      <h1 className={place.heading}>Share without the add-in</h1>
      <p className={`${place.about} ${quiet.text}`}>
        Writes the add-in’s formulas as plain Excel, so that whoever opens the workbook sees live numbers. Every cell is
        compared first; one that would come to something else stays as it is. Or freezes them to values. The formulas
        come back with one press.
      </p>
      <div className={styles.fields}>
        <Field label="Where">
          <Select value={reach} disabled={busy} onChange={(_, { value }) => setReach(value as Reach)}>
            {options(REACHES)}
          </Select>
        </Field>
        <Field label="Written">
          <Select value={spelling} disabled={busy} onChange={(_, { value }) => setSpelling(value as Spelling)}>
            {options(SPELLINGS)}
          </Select>
        </Field>
      </div>
      <div ref={ways} className={styles.ways}>
        <Button
          appearance={plan ? "secondary" : "primary"}
          disabledFocusable={closed}
          onClick={() => look(reach, spelling)}
        >
          {plan ? "Compare again" : "Compare first"}
        </Button>
        {plan && plan.changes.length > 0 && (
          <Button appearance="primary" disabledFocusable={closed} onClick={() => write(plan)}>
            Write {cellsInWords(plan.changes.length)}
          </Button>
        )}
        <Button disabledFocusable={closed} onClick={() => freeze(reach)}>
          Freeze to values
        </Button>
        <Button disabledFocusable={closed} onClick={() => back()}>
          Bring the add-in back
        </Button>
        <Button disabledFocusable={closed} onClick={whoCanOpen}>
          Who can open this?
        </Button>
        <Button disabledFocusable={closed} onClick={() => setCheck({ count: check.count + 1, writings })}>
          Check this workbook
        </Button>
      </div>
      {state.kind === "busy" && <ProgressLine doing={state.doing} progress={state.progress} onCancel={cancel} />}
      <OutcomeLine text={inWords(state, connected)} fault={state.kind === "said" && state.fault} />
      {state.kind === "asking" && (
        <OtherVersion
          others={state.others}
          onGo={() => (state.about === "back" ? back(true) : repair(true))}
          onLeave={leave}
        />
      )}
      {plan && <Comparison plan={plan} />}
      {state.kind === "looked" && (
        <div className={styles.looked}>
          <WhoCanOpenLines opened={state.opened} closed={closed} onRemedy={({ do: remedy }) => mend(remedy)} />
        </div>
      )}
      {check.count > 0 && check.writings === writings && (
        <Suspense fallback={<p className={quiet.text}>Loading the check…</p>}>
          <WorkbookCheck key={check.count} closed={closed} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <WhatChanged {...{ closed, writings }} />
      </Suspense>
      <RemoveTraces closed={closed} onRemove={removeTraces} />
      <NamesToCopy />
    </section>
  );
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => (
    <option key={value} value={value}>
      {word}
    </option>
  ));

function inWords(state: ConversionState, connected: boolean): string {
  if (!connected) return "There is no workbook here: open the pane in Excel.";
  if (state.kind === "busy") return `${state.doing}…`;
  return state.kind === "said" ? state.text : "";
}
