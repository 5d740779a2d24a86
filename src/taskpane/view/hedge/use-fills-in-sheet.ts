import { useState } from "react";
import { takeFillBack, writeFill, type InSheet } from "../../../builder/book/fills-in-sheet";
import type { WrittenFill } from "../../../builder/draft/fills-written";
import { addressText } from "../../../workbook/cell-address";
import type { Placed } from "../book/desk";
import { sheetsOf } from "../book/inserted-sheets";
import { useSite } from "../shell/site";

export interface FillsInSheet {
  /** What has come of the last fill in the sheet of the hedge; nothing where there is no such sheet. */
  readonly said: { readonly text: string; readonly fault: boolean } | undefined;
  write: (fill: WrittenFill) => void;
  takeBack: (fill: WrittenFill) => void;
}

/** The block Fills of the sheet that the hedge was inserted as, which is to say what the pane says. */
export function useFillsInSheet(hedge: Placed): FillsInSheet {
  const { workbook, connected, words } = useSite();
  const [said, setSaid] = useState<FillsInSheet["said"]>();
  const { built } = hedge.session;

  const follow = async (fill: WrittenFill, what: typeof writeFill, done: string, undone: readonly [string, string]) => {
    setSaid(undefined);
    if (!connected || built.contractSize === undefined) return;
    const [sheet] = await sheetsOf(workbook, [hedge]).catch(() => []);
    if (sheet === undefined) return;
    const found = await what(workbook, sheet, fill, { size: built.contractSize, words }).catch(
      (error: unknown): InSheet => ({
        refused: error instanceof Error ? error.message : String(error),
      }),
    );
    if ("at" in found) setSaid({ text: `${done} ${addressText(found.at)}.`, fault: false });
    else setSaid({ text: `${undone[0]} the sheet “${sheet}”, because ${found.refused}: ${undone[1]}.`, fault: true });
  };
  return {
    said,
    write: (fill) => void follow(fill, writeFill, "Written into", ["It is not in", "write it there yourself"]),
    takeBack: (fill) =>
      void follow(fill, takeFillBack, "Taken out of", ["It is still in", "take it out there yourself"]),
  };
}
