import type { Area } from "./area";
import type { Chart } from "./chart";

/** What a printed sheet looks like. */
export interface PrintedPage {
  orientation: "Portrait" | "Landscape";
  centerHorizontally: boolean;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  area?: Area;
  titleRows?: Area;
}

/** What Excel keeps with a sheet and Univer has no place for. */
export class Supplement {
  /** Hidden so that users cannot bring it back, only a script can. */
  veryHidden = false;
  readonly page: PrintedPage = {
    orientation: "Portrait",
    centerHorizontally: false,
    zoom: { scale: 100 },
  };
  /** In the order in which they lie over one another. */
  readonly charts: Chart[] = [];
}
