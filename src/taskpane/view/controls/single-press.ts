import type { MouseEvent } from "react";

/**
 * For what lies around buttons. The second click of a double click is none: what has come under the pointer since the
 * first was not meant.
 */
export const singlePress = {
  onClickCapture: (event: MouseEvent) => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  },
};
