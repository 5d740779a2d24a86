import { HostObject } from "../richapi/host-object";
import type { Block } from "./block";
import { colourFrom } from "./colour";

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  static override readonly defaultMembers = ["color"];

  constructor(private readonly block: Block) {
    super();
  }
  get Color(): string | null {
    return this.block.uniform((style) => style.bg?.rgb ?? "#FFFFFF");
  }
  set Color(color: string) {
    this.block.setStyle("bg", { rgb: colourFrom(color) });
  }
  Clear(): void {
    this.block.setStyle("bg", null);
  }
}
