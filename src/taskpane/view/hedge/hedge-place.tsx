import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Problem } from "../../../builder/draft/given";
import type { Draft } from "../../../builder/draft/draft";
import { STEP_IDS, stepOf, type Step } from "../../../builder/fields/fields";
import { ConnectionNote } from "../shell/connection-note";
import { useQuiet } from "../controls/quiet-styles";
import { useSelectedCell } from "../controls/use-selected-cell";
import { HeadlineCard } from "./headline-card";
import { InsertFoot } from "./insert-foot";
import { Result } from "./result";
import { Steps } from "./steps";
import { Traded } from "./traded";
import { useSession } from "./use-session";

const useStyles = makeStyles({
  place: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    // In a very low pane everything scrolls together instead of leaving no room between head and foot.
    "@media (max-height: 480px)": { display: "block", overflowY: "auto" },
  },
  middle: {
    flex: 1,
    minHeight: 0,
    // What is there for screen readers alone has its place in here, and scrolls with the rest.
    position: "relative",
    overflowY: "auto",
    "@media (min-width: 640px)": {
      display: "grid",
      gridTemplateColumns: "minmax(280px, 5fr) minmax(0, 6fr)",
      gridTemplateRows: "minmax(0, 1fr)",
      overflowY: "hidden",
    },
  },
  column: {
    minWidth: 0,
    position: "relative",
    "@media (min-width: 640px) and (min-height: 481px)": { overflowY: "auto" },
  },
  steps: { "@media (min-width: 640px)": { borderRight: `1px solid ${tokens.colorNeutralStroke2}` } },
});

/** The scenario builder: what is held and feared, what a hedge does and what can break it, and the way to a sheet. */
export function HedgePlace() {
  const styles = useStyles();
  const quiet = useQuiet();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { address, looks } = useSelectedCell();
  const { session, actions } = useSession(address?.sheet, looks);
  const [open, setOpen] = useState<ReadonlySet<Step>>(new Set(STEP_IDS.slice(0, 1)));

  const toggle = (step: Step) =>
    setOpen((before) => (before.has(step) ? without(before, step) : new Set([...before, step])));
  const focus = (selector: string) => place.current?.querySelector<HTMLElement>(selector)?.focus();
  const showResult = useCallback(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  const showProblem = useCallback(({ field }: Problem) => {
    flushSync(() => setOpen((before) => new Set([...before, stepOf(field)])));
    place.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select)`)?.focus();
  }, []);
  const goOn = (from: Step) => {
    const next = STEP_IDS[STEP_IDS.indexOf(from) + 1];
    flushSync(() => setOpen((before) => new Set([...without(before, from), ...(next ? [next] : [])])));
    if (next) focus(`[data-step="${next}"] button`);
    else showResult();
  };
  const fix = useCallback(
    (draft: Draft) => {
      flushSync(() => actions.onDraft(draft));
      // The button is gone with its warning.
      heading.current?.focus({ preventScroll: true });
    },
    [actions],
  );

  const { reading, built, current } = session;
  return (
    <div ref={place} className={styles.place}>
      <h1 className={quiet.unseen}>Hedge</h1>
      <HeadlineCard
        built={built}
        coin={built.coin}
        problem={reading.problems[0]}
        onProblem={showProblem}
        onWarnings={showResult}
      />
      <Traded built={built} draft={session.draft} today={session.today} onDraft={actions.onDraft} />
      <div className={styles.middle}>
        <div className={`${styles.column} ${styles.steps}`}>
          <Steps session={session} actions={actions} open={open} onToggle={toggle} onNext={goOn} />
        </div>
        <div className={styles.column}>
          <Result built={built} coin={built.coin} current={current} heading={heading} onFix={fix} />
        </div>
      </div>
      <InsertFoot session={session} into={address} />
      <ConnectionNote />
    </div>
  );
}

const without = (steps: ReadonlySet<Step>, step: Step): Set<Step> =>
  new Set([...steps].filter((each) => each !== step));
