import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Tone } from "../../../src/builder/charts/chart";
import { COLOURS } from "../../../src/builder/charts/sheet-charts";
import { HUES, SHARES } from "../../../src/taskpane/chart/heat";
import { MARK_LOOKS, TONE_LOOKS } from "../../../src/taskpane/chart/tone-look";

type Colour = readonly [red: number, green: number, blue: number];

const THEMES = [
  ["light", webLightTheme],
  ["dark", webDarkTheme],
] as const;

const colourOf = (theme: Theme, token: keyof Theme): Colour => {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(String(theme[token])) ?? [];
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (colour: Colour, ground: Colour, share: number): Colour =>
  colour.map((part, index) => (part * share + (ground[index] ?? 0) * (100 - share)) / 100) as unknown as Colour;

test("black on white is 21 to 1", () => expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21));

describe.each(THEMES)("in the %s theme", (_, theme) => {
  const page = colourOf(theme, "colorNeutralBackground1");

  // 3 to 1 is asked of a line, 4.5 to 1 of the name that stands beside it in its colour.
  test.each(Object.entries({ ...TONE_LOOKS, ...MARK_LOOKS }))(
    "%s can be told from the page, and read on it",
    (__, look) => expect(contrast(colourOf(theme, look.token), page)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(
    (Object.keys(HUES) as (keyof typeof HUES)[]).flatMap((hue) => SHARES.map((share) => [hue, share] as const)),
  )("the number on a cell with %s at %d %% can be read", (hue, share) => {
    const ground = mixed(colourOf(theme, HUES[hue]), page, share);
    expect(contrast(colourOf(theme, "colorNeutralForeground1"), ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test("series that stand in one chart differ in dashes or filling, and in their markers, not in colour alone", () => {
  const together = [
    ["unhedged", "hedged", "until liquidation"],
    ["locked", "floating"],
    ["margin", "limit"],
  ] as const;
  for (const tones of together) {
    const looks = tones.map((tone) => TONE_LOOKS[tone]);
    expect(new Set(looks.map(({ dashes, hatched }) => `${dashes} ${hatched}`)).size).toBe(tones.length);
    expect(new Set(looks.map(({ marker }) => marker)).size).toBe(tones.length);
    expect(new Set(looks.map(({ system }) => system)).size).toBe(tones.length);
  }
});

test.each(Object.entries(COLOURS) as [Tone, string][])(
  "in the sheet %s has the colour of the light pane",
  (tone, colour) => expect(colour).toBe(webLightTheme[TONE_LOOKS[tone].token]),
);
