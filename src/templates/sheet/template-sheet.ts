import { CATALOG } from "../../catalog";
import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import type { Parameter } from "../../catalog/declare/define";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import { ruleInWords } from "../../catalog/declare/rules";
import { HEDGE_CHECK } from "../../catalog/scenario/hedge-check";
import {
  FIRST_ROW,
  HELPERS,
  INPUT_ROW,
  INPUTS,
  RESULTS,
  TABLE,
  TITLE_ROW,
  SENTENCE_ROW,
  WIDTHS,
} from "../../builder/blocks/layout";
import { formatsFor, type Formats } from "../../builder/blocks/formats";
import { HelperColumns } from "../../builder/blocks/helper-columns";
import { SHEET_NOTES } from "../../builder/blocks/notes";
import { columnAt, joined, unlessBlank } from "../../builder/sheet/native";
import { literal, type Term } from "../../builder/sheet/term";
import { SheetWriter, type Marked, type PlanCell } from "../../builder/sheet/writer";
import { NotCalculated, type Rows } from "../../native/calculate/calculate";
import type { PlannedValidation, SheetPlan } from "../../workbook/sheet-plan";
import type {
  Column,
  Figure,
  Format,
  Headed,
  Input,
  InputBlock,
  Table,
  Template,
  TemplateChart,
  ValueColumn,
} from "../template";
import { byCatalog, TemplateCells, type CallOurs } from "./template-cells";

/** A template as a sheet, in the places where a hedge sheet has the same. */
export function templatePlan(
  template: Template,
  { namespace = NAMESPACE, callOurs = byCatalog, version = "" }: TemplateHow = {},
): SheetPlan {
  return new Writing(template, namespace, callOurs, version).plan();
}

export interface TemplateHow {
  readonly namespace?: string;
  /** Where the values of cells come from. */
  readonly callOurs?: CallOurs;
  /** Of the add-in, for sheets that say it. */
  readonly version?: string;
}

/** Wide enough for a finding and what to do about it. */
const SECTION_WIDTH = 10;
/** At least as many rows as there can be findings at once, as in a hedge sheet. */
const FINDINGS = 10;
const CHART = { rows: 12, columns: 5 } as const;

class Writing {
  private readonly sheet: SheetWriter;
  private readonly cells: TemplateCells;
  private readonly formats: Formats;
  private readonly helpers = new HelperColumns(HELPERS);
  /** Where each column of a table stands, and whether its cells are known. */
  private readonly columns = new Map<string, PlanCell & { readonly rows: number }>();
  private readonly known = new Set<string>();
  private printedColumns: number = SECTION_WIDTH + 2;
  /** What waits for cells that others have to write first. */
  private steps: (() => void)[] = [];

  constructor(
    private readonly template: Template,
    private readonly namespace: string,
    callOurs: CallOurs,
    private readonly version: string,
  ) {
    this.sheet = new SheetWriter({ row: 0, column: 0 }, namespace);
    this.cells = new TemplateCells(callOurs);
    const { price, lot, coins } = template.scale;
    this.formats = formatsFor(price, lot, coins);
  }

  plan(): SheetPlan {
    const { title, says, figures, inputs, tables, charts, notes, check } = this.template;
    this.sheet.write({ row: TITLE_ROW, column: TABLE }, title, { role: "title" });
    this.steps.push(() => this.formula({ row: SENTENCE_ROW, column: TABLE }, says, { role: "answer" }));
    const below = Math.max(this.writeFigures(figures), charts.length > 0 ? INPUT_ROW : 0) + 1;
    let row = this.writeInputs(inputs, below) + 1;
    const printed = row;
    for (const table of tables) row = this.writeTable(table, row) + 1;
    charts.forEach((chart, index) => this.steps.push(() => this.writeChart(chart, index)));
    this.settle();
    row = this.writeCheck(check, row);
    this.settle();
    row = this.writeNotes(notes, row + 1);
    return this.sheet.plan(title, {
      columnWidths: this.template.widths ?? WIDTHS,
      printedColumns: this.printedColumns,
      printedRows: Math.max(printed, row),
      frozenRows: 2,
    });
  }

  /** Does what can be done until all is: whatever waits for a cell that nobody writes is a fault of the template. */
  private settle(): void {
    while (this.steps.length > 0) {
      let missing: NotCalculated | undefined;
      const waiting = this.steps.filter((step) => {
        try {
          step();
          return false;
        } catch (thrown) {
          if (!(thrown instanceof NotCalculated)) throw thrown;
          missing = thrown;
          return true;
        }
      });
      if (missing && waiting.length === this.steps.length) throw new Error(`${this.template.file}: ${missing.message}`);
      this.steps = waiting;
    }
  }

  private formula(at: PlanCell, text: string, marked: Marked = {}): Term {
    const term = this.term(text);
    const named = this.sheet.formula(at, term, marked);
    this.took(at, term.cells, marked.name);
    return named;
  }

  /** A formula of the template with what it comes to, called by the name that the add-in has here. */
  private term(formula: string): { readonly text: string; readonly cells: Rows } {
    const said = formula.replaceAll("{version}", this.version);
    return { text: said.replaceAll(`${NAMESPACE}.`, `${this.namespace}.`), cells: this.cells.valueOf(said) };
  }

  private took(at: PlanCell, cells: Rows, name?: string): void {
    this.cells.place(at.row, at.column, cells);
    if (name !== undefined) this.isCalled(name, cells);
  }

  private isCalled(name: string, cells: Rows): void {
    this.cells.name(name, cells);
    this.known.add(name);
  }

  private section(row: number, title: string, width: number, column: number = TABLE): void {
    this.sheet.write({ row, column }, title);
    this.sheet.look(this.sheet.area({ row, column }, 1, width), { role: "section" });
  }

  private writeFigures(figures: readonly Figure[]): number {
    this.section(FIRST_ROW, "Result", 3);
    figures.forEach((figure, index) => {
      const row = FIRST_ROW + 1 + index;
      this.writeLabels(row, figure, INPUTS);
      this.steps.push(() =>
        this.formula({ row, column: INPUTS.value }, figure.formula, {
          role: "result",
          format: this.format(figure.format),
          name: figure.key,
        }),
      );
    });
    return FIRST_ROW + figures.length + 1;
  }

  private writeLabels(row: number, { label, unit }: Figure | Input, at: { label: number; unit: number }): void {
    this.sheet.write({ row, column: at.label }, label, { role: "label" });
    this.sheet.write({ row, column: at.unit }, unit, { role: "unit" });
  }

  /** Two blocks beside each other, then the next two. */
  private writeInputs(blocks: readonly InputBlock[], from: number): number {
    let row = from;
    for (let first = 0; first < blocks.length; first += 2) {
      const pair = blocks.slice(first, first + 2);
      pair.forEach(({ title, inputs }, right) => {
        const at = right === 0 ? INPUTS : { label: RESULTS.label, value: RESULTS.value, unit: RESULTS.note };
        this.section(row, title, at.unit - at.label + 1, at.label);
        inputs.forEach((input, index) => this.writeInput(input, row + 1 + index, at));
      });
      row += Math.max(...pair.map(({ inputs }) => inputs.length)) + 2;
    }
    return row;
  }

  private writeInput(
    input: Input,
    row: number,
    at: typeof INPUTS | { label: number; value: number; unit: number },
  ): void {
    this.writeLabels(row, input, at);
    const validation = input.as === undefined ? undefined : validationOf(input.as, input.label);
    this.sheet.input({ row, column: at.value }, literal(input.value), {
      format: this.format(input.format),
      name: input.key,
      ...(validation && { validation }),
    });
    this.took({ row, column: at.value }, [[input.value]], input.key);
  }

  private writeTable({ title, about, columns, rows: most, aside }: Table, from: number): number {
    const rows = most ?? Math.max(1, ...columns.map(lengthOf));
    const width = columns.reduce((sum, column) => sum + headsOf(column).length, 0);
    if (!aside) this.printedColumns = Math.max(this.printedColumns, TABLE + width);
    const first = aside ? { row: FIRST_ROW - 1, column: this.helpers.take(width) } : { row: from, column: TABLE };
    if (!aside) this.section(from, title, Math.max(width, 3));
    if (about !== undefined) this.sheet.write({ row: from + 1, column: TABLE }, about, { role: "note" });
    const head = first.row + (about === undefined ? 1 : 2);
    for (const { place, columns: alike, scale, levels } of alikeIn(columns)) {
      const area = { row: head + 1, column: first.column + place };
      if (scale) this.sheet.highlight(this.sheet.area(area, rows, alike), { scale });
      for (const [text, level] of Object.entries(levels))
        this.sheet.highlight(this.sheet.area({ ...area, row: head }, rows + 1, alike), { text, level });
    }
    let { column } = first;
    for (const one of columns) {
      this.writeColumn(one, { row: head + 1, column }, rows);
      column += headsOf(one).length;
    }
    return aside ? from - 1 : head + 1 + rows;
  }

  private writeColumn(column: Column, at: PlanCell, rows: number): void {
    headsOf(column).forEach(({ key, head, format }, right) => {
      const here = { row: at.row, column: at.column + right };
      const above = { ...here, row: here.row - 1 };
      if (!head.startsWith("=")) this.sheet.write(above, head, { role: "head" });
      else this.steps.push(() => this.formula(above, head.slice(1), { role: "head" }));
      this.columns.set(key, { ...here, rows });
      if (format === "text") this.sheet.look(this.sheet.area(above), { align: "left" });
    });
    if ("values" in column) this.writeValues(column, at);
    else if ("spills" in column) this.steps.push(() => this.writeSpill(column, at, rows));
    else {
      const textOf = "each" in column ? () => column.each : (down: number) => column.formulas[down] ?? '""';
      this.steps.push(() => this.writeRows(column, at, rows, textOf));
    }
  }

  private writeValues({ values, key, head, format, as, among, fixed }: ValueColumn, at: PlanCell): void {
    const cells = values.map((value) => [value]);
    const isText = format === "text";
    const role = isText ? "text" : "number";
    if (fixed) {
      this.sheet.writeAll(at, cells, { role, format: this.format(format) });
      this.sheet.range(at, cells, key);
    } else {
      const validation = among ? oneOf(among) : as === undefined ? undefined : validationOf(as, head);
      this.sheet.input(
        at,
        { text: "", cells },
        {
          format: this.format(format),
          name: key,
          ...(isText && { align: "left" }),
          ...(validation && { validation }),
        },
      );
    }
    this.took(at, cells, key);
  }

  /** A cell may stand on the one above it, so each is known before the next is reckoned. */
  private writeRows({ key, format }: Headed, at: PlanCell, rows: number, textOf: (down: number) => string): void {
    const terms = Array.from({ length: rows }, (_, down): Term[] => {
      const term = this.term(this.inRow(textOf(down), down));
      this.took({ row: at.row + down, column: at.column }, term.cells);
      return [term];
    });
    const role = format === "text" ? "text" : "number";
    this.sheet.cells(at, terms, { role, format: this.format(format), name: key });
    const cells = terms.map((_, down) => [this.cells.at(at.row + down, at.column)]);
    this.isCalled(key, cells);
  }

  /** `[key]` and `[:key]` as the addresses that they stand for in a row. */
  private inRow(text: string, down: number): string {
    return text.replace(/\[(:?)(\w+)\]/g, (_, soFar: string, key: string) => {
      const column = this.columns.get(key);
      if (!column) throw new Error(`${this.template.file}: there is no column ${key}`);
      if (!this.known.has(key)) throw new NotCalculated(`the column ${key} is not known`);
      const { row, column: place } = column;
      return soFar === ""
        ? this.sheet.addressOf({ row: row + down, column: place })
        : this.sheet.addressOf({ row, column: place }, down + 1);
    });
  }

  private writeSpill({ spills, columns }: Extract<Column, { spills: string }>, at: PlanCell, rows: number): void {
    const spill = this.term(spills);
    this.sheet.formula(at, { ...spill, cells: filledTo(rows, columns.length, spill.cells) }, { role: "number" });
    this.took(at, spill.cells);
    columns.forEach(({ key, format }, right) => {
      const here = { row: at.row, column: at.column + right };
      const cells = Array.from({ length: rows }, (_, down) => [this.cells.at(here.row + down, here.column)]);
      const area = this.sheet.area(here, rows, 1);
      this.sheet.look(area, { format: this.format(format), ...(format === "text" && { role: "text" }) });
      this.sheet.range(here, cells, key);
      this.isCalled(key, cells);
    });
  }

  /** Excel does not update a chart on cells that our functions spill: it stands on helpers of its own. */
  private writeChart(chart: TemplateChart, index: number): void {
    const { x, xTitle, xFormat, series, marks = [], title, kind, yTitle, yFormat } = chart;
    const place = this.columns.get(x);
    if (!place) throw new Error(`${this.template.file}: there is no column ${x}`);
    const { rows } = place;
    // all that is drawn is there before anything of it is written
    [x, ...series.map(({ of }) => of), ...marks.map(({ at }) => at)].forEach((name) => this.cells.valueOf(name));
    const head = { row: FIRST_ROW, column: this.helpers.take(series.length + 1) };
    this.sheet.writeAll(head, [[xTitle, ...series.map(({ name }) => name)]], { role: "head" });
    [x, ...series.map(({ of }) => of)].forEach((key, right) => {
      const at = { row: head.row + 1, column: head.column + right };
      const terms = Array.from({ length: rows }, (_, down) => {
        const cell = this.inRow(`[${key}]`, down);
        const text = `IF(ISNUMBER(${cell}),${cell},NA())`;
        return [{ text, cells: this.cells.valueOf(text) }];
      });
      this.sheet.cells(at, terms, { role: "helper", format: this.format(right === 0 ? xFormat : yFormat) });
      this.took(
        at,
        terms.map(([term]) => term?.cells[0] ?? [null]),
      );
    });
    const planned = marks.map(({ at, name, colour }) => {
      const column = this.helpers.take(2);
      const [xs, ys] = [0, 1].map((right) =>
        this.sheet.addressOf({ row: head.row + 1, column: head.column + right }, rows, right === 0 ? 1 : series.length),
      ) as [string, string];
      this.sheet.writeAll({ row: FIRST_ROW, column }, [[name, "Height"]], { role: "head" });
      const where = `IF(ISNUMBER(${at}),IF(AND(${at}>=MIN(${xs}),${at}<=MAX(${xs})),${at},NA()),NA())`;
      [
        [where, "0"],
        [where, `MAX(${ys})`],
      ].forEach((texts, down) =>
        texts.forEach((text, right) =>
          this.formula({ row: FIRST_ROW + 1 + down, column: column + right }, text, { role: "helper" }),
        ),
      );
      return { name, source: this.sheet.area({ row: FIRST_ROW + 1, column }, 2, 2), colour };
    });
    this.printedColumns = Math.max(this.printedColumns, RESULTS.label - 1 + (index + 1) * CHART.columns);
    this.sheet.chart({
      kind,
      title,
      source: this.sheet.area(head, rows + 1, series.length + 1),
      place: this.sheet.area(
        { row: FIRST_ROW, column: RESULTS.label - 1 + index * CHART.columns },
        CHART.rows,
        CHART.columns,
      ),
      xTitle,
      yTitle,
      xFormat: this.axisFormat(xFormat),
      yFormat: this.axisFormat(yFormat),
      colours: series.map(({ colour }) => colour),
      ...(planned.length > 0 && { marks: planned }),
    });
  }

  private writeCheck({ hedge, holds = [], published = [] }: Template["check"], from: number): number {
    this.section(from, "Check", SECTION_WIDTH);
    let row = from + 1;
    if (hedge !== undefined) row = this.writeFindings(hedge, row);
    for (const { says, formula, level } of holds) {
      this.formula({ row, column: TABLE }, `IF(${formula},"ok","${level}")`, { role: "text" });
      this.sheet.write({ row, column: TABLE + 1 }, says, { role: "text" });
      row++;
    }
    if (published.length > 0) row = this.writePublished(published, row);
    for (const level of ["red", "amber", "info", "ok"] as const)
      this.sheet.highlight(this.sheet.area({ row: from + 1, column: TABLE }, row - from - 1, 1), {
        text: level,
        level,
      });
    return row;
  }

  private writeFindings(hedge: string, row: number): number {
    const width = widthOf(HEDGE_CHECK);
    const at = { row: FIRST_ROW + 1, column: this.helpers.take(width) };
    this.sheet.writeAll({ row: FIRST_ROW, column: at.column }, [["Code", "Level", "Finding", "What to do"]], {
      role: "head",
    });
    const spill = this.formula(at, hedge, { role: "helper" });
    // there may be more or fewer findings after an input changes, so all rows are referred to and not only today's
    const empty = HEDGE_CHECK.result.columns.map(() => null);
    const all = this.sheet.range(
      at,
      Array.from({ length: FINDINGS }, (_, down) => spill.cells[down] ?? empty),
    );
    const column = (name: ColumnOf<typeof HEDGE_CHECK>): Term =>
      this.sheet.named(`found_${name}`, columnAt(all, columnOf(HEDGE_CHECK, name)));
    const texts = [
      unlessBlank(column("level"), literal("")),
      unlessBlank(column("code"), literal("")),
      joined(column("what"), literal(" "), column("fix")),
    ];
    texts.forEach((term, right) => this.sheet.formula({ row, column: TABLE + right }, term, { role: "text" }));
    return row + FINDINGS;
  }

  private writePublished(published: NonNullable<Template["check"]["published"]>, from: number): number {
    const heads = ["Printed elsewhere", "Printed", "Today", "  What"];
    this.sheet.writeAll({ row: from, column: TABLE }, [heads], { role: "head" });
    this.sheet.look(this.sheet.area({ row: from, column: TABLE }), { align: "left" });
    this.sheet.look(this.sheet.area({ row: from, column: TABLE + 3 }), { align: "left" });
    published.forEach(({ says, formula, printed, within, source }, index) => {
      const row = from + 1 + index;
      const cell = (right: number) => this.sheet.addressOf({ row, column: TABLE + right });
      this.sheet.write({ row, column: TABLE + 1 }, printed, { role: "number", format: "General" });
      this.took({ row, column: TABLE + 1 }, [[printed]]);
      this.formula({ row, column: TABLE + 2 }, formula, { role: "number", format: "General" });
      this.formula({ row, column: TABLE }, `IF(ABS(${cell(2)}-${cell(1)})<=${within},"ok","red")`, { role: "text" });
      this.sheet.write({ row, column: TABLE + 3 }, `  ${says} (${source})`, { role: "note" });
    });
    return from + 1 + published.length;
  }

  private writeNotes(notes: readonly string[], from: number): number {
    this.section(from, "Notes", SECTION_WIDTH);
    const all = [SHEET_NOTES.inputs, SHEET_NOTES.funding, ...notes, SHEET_NOTES.venue];
    all.forEach((note, index) => {
      const at = { row: from + 1 + index, column: TABLE };
      if (note.startsWith("=")) this.formula(at, note.slice(1), { role: "note" });
      else this.sheet.write(at, note, { role: "note" });
    });
    return from + 1 + all.length;
  }

  /** Along an axis numbers have few places. */
  private axisFormat(format: Format): string {
    if (format === "price") return this.formats.axisPrice;
    return format === "usd"
      ? "#,##0"
      : format === "percent"
        ? "0%"
        : format === "coin"
          ? "General"
          : this.format(format);
  }

  private format(format: Format): string {
    return format in OTHERS ? OTHERS[format as keyof typeof OTHERS] : this.formats[KINDS[format as keyof typeof KINDS]];
  }
}

const OTHERS = { date: "yyyy-mm-dd", number: "General", word: "General" } as const;
const KINDS = {
  usd: "USD",
  price: "price",
  coin: "coinBriefly",
  contracts: "contracts",
  percent: "percent",
  rate: "rate",
  ratio: "ratio",
  count: "count",
  text: "text",
} as const satisfies Readonly<Record<Exclude<Format, keyof typeof OTHERS>, keyof Formats>>;

const headsOf = (column: Column): readonly Headed[] => ("spills" in column ? column.columns : [column]);

interface Alike extends Pick<Headed, "scale"> {
  readonly place: number;
  readonly columns: number;
  readonly levels: NonNullable<Headed["levels"]>;
}

/** Columns beside each other that are coloured by the same rules, together: a scale is one over all of them. */
function alikeIn(columns: readonly Column[]): Alike[] {
  const found: Alike[] = [];
  columns.flatMap(headsOf).forEach(({ scale, levels = {} }, place) => {
    if (!scale && Object.keys(levels).length === 0) return;
    const last = found.at(-1);
    const isSame = last && JSON.stringify([last.scale, last.levels]) === JSON.stringify([scale, levels]);
    if (isSame && last.place + last.columns === place) found[found.length - 1] = { ...last, columns: last.columns + 1 };
    else found.push({ place, columns: 1, levels, ...(scale && { scale }) });
  });
  return found;
}

const lengthOf = (column: Column): number =>
  "values" in column ? column.values.length : "formulas" in column ? column.formulas.length : 1;

/** A row for each of the table's: what is not filled yet may be, and a formula without the add-in does not spill. */
const filledTo = (rows: number, columns: number, cells: Rows): Rows =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => cells[down]?.[across] ?? null),
  );

const oneOf = (list: readonly string[]): Omit<PlannedValidation, "area"> => ({
  rule: { list },
  says: list.join(" or "),
});

/** The rule of an argument of ours, or the words that it may be. */
function validationOf(as: string, label: string): Omit<PlannedValidation, "area"> | undefined {
  const [name, argument = ""] = as.split(".");
  const parameters: Readonly<Record<string, Parameter>> = CATALOG.find((one) => one.name === name)?.parameters ?? {};
  const parameter = parameters[argument];
  if (!parameter) throw new Error(`${as} is no argument`);
  if ("choices" in parameter) return { rule: { list: parameter.choices }, says: parameter.about };
  if (!("rule" in parameter)) return undefined;
  return { rule: parameter.rule, says: `${label} ${ruleInWords(parameter.rule)}.` };
}
