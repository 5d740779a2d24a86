import { HostObject } from "../richapi/host-object";
import { itemNotFound } from "../richapi/rich-api-error";

/** `Excel.Setting`: what an add-in keeps in the workbook under a key. */
export class Setting extends HostObject {
  static override readonly defaultMembers = ["key", "value"];

  constructor(
    private readonly settings: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }
  override identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    if (!this.settings.has(this.key)) throw itemNotFound();
    return this.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.settings.set(this.key, value);
  }
  Delete(): void {
    if (!this.settings.delete(this.key)) throw itemNotFound();
  }
}
