import { HostCollection } from "../richapi/host-object";

/** `Excel.TableCollection`: the workbench has no tables. */
export class TableCollection extends HostCollection {
  override items(): HostCollection[] {
    return [];
  }
  override find(): undefined {
    return undefined;
  }
  get Count(): number {
    return this.items().length;
  }
}
