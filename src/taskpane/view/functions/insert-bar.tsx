import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CellAddress } from "../../../workbook/cell-address";
import { OutcomeLine } from "../controls/outcome-line";
import { ProgressLine } from "../controls/progress-line";
import { ReplaceQuestion } from "../controls/replace-question";
import { singlePress } from "../controls/single-press";
import { useKeyboardBack } from "../controls/use-keyboard-back";
import { useSite } from "../shell/site";
import type { Inserting } from "./use-insertion";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column" },
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
  const bar = useKeyboardBack(isLong);
  if (!connected) return null;
  const asking = state.kind === "asking" && into ? { cell: into.cells, holds: state.holds } : undefined;
  return (
    <div ref={bar} className={styles.bar} {...singlePress}>
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
      {isLong && <ProgressLine doing="Waiting for Excel" onCancel={insertion.cancel} />}
      <OutcomeLine text={state.kind === "said" ? state.text : ""} fault={state.kind === "said" && state.fault} />
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
