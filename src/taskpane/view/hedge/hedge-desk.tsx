import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useContext, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Problem } from "../../../builder/draft/given";
import type { Draft } from "../../../builder/draft/draft";
import { STEP_IDS, stepOf, type Step } from "../../../builder/fields/fields";
import { insertedAs } from "../../../builder/book/inserted-hedge";
import type { CellAddress } from "../../../workbook/cell-address";
import { later } from "../controls/later";
import { ConnectionNote } from "../shell/connection-note";
import { HandOverContext } from "../shell/hand-over";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { useSelectedCell } from "../controls/use-selected-cell";
import type { AddCoinProps } from "../book/add-coin";
import { BookBar } from "../book/book-bar";
import { BookFold } from "../book/book-fold";
import { DeskNotes } from "../book/desk-notes";
import { openOn } from "../book/desk";
import { sheetName } from "../book/inserted-sheets";
import { useDesk } from "../book/use-desk";
import { useKeeping } from "../book/use-keeping";
import type { RowsFoldProps } from "../rows/rows-fold";
import { AnswerHead } from "./answer-head";
import { CompareFold } from "./compare-fold";
import { InsertFoot } from "./insert-foot";
import { Result } from "./result";
import { ResultDetails } from "./result-details";
import { Steps } from "./steps";
import { SurvivalFold } from "./survival-fold";
import { Traded } from "./traded";
import { useInView } from "./use-in-view";
import { WhichWayFold } from "./which-way-fold";

const AddCoin = later<AddCoinProps>("the form", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "../book/add-coin");
  return code.AddCoin;
});

const RowsFold = later<RowsFoldProps>("the table of hedges", async () => {
  const code = await import(/* webpackChunkName: "rows" */ "../rows/rows-fold");
  return code.RowsFold;
});

const useStyles = makeStyles({
  place: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    // In a very low pane everything scrolls together instead of leaving no room between head and foot.
    "@media (max-height: 560px)": { display: "block", overflowY: "auto" },
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
    "@media (min-width: 640px) and (min-height: 561px)": { overflowY: "auto" },
  },
  parts: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-width: 640px)": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface HedgeDeskProps {
  kept: string | undefined;
  unread: boolean;
  onAgain: () => void;
}

/** The hedge in one screen: the answer, its picture, what can break it; and folded, all that it is made of. */
export function HedgeDesk({ kept, unread, onAgain }: HedgeDeskProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [findings, findingsInView] = useInView<HTMLDivElement>("0px");
  const { address, looks } = useSelectedCell();
  const { desk, onDesk, session, actions } = useDesk(kept, address?.sheet, looks);
  const { workbook, connected } = useSite();
  const { drafts: handed, taken } = useContext(HandOverContext);
  useEffect(() => {
    if (handed.length === 0) return;
    for (const add of handed) onDesk({ add });
    taken();
  }, [handed, taken, onDesk]);
  const isKept = useKeeping(desk, !unread);
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());

  const toggle = useCallback(
    (part: string) => setOpen((before) => (before.has(part) ? without(before, part) : new Set([...before, part]))),
    [],
  );
  const focus = (selector: string) => place.current?.querySelector<HTMLElement>(selector)?.focus();
  const showResult = useCallback(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.scrollIntoView({ block: "start" });
  }, []);
  const showProblem = useCallback(({ field }: Problem) => {
    flushSync(() => setOpen((before) => new Set([...before, stepOf(field)])));
    place.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select)`)?.focus();
  }, []);
  const goOn = (from: Step) => {
    const next = STEP_IDS[STEP_IDS.indexOf(from) + 1];
    flushSync(() => setOpen((before) => new Set([...without(before, from), ...(next ? [next] : [])])));
    if (next) focus(`[data-fold="${next}"] button`);
    else showResult();
  };
  const fix = useCallback(
    (draft: Draft) => {
      flushSync(() => actions.onDraft(draft));
      // The button is gone with its finding.
      heading.current?.focus({ preventScroll: true });
    },
    [actions],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event);
    if (!step) return;
    event.preventDefault();
    actions.onStep(step);
  };

  const { reading, built, current } = session;
  const placed = openOn(desk);
  // What follows it later finds its cells by this name, wherever they are moved to.
  const onWritten = (at: CellAddress) => {
    const inserted = { hedge: placed.id, inserted: insertedAs(built.coin, session.complete) };
    void workbook.hold(sheetName(placed.id), at).then(
      () => onDesk(inserted),
      () => undefined,
    );
  };
  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <h1 className={quiet.unseen}>Hedge</h1>
      <BookBar
        {...{ desk, session, adding, onDesk }}
        onAdding={setAdding}
        onStep={actions.onStep}
        onDraft={actions.onDraft}
      />
      {adding && (
        <Suspense fallback={null}>
          <AddCoin
            coins={desk.hedges.map((each) => each.session.built.coin)}
            onAdd={(draft) => {
              setAdding(false);
              onDesk({ add: draft });
            }}
            onCancel={() => setAdding(false)}
          />
        </Suspense>
      )}
      <DeskNotes {...{ desk, unread, isKept, onAgain, onDesk }} />
      <AnswerHead
        built={built}
        problem={reading.problems[0]}
        findingsInView={findingsInView}
        onProblem={showProblem}
        onWarnings={showResult}
      />
      <div className={styles.middle}>
        <div className={styles.column}>
          <Traded key={placed.id} hedge={placed} onDraft={actions.onDraft} />
          <Result {...{ built, current, heading, findings }} coin={built.coin} onFix={fix} />
        </div>
        <div className={`${styles.column} ${styles.parts}`}>
          {desk.hedges.length > 1 && <BookFold {...{ desk, onDesk }} open={open.has("book")} onToggle={toggle} />}
          {connected && (
            <Suspense fallback={null}>
              <RowsFold {...{ desk, onDesk }} isOpen={(part) => open.has(part)} onToggle={toggle} />
            </Suspense>
          )}
          <Steps session={session} actions={actions} open={open} onToggle={toggle} onNext={goOn} />
          <SurvivalFold {...{ built, current }} open={open.has("survival")} onToggle={toggle} onUse={actions.onDraft} />
          <WhichWayFold draft={session.draft} current={current} open={open.has("which-way")} onToggle={toggle} />
          <CompareFold session={session} open={open.has("compare")} onToggle={toggle} onBeside={actions.onBeside} />
          <ResultDetails {...{ built, current, open }} coin={built.coin} onToggle={toggle} />
        </div>
      </div>
      <InsertFoot session={session} into={address} onWritten={onWritten} />
      <ConnectionNote />
    </div>
  );
}

/** As everywhere: Ctrl or ⌘ with Z goes back, with Shift and Z or with Y it goes forth. */
function stepOfKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === "y") return "redo";
  if (letter !== "z") return undefined;
  return shiftKey ? "redo" : "undo";
}

const without = (parts: ReadonlySet<string>, part: string): Set<string> =>
  new Set([...parts].filter((each) => each !== part));
