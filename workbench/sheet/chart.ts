import type { Area } from "./area";

export type ChartType = "XYScatterLinesNoMarkers" | "Line" | "AreaStacked";

/** Cells that a chart takes something from. */
export interface Source {
  sheetId: string;
  area: Area;
}

export interface Series {
  /** What it is called: in words, or as a cell says. */
  name: string | Source | undefined;
  values: Source;
  /** What stands along the first axis: numbers of a scatter chart, or whatever else names the points. */
  x: Source | undefined;
  color?: string;
  weight?: number;
  dashes?: string;
}

export interface Caption {
  visible: boolean;
  text: string;
}

export interface Axis {
  title: Caption;
  visible: boolean;
  gridlines: boolean;
  /** None is the format of the cells. */
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  labels: "NextToAxis" | "Low" | "High" | "None";
}

/** In points from the sheet's first cell. */
export interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A chart as Excel keeps it with its sheet; Univer's free part has none. */
export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  series: Series[];
  /** The cells it covers, and moves and grows with; or where it was put by measure. */
  place: Area | Bounds;
  title: Caption;
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right" };
  category: Axis;
  value: Axis;
}

export const isScatter = ({ type }: Pick<Chart, "type">): boolean => type === "XYScatterLinesNoMarkers";

const untitled = (): Caption => ({ visible: false, text: "" });

// Excel's own size for a chart that nobody has placed.
const usualPlace: Bounds = { left: 96, top: 60, width: 360, height: 216 };

export function newChart(id: string, name: string, type: ChartType, series: Series[]): Chart {
  const axis = (gridlines: boolean): Axis => ({ title: untitled(), visible: true, gridlines, labels: "NextToAxis" });
  return {
    id,
    name,
    type,
    series,
    place: { ...usualPlace },
    title: { visible: true, text: "" },
    legend: { visible: true, position: "Bottom" },
    category: axis(type === "XYScatterLinesNoMarkers"),
    value: axis(true),
  };
}
