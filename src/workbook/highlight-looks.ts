import type { Level, Scale } from "./sheet-plan";

/** Words carry each level as well: none is told by its colour alone. */
export const levelLooks: Readonly<Record<Level, { readonly ink: string; readonly fill: string }>> = {
  red: { ink: "#A4262C", fill: "#FDE7E9" },
  amber: { ink: "#7A4B00", fill: "#FFF0C2" },
  info: { ink: "#0B53CE", fill: "#DFEAFD" },
  ok: { ink: "#0B6A33", fill: "#DDF1E4" },
};

/** The fills of the lowest value, of nought where it lies between, and of the highest. */
export const scaleLooks: Readonly<Record<Scale, { lowest: string; zero?: string; highest: string }>> = {
  "low to high": { lowest: "#FFFFFF", highest: "#9BD3AE" },
  "around zero": { lowest: "#F3B0B3", zero: "#FFFFFF", highest: "#9BD3AE" },
};
