import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { freeSheetName } from "../../src/workbook/sheet-name";
import type { Extent } from "../../src/workbook/cell-address";
import { excelRule } from "../../src/workbook/excel/validations";
import { levelLooks, scaleLooks } from "../../src/workbook/highlight-looks";
import { roleLooks } from "../../src/workbook/role-looks";
import type {
  PlannedBlock,
  PlannedChart,
  PlannedHighlight,
  PlannedLook,
  PlannedValidation,
  SheetPlan,
} from "../../src/workbook/sheet-plan";
import { absoluteOn } from "../../workbench/xlsx/cell-names";
import type {
  Book,
  BookAxis,
  BookCell,
  BookChart,
  BookSheet,
  BookValue,
  Comparison,
  Condition,
  Look,
  Validation,
} from "../../workbench/xlsx/book";
import { Looks } from "../../workbench/xlsx/looks";

/** A sheet of a plan as a file holds it: what the pane would have written, with what its cells came to. */
export function bookOf(plans: readonly SheetPlan[]): Book {
  const looks = new Looks();
  const titles: string[] = [];
  for (const { title } of plans) titles.push(freeSheetName(title, titles));
  const named = plans.map((plan, index) => ({ plan, title: titles[index] as string, index }));
  return {
    sheets: named.map(({ plan, title }) => sheetOf(plan, title, looks)),
    names: named.flatMap(({ plan, title, index }) =>
      plan.names.map(({ name, area }) => ({ name, meaning: absoluteOn(title, area), sheet: index })),
    ),
    looks: looks.all,
    active: 0,
  };
}

function sheetOf(plan: SheetPlan, name: string, looks: Looks): BookSheet {
  const { extent, printed = extent, frozenRows } = plan;
  return {
    name,
    visibility: "visible",
    gridlines: false,
    frozen: { rows: frozenRows, columns: 0 },
    defaultWidth: pixelsWide(8.43),
    defaultHeight: 20,
    columns: plan.columnWidths.map((digits, across) => ({ at: extent.column + across, size: pixelsWide(digits) })),
    rows: heightsOf(plan),
    cells: cellsOf(plan, looks),
    merges: [],
    validations: plan.validations.map(validationOf),
    conditions: plan.highlights.map(conditionOf),
    charts: plan.charts.map((chart, index) => chartOf(chart, name, plan, index)),
    tables: [],
    notes: [],
    page: {
      landscape: true,
      centred: false,
      pagesWide: 1,
      pagesHigh: 1,
      area: printed,
      ...(frozenRows > 0 && { titleRows: { first: 0, last: frozenRows - 1 } }),
    },
  };
}

/** As the workbook is asked for it: seven pixels a digit and five around them. */
const pixelsWide = (digits: number): number => Math.round(digits * 7 + 5);

/** A row with larger type is higher; the others have the height of all. */
const heightsOf = ({ looks }: SheetPlan): BookSheet["rows"] =>
  looks.flatMap(({ area, role }) => {
    const size = role === undefined ? undefined : roleLooks[role].size;
    return size === undefined || size <= 12 ? [] : [{ at: area.row, size: Math.round(size * 1.75) }];
  });

function cellsOf({ blocks, looks: planned }: SheetPlan, looks: Looks): BookCell[] {
  const found = new Map<string, BookCell>();
  const cellAt = (row: number, column: number): BookCell => {
    const key = `${row},${column}`;
    const cell = found.get(key) ?? { row, column };
    found.set(key, cell);
    return cell;
  };
  for (const block of blocks) placeBlock(block, cellAt);
  const dressed = new Map<BookCell, Look>();
  for (const look of planned)
    eachCell(look.area, (row, column) => {
      const cell = cellAt(row, column);
      dressed.set(cell, worn(dressed.get(cell) ?? PLAIN, look));
    });
  for (const [cell, look] of dressed) cell.look = looks.numberOf(look);
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function placeBlock(
  { row, column, entries, spills, values }: PlannedBlock,
  at: (r: number, c: number) => BookCell,
): void {
  entries.forEach((line, down) =>
    line.forEach((entry, across) => {
      if (entry === null) return;
      const cell = at(row + down, column + across);
      const isFormula = typeof entry === "object";
      if (isFormula) cell.formula = entry.formula;
      const value = isFormula ? bookValue(values?.[down]?.[across] as Cell) : entry;
      if (value !== undefined) cell.value = value;
      if (isFormula && spills) cell.fills = spills;
    }),
  );
  if (!spills) return;
  values?.forEach((line, down) =>
    line.forEach((value, across) => {
      const shown = bookValue(value as Cell);
      if ((down > 0 || across > 0) && shown !== undefined) at(row + down, column + across).value = shown;
    }),
  );
}

const bookValue = (value: Cell | undefined): BookValue | undefined =>
  value instanceof CellError ? { error: value.code } : (value ?? undefined);

function eachCell({ row, column, rows, columns }: Extent, visit: (row: number, column: number) => void): void {
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++) visit(row + down, column + across);
}

const PLAIN: Look = {
  font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, struck: false, colour: "#000000" },
  lines: {},
  wrap: false,
  indent: 0,
  numberFormat: "General",
};

/** One look laid over another. */
function worn(before: Look, { role, align, format }: PlannedLook): Look {
  const look: Look = { ...before, ...(format !== undefined && { numberFormat: format }) };
  if (role !== undefined) {
    const { ink, fill, size, bold = false, italic = false, align: side, rule } = roleLooks[role];
    look.font = { ...before.font, colour: ink, bold, italic, ...(size !== undefined && { size }) };
    if (fill !== undefined) look.fill = fill;
    look.horizontal = side;
    if (rule !== undefined) look.lines = { ...before.lines, bottom: { style: "thin", colour: rule } };
  }
  if (align !== undefined) look.horizontal = align;
  return look;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Between: "between",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function validationOf({ area, rule, says }: PlannedValidation): Validation {
  const { list, decimal, custom } = excelRule(rule, cellOf(area));
  const common = {
    areas: [area],
    arrow: true,
    blanks: true,
    alert: { shown: true, title: "", text: says, style: "stop" as const },
    prompt: { shown: true, title: "", text: says },
  };
  if (list) return { ...common, type: "list", formulas: [String(list.source)] };
  if (custom) return { ...common, type: "custom", formulas: [String(custom.formula)] };
  const { operator = "", formula1, formula2 } = decimal ?? {};
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new Error(`No validation of a file is ${operator}`);
  return {
    ...common,
    type: "decimal",
    comparison,
    formulas: [formula1, formula2].flatMap((bound) => (bound === undefined ? [] : [String(bound)])),
  };
}
const cellOf = ({ row, column }: Extent): string =>
  absoluteOn("x", { row, column, rows: 1, columns: 1 }).replace(/^.*!|\$/g, "");

function conditionOf({ area, rule }: PlannedHighlight): Condition {
  if ("text" in rule) {
    const { ink, fill } = levelLooks[rule.level];
    return {
      areas: [area],
      rule: { type: "text", operator: "contains", text: rule.text, highlight: { fill, colour: ink } },
    };
  }
  const { lowest, zero, highest } = scaleLooks[rule.scale];
  return {
    areas: [area],
    rule: {
      type: "scale",
      points: [
        { type: "min", colour: lowest },
        ...(zero === undefined ? [] : [{ type: "num" as const, value: "0", colour: zero }]),
        { type: "max", colour: highest },
      ],
    },
  };
}

function chartOf(chart: PlannedChart, sheet: string, plan: SheetPlan, index: number): BookChart {
  const { source, place, kind, title, colours = [], marks = [] } = chart;
  const below = { ...source, row: source.row + 1, rows: source.rows - 1, columns: 1 };
  const column = (across: number) => ({ sheet, area: { ...below, column: source.column + across } });
  const series = Array.from({ length: source.columns - 1 }, (_, across) => ({
    name: headOf(plan, source.row, source.column + 1 + across),
    values: column(across + 1),
    x: column(0),
    ...(colours[across] !== undefined && { colour: colours[across] }),
  }));
  const lines = marks.map(({ name, source: ends, colour }) => ({
    name,
    values: { sheet, area: { ...ends, column: ends.column + 1, columns: 1 } },
    x: { sheet, area: { ...ends, columns: 1 } },
    colour,
    weight: 1.25,
    dash: "dash",
  }));
  const axis = (words: string, numberFormat: string, gridlines: boolean): BookAxis => ({
    title: words,
    visible: true,
    gridlines,
    numberFormat,
    labels: "low",
  });
  return {
    name: `Chart ${index + 1}`,
    type: kind === "lines" ? "scatter" : "areaStacked",
    place: { left: 0, top: 0, width: 0, height: 0 },
    cells: place,
    title,
    legend: "bottom",
    series: [...series, ...lines],
    category: axis(chart.xTitle, chart.xFormat, false),
    value: axis(chart.yTitle, chart.yFormat, true),
  };
}

function headOf({ blocks }: SheetPlan, row: number, column: number): string {
  const entries = blocks.flatMap((block) => {
    const entry = block.entries[row - block.row]?.[column - block.column];
    return typeof entry === "string" ? [entry] : [];
  });
  return entries[0] ?? "";
}
