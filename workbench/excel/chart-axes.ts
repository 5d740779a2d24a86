import { HostObject } from "../richapi/host-object";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import { isScatter } from "../sheet/chart";
import type { Chart } from "../sheet/chart";
import { extremesOf, numbersAlong, valuesShown } from "../sheet/chart-scale";
import { charted } from "../sheet/charted";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { ChartAxis } from "./chart-axis";

/** `Excel.ChartAxes`. */
export class ChartAxes extends HostObject {
  static override readonly defaultMembers = [];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly chart: Chart,
  ) {
    super();
  }

  /** The first axis: of categories or, in a scatter chart, of numbers. */
  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart.category, isScatter(this.chart), () => {
      const drawn = charted(this.spreadsheet, this.chart);
      return { ...extremesOf(numbersAlong(drawn), drawn.category), format: drawn.category.format };
    });
  }
  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.chart.value, true, () => {
      const drawn = charted(this.spreadsheet, this.chart);
      return { ...extremesOf(valuesShown(drawn), drawn.value), format: drawn.value.format };
    });
  }

  GetItem(type: string, group?: string | null): ChartAxis {
    if (group === "Secondary") throw notImplemented("A chart's secondary axes");
    if (type === "Category") return this.CategoryAxis;
    if (type === "Value") return this.ValueAxis;
    throw invalidArgument();
  }
}
