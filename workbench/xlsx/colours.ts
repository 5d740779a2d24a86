/** A colour of a file: its own, one of the theme, or one of the old palette. */
export interface FileColour {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** Of Office's own theme, in the order of the file: dark 1, light 1, dark 2, light 2, six accents, two of links. */
const office = [
  "000000",
  "FFFFFF",
  "0E2841",
  "E8E8E8",
  "156082",
  "E97132",
  "196B24",
  "0F9ED5",
  "A02B93",
  "4EA72E",
  "467886",
  "96607D",
];
/** Cells count the light one of a pair before the dark one. */
const inCells = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

const palette =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333".match(
    /.{6}/g,
  ) ?? [];

/** The colours of a file's theme, in its order; those of Office where it has none. */
export function themeColours(theme: string | undefined): readonly string[] {
  const scheme = /<a:clrScheme\b[\s\S]*?<\/a:clrScheme>/.exec(theme ?? "")?.[0];
  const found = [...(scheme ?? "").matchAll(/(?:srgbClr\s+val|lastClr)="([\dA-Fa-f]{6})"/g)].map(
    ([, colour = ""]) => colour,
  );
  return found.length === office.length ? found : office;
}

/** "#0B53CE", or nothing where the file leaves the choice to the screen. */
export function colourOf(colour: FileColour | undefined, theme: readonly string[]): string | undefined {
  if (!colour) return undefined;
  const { argb, theme: index, tint = 0, indexed } = colour;
  if (argb !== undefined) return /^[\dA-F]{6,8}$/i.test(argb) ? `#${argb.slice(-6).toUpperCase()}` : undefined;
  if (index !== undefined) {
    const base = theme[inCells[index] ?? -1];
    return base === undefined ? undefined : tinted(base, tint);
  }
  return indexed !== undefined && palette[indexed] !== undefined ? `#${palette[indexed]}` : undefined;
}

export const argbOf = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;

/** Lighter or darker by a part of what is left to white or black (ECMA-376 part 1, 18.8.19). */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((hex) => parseInt(hex, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const spread = most - least;
  const full = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // The same hue and fullness at another lightness.
  const chroma = (1 - Math.abs(2 * changed - 1)) * full;
  const channel = (value: number) => {
    const part = spread === 0 ? 0 : (value - light) / spread;
    return Math.round(Math.min(1, Math.max(0, changed + part * chroma)) * 255);
  };
  return `#${[red, green, blue].map((value) => channel(value).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
