import type { CellAddress } from "../../../workbook/cell-address";
import type { Workbook } from "../../../workbook/workbook";

/** Time for a selection to come to rest: one that is dragged, or moved by a held key, is asked for once. */
const PAUSE = 100;

/**
 * Tells the selected cell, now and after each change that came to rest, until the function that it returns is called;
 * undefined where Excel will not say it for the moment, since the next change asks again.
 */
export function followSelection(
  workbook: Pick<Workbook, "selectedCell" | "onSelection">,
  told: (address: CellAddress | undefined) => void,
  page: Pick<EventTarget, "addEventListener" | "removeEventListener"> = window,
): () => void {
  let left = false;
  let latest = 0;
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const mine = (latest += 1);
    const address = await workbook.selectedCell().catch(() => undefined);
    // An answer that was overtaken by a later one tells where the user was.
    if (!left && mine === latest) told(address);
  };
  const followed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  };
  void look();
  // Older hosts report no selections, and a change of sheet is none: the way from the sheet to the pane is its focus.
  page.addEventListener("focus", followed);
  void workbook.onSelection(followed).then(
    (remove) => (left ? remove() : (stop = remove)),
    () => undefined,
  );
  return () => {
    left = true;
    clearTimeout(timer);
    stop?.();
    page.removeEventListener("focus", followed);
  };
}
