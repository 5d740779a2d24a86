import { HostObject } from "../richapi/host-object";
import type { Series } from "../sheet/chart";
import type { ChartedSeries } from "../sheet/charted";
import { Choice } from "./choice";
import { colourFrom } from "./colour";

/** Excel's line styles as lengths of dashes and gaps, in widths of the line; an automatic line is continuous. */
const lineStyles = new Choice<string, string>(
  "Line style",
  {
    Continuous: "",
    Automatic: "",
    None: "0 1",
    Dash: "4 3",
    DashDot: "4 3 1 3",
    DashDotDot: "4 3 1 3 1 3",
    Dot: "1 2",
    RoundDot: "1 1",
  },
  ["Grey25", "Grey50", "Grey75"],
);

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends HostObject {
  static override readonly defaultMembers = [];

  constructor(
    private readonly series: Series,
    private readonly drawn: () => ChartedSeries,
  ) {
    super();
  }
  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.series, this.drawn);
  }
  get Fill(): ChartFill {
    return new ChartFill(this.series);
  }
}

/** `Excel.ChartLineFormat`. */
export class ChartLineFormat extends HostObject {
  static override readonly defaultMembers = ["color", "lineStyle", "weight"];

  constructor(
    private readonly series: Series,
    private readonly drawn: () => ChartedSeries,
  ) {
    super();
  }
  get Color(): string {
    return this.drawn().color;
  }
  set Color(color: string) {
    this.series.color = colourFrom(color);
  }
  get Weight(): number {
    return this.drawn().weight;
  }
  set Weight(points: number) {
    this.series.weight = points;
  }
  get LineStyle(): string {
    return lineStyles.read(this.series.dashes ?? "") ?? "Continuous";
  }
  set LineStyle(style: string) {
    this.series.dashes = lineStyles.write(style);
  }
}

/** `Excel.ChartFill`: an area has the colour of its line. */
export class ChartFill extends HostObject {
  static override readonly defaultMembers = [];

  constructor(private readonly series: Series) {
    super();
  }
  SetSolidColor(color: string): void {
    this.series.color = colourFrom(color);
  }
}
