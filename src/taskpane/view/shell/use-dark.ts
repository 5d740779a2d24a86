import { useSyncExternalStore } from "react";

const preference = matchMedia("(prefers-color-scheme: dark)");

function onChange(changed: () => void): () => void {
  preference.addEventListener("change", changed);
  // Excel does not reliably report a new theme; whoever changed it comes back to the pane through its focus.
  window.addEventListener("focus", changed);
  return () => {
    preference.removeEventListener("change", changed);
    window.removeEventListener("focus", changed);
  };
}

/** Whether to draw the pane dark: as Excel is, or as the system is where Excel does not tell. */
export const useDark = (isOfficeDark: () => boolean | undefined): boolean =>
  useSyncExternalStore(onChange, () => isOfficeDark() ?? preference.matches);
