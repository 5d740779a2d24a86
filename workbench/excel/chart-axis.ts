import { HostObject } from "../richapi/host-object";
import { invalidArgument } from "../richapi/rich-api-error";
import type { Axis } from "../sheet/chart";
import type { Extremes } from "../sheet/chart-scale";
import { ChartAxisTitle } from "./chart-title";
import { Choice } from "./choice";

const labels = new Choice<Axis["labels"], Axis["labels"]>("Tick labels", {
  NextToAxis: "NextToAxis",
  Low: "Low",
  High: "High",
  None: "None",
});

/** `Excel.ChartAxis`. What nobody has set reads as it is drawn. */
export class ChartAxis extends HostObject {
  static override readonly defaultMembers = ["maximum", "minimum", "numberFormat", "visible"];

  constructor(
    private readonly axis: Axis,
    private readonly hasNumbers: boolean,
    private readonly drawn: () => Extremes & { format: string },
  ) {
    super();
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.axis.title);
  }
  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines(this.axis);
  }
  get Visible(): boolean {
    return this.axis.visible;
  }
  set Visible(visible: boolean) {
    this.axis.visible = visible;
  }
  get Minimum(): number | string {
    return this.axis.minimum ?? (this.hasNumbers ? this.drawn().minimum : "");
  }
  set Minimum(value: unknown) {
    set(this.axis, "minimum", value);
  }
  get Maximum(): number | string {
    return this.axis.maximum ?? (this.hasNumbers ? this.drawn().maximum : "");
  }
  set Maximum(value: unknown) {
    set(this.axis, "maximum", value);
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? this.drawn().format;
  }
  set NumberFormat(format: string) {
    this.axis.numberFormat = format;
  }
  get LinkNumberFormat(): boolean {
    return this.axis.numberFormat === undefined;
  }
  set LinkNumberFormat(linked: boolean) {
    if (linked) delete this.axis.numberFormat;
    else this.axis.numberFormat ??= this.drawn().format;
  }
  get TickLabelPosition(): string {
    return this.axis.labels;
  }
  set TickLabelPosition(position: string) {
    this.axis.labels = labels.write(position);
  }
}

/** `Excel.ChartGridlines`. */
export class ChartGridlines extends HostObject {
  static override readonly defaultMembers = ["visible"];

  constructor(private readonly axis: Axis) {
    super();
  }
  get Visible(): boolean {
    return this.axis.gridlines;
  }
  set Visible(visible: boolean) {
    this.axis.gridlines = visible;
  }
}

/** The empty text leaves the choice to Excel again. */
function set(axis: Axis, part: "minimum" | "maximum", value: unknown): void {
  if (value === "") Reflect.deleteProperty(axis, part);
  else if (typeof value === "number" && Number.isFinite(value)) axis[part] = value;
  else throw invalidArgument();
}
