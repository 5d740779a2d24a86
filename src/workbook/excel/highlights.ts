import { rangeOf } from "./cells";
import { levelLooks, scaleLooks } from "../highlight-looks";
import type { PlannedHighlight, Scale } from "../sheet-plan";

export function writeHighlight(sheet: Excel.Worksheet, { area, rule }: PlannedHighlight): void {
  const formats = rangeOf(sheet, area).conditionalFormats;
  if ("scale" in rule) {
    formats.add("ColorScale").colorScale.criteria = criteria(rule.scale);
    return;
  }
  const { textComparison } = formats.add("ContainsText");
  textComparison.rule = { operator: "Contains", text: rule.text };
  textComparison.format.font.color = levelLooks[rule.level].ink;
  textComparison.format.fill.color = levelLooks[rule.level].fill;
}

function criteria(scale: Scale): Excel.ConditionalColorScaleCriteria {
  const { lowest, zero, highest } = scaleLooks[scale];
  return {
    minimum: { type: "LowestValue", color: lowest },
    ...(zero === undefined ? {} : { midpoint: { type: "Number", formula: "0", color: zero } }),
    maximum: { type: "HighestValue", color: highest },
  };
}
