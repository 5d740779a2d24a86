import { HostCollection } from "../richapi/host-object";
import type { Block } from "./block";
import { edgeFrom, edges, RangeBorder } from "./range-border";

/** `Excel.RangeBorderCollection`. */
export class RangeBorderCollection extends HostCollection {
  constructor(private readonly block: Block) {
    super();
  }
  override items(): RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.block, edge));
  }
  override find(key: unknown): RangeBorder {
    return new RangeBorder(this.block, edgeFrom(key));
  }
}
