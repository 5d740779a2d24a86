import { useRef, useState, type FocusEvent, type MouseEvent } from "react";

/**
 * The field whose meaning is shown: the one with the keyboard, or the one last pressed. Of a press only after its end,
 * because the text that appears moves what is below it, and a button must not leave the pointer before it is pressed.
 */
export function useHinted() {
  const [hinted, setHinted] = useState<string>();
  const pressing = useRef(false);
  const show = (target: EventTarget) =>
    setHinted((before) => (target instanceof Element && fieldAround(target)) || before);
  return {
    hinted,
    handlers: {
      onPointerDown: () => {
        pressing.current = true;
      },
      onKeyDown: () => {
        pressing.current = false;
      },
      onFocus: (event: FocusEvent) => {
        if (!pressing.current) show(event.target);
      },
      onClick: (event: MouseEvent) => {
        pressing.current = false;
        show(event.target);
      },
    },
  };
}

const fieldAround = (element: Element): string | undefined =>
  element.closest("[data-field]")?.getAttribute("data-field") ?? undefined;
