import type { INumberHighlightCell, ITextHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { HostObject } from "../richapi/host-object";
import { itemNotFound } from "../richapi/rich-api-error";
import type { ConditionalFormat } from "./conditional-format";
import { ConditionalRangeFormat } from "./conditional-range-format";
import { cellValueRule, cellValueWords, formulaRule, textRule, textWords } from "./conditional-rule";

/** What the conditional formats have in common that give a cell a format of its own. */
abstract class HighlightFormat extends HostObject {
  static override readonly defaultMembers: readonly string[] = ["rule"];

  constructor(protected readonly format: ConditionalFormat) {
    super();
  }
}

/** `Excel.TextConditionalFormat`. */
export class TextConditionalFormat extends HighlightFormat {
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }
  get Rule(): object {
    return textWords(this.format.rule as ITextHighlightCell);
  }
  set Rule(words: Parameters<typeof textRule>[0]) {
    this.format.rule = textRule(words, this.format.highlight);
  }
}

/** `Excel.CellValueConditionalFormat`. */
export class CellValueConditionalFormat extends HighlightFormat {
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }
  get Rule(): object {
    return cellValueWords(this.format.rule as INumberHighlightCell);
  }
  set Rule(words: Parameters<typeof cellValueRule>[0]) {
    this.format.rule = cellValueRule(words, this.format.highlight);
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends HighlightFormat {
  static override readonly defaultMembers = [];

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.format);
  }
}

/** `Excel.ConditionalFormatRule`. */
export class ConditionalFormatRule extends HostObject {
  static override readonly defaultMembers = ["formula"];

  constructor(private readonly format: ConditionalFormat) {
    super();
  }
  get Formula(): string {
    const rule = this.format.highlight;
    if (rule.subType !== "formula") throw itemNotFound();
    return rule.value;
  }
  set Formula(formula: string) {
    this.format.rule = formulaRule(formula, this.format.highlight);
  }
}
