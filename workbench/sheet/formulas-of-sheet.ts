import { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * Of the formulas of the whole workbook, which Univer collects anew whenever cells are written, it needs those of the
 * written sheet alone: the more sheets there are, the longer each writing would take.
 */
export function collectFormulasOfWrittenSheet(): void {
  const model = FormulaDataModel.prototype;
  const update = model.updateFormulaData;
  model.updateFormulaData = function (this: FormulaDataModel, workbookId, sheetId, cells) {
    const collect = this.getFormulaData.bind(this);
    this.getFormulaData = () => ({ [workbookId]: { [sheetId]: this.getSheetFormulaData(workbookId, sheetId) } });
    try {
      return update.call(this, workbookId, sheetId, cells);
    } finally {
      this.getFormulaData = collect;
    }
  };
}
