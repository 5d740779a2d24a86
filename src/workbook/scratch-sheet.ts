import type { Extent } from "./cell-address";
import type { CellRows } from "./plan-portions";
import type { SheetPlan } from "./sheet-plan";

/** A sheet of its own to try things on, beside whatever else is open. Every promise may fail with a WorkbookError. */
export interface ScratchSheet {
  readonly name: string;
  /** How the workbook is calculated: "Automatic", or by hand, where nothing changes by itself. */
  readonly calculation: string;
  /** Writes and reads in one request: what is read is what the cells hold at once. */
  exchange(write: ScratchWrite, read: readonly Extent[]): Promise<readonly CellsRead[]>;
  /** What the sheet keeps besides cells: its names and charts, and the rules and conditional formats of an area. */
  kept(area: Extent): Promise<Kept>;
  /** Writes these in several requests that are to be undone in one step; false where the host has no such thing. */
  writeAsOneStep(writes: readonly ScratchWrite[]): Promise<boolean>;
  remove(): Promise<void>;
}

/** Adds a sheet and leaves the user where he is. A name that is taken gets a number. */
export type AddScratchSheet = (title: string) => Promise<ScratchSheet>;

/** In the order in which it is written: a format before what is to be read by it. */
export interface ScratchWrite extends Partial<Pick<SheetPlan, "names" | "looks" | "validations" | "highlights">> {
  readonly cells?: readonly CellRows[];
  /** Scatter charts of these cells, as the host itself divides them into series. */
  readonly charts?: readonly Extent[];
}

/** Cells as the host reports them, row by row. */
export interface CellsRead {
  /** An error is its code, a blank cell the empty text: `types` tells them from texts. */
  readonly values: readonly (readonly (number | string | boolean)[])[];
  /** "Double", "String", "Boolean", "Error", "Empty" … in the host's own words. */
  readonly types: readonly (readonly string[])[];
  readonly texts: readonly (readonly string[])[];
}

export interface Kept {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly charts: readonly (readonly SeriesRead[])[];
  /** `valid` says whether what stands in the cells keeps the rule; null where some do and some do not. */
  readonly validation: { readonly type: string; readonly valid: boolean | null };
  /** The types of the conditional formats. */
  readonly highlights: readonly string[];
}

export interface SeriesRead {
  readonly name: string;
  readonly x: readonly unknown[];
  readonly values: readonly unknown[];
}
