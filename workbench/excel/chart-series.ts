import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import type { CellContent } from "../sheet/cell-value";
import type { Chart, Series } from "../sheet/chart";
import { charted, nameOf, valuesOf } from "../sheet/charted";
import type { ChartedSeries } from "../sheet/charted";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { ChartSeriesFormat } from "./chart-series-format";
import { chartTypes } from "./chart-types";
import type { Range } from "./range";

/** `Excel.ChartSeries`. */
export class ChartSeries extends HostObject {
  static override readonly defaultMembers = ["chartType", "name"];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly chart: Chart,
    private readonly series: Series,
  ) {
    super();
  }
  get #index(): number {
    const index = this.chart.series.indexOf(this.series);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get Name(): string {
    return nameOf(this.spreadsheet, this.series, this.#index);
  }
  set Name(name: string) {
    this.series.name = name;
  }
  /** All series of a chart are of its own type. */
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(type: string) {
    if (chartTypes.write(type) !== this.chart.type) throw invalidArgument();
  }
  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.series, () => this.#drawn);
  }

  GetDimensionValues(dimension: string): Promise<CellContent[]> {
    if (dimension === "Values" || dimension === "YValues") return this.#settled(() => this.series.values);
    if (dimension === "XValues" || dimension === "Categories") return this.#settled(() => this.series.x);
    throw invalidArgument();
  }
  SetValues({ block }: Range): void {
    this.series.values = { sheetId: block.sheetId, area: block.area };
  }
  SetXAxisValues({ block }: Range): void {
    this.series.x = { sheetId: block.sheetId, area: block.area };
  }
  Delete(): void {
    this.chart.series.splice(this.#index, 1);
  }

  get #drawn(): ChartedSeries {
    const drawn = charted(this.spreadsheet, this.chart).series[this.#index];
    if (!drawn) throw itemNotFound();
    return drawn;
  }

  async #settled(source: () => Series["x"]): Promise<CellContent[]> {
    await this.spreadsheet.settled();
    return valuesOf(this.spreadsheet, source());
  }
}
