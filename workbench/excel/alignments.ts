import { HorizontalAlign, VerticalAlign } from "@univerjs/core";
import { Choice } from "./choice";

export const horizontalAlignments = new Choice(
  "Horizontal alignment",
  {
    General: HorizontalAlign.UNSPECIFIED,
    Left: HorizontalAlign.LEFT,
    Center: HorizontalAlign.CENTER,
    Right: HorizontalAlign.RIGHT,
    Justify: HorizontalAlign.JUSTIFIED,
    Distributed: HorizontalAlign.DISTRIBUTED,
  },
  ["Fill", "CenterAcrossSelection"],
);

export const verticalAlignments = new Choice(
  "Vertical alignment",
  { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM },
  ["Justify", "Distributed"],
);
