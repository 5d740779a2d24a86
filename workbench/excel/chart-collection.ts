import { generateRandomId } from "@univerjs/core";
import { HostCollection } from "../richapi/host-object";
import { newChart } from "../sheet/chart";
import type { Chart as ChartState } from "../sheet/chart";
import { seriesOf } from "../sheet/chart-source";
import type { SeriesBy } from "../sheet/chart-source";
import type { Block } from "./block";
import { Chart } from "./chart";
import { chartTypes, seriesOrders } from "./chart-types";
import type { Range } from "./range";

/** `Excel.ChartCollection`: the charts of a sheet, found by name in any case, or by id. */
export class ChartCollection extends HostCollection {
  constructor(private readonly block: Block) {
    super();
  }
  get #charts(): ChartState[] {
    return this.block.spreadsheet.supplement(this.block.sheetId).charts;
  }

  override items(): Chart[] {
    return this.#charts.map(({ id }) => new Chart(this.block, id));
  }
  override find(key: unknown): Chart | undefined {
    const name = String(key).toLowerCase();
    const found = this.#charts.find((chart) => chart.id === key || chart.name.toLowerCase() === name);
    return found && new Chart(this.block, found.id);
  }
  get Count(): number {
    return this.#charts.length;
  }

  async Add(type: string, { block }: Range, by?: SeriesBy | null): Promise<Chart> {
    const kind = chartTypes.write(type);
    const order = seriesOrders.write(by ?? "Auto");
    // What is a heading and what a number is seen in the cells.
    await block.spreadsheet.settled();
    const series = seriesOf(block.spreadsheet, block, kind, order);
    const chart = newChart(`{${generateRandomId()}}`, this.#freeName(), kind, series);
    this.#charts.push(chart);
    return new Chart(this.block, chart.id);
  }

  #freeName(): string {
    for (let number = 1; ; number++) if (!this.find(`Chart ${number}`)) return `Chart ${number}`;
  }
}
