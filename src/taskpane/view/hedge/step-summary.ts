import type { Words } from "../../../builder/words/words";
import type { Built } from "../../../builder/built";
import { askedOf, type AskedDraft } from "../../../builder/draft/asked";
import type { Choices } from "../../../builder/draft/given";
import type { Draft } from "../../../builder/draft/draft";
import { figureWords, type FigureName } from "../../../builder/figures/figure-names";
import { fieldNamed, type FieldName, type Step } from "../../../builder/fields/fields";
import { outcomeWords } from "./outcome-words";

/** What a closed step says of its present values, in a line. */
export function summaryOf(step: Step, draft: Draft, choices: Choices, built: Built, words: Words): string {
  return SUMMARIES[step](new Present(askedOf(draft), choices, built, words))
    .filter((part) => part !== "")
    .join(" · ");
}

/** A value that cannot be read yet. */
const MISSING = "…";

/** The values as they are, in words. */
class Present {
  constructor(
    readonly asked: AskedDraft,
    private readonly choices: Choices,
    private readonly built: Built,
    private readonly words: Words,
  ) {}

  has(name: FieldName): boolean {
    return this.choices[name] !== undefined;
  }

  number(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" ? this.words.plain(value) : MISSING;
  }

  /** So many of a thing: "1 day", "90 days". */
  counted(name: FieldName, thing: string): string {
    return `${this.number(name)} ${thing}${this.#cell(name) === 1 ? "" : "s"}`;
  }

  percent(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" ? this.words.percent(value) : MISSING;
  }

  /** A move of the price, with its sign. */
  move(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" && value > 0 ? this.words.signed(value) : this.percent(name);
  }

  coins(name: FieldName): string {
    return `${this.number(name)} ${this.text("coin")}`;
  }

  text(name: FieldName): string {
    return String(this.#cell(name) ?? MISSING);
  }

  /** What the word that was chosen means. */
  chosen(name: FieldName): string {
    const word = this.text(name);
    return fieldNamed(name).words?.[word] ?? word;
  }

  figure(name: FigureName): string {
    const value = this.built.figures[name];
    return value === undefined ? "" : outcomeWords(value, figureWords(name).kind, this.text("coin"), this.words);
  }

  #cell(name: FieldName) {
    return this.choices[name]?.cells[0]?.[0];
  }
}

const SUMMARIES: Readonly<Record<Step, (present: Present) => readonly string[]>> = {
  holding: (present) => [
    `${present.coins("coins")} at ${present.number("price")}`,
    present.has("wallet_coins") ? `${present.number("wallet_coins")} in the futures wallet` : "",
    present.has("existing") ? "a position open" : "",
  ],
  goal: (present) => [goal(present)],
  contract: (present) => [
    `${present.text("venue")} ${present.text("symbol")}`,
    `${present.number("contract_size")} USD`,
    present.has("expiry_days") ? `expires in ${present.counted("expiry_days", "day")}` : "",
    present.asked.hedged_with === "proxy" ? "as a proxy" : "",
  ],
  margin: (present) => [
    present.chosen("mode"),
    present.figure("leverage"),
    present.figure("margin"),
    `liquidation ${present.figure("liq_price") || MISSING}`,
  ],
  carry: (present) => [funding(present), present.counted("days", "day")],
  scenarios: (present) => [prices(present), present.chosen("path")],
};

/** A goal more, or a way of funding, and the compiler asks here for its present. */
function goal(present: Present): string {
  switch (present.asked.goal) {
    case "all":
      return present.chosen("goal");
    case "share":
      return `Lock ${present.percent("share")}`;
    case "dollars":
      return `Lock ${present.number("dollars")} USD`;
    case "floating":
      return `Keep ${present.coins("floating_coins")} floating`;
    case "weights":
      return `Move to ${present.percent("weight")} ${present.text("coin")}`;
  }
}

function funding(present: Present): string {
  const every = `every ${present.counted("interval_hours", "hour")}`;
  switch (present.asked.funding) {
    case undefined:
      return "No funding";
    case "pasted":
      return `My own rates ${every}`;
    case "constant":
      return `Funding ${present.percent("funding_rate")} ${every}`;
    case "flip":
      return `Funding ${present.percent("funding_rate")} ${every}, then the sign flips`;
  }
}

function prices(present: Present): string {
  switch (present.asked.ladder) {
    case "own":
      return "My own prices";
    case "ladder":
      return `${present.move("lowest")} to ${present.move("highest")} in ${present.counted("rungs", "price")}`;
  }
}
