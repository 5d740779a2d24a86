import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";
import { HUES, SHARES, type Heat } from "../../chart/heat";

type HeatClass = `${Heat["hue"]}${number}`;

const mixed = (hue: Heat["hue"], share: number): string =>
  `color-mix(in srgb, ${tokens[HUES[hue]]} ${share}%, ${tokens.colorNeutralBackground1})`;

/** The grounds of cells by hue and strength. Forced colours paint over them: there the numbers alone speak. */
export const useHeat = makeStyles(
  Object.fromEntries(
    (Object.keys(HUES) as Heat["hue"][]).flatMap((hue) =>
      SHARES.map((share, strength) => [`${hue}${strength}`, { backgroundColor: mixed(hue, share) }]),
    ),
  ) as Record<HeatClass, GriffelStyle>,
);

export const heatClass = ({ hue, strength }: Heat): HeatClass => `${hue}${strength}`;

const HATCH = `color-mix(in srgb, ${tokens.colorPaletteRedForeground1} 45%, transparent)`;

/** The ground of a cell that is marked: hatched, so that it is told without its colour as well, and its digits are read. */
export const useMarked = makeStyles({
  cell: { backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${HATCH} 6px 7px)` },
});
