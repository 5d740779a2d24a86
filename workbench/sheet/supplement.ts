import type { Area } from "./area";
import type { Chart } from "./chart";

/** What a printed sheet looks like. */
export interface PrintedPage {
  orientation: "Portrait" | "Landscape";
  centerHorizontally: boolean;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  area?: Area;
  titleRows?: Area;
  /** In the words of files: "&CPage &P". */
  header?: string;
  footer?: string;
}

/** A table: its cells are cells as all others. */
export interface SheetTable {
  name: string;
  area: Area;
  columns: string[];
  totals: boolean;
  style?: string;
}

/** As Excel calls a table that nobody has given a name. */
export function newTableId(taken: ReadonlySet<SheetTable>): string {
  const names = new Set([...taken].map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!names.has(`table${number}`)) return `Table${number}`;
}

export interface Note {
  row: number;
  column: number;
  text: string;
  author: string;
}

/** What Excel keeps with a sheet and Univer has no place for, as plain values. */
export interface SupplementState {
  /** Hidden so that users cannot bring it back, only a script can. */
  veryHidden: boolean;
  page: PrintedPage;
  /** In the order in which they lie over one another. */
  charts: Chart[];
  tables: SheetTable[];
  notes: Note[];
}

export const newSupplement = (): SupplementState => ({
  veryHidden: false,
  page: { orientation: "Portrait", centerHorizontally: false, zoom: { scale: 100 } },
  charts: [],
  tables: [],
  notes: [],
});

/** The supplement of a sheet that is open. */
export class Supplement {
  constructor(readonly state: SupplementState = newSupplement()) {}

  get veryHidden(): boolean {
    return this.state.veryHidden;
  }
  set veryHidden(hidden: boolean) {
    this.state.veryHidden = hidden;
  }
  get page(): PrintedPage {
    return this.state.page;
  }
  get charts(): Chart[] {
    return this.state.charts;
  }
  get notes(): Note[] {
    return this.state.notes;
  }
}
