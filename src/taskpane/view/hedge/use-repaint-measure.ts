import { useCallback, useEffect, useRef } from "react";

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

/** A frame's callbacks run before it is painted; the first message after them comes when it has been. */
function afterPainting(act: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      act();
    };
    port2.postMessage(null);
  });
}
