import type { Book, BookAxis, BookSheet, Look } from "../../../workbench/xlsx/book";

export const emptySheet = (name: string): BookSheet => ({
  name,
  visibility: "visible",
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  defaultWidth: 64,
  defaultHeight: 20,
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  validations: [],
  conditions: [],
  charts: [],
  tables: [],
  notes: [],
  page: { landscape: false, centred: false, scale: 100 },
});

const look = (numberFormat: string, extra: Partial<Look> = {}): Look => ({
  font: { name: "Arial", size: 11, bold: false, italic: false, underline: false, struck: false, colour: "#242424" },
  lines: {},
  wrap: false,
  indent: 0,
  numberFormat,
  ...extra,
});
const axis = (title?: string): BookAxis => ({
  ...(title ? { title } : {}),
  visible: true,
  gridlines: true,
  labels: "nextTo",
});
/** One of everything that a file can hold. */
export const fullBook = (): Book => ({
  active: 1,
  looks: [
    look("General"),
    look('#,##0.00" USD"', {
      fill: "#DFEAFD",
      horizontal: "right",
      lines: { bottom: { style: "thin", colour: "#D6D6D6" } },
    }),
    look("yyyy-mm-dd hh:mm"),
  ],
  names: [
    { name: "coins", meaning: "'Hedge sheet'!$A$1", comment: "what you hold" },
    { name: "coins", meaning: "Second!$B$2", sheet: 1 },
    { name: "PNL", meaning: "LAMBDA(n,[p],IF(ISOMITTED(p),n,n*p))" },
    { name: "hid", meaning: '"tok"', hidden: true },
  ],
  sheets: [
    {
      name: "Hedge sheet",
      visibility: "visible",
      gridlines: false,
      frozen: { rows: 2, columns: 1 },
      defaultWidth: 64,
      defaultHeight: 20,
      tabColour: "#FF0000",
      columns: [
        { at: 0, size: 188 },
        { at: 3, size: 24, hidden: true },
      ],
      rows: [
        { at: 1, size: 36 },
        { at: 40, size: 10 },
      ],
      cells: [
        { row: 0, column: 0, value: 5, look: 1 },
        { row: 0, column: 1, value: "  <b>&x</b>" },
        { row: 1, column: 0, formula: "=COINM.LIQ_PRICE(A1,2)", value: { error: "#N/A" } },
        { row: 2, column: 0, formula: '=A1&"x"', value: "5x" },
        { row: 3, column: 0, formula: "=A1>0", value: true },
        { row: 4, column: 0, value: 45000.123456789, look: 2 },
        { row: 5, column: 0, formula: "=LET(n,A1,n*2)", value: 10 },
        { row: 6, column: 0, formula: "=COINM.INVERSE_PNL(A1:A3,2)", fills: { rows: 3, columns: 2 }, value: 1 },
        { row: 6, column: 1, value: 99 },
        { row: 9, column: 0, formula: "=A7#", value: 1 },
        { row: 10, column: 0, look: 0 },
        ...[
          ["Qty", "Price"],
          [1, 2],
          [3, 4],
        ].flatMap((line, down) => line.map((value, column) => ({ row: 30 + down, column, value }))),
      ],
      merges: [{ row: 20, column: 0, rows: 1, columns: 3 }],
      validations: [
        {
          areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
          type: "decimal",
          comparison: "greaterThan",
          formulas: ["=B1*2"],
          arrow: true,
          blanks: true,
          alert: { shown: true, title: "No", text: "Above", style: "stop" },
          prompt: { shown: true, title: "P", text: "say" },
        },
        {
          areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
          type: "list",
          formulas: ["Isolated,Cross"],
          arrow: true,
          blanks: false,
          alert: { shown: true, title: "", text: "", style: "warning" },
          prompt: { shown: false, title: "", text: "" },
        },
      ],
      conditions: [
        {
          areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
          rule: {
            type: "number",
            comparison: "notBetween",
            numbers: [1, 2],
            highlight: { fill: "#FFC7CE", colour: "#9C0006", bold: true },
          },
        },
        {
          areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
          rule: { type: "text", operator: "contains", text: 'a"b', highlight: { fill: "#FFC7CE" } },
        },
        {
          areas: [{ row: 0, column: 2, rows: 5, columns: 1 }],
          rule: {
            type: "scale",
            points: [
              { type: "min", colour: "#F8696B" },
              { type: "percentile", value: "50", colour: "#FFEB84" },
              { type: "max", colour: "#63BE7B" },
            ],
          },
        },
        {
          areas: [{ row: 0, column: 3, rows: 5, columns: 1 }],
          rule: { type: "formula", formula: "=D1>COINM.LIQ_PRICE(1,2)", highlight: { italic: true } },
        },
      ],
      charts: [
        {
          name: "Wealth & co",
          type: "scatter",
          place: { left: 0, top: 0, width: 0, height: 0 },
          cells: { row: 12, column: 4, rows: 10, columns: 5 },
          title: "Wealth <1>",
          legend: "bottom",
          series: [
            {
              name: { sheet: "Hedge sheet", area: { row: 0, column: 1, rows: 1, columns: 1 } },
              values: { sheet: "Hedge sheet", area: { row: 0, column: 0, rows: 5, columns: 1 } },
              x: { sheet: "Hedge sheet", area: { row: 0, column: 2, rows: 5, columns: 1 } },
              colour: "#0B53CE",
              weight: 2.25,
              dash: "dash",
            },
          ],
          category: { ...axis("Price, USD"), numberFormat: "#,##0", minimum: 0, maximum: 10 },
          value: axis(),
        },
        {
          name: "Area",
          type: "areaStacked",
          place: { left: 700, top: 50, width: 480, height: 288 },
          series: [
            {
              name: "One",
              values: { sheet: "Second", area: { row: 0, column: 0, rows: 5, columns: 1 } },
              colour: "#156082",
            },
          ],
          category: axis(),
          value: { ...axis(), visible: false, gridlines: false, labels: "low" },
        },
      ],
      tables: [
        {
          name: "Fills",
          area: { row: 30, column: 0, rows: 3, columns: 2 },
          columns: ["Qty", "Price"],
          totals: false,
          style: "TableStyleLight9",
        },
      ],
      notes: [{ row: 0, column: 0, text: "A note\nof two lines", author: "me" }],
      page: {
        landscape: true,
        centred: true,
        pagesWide: 1,
        pagesHigh: 1,
        area: { row: 0, column: 0, rows: 30, columns: 8 },
        titleRows: { first: 0, last: 1 },
        header: "&LHello",
        footer: "&CPage &P",
      },
    },
    {
      name: "Second",
      visibility: "visible",
      gridlines: true,
      frozen: { rows: 0, columns: 0 },
      defaultWidth: 64,
      defaultHeight: 20,
      columns: [],
      rows: [],
      cells: [{ row: 0, column: 0, value: 1 }],
      merges: [],
      validations: [],
      conditions: [],
      charts: [],
      tables: [],
      notes: [],
      page: { landscape: false, centred: false, scale: 100 },
    },
  ],
});
