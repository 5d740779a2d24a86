import { HostObject } from "../richapi/host-object";

/** `Excel.WorksheetProtection`: whether the cells of a sheet can be written. */
export class WorksheetProtection extends HostObject {
  static override readonly defaultMembers = ["protected"];

  constructor(private readonly isProtected: boolean) {
    super();
  }

  get Protected(): boolean {
    return this.isProtected;
  }
}
