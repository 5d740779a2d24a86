import { useEffect, useState } from "react";
import { useSite } from "../shell/site";

/** Whether anybody can see the pane: what it follows in the sheet need not be followed while nobody does. */
export function useVisible(): boolean {
  const { connected, onVisibility } = useSite();
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    if (!connected) return undefined;
    let left = false;
    let stop: (() => void) | undefined;
    void onVisibility(setVisible).then(
      (remove) => (left ? remove() : (stop = remove)),
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [connected, onVisibility]);
  return visible;
}
