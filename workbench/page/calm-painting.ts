import type { Univer } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Spreadsheet } from "../sheet/spreadsheet";

/** Milliseconds between two paintings of the grid while it calculates. */
const PAUSE = 250;

/**
 * While cells are being calculated the grid is painted a few times a second, as Excel does. Univer paints it anew in each
 * pause that a calculation makes, which takes as long as the calculation does.
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
      if (spreadsheet.isCalculating && now - last < PAUSE) return;
      last = now;
      paint(context);
    };
  });
}
