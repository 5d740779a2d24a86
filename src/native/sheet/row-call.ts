import type { Definition, Parameter } from "../../catalog/declare/define";
import { boundsInFormula } from "../../catalog/declare/rule-in-formula";
import type { Rule } from "../../catalog/declare/rules";
import { fixedText, type Extent } from "../../workbook/cell-address";
import type { PlanCells } from "./plan-cells";

/** Writes a column of so many formulas beside the sheet, under a heading, each of which may stand on the one above it. */
export type Running = (
  heading: string,
  rows: number,
  formula: (row: number, above: string | undefined) => string,
) => readonly string[];

/** What a cell shows that refuses, in every spreadsheet. */
export const REFUSED = '1*"refused"';

/** A call that fills many cells, as each of them speaks of what it was given. */
export class RowCall {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(
    private readonly definition: Definition,
    texts: readonly string[],
    readonly area: Extent,
    private readonly cells: PlanCells,
    readonly running: Running,
  ) {
    const names = Object.keys(definition.parameters);
    this.#texts = new Map(names.flatMap((name, place) => (texts[place] ? [[name, texts[place]]] : [])));
  }

  /** Formulas in a column beside the sheet; their addresses. */
  beside(heading: string, formulas: readonly string[]): readonly string[] {
    return this.running(heading, formulas.length, (row) => formulas[row] as string);
  }

  get rows(): number {
    return this.area.rows;
  }
  get columns(): number {
    return this.area.columns;
  }

  isGiven(name: string): boolean {
    return this.#texts.has(name);
  }

  /** What stands for an argument that is one cell. */
  one(name: string, otherwise = "0"): string {
    return this.#texts.get(name) ?? otherwise;
  }

  /** The cell of a list that belongs to a row of the block, or to a column of it. */
  of(name: string, place: number, otherwise = "0"): string {
    const text = this.#texts.get(name);
    if (text === undefined) return otherwise;
    const area = this.cells.areaOf(text);
    if (!area || area.rows * area.columns === 1) return text;
    const [down, across] = area.rows > 1 ? [place, 0] : [0, place];
    return fixedText({ row: area.row + down, column: area.column + across, rows: 1, columns: 1 });
  }

  /** How many cells a list has. */
  lengthOf(name: string): number {
    const area = this.cells.areaOf(this.one(name, ""));
    return area ? area.rows * area.columns : 1;
  }

  /** A cell of the block itself. */
  at(row: number, column: number): string {
    return fixedText({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  /** Whether a cell holds a number that the argument's own rule takes. */
  sound(name: string, text: string): string {
    const parameter = (this.definition.parameters as Record<string, Parameter>)[name] as Parameter;
    const rule = "rule" in parameter ? (parameter.rule as Rule) : {};
    return [`ISNUMBER(${text})`, ...boundsInFormula(text, rule)].join(",");
  }
}
