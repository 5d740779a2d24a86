import { HostObject } from "../richapi/host-object";
import { invalidArgument, itemNotFound } from "../richapi/rich-api-error";
import type { Area } from "../sheet/area";
import type { PrintedPage } from "../sheet/supplement";
import { parseArea, splitAddress } from "./address";
import type { Block } from "./block";
import { sheetSize } from "./limits";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

const smallestScale = 10;
const largestScale = 400;

/** `Excel.PageLayout`: kept, and told again. Univer does not print. */
export class PageLayout extends HostObject {
  static override readonly defaultMembers = ["centerHorizontally", "orientation", "zoom"];

  /** Stands on the whole sheet. */
  constructor(private readonly block: Block) {
    super();
  }
  get #page(): PrintedPage {
    return this.block.spreadsheet.supplement(this.block.sheetId).page;
  }

  get Orientation(): string {
    return this.#page.orientation;
  }
  set Orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
    this.#page.orientation = orientation;
  }
  get CenterHorizontally(): boolean {
    return this.#page.centerHorizontally;
  }
  set CenterHorizontally(centered: boolean) {
    this.#page.centerHorizontally = centered;
  }
  get Zoom(): PrintedPage["zoom"] {
    return this.#page.zoom;
  }
  set Zoom({ scale, horizontalFitToPages, verticalFitToPages }: PrintedPage["zoom"]) {
    const scales = typeof scale === "number";
    if (scales && !(scale >= smallestScale && scale <= largestScale)) throw invalidArgument();
    this.#page.zoom = scales
      ? { scale }
      : {
          ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
          ...(verticalFitToPages ? { verticalFitToPages } : {}),
        };
  }

  SetPrintArea(range: Range | string): void {
    this.#page.area = this.#area(range);
  }
  GetPrintArea(): RangeAreas {
    return new RangeAreas([this.#range(this.#page.area).block]);
  }
  SetPrintTitleRows(rows: Range | string): void {
    const { row, rows: count } = this.#area(rows);
    this.#page.titleRows = { row, rows: count, column: 0, columns: sheetSize.columns };
  }
  GetPrintTitleRows(): Range {
    return this.#range(this.#page.titleRows);
  }

  #area(range: Range | string): Area {
    return range instanceof Range ? range.block.area : parseArea(splitAddress(range).area, sheetSize);
  }
  #range(area: Area | undefined): Range {
    if (!area) throw itemNotFound();
    return new Range(this.block.within(area));
  }
}
