import { CATALOG } from "../../catalog";
import { examplesOf } from "./examples";
import { BLANK_ARGUMENT } from "./questions/blank-argument";
import { BUSY_SPILL } from "./questions/busy-spill";
import { CHART_OVER_BUSY_CELLS } from "./questions/chart-over-busy-cells";
import { CHOICE_ARGUMENT } from "./questions/choice-argument";
import { ERROR_IN_ARRAY } from "./questions/error-in-array";
import { HIGHLIGHT, NAMES, VALIDATION } from "./questions/kept-with-cells";
import { LONG_COLUMN } from "./questions/long-column";
import { MENDED_REFUSAL } from "./questions/mended-refusal";
import { NESTED_LEVELS } from "./questions/nested-levels";
import { PERCENT_NUMBERS, PERCENT_TEXTS } from "./questions/percent-entry";
import { TEXT_CELL } from "./questions/text-cell";
import { UNDO_GROUP } from "./questions/undo-group";
import type { Probe } from "./probe";

/** The questions first: they are few, and nobody knows the answers. The longest is the last. */
export const PROBES: readonly Probe[] = [
  ERROR_IN_ARRAY,
  MENDED_REFUSAL,
  BLANK_ARGUMENT,
  CHOICE_ARGUMENT,
  PERCENT_NUMBERS,
  PERCENT_TEXTS,
  TEXT_CELL,
  BUSY_SPILL,
  NESTED_LEVELS,
  NAMES,
  VALIDATION,
  HIGHLIGHT,
  CHART_OVER_BUSY_CELLS,
  UNDO_GROUP,
  ...CATALOG.map(examplesOf),
  LONG_COLUMN,
];
