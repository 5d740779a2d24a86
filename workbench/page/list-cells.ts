import { InterceptorEffectEnum } from "@univerjs/core";
import type { ICellCustomRender, ICellData, ICellDataForSheetInterceptor, Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";

/**
 * A cell with a list looks as in Excel: its word stands like that of any cell, in a row of the same height. Univer draws
 * the word as a button of its own, which wraps and makes room for itself; of its drawing the arrow alone is left.
 */
export function drawListsPlainly(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: InterceptCellContentPriority.DATA_VALIDATION - 1,
      handler: (cell, _, next) => next(cell?.fontRenderExtension?.isSkip === true ? plain(cell) : cell),
    });
}

const plain = (cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor => ({
  ...cell,
  fontRenderExtension: { ...cell.fontRenderExtension, isSkip: false },
  interceptorAutoHeight: () => undefined,
  customRender: (cell.customRender ?? []).map(withoutWord),
});

/** The same drawing, told that the cell is empty; none where the word needs the room: the list opens on the word as well. */
const withoutWord = (drawn: ICellCustomRender): ICellCustomRender =>
  Object.assign(Object.create(drawn) as ICellCustomRender, {
    drawWith: (...[context, info, ...rest]: Parameters<ICellCustomRender["drawWith"]>) => {
      const { startX, endX } = info.primaryWithCoord;
      const word = String(info.data?.v ?? "");
      if (word.length * CHARACTER + ARROW > endX - startX) return;
      const empty: ICellData = { ...info.data, v: "" };
      drawn.drawWith(context, { ...info, data: empty }, ...rest);
    },
  });
const [CHARACTER, ARROW] = [9.5, 16];
