import { percent } from "../../../catalog/declare/plain-number";
import { digitsOf } from "../../../builder/words/figure-words";
import type { Built } from "../../../builder/built";
import { askedOf, type AskedDraft } from "../../../builder/draft/asked";
import type { Choices } from "../../../builder/draft/given";
import type { Draft } from "../../../builder/draft/draft";
import { figureWords, type FigureName } from "../../../builder/figures/figure-names";
import { fieldNamed, type FieldName, type Step } from "../../../builder/fields/fields";
import { outcomeWords } from "./outcome-words";

/** What a closed step says of its present values, in a line. */
export function summaryOf(step: Step, draft: Draft, choices: Choices, built: Built): string {
  return SUMMARIES[step](new Words(askedOf(draft), choices, built))
    .filter((part) => part !== "")
    .join(" · ");
}

/** A value that cannot be read yet. */
const MISSING = "…";

class Words {
  constructor(
    readonly asked: AskedDraft,
    private readonly choices: Choices,
    private readonly built: Built,
  ) {}

  has(name: FieldName): boolean {
    return this.choices[name] !== undefined;
  }

  number(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" ? digitsOf(value, "count") : MISSING;
  }

  /** So many of a thing: "1 day", "90 days". */
  counted(name: FieldName, thing: string): string {
    return `${this.number(name)} ${thing}${this.#cell(name) === 1 ? "" : "s"}`;
  }

  percent(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" ? percent(value) : MISSING;
  }

  /** A move of the price, with its sign. */
  move(name: FieldName): string {
    const value = this.#cell(name);
    return typeof value === "number" && value > 0 ? `+${percent(value)}` : this.percent(name);
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
    return value === undefined ? "" : outcomeWords(value, figureWords(name).kind, this.text("coin"));
  }

  #cell(name: FieldName) {
    return this.choices[name]?.cells[0]?.[0];
  }
}

const SUMMARIES: Readonly<Record<Step, (words: Words) => readonly string[]>> = {
  holding: (words) => [
    `${words.coins("coins")} at ${words.number("price")}`,
    words.has("wallet_coins") ? `${words.number("wallet_coins")} in the futures wallet` : "",
    words.has("existing") ? "a position open" : "",
  ],
  goal: (words) => [goal(words)],
  contract: (words) => [
    `${words.text("venue")} ${words.text("symbol")}`,
    `${words.number("contract_size")} USD`,
    words.has("expiry_days") ? `expires in ${words.counted("expiry_days", "day")}` : "",
    words.asked.hedged_with === "proxy" ? "as a proxy" : "",
  ],
  margin: (words) => [
    words.chosen("mode"),
    words.figure("leverage"),
    words.figure("margin"),
    `liquidation ${words.figure("liq_price") || MISSING}`,
  ],
  carry: (words) => [funding(words), words.counted("days", "day")],
  scenarios: (words) => [prices(words), words.chosen("path")],
};

/** A goal more, or a way of funding, and the compiler asks here for its words. */
function goal(words: Words): string {
  switch (words.asked.goal) {
    case "all":
      return words.chosen("goal");
    case "share":
      return `Lock ${words.percent("share")}`;
    case "dollars":
      return `Lock ${words.number("dollars")} USD`;
    case "floating":
      return `Keep ${words.coins("floating_coins")} floating`;
    case "weights":
      return `Move to ${words.percent("weight")} ${words.text("coin")}`;
  }
}

function funding(words: Words): string {
  const every = `every ${words.counted("interval_hours", "hour")}`;
  switch (words.asked.funding) {
    case undefined:
      return "No funding";
    case "pasted":
      return `My own rates ${every}`;
    case "constant":
      return `Funding ${words.percent("funding_rate")} ${every}`;
    case "flip":
      return `Funding ${words.percent("funding_rate")} ${every}, then the sign flips`;
  }
}

function prices(words: Words): string {
  switch (words.asked.ladder) {
    case "own":
      return "My own prices";
    case "ladder":
      return `${words.move("lowest")} to ${words.move("highest")} in ${words.counted("rungs", "price")}`;
  }
}
