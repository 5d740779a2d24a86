import { useEffect, useState } from "react";
import { atRest, listening } from "../controls/listening";
import { useVisible } from "../controls/use-visible";
import { useSite } from "../shell/site";

/** Time for a calculation to come to rest: one change of a cell can be reported many times. */
const PAUSE = 300;

/** Grows when cells of the workbook have been changed or calculated, while the pane is seen and `wanted`. */
export function useChanges(wanted: boolean): number {
  const { workbook, connected } = useSite();
  const visible = useVisible();
  const [changes, setChanges] = useState(0);
  const follows = wanted && connected && visible;
  useEffect(() => {
    if (!follows) return undefined;
    const changed = atRest(PAUSE, () => setChanges((before) => before + 1));
    const leave = listening(workbook.onCells(changed.event));
    return () => {
      changed.stop();
      leave();
    };
  }, [workbook, follows]);
  return changes;
}
