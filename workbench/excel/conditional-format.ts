import { ConditionalFormattingRuleModel, DeleteCfCommand, SetCfCommand } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { HostObject } from "../richapi/host-object";
import { invalidOperation, itemNotFound } from "../richapi/rich-api-error";
import { areaFrom } from "../sheet/area";
import type { Block } from "./block";
import { ColorScaleConditionalFormat } from "./color-scale-conditional-format";
import type { Highlight, Rule, RuleType } from "./conditional-rule";
import { CellValueConditionalFormat, CustomConditionalFormat, TextConditionalFormat } from "./highlight-formats";
import { Range } from "./range";

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends HostObject {
  static override readonly defaultMembers = ["id", "priority", "stopIfTrue", "type"];

  constructor(
    private readonly block: Block,
    private readonly id: string,
    /** Univer has one kind of rule where Excel has several; a new rule is what its add-in called it. */
    private readonly type: RuleType,
  ) {
    super();
  }

  override identity(): string {
    return this.id;
  }
  get Id(): string {
    return this.id;
  }
  get Type(): RuleType {
    return this.type;
  }
  /** The first has priority 0. */
  get Priority(): number {
    return this.#rules.indexOf(this.#rule);
  }
  get StopIfTrue(): boolean {
    return this.#rule.stopIfTrue;
  }
  set StopIfTrue(stops: boolean) {
    this.#change({ ...this.#rule, stopIfTrue: stops });
  }

  get ColorScale(): ColorScaleConditionalFormat {
    return this.#as("ColorScale", new ColorScaleConditionalFormat(this));
  }
  get TextComparison(): TextConditionalFormat {
    return this.#as("ContainsText", new TextConditionalFormat(this));
  }
  get CellValue(): CellValueConditionalFormat {
    return this.#as("CellValue", new CellValueConditionalFormat(this));
  }
  get Custom(): CustomConditionalFormat {
    return this.#as("Custom", new CustomConditionalFormat(this));
  }

  GetRange(): Range {
    const [range] = this.#rule.ranges;
    if (!range) throw itemNotFound();
    return new Range(this.block.within(areaFrom(range)));
  }
  Delete(): void {
    this.block.execute(DeleteCfCommand.id, { cfId: this.id });
  }

  /** Where the rule is read and written; no member that an add-in could name. */
  get rule(): Rule {
    return this.#rule.rule as Rule;
  }
  set rule(rule: Rule) {
    this.#change({ ...this.#rule, rule });
  }
  get highlight(): Highlight {
    return this.rule as Highlight;
  }

  get #rules(): IConditionFormattingRule[] {
    const { spreadsheet, sheetId } = this.block;
    const model = spreadsheet.univer.__getInjector().get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(spreadsheet.workbook.getId(), sheetId) ?? [];
  }
  get #rule(): IConditionFormattingRule {
    const rule = this.#rules.find(({ cfId }) => cfId === this.id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  #change(rule: IConditionFormattingRule): void {
    this.block.execute(SetCfCommand.id, { cfId: this.id, rule });
  }

  #as<Part>(type: RuleType, part: Part): Part {
    if (type !== this.type) throw invalidOperation("This operation is not permitted for the current object.");
    return part;
  }
}
