import type { FRange } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** `Excel.RangeFormat`. */
export class RangeFormat extends HostObject {
  static override readonly defaultMembers = [];

  constructor(private readonly cells: FRange) {
    super();
  }
  get Fill(): RangeFill {
    return new RangeFill(this.cells);
  }
  get Font(): RangeFont {
    return new RangeFont(this.cells);
  }
}
