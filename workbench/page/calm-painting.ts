import { requestImmediateMacroTask } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { Layer } from "@univerjs/engine-render";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { Spreadsheet } from "../sheet/spreadsheet";

/** Milliseconds between two paintings of the grid while its cells change. */
const PAUSE = 500;

askOnceForPainting();

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

/**
 * At each change Univer takes back that it asked for the grid to be painted and asks again, by a new channel for
 * messages: one that is on its way is enough.
 */
function askOnceForPainting(): void {
  const { prototype } = Layer;
  const ask = prototype.makeDirtyWithDebounce;
  const asked = new WeakSet<Layer>();
  prototype.makeDirtyWithDebounce = function (isDue = true) {
    if (isDue && asked.has(this)) return;
    asked.delete(this);
    if (isDue) {
      asked.add(this);
      // Before the layer becomes dirty: a change that comes after it was painted asks anew.
      requestImmediateMacroTask(() => asked.delete(this));
    }
    ask.call(this, isDue);
  };
}
