import { useEffect, useRef, useState } from "react";
import { useSite } from "../shell/site";
import { deskText, type Desk } from "./desk";
import { HEDGES } from "./use-kept";

/** Time without a change until the workbook is written to. */
const PAUSE = 600;

/** Keeps the desk in the workbook as it changes; what nobody has changed is not written. False after a failure. */
export function useKeeping({ hedges, open, move, marks }: Desk, wanted: boolean): boolean {
  const { workbook } = useSite();
  const known = useRef<string>(undefined);
  const pending = useRef<() => void>(undefined);
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    if (!wanted) return undefined;
    const desk = { hedges, open, move, marks };
    if (known.current === undefined) {
      known.current = deskText(desk);
      return undefined;
    }
    const write = () => {
      // in the pause, since a book is long, and the change is to be seen at once
      const text = deskText(desk);
      // once: what has been kept since, by another pane, is not written over while this one goes
      if (known.current === text) return;
      known.current = text;
      void workbook.keep(HEDGES, text).then(
        () => setIsKept(true),
        () => setIsKept(false),
      );
    };
    pending.current = write;
    const timer = setTimeout(write, PAUSE);
    return () => {
      clearTimeout(timer);
      pending.current = undefined;
    };
  }, [hedges, open, move, marks, wanted, workbook]);
  useEffect(() => {
    // Whoever closes the pane at once loses nothing.
    const last = () => pending.current?.();
    addEventListener("pagehide", last);
    return () => removeEventListener("pagehide", last);
  }, []);
  return isKept;
}
