const LOOKED_AT = "A1:H22";

/** All of the workbook that an insertion could change, as Office.js tells it. */
export async function pictureOf(context: Excel.RequestContext): Promise<unknown> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name, items/visibility, items/showGridlines");
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  const sheets = worksheets.items.map(({ name, visibility, showGridlines }) => {
    const sheet = worksheets.getItem(name);
    const cells = sheet.getRange(LOOKED_AT);
    cells.load("formulas, values, numberFormat");
    const looks = cells.getCellProperties({
      format: {
        fill: { color: true, pattern: true },
        font: { bold: true, italic: true, color: true, size: true },
        borders: { style: true },
        horizontalAlignment: true,
      },
    });
    const widths = [..."ABCDEFGH"].map((letter) => sheet.getRange(`${letter}1`).format.load("columnWidth"));
    const validations = ["C5", "C6", "C7"].map((cell) => sheet.getRange(cell).dataValidation.load("type, rule"));
    const highlights = cells.conditionalFormats.load("items/type");
    const { names, charts } = sheet;
    names.load("items/name, items/formula");
    charts.load("items/title/text");
    return () => ({
      name,
      visibility,
      showGridlines,
      formulas: cells.formulas,
      values: cells.values,
      numberFormat: cells.numberFormat,
      looks: looks.value,
      widths: widths.map(({ columnWidth }) => columnWidth),
      validations: validations.map(({ type, rule }) => ({ type, rule })),
      highlights: highlights.items.map(({ type }) => type),
      names: names.items.map(({ name: called, formula }) => [called, formula]),
      charts: charts.items.map(({ title }) => title.text),
    });
  });
  await context.sync();
  return { selected: selected.address, sheets: sheets.map((seen) => seen()) };
}
