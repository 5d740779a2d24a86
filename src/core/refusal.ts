/**
 * Why there is no number. "invalid": an argument is outside what the function accepts (#VALUE! in a cell). "none": the
 * arguments are sound and no such value exists (#N/A). The two are never mixed up: a position that cannot be liquidated
 * is good news, a blank price is a mistake.
 *
 * Refusals are returned, not thrown: in a range of a hundred thousand rows they are ordinary results.
 */
export class Refusal {
  constructor(
    readonly kind: "invalid" | "none",
    readonly message: string,
    /** The refused argument, where it is a single one: its name then begins the message. */
    readonly argument?: string,
  ) {}

  /** The message without the argument's name, for a place that shows the name already. */
  get withoutArgument(): string {
    return this.message.slice(this.argument?.length ?? 0).replace(/^:? /, "");
  }
}

export const invalid = (message: string, argument?: string): Refusal => new Refusal("invalid", message, argument);
export const none = (message: string): Refusal => new Refusal("none", message);
