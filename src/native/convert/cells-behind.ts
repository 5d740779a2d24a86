import { contains, extentOf, meet, readAddress, type Extent } from "../../workbook/cell-address";
import type { SheetCells } from "../../workbook/cells-in-use";
import { isNameLike, tokensWithAddresses } from "../formula/tokens";
import { isSheet } from "./where";

/** What the formulas of one sheet stand on: cells of that sheet, through its formulas, its names and what these spill. */
export class CellsBehind {
  private readonly spoken = new Map<string, readonly Extent[]>();
  private readonly found = new Map<string, readonly Extent[]>();

  constructor(private readonly sheet: SheetCells) {}

  /** Whether what a cell shows depends on any cell of an area. */
  standsOn(cell: Extent, area: Extent): boolean {
    return this.behind(cell).some((one) => meet(one, area));
  }

  formulaAt({ row, column }: Pick<Extent, "row" | "column">): string {
    const { extent, formulas } = this.sheet;
    return formulas[row - extent.row]?.[column - extent.column] ?? "";
  }

  private behind({ row, column }: Extent): readonly Extent[] {
    const known = this.found.get(`${row},${column}`);
    if (known) return known;
    const areas: Extent[] = [];
    const seen = new Set<string>();
    const left = [this.fillerOf(row, column)];
    for (let at = left.pop(); at; at = left.pop()) {
      const place = `${at.row},${at.column}`;
      if (seen.has(place)) continue;
      seen.add(place);
      for (const area of this.referredTo(this.formulaAt(at))) {
        areas.push(area);
        left.push(...this.formulasIn(area));
      }
    }
    this.found.set(`${row},${column}`, areas);
    return areas;
  }

  /** The cell whose formula fills this one. */
  private fillerOf(row: number, column: number): { row: number; column: number } {
    const spill = this.sheet.spills.find((extent) => contains(extent, row, column));
    return spill && this.formulaAt({ row, column }) === "" ? spill : { row, column };
  }

  private formulasIn(area: Extent): { row: number; column: number }[] {
    const found = this.sheet.spills.filter((spill) => meet(spill, area)).map(({ row, column }) => ({ row, column }));
    const { extent } = this.sheet;
    const [first, end] = [Math.max(area.row, extent.row), Math.min(area.row + area.rows, extent.row + extent.rows)];
    const [left, right] = [
      Math.max(area.column, extent.column),
      Math.min(area.column + area.columns, extent.column + extent.columns),
    ];
    for (let row = first; row < end; row++)
      for (let column = left; column < right; column++)
        if (this.formulaAt({ row, column }) !== "") found.push({ row, column });
    return found;
  }

  private referredTo(formula: string): readonly Extent[] {
    const known = this.spoken.get(formula);
    if (known) return known;
    const areas = tokensWithAddresses(formula).flatMap((token) =>
      isNameLike(token) ? (this.areaOf(token.value) ?? []) : [],
    );
    this.spoken.set(formula, areas);
    return areas;
  }

  private areaOf(text: string): Extent | undefined {
    const name = this.sheet.names.find((one) => isSheet(one.name, text));
    const address = readAddress(name ? name.formula.replace(/^=/, "") : text.replace(/#$/, ""));
    return address && isSheet(address.sheet ?? this.sheet.name, this.sheet.name) ? extentOf(address) : undefined;
  }
}
