import { widthOf, type Tabular } from "../../catalog/declare/columns";
import type { ResultColumn } from "../../catalog/declare/define";
import type { Outcome } from "../../catalog/read/evaluate";
import { GROUPS, type GroupId } from "../figures/figure-groups";
import { figureWords, type FigureName } from "../figures/figure-names";
import type { Figure, FigureGroup, Figures } from "../figures/figures";
import { cellOf, TRANSPOSE, unlessEmpty } from "../sheet/native";
import { withSpillSize, refusalOf, valueOf, type Term } from "../sheet/term";
import type { SheetWriter } from "../sheet/writer";
import { FIRST_ROW, FORMATS, RESULTS } from "./layout";

/** The column of results: each stands in the sheet under its name, and in the pane under its group. */
export class Results {
  readonly #groups: { id: GroupId; title: string; figures: Figure[] }[] = [];
  readonly #figures: Partial<Record<FigureName, Outcome>> = {};
  #row = FIRST_ROW;

  constructor(
    private readonly sheet: SheetWriter,
    private readonly coin: string,
  ) {}

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
    if (this.#groups.length > 0) this.#row++;
    const title = GROUPS[id];
    this.#groups.push({ id, title, figures: [] });
    const at = { row: this.#row++, column: RESULTS.label };
    this.sheet.write(at, title, { role: "section" });
    this.sheet.look(this.sheet.area(at, 1, 4), { role: "section" });
  }

  /** One figure, from a formula in its own cell. */
  figure(name: FigureName, term: Term, unit?: string): Term {
    const row = this.#row++;
    this.#words(name, row, unit);
    const at = { row, column: RESULTS.value };
    const placed = this.sheet.formula(at, term, { role: "result", format: formatOf(name), name });
    this.#note(name, valueOf(term));
    return placed;
  }

  /**
   * The row that one call gives, its columns one under the other as figures, and each by the column's name. A refusal is
   * one cell, the first; the pane says it in each.
   */
  several<Columns extends readonly ResultColumn[]>(
    definition: Tabular<Columns>,
    row: Term,
    figures: Readonly<Record<Columns[number]["name"], FigureName>>,
  ): Readonly<Record<Columns[number]["name"], Term>> {
    const first = { row: this.#row, column: RESULTS.value };
    const spill = withSpillSize(TRANSPOSE(row), widthOf(definition), 1);
    const placed = this.sheet.formula(first, spill, { role: "result" });
    const refused = refusalOf(row);
    const terms = definition.result.columns.map(({ name: column }: { name: Columns[number]["name"] }, index) => {
      const name = figures[column];
      const at = this.#row++;
      this.#words(name, at);
      const cell = cellOf(placed, index + 1);
      this.sheet.mark({ row: at, column: RESULTS.value }, { format: formatOf(name), name });
      this.#note(name, refused ?? valueOf(cell));
      return [column, index === 0 ? cell : unlessEmpty(cell)] as const;
    });
    return Object.fromEntries(terms) as Record<Columns[number]["name"], Term>;
  }

  #words(name: FigureName, row: number, own?: string): void {
    const { label, unit: declared } = figureWords(name);
    const unit = own ?? (typeof declared === "function" ? declared(this.coin) : declared);
    this.sheet.write({ row, column: RESULTS.label }, label, { role: "label" });
    if (unit !== undefined) this.sheet.write({ row, column: RESULTS.note }, unit, { role: "unit" });
  }

  #note(name: FigureName, outcome: Outcome | null): void {
    const { label, kind } = figureWords(name);
    const value = outcome ?? 0;
    this.#figures[name] = value;
    this.#groups.at(-1)?.figures.push({ name, label, value, kind });
  }
}

function formatOf(name: FigureName): string {
  const { kind, format = kind } = figureWords(name);
  return FORMATS[format];
}
