import { HostCollection } from "../richapi/host-object";
import { Setting } from "./setting";

/** `Excel.SettingCollection`. A setting that is added again gets another value. */
export class SettingCollection extends HostCollection {
  constructor(private readonly settings: Map<string, unknown>) {
    super();
  }
  override items(): Setting[] {
    return [...this.settings.keys()].map((key) => new Setting(this.settings, key));
  }
  override find(key: unknown): Setting | undefined {
    const text = String(key);
    return this.settings.has(text) ? new Setting(this.settings, text) : undefined;
  }
  Add(key: string, value: unknown): Setting {
    this.settings.set(key, value);
    return new Setting(this.settings, key);
  }
}
