/**
 * Listens until the function that it returns is called, also where the host takes its time to say how to stop. One that
 * cannot be listened to is left alone.
 */
export function listening(begun: Promise<() => void>): () => void {
  let left = false;
  let stop: (() => void) | undefined;
  void begun.then(
    (remove) => (left ? remove() : (stop = remove)),
    () => undefined,
  );
  return () => {
    left = true;
    stop?.();
  };
}

/** Acts once events have come to rest for so many milliseconds, unless it is stopped. */
export function atRest(pause: number, act: () => void): { readonly event: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const event = () => {
    stop();
    timer = setTimeout(act, pause);
  };
  return { event, stop };
}
