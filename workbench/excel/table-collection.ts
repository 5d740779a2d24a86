import { HostCollection } from "../richapi/host-object";

/**
 * `Excel.TableCollection`: the tables of a file that was opened are not shown to an add-in, and none can be made. Formulas
 * that speak of a table are then left as they are by whoever asks for its cells.
 */
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
