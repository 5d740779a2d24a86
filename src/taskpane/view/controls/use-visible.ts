import { useEffect, useState } from "react";
import { listening } from "./listening";
import { useSite } from "../shell/site";

/** Whether anybody can see the pane: what it follows in the sheet need not be followed while nobody does. */
export function useVisible(): boolean {
  const { connected, onVisibility } = useSite();
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    if (!connected) return undefined;
    return listening(onVisibility(setVisible));
  }, [connected, onVisibility]);
  return visible;
}
