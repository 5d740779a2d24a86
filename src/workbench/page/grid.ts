import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import messages from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { Univer } from "@univerjs/core";
import { createUniver } from "../sheet/create-univer";

/** The visible spreadsheet, in the element with the given id. */
export function createGrid(container: string, darkMode: boolean): Univer {
  const preset = UniverSheetsCorePreset({ container, ribbonType: "simple" });
  return createUniver({ plugins: preset.plugins, messages, darkMode });
}
