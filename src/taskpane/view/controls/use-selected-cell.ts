import { useEffect, useState } from "react";
import type { CellAddress } from "../../../workbook/cell-address";
import { useSite } from "../shell/site";
import { useVisible } from "./use-visible";

/** Time for a selection to come to rest: one that is dragged, or moved by a held key, is asked for once. */
const PAUSE = 100;

export interface SelectedCell {
  /** Undefined until Excel has said it, and outside Excel. */
  readonly address: CellAddress | undefined;
  /** Grows with each look at the sheet: what was read from it before may have changed. */
  readonly looks: number;
}

/** The cell that the user is on, followed as it changes while the pane is seen. */
export function useSelectedCell(): SelectedCell {
  const { workbook, connected } = useSite();
  const visible = useVisible();
  const [selected, setSelected] = useState<SelectedCell>({ address: undefined, looks: 0 });

  useEffect(() => {
    if (!connected || !visible) return undefined;
    let left = false;
    let latest = 0;
    let stop: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const mine = (latest += 1);
      // Excel may refuse to answer for a moment; the next change of the selection asks again.
      const address = await workbook.selectedCell().catch(() => undefined);
      // An answer that was overtaken by a later one tells where the user was.
      if (!left && mine === latest)
        setSelected(({ looks, address: before }) => ({ address: address ?? before, looks: looks + 1 }));
    };
    const followed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE);
    };
    void look();
    // Older hosts report no selections, and a change of sheet is none: the way from the sheet to the pane is its focus.
    window.addEventListener("focus", followed);
    void workbook.onSelection(followed).then(
      (remove) => (left ? remove() : (stop = remove)),
      () => undefined,
    );
    return () => {
      left = true;
      clearTimeout(timer);
      stop?.();
      window.removeEventListener("focus", followed);
    };
  }, [workbook, connected, visible]);

  return selected;
}
