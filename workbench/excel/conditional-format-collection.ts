import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  SetCfCommand,
} from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { generateRandomId } from "@univerjs/core";
import { HostCollection } from "../richapi/host-object";
import { areaFrom, intersection, rangeFrom, without } from "../sheet/area";
import type { Block } from "./block";
import { ConditionalFormat } from "./conditional-format";
import { beginningOf } from "./conditional-rule";
import type { Rule, RuleType } from "./conditional-rule";

/** `Excel.ConditionalFormatCollection`: the conditional formats that a range has a part in. */
export class ConditionalFormatCollection extends HostCollection {
  constructor(private readonly block: Block) {
    super();
  }

  override items(): ConditionalFormat[] {
    return this.#rules().map(({ cfId, rule }) => this.#item(cfId, typeOf(cfId, rule as Rule)));
  }
  override find(key: unknown): ConditionalFormat | undefined {
    return this.items().find(({ Id: id }) => id === key);
  }

  /** The new format comes first. */
  Add(type: RuleType): ConditionalFormat {
    const rule = beginningOf(type);
    const cfId = `${type}-${generateRandomId()}`;
    this.block.execute(AddCfCommand.id, { rule: { cfId, ranges: [this.block.range], stopIfTrue: false, rule } });
    return this.#item(cfId, type);
  }
  ClearAll(): void {
    for (const rule of this.#rules()) {
      const ranges = rule.ranges.flatMap((range) => without(areaFrom(range), this.block.area)).map(rangeFrom);
      if (ranges.length === 0) this.block.execute(DeleteCfCommand.id, { cfId: rule.cfId });
      else this.block.execute(SetCfCommand.id, { cfId: rule.cfId, rule: { ...rule, ranges } });
    }
  }

  #item(id: string, type: RuleType): ConditionalFormat {
    return new ConditionalFormat(this.block, id, type);
  }

  #rules(): IConditionFormattingRule[] {
    const { area, spreadsheet, sheetId } = this.block;
    const model = spreadsheet.univer.__getInjector().get(ConditionalFormattingRuleModel);
    const rules = model.getSubunitRules(spreadsheet.workbook.getId(), sheetId) ?? [];
    return rules.filter(({ ranges }) => ranges.some((range) => intersection(areaFrom(range), area)));
  }
}

/** What an add-in called a rule stands in its id, for those that a user made in the sheet it is read off the rule. */
function typeOf(id: string, rule: Rule): RuleType {
  if (rule.type === "colorScale") return "ColorScale";
  if (id.startsWith("CellValue-") || rule.subType === "number") return "CellValue";
  if (id.startsWith("ContainsText-") || rule.subType === "text") return "ContainsText";
  return "Custom";
}
