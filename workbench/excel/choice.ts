import { invalidArgument, notImplemented } from "../richapi/rich-api-error";

/** Excel's words for something that has a few values, and Univer's, in pairs. */
export class Choice<Excel extends string, Univer> {
  constructor(
    private readonly what: string,
    private readonly pairs: Readonly<Record<Excel, Univer>>,
    /** Words that Excel knows and Univer has nothing for. */
    private readonly unknown: readonly string[] = [],
  ) {}

  read(value: unknown): Excel | undefined {
    return (Object.keys(this.pairs) as Excel[]).find((word) => this.pairs[word] === value);
  }

  write(word: unknown): Univer {
    const text = String(word);
    if (Object.hasOwn(this.pairs, text)) return this.pairs[text as Excel];
    if (this.unknown.includes(text)) throw notImplemented(`${this.what} "${text}"`);
    throw invalidArgument();
  }
}
