import type { Univer } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Spreadsheet } from "../sheet/spreadsheet";

/** Milliseconds between two paintings of the grid while its cells change. */
const PAUSE = 500;

/**
 * While an add-in writes cells and while they are calculated, the grid is painted a few times a second, as Excel does.
 * Univer paints it anew in each pause, which takes as long as the work does.
 */
export function paintCalmly(univer: Univer, spreadsheet: Spreadsheet): void {
  const renders = univer.__getInjector().get(IRenderManagerService);
  renders.created$.subscribe(({ unitId, scene }) => {
    if (unitId !== spreadsheet.workbook.getId()) return;
    const paint = scene.render.bind(scene);
    let last = 0;
    scene.render = (context) => {
      const now = performance.now();
      // What is not painted now stays due.
      if (spreadsheet.isChanging && now - last < PAUSE) return;
      last = now;
      paint(context);
    };
  });
}
