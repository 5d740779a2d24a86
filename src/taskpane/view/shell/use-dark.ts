import { useSyncExternalStore } from "react";

const preference = matchMedia("(prefers-color-scheme: dark)");

/** What tells the theme gives out one that it has asked for within five seconds, whatever Excel has turned to since. */
const THEME_KEPT_MS = 5000;

function onChange(changed: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    changed();
    clearTimeout(later);
    later = setTimeout(changed, THEME_KEPT_MS + 100);
  };
  preference.addEventListener("change", look);
  // Excel does not reliably report a new theme; whoever changed it comes back to the pane through its focus.
  window.addEventListener("focus", look);
  return () => {
    clearTimeout(later);
    preference.removeEventListener("change", look);
    window.removeEventListener("focus", look);
  };
}

/** Whether to draw the pane dark: as Excel is, or as the system is where Excel does not tell. */
export const useDark = (isOfficeDark: () => boolean | undefined): boolean =>
  useSyncExternalStore(onChange, () => isOfficeDark() ?? preference.matches);
