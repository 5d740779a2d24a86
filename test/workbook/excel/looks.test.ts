import { levelLooks, scaleLooks } from "../../../src/workbook/highlight-looks";
import { roleLooks } from "../../../src/workbook/role-looks";

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("the measure is WCAG's own", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(roleLooks))("a %s can be read", (_, { ink, fill = "#FFFFFF" }) => {
  expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(levelLooks))("what is said at the level %s can be read", (_, { ink, fill }) => {
  expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(scaleLooks))("numbers can be read on each colour of the scale %s", (_, stops) => {
  for (const fill of Object.values(stops)) {
    expect(contrast(roleLooks.number.ink, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(roleLooks.helper.ink, fill)).toBeGreaterThanOrEqual(3);
  }
});

test("what a user enters is blue, what is computed is black", () => {
  expect(roleLooks.input).toMatchObject({ ink: "#0B53CE", fill: "#DFEAFD" });
  expect([roleLooks.number.ink, roleLooks["linked input"].ink]).toEqual(["#000000", "#000000"]);
});

test("numbers stand right, words left", () => {
  const right = Object.entries(roleLooks).flatMap(([role, { align }]) => (align === "right" ? [role] : []));
  expect(right).toEqual(["input", "linked input", "number", "result", "head", "helper"]);
});
