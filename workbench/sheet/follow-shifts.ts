import { ICommandService } from "@univerjs/core";
import type { Injector, IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Area } from "./area";
import type { Chart, Source } from "./chart";
import { shifted } from "./shift";
import type { Shift } from "./shift";
import type { SupplementState } from "./supplement";

const mutations: Readonly<Record<string, Pick<Shift, "along" | "isInsertion">>> = {
  [InsertRowMutation.id]: { along: "rows", isInsertion: true },
  [RemoveRowMutation.id]: { along: "rows", isInsertion: false },
  [InsertColMutation.id]: { along: "columns", isInsertion: true },
  [RemoveColMutation.id]: { along: "columns", isInsertion: false },
};

/** Whatever Univer has no place for stays with its cells when rows or columns come in or go away. */
export function followShifts(injector: Injector, supplements: ReadonlyMap<string, { state: SupplementState }>) {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const kind = mutations[id];
    if (!kind) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const [at, last] = kind.along === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const shift: Shift = { ...kind, at, count: last - at + 1 };
    for (const [sheetId, { state }] of supplements) {
      if (sheetId === subUnitId) shiftOwn(state, shift);
      for (const chart of state.charts) shiftSources(chart, subUnitId, shift);
    }
  });
}

const shiftedPart = <Part extends { area?: Area }>(part: Part, shift: Shift): Part | undefined => {
  const area = part.area && shifted(part.area, shift);
  return area && { ...part, area };
};

function shiftOwn(state: SupplementState, shift: Shift): void {
  state.notes = state.notes.flatMap((note) => {
    const cell = shifted({ row: note.row, column: note.column, rows: 1, columns: 1 }, shift);
    return cell ? [{ ...note, row: cell.row, column: cell.column }] : [];
  });
  state.tables = state.tables.flatMap((table) => shiftedPart(table, shift) ?? []);
  const { area, titleRows, ...page } = state.page;
  const printed = area && shifted(area, shift);
  const repeated = titleRows && (shift.along === "rows" ? shifted(titleRows, shift) : titleRows);
  state.page = { ...page, ...(printed ? { area: printed } : {}), ...(repeated ? { titleRows: repeated } : {}) };
  for (const chart of state.charts)
    if ("rows" in chart.place) chart.place = shifted(chart.place, shift) ?? { ...chart.place, rows: 1, columns: 1 };
}

const noCells = { rows: 0, columns: 0 };

/** A series whose cells are gone has none, as one that was never given any. */
function shiftSources(chart: Chart, sheetId: string, shift: Shift): void {
  const source = (given: Source): Source =>
    given.sheetId === sheetId ? { ...given, area: shifted(given.area, shift) ?? { ...given.area, ...noCells } } : given;
  chart.series = chart.series.map((series) => ({
    ...series,
    values: source(series.values),
    x: series.x && source(series.x),
    name: typeof series.name === "object" ? source(series.name) : series.name,
  }));
}
