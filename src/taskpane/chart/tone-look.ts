import type { tokens } from "@fluentui/react-components";
import type { ChartMark, Tone } from "../../builder/charts/chart";

export interface StrokeLook {
  readonly token: keyof typeof tokens;
  /** Where the system's own few colours replace all others. */
  readonly system: "CanvasText" | "Highlight" | "LinkText";
  readonly dashes?: string;
}

/** A series is known by its colour, by its dashes and by its marker: any one of the three is enough. */
export interface ToneLook extends StrokeLook {
  readonly marker: Marker;
  /** An area is filled with slanting lines instead of evenly. */
  readonly hatched?: true;
}

export type Marker = "circle" | "square" | "diamond" | "triangle" | "bar";

export const TONE_LOOKS: Readonly<Record<Tone, ToneLook>> = {
  unhedged: { token: "colorNeutralForeground3", system: "CanvasText", dashes: "1 5", marker: "circle" },
  hedged: { token: "colorBrandForeground1", system: "Highlight", marker: "square" },
  "until liquidation": {
    token: "colorPaletteDarkOrangeForeground1",
    system: "LinkText",
    dashes: "7 5",
    marker: "diamond",
  },
  locked: { token: "colorPaletteLightTealForeground2", system: "Highlight", marker: "square" },
  floating: { token: "colorPaletteMarigoldForeground2", system: "CanvasText", marker: "circle", hatched: true },
  margin: { token: "colorPaletteBerryForeground1", system: "Highlight", marker: "triangle" },
  "locked in full": { token: "colorPaletteLightTealForeground2", system: "Highlight", marker: "square" },
  "locked mostly": { token: "colorPaletteLightTealForeground2", system: "Highlight", dashes: "9 4", marker: "diamond" },
  "locked by half": { token: "colorPaletteMarigoldForeground2", system: "CanvasText", marker: "triangle" },
  "locked in part": { token: "colorPaletteMarigoldForeground2", system: "CanvasText", dashes: "3 4", marker: "circle" },
  limit: { token: "colorPaletteRedForeground1", system: "LinkText", dashes: "3 4", marker: "bar" },
};

export const MARK_LOOKS: Readonly<Record<ChartMark["tone"], StrokeLook>> = {
  now: { token: "colorNeutralForeground2", system: "CanvasText" },
  danger: { token: "colorPaletteRedForeground1", system: "LinkText", dashes: "4 3" },
};

/** Drawn around 0,0, all of about the same weight. */
export const MARKER_PATHS: Readonly<Record<Marker, string>> = {
  circle: "M-3.8,0a3.8,3.8 0 1,0 7.6,0a3.8,3.8 0 1,0 -7.6,0Z",
  square: "M-3.4,-3.4H3.4V3.4H-3.4Z",
  diamond: "M0,-4.9L4.9,0L0,4.9L-4.9,0Z",
  triangle: "M0,-4.6L4.6,3.6H-4.6Z",
  bar: "M-5,-1.8H5V1.8H-5Z",
};
