import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import type { Bounds, Chart as ChartState } from "../sheet/chart";
import { boundsOf } from "../sheet/chart-place";
import { charted } from "../sheet/charted";
import { parseArea, splitAddress } from "./address";
import type { Block } from "./block";
import { ChartAxes } from "./chart-axes";
import { ChartLegend } from "./chart-legend";
import { ChartSeriesCollection } from "./chart-series-collection";
import { ChartTitle } from "./chart-title";
import { chartTypes } from "./chart-types";
import { sheetSize } from "./limits";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** `Excel.Chart`. */
export class Chart extends HostObject {
  static override readonly defaultMembers = ["chartType", "height", "id", "left", "name", "top", "width"];

  /** Stands on the whole sheet that the chart lies on. */
  constructor(
    private readonly block: Block,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): string {
    return this.id;
  }
  get #chart(): ChartState {
    const chart = this.#all.find(({ id }) => id === this.id);
    if (!chart) throw itemNotFound();
    return chart;
  }
  get #all(): ChartState[] {
    return this.block.spreadsheet.supplement(this.block.sheetId).charts;
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.#chart.name;
  }
  set Name(name: string) {
    if (name === "") throw invalidArgument();
    this.#chart.name = name;
  }
  get ChartType(): string {
    return this.#chart.type;
  }
  set ChartType(type: string) {
    this.#chart.type = chartTypes.write(type);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.block.spreadsheet, this.block.sheetId);
  }

  get Left(): number {
    return this.#bounds.left;
  }
  set Left(left: number) {
    this.#put({ left });
  }
  get Top(): number {
    return this.#bounds.top;
  }
  set Top(top: number) {
    this.#put({ top });
  }
  get Width(): number {
    return this.#bounds.width;
  }
  set Width(width: number) {
    this.#put({ width });
  }
  get Height(): number {
    return this.#bounds.height;
  }
  set Height(height: number) {
    this.#put({ height });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.#chart.title, () => charted(this.block.spreadsheet, this.#chart).title ?? "");
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.#chart.legend);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.block.spreadsheet, this.#chart);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.block, this.#chart);
  }

  SetPosition(first: Range | string, last?: Range | string | null): void {
    const start = this.#area(first);
    const end = last ? this.#area(last) : undefined;
    if (!end) {
      const { left, top } = boundsOf({ place: start }, this.block.sheet);
      this.#put({ left, top });
      return;
    }
    const rows = end.row + end.rows - start.row;
    const columns = end.column + end.columns - start.column;
    if (rows < 1 || columns < 1) throw invalidArgument();
    this.#chart.place = { row: start.row, column: start.column, rows, columns };
  }
  Delete(): void {
    this.#all.splice(this.#all.indexOf(this.#chart), 1);
  }

  get #bounds(): Bounds {
    return boundsOf(this.#chart, this.block.sheet);
  }

  #put(change: Partial<Bounds>): void {
    if (Object.values(change).some((points) => !(points >= 0))) throw invalidArgument();
    this.#chart.place = { ...this.#bounds, ...change };
  }

  #area(range: Range | string) {
    return range instanceof Range ? range.block.area : parseArea(splitAddress(range).area, sheetSize);
  }
}
