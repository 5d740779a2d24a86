import { HostObject } from "../richapi/host-object";
import type { Caption } from "../sheet/chart";

/** `Excel.ChartTitle`, and what the titles of axes have in common with it. */
export class ChartTitle extends HostObject {
  static override readonly defaultMembers: readonly string[] = ["text", "visible"];

  constructor(
    private readonly caption: Caption,
    /** What stands there while nobody has said anything else. */
    private readonly otherwise: () => string,
  ) {
    super();
  }
  get Text(): string {
    return this.caption.text || this.otherwise();
  }
  set Text(text: string) {
    this.caption.text = text;
    this.caption.visible = true;
  }
  get Visible(): boolean {
    return this.caption.visible;
  }
  set Visible(visible: boolean) {
    this.caption.visible = visible;
  }
}

/** `Excel.ChartAxisTitle`. */
export class ChartAxisTitle extends ChartTitle {
  constructor(caption: Caption) {
    super(caption, () => "Axis Title");
  }
}
