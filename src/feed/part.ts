/** An answer that is not as it should be; the message names the field and what it holds. */
export class Misread extends Error {}

/** A number as venues write it: a JSON number, or the same as text. */
const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

const shown = (value: unknown): string => {
  const text = value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** A part of an answer that knows where it stands in it. Whatever is missing or of another kind is refused by name. */
export class Part {
  constructor(
    readonly value: unknown,
    private readonly name = "",
  ) {}

  fails(must: string): never {
    throw new Misread(`${this.name === "" ? "the answer" : this.name} must ${must}, was ${shown(this.value)}`);
  }

  /** The part of that name, further and further in. */
  at(...names: readonly string[]): Part {
    const [first, ...rest] = names;
    if (first === undefined) return this;
    if (!this.isRecord()) return this.fails(`be a record with “${first}”`);
    const inside = new Part(this.value[first], this.name === "" ? first : `${this.name}.${first}`);
    return inside.value === undefined ? inside.fails("be there") : inside.at(...rest);
  }

  /** The part of that name, if the venue fills it in: "", null and the word "null" are how venues say that they do not. */
  may(name: string): Part | undefined {
    if (!this.isRecord()) return this.fails(`be a record`);
    const value = this.value[name];
    return value === undefined || value === null || value === "" || value === "null" ? undefined : this.at(name);
  }

  rows(): readonly Part[] {
    if (!Array.isArray(this.value)) return this.fails("be a list");
    return this.value.map((each, index) => new Part(each, `${this.name}[${index}]`));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.fails("be a text");
  }

  truth(): boolean {
    return typeof this.value === "boolean" ? this.value : this.fails("be true or false");
  }

  is(...allowed: readonly (string | number | boolean)[]): void {
    if (!allowed.includes(this.value as string)) this.fails(`be ${allowed.map(shown).join(" or ")}`);
  }

  /** A number between two others, both included. */
  within(least: number, most: number): number {
    const { value } = this;
    const isNumber = typeof value === "number" || (typeof value === "string" && NUMBER.test(value));
    const number = isNumber ? Number(value) : this.fails("be a number");
    return number >= least && number <= most ? number : this.fails(`be from ${least} to ${most}`);
  }

  /** The one row in which a field holds a value. */
  rowWhere(field: string, wanted: string): Part {
    const rows = this.rows();
    const [found, again] = rows.filter((row) => row.at(field).value === wanted);
    const names = rows.slice(0, 3).map((row) => shown(row.at(field).value));
    if (!found)
      throw new Misread(`the answer has nothing of ${wanted}${names.length > 0 ? `, but of ${names.join(", ")}` : ""}`);
    if (again) throw new Misread(`the answer has ${wanted} twice`);
    return found;
  }

  private isRecord(): this is { value: Readonly<Record<string, unknown>> } {
    return typeof this.value === "object" && this.value !== null && !Array.isArray(this.value);
  }
}
