import { widthOf, type Tabular } from "../../catalog/declare/columns";
import type { ResultColumn } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { GROUPS, type GroupId } from "../figures/figure-groups";
import { figureWords, type FigureName } from "../figures/figure-names";
import type { Figure, FigureGroup, Figures } from "../figures/figures";
import { cellOf, numbersOf } from "../sheet/native";
import { withSpillSize, refusalOf, valueOf, type Term } from "../sheet/term";
import type { PlanCell, SheetWriter } from "../sheet/writer";
import type { Formats } from "./formats";
import { ANSWER, FIRST_ROW, INPUTS, RESULTS } from "./layout";

/** The figures: each stands in a cell of the sheet under its name, and in the pane in its group. */
export class Results {
  readonly #groups: { id: GroupId; title: string; figures: Figure[] }[] = [];
  readonly #figures: Partial<Record<FigureName, Outcome>> = {};
  #row: number;
  /** The heading still to be written: a group whose figures all stand in the answer has none of its own. */
  #heading: string | undefined;

  constructor(
    private readonly sheet: SheetWriter,
    private readonly coin: string,
    private readonly formats: Formats,
    from: number,
  ) {
    this.#row = from;
    this.#section({ row: FIRST_ROW, column: INPUTS.label }, "To do, and what that does", 3);
  }

  get row(): number {
    return this.#row;
  }
  get groups(): readonly FigureGroup[] {
    return this.#groups;
  }
  get figures(): Figures {
    return this.#figures;
  }

  group(id: GroupId): void {
    const title = GROUPS[id];
    this.#groups.push({ id, title, figures: [] });
    this.#heading = title;
  }

  #section(at: PlanCell, title: string, columns: number): void {
    this.sheet.write(at, title, { role: "section" });
    this.sheet.look(this.sheet.area(at, 1, columns), { role: "section" });
  }

  /** Where a figure stands: on top if it belongs to the answer, otherwise below the figures before it. */
  #place(name: FigureName): { row: number; columns: { label: number; value: number; note: number } } {
    const rank = (ANSWER as readonly FigureName[]).indexOf(name);
    const { label, value, unit } = INPUTS;
    if (rank >= 0) return { row: FIRST_ROW + 1 + rank, columns: { label, value, note: unit } };
    if (this.#heading !== undefined) {
      this.#section({ row: ++this.#row, column: RESULTS.label }, this.#heading, 4);
      this.#heading = undefined;
      this.#row++;
    }
    return { row: this.#row++, columns: RESULTS };
  }

  /** Writes a figure as a formula in a cell of its own. Its unit may be a formula as well. */
  figure(name: FigureName, term: Term, unit?: string | Term): Term {
    const { row, columns } = this.#place(name);
    this.#words(name, { row, column: columns.label }, { row, column: columns.note }, unit);
    const at = { row, column: columns.value };
    const placed = this.sheet.formula(at, term, {
      role: "result",
      format: formatOf(name, this.formats),
      name,
      otherwise: `resulting_${name}`,
    });
    this.#note(name, valueOf(term));
    return placed;
  }

  /**
   * Writes the row that one call gives, each of its columns as a figure. A refusal fills only the first cell; the pane
   * shows it for each.
   */
  several<Columns extends readonly ResultColumn[]>(
    definition: Tabular<Columns>,
    row: Term,
    at: PlanCell,
    figures: Readonly<Record<Columns[number]["name"], FigureName>>,
  ): Readonly<Record<Columns[number]["name"], Term>> {
    const spill = withSpillSize(row, 1, widthOf(definition));
    const placed = this.sheet.formula(at, spill, { role: "helper" });
    const refused = refusalOf(row);
    const terms = definition.result.columns.map(({ name: column }: { name: Columns[number]["name"] }, index) => {
      const cell = cellOf(placed, 1, index + 1);
      const shown = index === 0 ? cell : numbersOf(cell);
      const term = this.figure(figures[column], shown);
      if (refused) this.#said(figures[column], refused);
      return [column, term] as const;
    });
    return Object.fromEntries(terms) as Record<Columns[number]["name"], Term>;
  }

  #words(name: FigureName, at: PlanCell, note: PlanCell, own?: string | Term): void {
    const { label, unit: declared } = figureWords(name);
    const unit = own ?? (typeof declared === "function" ? declared(this.coin) : declared);
    this.sheet.write(at, label, { role: "label" });
    if (typeof unit === "string") this.sheet.write(note, unit, { role: "unit" });
    else if (unit) this.sheet.formula(note, unit, { role: "unit" });
  }

  /** Replaces what the pane shows for a figure; the cell stays as it is. */
  #said(name: FigureName, value: Outcome): void {
    this.#figures[name] = value;
    const figures = this.#groups.at(-1)?.figures ?? [];
    const at = figures.findIndex((figure) => figure.name === name);
    if (figures[at]) figures[at] = { ...figures[at], value };
  }

  #note(name: FigureName, outcome: Outcome | null): void {
    const { label, kind } = figureWords(name);
    const value = outcome ?? 0;
    this.#figures[name] = value;
    this.#groups.at(-1)?.figures.push({ name, label, value, kind });
  }
}

function formatOf(name: FigureName, formats: Formats): string {
  const { kind, format = kind } = figureWords(name);
  return formats[format];
}
