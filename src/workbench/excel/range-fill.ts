import type { FRange } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  static override readonly defaultMembers = ["color"];

  constructor(private readonly cells: FRange) {
    super();
  }
  get Color(): string {
    return this.cells.getBackground() || "#FFFFFF";
  }
  set Color(color: string) {
    this.cells.setBackgroundColor(color);
  }
  Clear(): void {
    this.cells.setBackgroundColor("");
  }
}
