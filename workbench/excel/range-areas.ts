import { HostObject } from "../richapi/host-object";
import type { Block } from "./block";
import { Range } from "./range";

/** `Excel.RangeAreas`: several ranges of one sheet, as far as this host hands them out. */
export class RangeAreas extends HostObject {
  static override readonly keptByReference = true;
  static override readonly defaultMembers = ["address"];

  constructor(private readonly blocks: readonly Block[]) {
    super();
  }
  get #ranges(): Range[] {
    return this.blocks.map((block) => new Range(block));
  }
  get Address(): string {
    return this.#ranges.map((range) => range.Address).join(",");
  }
}
