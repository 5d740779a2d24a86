import type { Figure, FigureGroup } from "../built";
import { unlessEmpty } from "../sheet/native";
import { withSpillSize, refusalOf, valueOf, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import { FIRST_ROW, FORMATS, RESULTS } from "./layout";

type Kind = Figure["kind"];

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

  /** Figures that one formula gives, one under the other. A refusal is one cell, the first; the pane says it in each. */
  figures(term: Term, rows: readonly { name: string; label: string; kind: Kind; unit?: string }[]): Term[] {
    const first = { row: this.#row, column: RESULTS.value };
    const placed = this.sheet.formula(first, withSpillSize(term, rows.length, 1), { role: "result" });
    const refused = refusalOf(term);
    return rows.map(({ name, label, kind, unit }, index) => {
      const row = this.#row++;
      this.sheet.write({ row, column: RESULTS.label }, label, { role: "label" });
      if (unit !== undefined) this.sheet.write({ row, column: RESULTS.note }, unit, { role: "unit" });
      const cell = this.sheet.cell(placed, first, index, 0);
      this.sheet.mark({ row, column: RESULTS.value }, { format: FORMATS[kind], name });
      this.#note(name, label, kind, refused === undefined ? cell : { ...cell, cells: [[refused]] });
      return index === 0 ? cell : unlessEmpty(cell);
    });
  }

  #note(name: string, label: string, kind: Kind, term: Term, note?: string): void {
    const value = valueOf(term) ?? 0;
    this.#groups.at(-1)?.figures.push({ name, label, value, kind, ...(note !== undefined && { note }) });
  }
}
