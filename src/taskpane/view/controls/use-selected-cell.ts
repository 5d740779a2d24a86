import { useEffect, useState } from "react";
import type { CellAddress } from "../../../workbook/cell-address";
import { followSelection } from "./follow-selection";
import { useSite } from "../shell/site";
import { useVisible } from "./use-visible";

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
    return followSelection(workbook, (address) =>
      setSelected(({ looks, address: before }) => ({ address: address ?? before, looks: looks + 1 })),
    );
  }, [workbook, connected, visible]);

  return selected;
}
