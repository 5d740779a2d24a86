import { BooleanNumber } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import { HostObject } from "../richapi/host-object";
import { colourFrom } from "./colour";
import type { ConditionalFormat } from "./conditional-format";
import type { Highlight } from "./conditional-rule";

/** `Excel.ConditionalRangeFormat`: what the cells look like that a rule is true of. */
export class ConditionalRangeFormat extends HostObject {
  static override readonly defaultMembers = [];

  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.format);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.format);
  }
}

function change(format: ConditionalFormat, style: Partial<IStyleBase>): void {
  const rule = format.highlight;
  format.rule = { ...rule, style: { ...rule.style, ...style } } as Highlight;
}

/** `Excel.ConditionalRangeFill`. */
export class ConditionalRangeFill extends HostObject {
  static override readonly defaultMembers = ["color"];

  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Color(): string {
    return this.format.highlight.style.bg?.rgb ?? "";
  }
  set Color(color: string) {
    change(this.format, { bg: { rgb: colourFrom(color) } });
  }
  Clear(): void {
    change(this.format, { bg: null });
  }
}

/** `Excel.ConditionalRangeFont`. */
export class ConditionalRangeFont extends HostObject {
  static override readonly defaultMembers = ["bold", "color", "italic"];

  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Color(): string {
    return this.format.highlight.style.cl?.rgb ?? "";
  }
  set Color(color: string) {
    change(this.format, { cl: { rgb: colourFrom(color) } });
  }
  get Bold(): boolean {
    return this.format.highlight.style.bl === BooleanNumber.TRUE;
  }
  set Bold(bold: boolean) {
    change(this.format, { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Italic(): boolean {
    return this.format.highlight.style.it === BooleanNumber.TRUE;
  }
  set Italic(italic: boolean) {
    change(this.format, { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
}
