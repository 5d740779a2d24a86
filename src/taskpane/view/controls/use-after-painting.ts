import { startTransition, useEffect, useState } from "react";

/** A frame's callbacks run before it is painted; the first message after them comes when it has been. */
export function afterPainting(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  port1.onmessage = () => {
    port1.close();
    act();
  };
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}

/** What was given, as soon as all that does not wait for it has been painted. */
export function useAfterPainting<T>(given: T): T {
  const [shown, setShown] = useState(given);
  useEffect(() => afterPainting(() => startTransition(() => setShown(given))), [given]);
  return shown;
}
