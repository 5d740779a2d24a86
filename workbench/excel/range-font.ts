import { BooleanNumber } from "@univerjs/core";
import { HostObject } from "../richapi/host-object";
import type { Block } from "./block";
import { Choice } from "./choice";
import { colourFrom } from "./colour";

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const underline = new Choice("Font underline", { None: BooleanNumber.FALSE, Single: BooleanNumber.TRUE }, [
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
]);

/** `Excel.RangeFont`. */
export class RangeFont extends HostObject {
  static override readonly defaultMembers = ["bold", "color", "italic", "name", "size", "underline"];

  constructor(private readonly block: Block) {
    super();
  }
  get Bold(): boolean | null {
    return this.block.uniform((style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(bold: boolean) {
    this.block.setStyle("bl", flag(bold));
  }
  get Italic(): boolean | null {
    return this.block.uniform((style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(italic: boolean) {
    this.block.setStyle("it", flag(italic));
  }
  get Underline(): string | null {
    return this.block.uniform((style) => underline.read(style.ul?.s ?? BooleanNumber.FALSE) ?? "None");
  }
  set Underline(kind: string) {
    this.block.setStyle("ul", { s: underline.write(kind) });
  }
  get Color(): string | null {
    return this.block.uniform((style) => style.cl?.rgb ?? "#000000");
  }
  set Color(color: string) {
    this.block.setStyle("cl", { rgb: colourFrom(color) });
  }
  get Size(): number | null {
    return this.block.uniform((style) => style.fs ?? 11);
  }
  set Size(points: number) {
    this.block.setStyle("fs", points);
  }
  get Name(): string | null {
    return this.block.uniform((style) => style.ff ?? "Arial");
  }
  set Name(family: string) {
    this.block.setStyle("ff", family);
  }
}
