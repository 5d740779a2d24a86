import { CellValueType, InterceptorEffectEnum, numfmt } from "@univerjs/core";
import type { ICellData, Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";

/**
 * A number whose section of the format is empty shows nothing: 0 under `#,##0;-#,##0;`. Univer takes the empty text for
 * a format that failed, and shows the number as it is.
 */
export function honourEmptySections(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { workbook }, next) => {
      const pattern = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s)?.n?.pattern : undefined;
      return next(cell && pattern?.includes(";") && isHidden(cell, pattern) ? { ...cell, ...NOTHING } : cell);
    },
  });
}

// still a number: an empty text would be marked as a number that is kept as text
const NOTHING = { v: "" } as const;

const isHidden = ({ v, t }: ICellData, pattern: string): boolean =>
  typeof v === "number" && t !== CellValueType.BOOLEAN && numfmt.format(pattern, v, { throws: false }) === "";
