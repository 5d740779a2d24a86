import type { Figure, FigureGroup } from "../built";
import { widthOf, type Tabular } from "../../catalog/declare/columns";
import type { ResultColumn } from "../../catalog/declare/define";
import { cellOf, TRANSPOSE, unlessEmpty } from "../sheet/native";
import { withSpillSize, refusalOf, valueOf, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import { FIRST_ROW, FORMATS, RESULTS } from "./layout";

type Kind = Figure["kind"];

interface FigureWords {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly unit?: string;
}

/** The column of results: each stands in the sheet under its name, and in the pane under its group. */
export class Results {
  readonly #groups: { title: string; says?: string; figures: Figure[] }[] = [];
  #row = FIRST_ROW;

  constructor(private readonly sheet: SheetWriter) {}

  get row(): number {
    return this.#row;
  }
  get groups(): readonly FigureGroup[] {
    return this.#groups;
  }

  group(title: string): void {
    if (this.#groups.length > 0) this.#row++;
    this.#groups.push({ title, figures: [] });
    const at = { row: this.#row++, column: RESULTS.label };
    this.sheet.write(at, title, { role: "section" });
    this.sheet.look(this.sheet.area(at, 1, 4), { role: "section" });
  }

  /** A sentence for the pane alone: it holds for the present numbers, and the sheet's will change. */
  say(text: string): void {
    const group = this.#groups.at(-1);
    if (group) group.says = text;
  }

  /** One figure, from a formula in its own cell. */
  figure(
    name: string,
    label: string,
    kind: Kind,
    term: Term,
    { unit, note, format = FORMATS[kind] }: { unit?: string; note?: string; format?: string } = {},
  ): Term {
    const row = this.#row++;
    this.sheet.write({ row, column: RESULTS.label }, label, { role: "label" });
    const placed = this.sheet.formula({ row, column: RESULTS.value }, term, { role: "result", format, name });
    if (unit !== undefined) this.sheet.write({ row, column: RESULTS.note }, unit, { role: "unit" });
    this.#note(name, label, kind, term, note);
    return placed;
  }

  /**
   * The row that one call gives, its columns one under the other as figures, and each by the column's name. A refusal is
   * one cell, the first; the pane says it in each.
   */
  figures<Columns extends readonly ResultColumn[]>(
    definition: Tabular<Columns>,
    row: Term,
    figures: Readonly<Record<Columns[number]["name"], FigureWords>>,
  ): Readonly<Record<Columns[number]["name"], Term>> {
    const first = { row: this.#row, column: RESULTS.value };
    const spill = withSpillSize(TRANSPOSE(row), widthOf(definition), 1);
    const placed = this.sheet.formula(first, spill, { role: "result" });
    const refused = refusalOf(row);
    const terms = definition.result.columns.map(({ name: column }: { name: Columns[number]["name"] }, index) => {
      const { name, label, kind, unit } = figures[column];
      const at = this.#row++;
      this.sheet.write({ row: at, column: RESULTS.label }, label, { role: "label" });
      if (unit !== undefined) this.sheet.write({ row: at, column: RESULTS.note }, unit, { role: "unit" });
      const cell = cellOf(placed, index + 1);
      this.sheet.mark({ row: at, column: RESULTS.value }, { format: FORMATS[kind], name });
      this.#note(name, label, kind, refused === undefined ? cell : { ...cell, cells: [[refused]] });
      return [column, index === 0 ? cell : unlessEmpty(cell)] as const;
    });
    return Object.fromEntries(terms) as Record<Columns[number]["name"], Term>;
  }

  #note(name: string, label: string, kind: Kind, term: Term, note?: string): void {
    const value = valueOf(term) ?? 0;
    this.#groups.at(-1)?.figures.push({ name, label, value, kind, ...(note !== undefined && { note }) });
  }
}
