import { useEffect, useState } from "react";
import type { CellAddress } from "../../../workbook/cell-address";
import { useSite } from "../shell/site";

export interface SelectedCell {
  /** Undefined until Excel has said it, and outside Excel. */
  readonly address: CellAddress | undefined;
  /** Grows with each look at the sheet: what was read from it before may have changed. */
  readonly looks: number;
}

/** The cell that the user is on, followed as it changes. */
export function useSelectedCell(): SelectedCell {
  const { workbook, connected } = useSite();
  const [selected, setSelected] = useState<SelectedCell>({ address: undefined, looks: 0 });

  useEffect(() => {
    if (!connected) return undefined;
    let left = false;
    let latest = 0;
    let stop: (() => void) | undefined;
    const look = async () => {
      const mine = (latest += 1);
      // While a cell is being edited Excel does not answer; the next change of the selection asks again.
      const address = await workbook.selectedCell().catch(() => undefined);
      // An answer that was overtaken by a later one tells where the user was.
      if (!left && mine === latest)
        setSelected(({ looks, address: before }) => ({ address: address ?? before, looks: looks + 1 }));
    };
    const followed = () => void look();
    followed();
    // Older hosts report no selections, and a change of sheet is none: the way from the sheet to the pane is its focus.
    window.addEventListener("focus", followed);
    void workbook.onSelection(followed).then(
      (remove) => (left ? remove() : (stop = remove)),
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
      window.removeEventListener("focus", followed);
    };
  }, [workbook, connected]);

  return selected;
}
