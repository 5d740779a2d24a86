import { HostObject } from "../richapi/host-object";
import type { Chart } from "../sheet/chart";
import { Choice } from "./choice";

const positions = new Choice<Chart["legend"]["position"], Chart["legend"]["position"]>(
  "Legend position",
  { Top: "Top", Bottom: "Bottom", Left: "Left", Right: "Right" },
  ["Corner", "Custom"],
);

/** `Excel.ChartLegend`. */
export class ChartLegend extends HostObject {
  static override readonly defaultMembers = ["position", "visible"];

  constructor(private readonly legend: Chart["legend"]) {
    super();
  }
  get Visible(): boolean {
    return this.legend.visible;
  }
  set Visible(visible: boolean) {
    this.legend.visible = visible;
  }
  get Position(): string {
    return this.legend.position;
  }
  set Position(position: string) {
    this.legend.position = positions.write(position);
    this.legend.visible = true;
  }
}
