import { useEffect, useRef, type RefObject } from "react";
import { isKeyboardLost } from "./keyboard-lost";

/**
 * The button that cancels goes when there is nothing to cancel any more. The keyboard, if it was there, then comes back
 * to the first button of the element with this ref.
 */
export function useKeyboardBack(busy: boolean): RefObject<HTMLDivElement | null> {
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!busy) return undefined;
    const { current } = home;
    return () => {
      if (isKeyboardLost()) current?.querySelector("button")?.focus();
    };
  }, [busy]);
  return home;
}
