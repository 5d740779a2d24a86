import { HostCollection } from "../richapi/host-object";
import type { Chart, Series } from "../sheet/chart";
import type { Block } from "./block";
import { ChartSeries } from "./chart-series";

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection {
  constructor(
    private readonly block: Block,
    private readonly chart: Chart,
  ) {
    super();
  }
  override items(): ChartSeries[] {
    return this.chart.series.map((series) => this.#item(series));
  }
  /** Excel has no key for series but their place. */
  override find(key: unknown): ChartSeries | undefined {
    const series = this.chart.series[Number(key)];
    return series && this.#item(series);
  }
  get Count(): number {
    return this.chart.series.length;
  }

  /** A new series stands over what the others stand over, and has no values yet. */
  Add(name?: string | null, index?: number | null): ChartSeries {
    const first = this.chart.series[0];
    const nowhere = { sheetId: this.block.sheetId, area: { row: 0, column: 0, rows: 0, columns: 0 } };
    const series: Series = { name: name ?? undefined, values: nowhere, x: first?.x };
    this.chart.series.splice(index ?? this.chart.series.length, 0, series);
    return this.#item(series);
  }

  #item(series: Series): ChartSeries {
    return new ChartSeries(this.block.spreadsheet, this.chart, series);
  }
}
