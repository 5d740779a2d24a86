import { BorderStyleTypes, BorderType } from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { HostObject } from "../richapi/host-object";
import { invalidArgument, notImplemented } from "../richapi/rich-api-error";
import type { Block } from "./block";
import { lineOf, lineOfWeight, wordsOf } from "./border-lines";
import { colourFrom } from "./colour";

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
const univerEdges: Readonly<Record<Edge, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};

/** `Excel.RangeBorder`: the lines along one edge of a range, or those inside it. */
export class RangeBorder extends HostObject {
  static override readonly defaultMembers = ["color", "sideIndex", "style", "weight"];

  constructor(
    private readonly block: Block,
    private readonly edge: Edge,
  ) {
    super();
  }

  override identity(): string {
    return this.edge;
  }
  get Id(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }

  get Style(): string | null {
    return this.#common((line) => wordsOf(line).style);
  }
  set Style(style: string) {
    this.#draw(lineOf(style, wordsOf(this.#first).weight), this.#color);
  }

  get Weight(): string | null {
    return this.#common((line) => wordsOf(line).weight);
  }
  set Weight(weight: string) {
    this.#draw(lineOfWeight(wordsOf(this.#first).style, weight), this.#color);
  }

  get Color(): string | null {
    return this.#common((line) => line?.cl?.rgb ?? "#000000");
  }
  set Color(color: string) {
    this.#draw(this.#first?.s || BorderStyleTypes.THIN, colourFrom(color));
  }

  get #color(): string {
    return this.#first?.cl?.rgb ?? "#000000";
  }
  get #first(): Nullable<IBorderStyleData> {
    const at = this.#along();
    return at ? at.line(at.block.style(at.block.area.row, at.block.area.column)) : undefined;
  }

  #draw(line: BorderStyleTypes, color: string): void {
    this.block.cells.setBorder(univerEdges[this.edge], line, color);
  }

  #common<Value>(read: (line: Nullable<IBorderStyleData>) => Value): Value | null {
    const at = this.#along();
    return at ? at.block.uniform((style) => read(at.line(style))) : read(undefined);
  }

  /** The cells that carry the line, and where in their style it is. A range of one row has no line inside it. */
  #along(): { block: Block; line: (style: IStyleData) => Nullable<IBorderStyleData> } | undefined {
    const { area } = this.block;
    switch (this.edge) {
      case "EdgeTop":
        return { block: this.block.within({ rows: 1 }), line: ({ bd }) => bd?.t };
      case "EdgeBottom": {
        const row = area.row + area.rows - 1;
        return { block: this.block.within({ row, rows: 1 }), line: ({ bd }) => bd?.b };
      }
      case "EdgeLeft":
        return { block: this.block.within({ columns: 1 }), line: ({ bd }) => bd?.l };
      case "EdgeRight": {
        const column = area.column + area.columns - 1;
        return { block: this.block.within({ column, columns: 1 }), line: ({ bd }) => bd?.r };
      }
      case "InsideHorizontal":
        return area.rows < 2
          ? undefined
          : { block: this.block.within({ rows: area.rows - 1 }), line: ({ bd }) => bd?.b };
      case "InsideVertical":
        return area.columns < 2
          ? undefined
          : { block: this.block.within({ columns: area.columns - 1 }), line: ({ bd }) => bd?.r };
    }
  }
}

export function edgeFrom(key: unknown): Edge {
  const text = String(key);
  if (Object.hasOwn(univerEdges, text)) return text as Edge;
  if (text === "DiagonalDown" || text === "DiagonalUp") throw notImplemented(`Border "${text}"`);
  throw invalidArgument();
}

export const edges = Object.keys(univerEdges) as Edge[];
