import { useCallback, useEffect, useRef } from "react";
import { afterPainting } from "../controls/use-after-painting";

/** The name under which the browser's performance timeline has the time from a change of the input to its painting. */
export const REPAINT = "builder repaint";

/** Measures each change until its result is on the screen. The timeline keeps the last one; an observer sees all. */
export function useRepaintMeasure(shown: unknown): () => void {
  const start = useRef<number>(undefined);
  useEffect(() => {
    const begun = start.current;
    start.current = undefined;
    if (begun !== undefined) afterPainting(() => measured(begun));
  }, [shown]);
  return useCallback(() => {
    start.current ??= performance.now();
  }, []);
}

function measured(start: number): void {
  performance.clearMeasures(REPAINT);
  performance.measure(REPAINT, { start, end: performance.now() });
}
