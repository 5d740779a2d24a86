import type { Outcome } from "../../catalog/read/evaluate";
import { GROUPS, type GroupId } from "../figures/figure-groups";
import { figureWords, type FigureName } from "../figures/figure-names";
import type { Figure, FigureGroup, Figures } from "../figures/figures";
import { unlessEmpty } from "../sheet/native";
import { inRoom, refusalOf, valueOf, type Term } from "../sheet/term";
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

  /** Figures that one formula gives, one under the other. A refusal is one cell, the first; the pane says it in each. */
  several(names: readonly FigureName[], term: Term): Term[] {
    const first = { row: this.#row, column: RESULTS.value };
    const placed = this.sheet.formula(first, inRoom(term, names.length, 1), { role: "result" });
    const refused = refusalOf(term);
    return names.map((name, index) => {
      const row = this.#row++;
      this.#words(name, row);
      const cell = this.sheet.cell(placed, first, index, 0);
      this.sheet.mark({ row, column: RESULTS.value }, { format: formatOf(name), name });
      this.#note(name, refused ?? valueOf(cell));
      return index === 0 ? cell : unlessEmpty(cell);
    });
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
