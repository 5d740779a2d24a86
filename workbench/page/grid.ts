import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreMessages from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionMessages from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationMessages from "@univerjs/preset-sheets-data-validation/locales/en-US";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { mergeLocales } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { createUniver } from "../sheet/create-univer";
import type { PluginEntry } from "../sheet/create-univer";

/** The visible spreadsheet, in the element with the given id. */
export function createGrid(container: string, darkMode: boolean): Univer {
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  const plugins = presets.flatMap((preset): PluginEntry[] => preset.plugins);
  return createUniver({
    plugins,
    messages: mergeLocales(coreMessages, validationMessages, conditionMessages),
    darkMode,
  });
}
