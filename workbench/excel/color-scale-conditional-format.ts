import type { IColorScale } from "@univerjs/sheets-conditional-formatting";
import { HostObject } from "../richapi/host-object";
import type { ConditionalFormat } from "./conditional-format";
import { scaleRule, scaleWords } from "./conditional-rule";

/** `Excel.ColorScaleConditionalFormat`. */
export class ColorScaleConditionalFormat extends HostObject {
  static override readonly defaultMembers = ["criteria", "threeColorScale"];

  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get #scale(): IColorScale {
    return this.format.rule as IColorScale;
  }
  get Criteria(): object {
    return scaleWords(this.#scale);
  }
  set Criteria(criteria: Parameters<typeof scaleRule>[0]) {
    this.format.rule = scaleRule(criteria);
  }
  get ThreeColorScale(): boolean {
    return this.#scale.config.length === 3;
  }
}
