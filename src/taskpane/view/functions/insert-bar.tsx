import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../../workbook/cell-address";
import { isKeyboardLost } from "../controls/keyboard-lost";
import { ReplaceQuestion } from "../controls/replace-question";
import { useSite } from "../shell/site";
import type { Inserting } from "./use-insertion";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column" },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":not(:empty)": { marginTop: "8px" },
  },
  waiting: { marginTop: "8px", display: "flex", alignItems: "center", gap: "8px" },
  progress: { flex: 1 },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

interface InsertBarProps {
  /** The id of the form that the button submits. */
  form: string;
  into: CellAddress | undefined;
  insertion: Inserting;
}

/** The way into the sheet, the question where something is in the way, and what came of it. */
export function InsertBar({ form, into, insertion }: InsertBarProps) {
  const styles = useStyles();
  const { connected } = useSite();
  const { state } = insertion;
  const isLong = useIsLong(state.kind === "inserting");
  const bar = useRef<HTMLDivElement>(null);
  // The button that cancels goes when there is nothing to cancel any more.
  useEffect(() => {
    if (!isLong) return undefined;
    const buttons = bar.current;
    return () => {
      if (isKeyboardLost()) buttons?.querySelector("button")?.focus();
    };
  }, [isLong]);
  if (!connected) return null;
  const asking = state.kind === "asking" && into ? { cell: into.cells, holds: state.holds } : undefined;
  return (
    <div ref={bar} className={styles.bar}>
      {asking && (
        <ReplaceQuestion
          cell={asking.cell}
          holds={asking.holds}
          onReplace={() => void insertion.insert({ replace: true })}
          onKeep={insertion.cancel}
        />
      )}
      {/* Out of sight, not out of the page: the keyboard comes back to it when the question is answered. */}
      <Button appearance="primary" type="submit" form={form} style={{ display: asking ? "none" : undefined }}>
        {into ? `Insert into ${into.cells}` : "Insert into the selected cell"}
      </Button>
      {isLong && (
        <div className={styles.waiting}>
          <ProgressBar className={styles.progress} aria-label="Waiting for Excel" />
          <Button size="small" onClick={insertion.cancel}>
            Cancel
          </Button>
        </div>
      )}
      <div role="status" className={mergeClasses(styles.said, state.kind === "said" && state.fault && styles.fault)}>
        {state.kind === "said" ? state.text : ""}
      </div>
    </div>
  );
}

/** Most answers come before anybody could press a button. */
const SOON = 1000;

function useIsLong(busy: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setIsLong(true), SOON);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [busy]);
  return busy && isLong;
}
