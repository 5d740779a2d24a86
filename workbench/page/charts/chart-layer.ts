import { ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { IRender } from "@univerjs/preset-sheets-core";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Bounds } from "../../sheet/chart";
import { boundsOf } from "../../sheet/chart-place";
import { charted } from "../../sheet/charted";
import type { Spreadsheet } from "../../sheet/spreadsheet";
import { drawChart } from "./draw-chart";

const pixelsPerPoint = 96 / 72;

export interface ChartLayer {
  /** To be called when charts may have changed in ways that no cell shows. */
  refresh(): void;
}

interface Placed {
  bounds: Bounds;
  element: HTMLElement;
}

/**
 * The charts of the sheet in front, laid over Univer's canvas, which has none of its own: under menus and the cell
 * editor, moving with the cells, and drawn anew when a command may have changed what they show.
 */
export function showCharts(univer: Univer, spreadsheet: Spreadsheet): ChartLayer {
  const injector = univer.__getInjector();
  const layer = document.createElement("div");
  layer.id = "charts";

  let placed: Placed[] = [];
  let isStale = true;
  let wasAt = "";

  const redraw = () => {
    const sheet = spreadsheet.workbook.getActiveSheet();
    placed = spreadsheet.supplement(sheet.getSheetId()).charts.map((chart) => {
      const bounds = boundsOf(chart, sheet);
      const element = document.createElement("div");
      const size = { width: bounds.width * pixelsPerPoint, height: bounds.height * pixelsPerPoint };
      element.append(drawChart(charted(spreadsheet, chart), size));
      return { bounds, element };
    });
    layer.replaceChildren(...placed.map(({ element }) => element));
  };

  const place = (render: IRender) => {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!skeleton || !view) return;
    // The canvas comes to stand on the page some time after the workbook was opened.
    const ground = render.engine.getCanvasElement().parentElement;
    if (layer.parentElement !== ground) ground?.append(layer);
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const { left, top, viewportScrollX, viewportScrollY } = view;
    const at = [left, top, viewportScrollX, viewportScrollY, scaleX, scaleY].join();
    if (at === wasAt && !isStale) return;
    if (isStale) redraw();
    [isStale, wasAt] = [false, at];
    const header = { x: skeleton.rowHeaderWidth, y: skeleton.columnHeaderHeight };
    for (const { bounds, element } of placed) {
      const x = header.x + bounds.left * pixelsPerPoint;
      const y = header.y + bounds.top * pixelsPerPoint;
      // What begins in frozen rows or columns stays with them; the rest goes under them, and under the headers. The
      // view is measured in pixels of the screen, what has scrolled away in those of the sheet.
      const [staysX, staysY] = [x * scaleX < left - 1, y * scaleY < top - 1];
      const shown = { x: (staysX ? x : x - viewportScrollX) * scaleX, y: (staysY ? y : y - viewportScrollY) * scaleY };
      const edge = { x: staysX ? header.x * scaleX : left, y: staysY ? header.y * scaleY : top };
      const hidden = { x: Math.max(0, edge.x - shown.x) / scaleX, y: Math.max(0, edge.y - shown.y) / scaleY };
      element.style.transform = `translate(${shown.x}px, ${shown.y}px) scale(${scaleX}, ${scaleY})`;
      element.style.clipPath = `inset(${hidden.y}px 0 0 ${hidden.x}px)`;
    }
  };

  const refresh = () => {
    isStale = true;
  };
  injector.get(ICommandService).onCommandExecuted(refresh);
  injector.get(IRenderManagerService).created$.subscribe((render) => {
    if (render.unitId === spreadsheet.workbook.getId()) render.engine.endFrame$.subscribe(() => place(render));
  });
  return { refresh };
}
