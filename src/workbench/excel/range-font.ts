import { BooleanNumber } from "@univerjs/core";
import type { FRange } from "@univerjs/sheets/facade";
import { HostObject } from "../richapi/host-object";

/** `Excel.RangeFont`, read from the first cell of the range. */
export class RangeFont extends HostObject {
  static override readonly defaultMembers = ["bold", "color", "italic", "name", "size"];

  constructor(private readonly cells: FRange) {
    super();
  }
  get #style() {
    return this.cells.getCellStyleData();
  }
  get Bold(): boolean {
    return this.#style?.bl === BooleanNumber.TRUE;
  }
  set Bold(bold: boolean) {
    this.cells.setFontWeight(bold ? "bold" : "normal");
  }
  get Italic(): boolean {
    return this.#style?.it === BooleanNumber.TRUE;
  }
  set Italic(italic: boolean) {
    this.cells.setFontStyle(italic ? "italic" : "normal");
  }
  get Color(): string {
    return this.#style?.cl?.rgb ?? "#000000";
  }
  set Color(color: string) {
    this.cells.setFontColor(color);
  }
  get Size(): number {
    return this.#style?.fs ?? 11;
  }
  set Size(points: number) {
    this.cells.setFontSize(points);
  }
  get Name(): string {
    return this.#style?.ff ?? "Arial";
  }
  set Name(family: string) {
    this.cells.setFontFamily(family);
  }
}
