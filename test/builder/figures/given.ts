import { over, shown, whole, type Rational } from "../../oracle/rational";
import { START } from "../../../src/builder/draft/draft";
import type { Changes } from "./plausible";

/** What the user wrote, as the numbers that it says. */
export class Given {
  readonly #texts: Readonly<Record<string, string>>;

  constructor(changes: Changes) {
    this.#texts = { ...START, ...changes, ...notAsked(changes) } as Readonly<Record<string, string>>;
  }

  text(name: string): string {
    return this.#texts[name] ?? "";
  }

  has(name: string): boolean {
    return this.text(name).trim() !== "";
  }

  is(name: string, ...words: string[]): boolean {
    return words.includes(this.text(name));
  }

  number(name: string): number {
    return asNumber(this.text(name));
  }

  /** The same without the rounding of a double. */
  exact(name: string): Rational {
    return asFraction(this.text(name));
  }

  list(name: string): number[] {
    return pieces(this.text(name)).map(asNumber);
  }

  exactList(name: string): Rational[] {
    return pieces(this.text(name)).map(asFraction);
  }

  rows(name: string): number[][] {
    return pieces(this.text(name)).map((row) => row.split(",").map(asNumber));
  }

  pairs(name: string): (readonly [number, number])[] {
    return pieces(this.text(name)).map((row) => {
      const [first = "", second = ""] = row.split(",");
      return [asNumber(first), asNumber(second)];
    });
  }
}

/** What is written in a field that is not asked counts for nothing. */
const notAsked = ({ goal, hedged_with, kind }: Changes): Changes => ({
  ...((goal === "weights" || hedged_with === "proxy") && { rounding: "nearest" }),
  ...((goal === "weights" || kind !== "expiry") && { futures_price: "" }),
  ...((goal === "weights" || kind === "expiry") && { perpetual_price: "" }),
});

const pieces = (text: string): string[] =>
  text.trim() === ""
    ? []
    : text
        .replace(/[{}]/g, "")
        .split(";")
        .map((piece) => piece.trim());

const asFraction = (text: string): Rational =>
  text.endsWith("%") ? over(shown(Number(text.slice(0, -1))), whole(100)) : shown(Number(text));

const asNumber = (text: string): number => {
  const { n, d } = asFraction(text);
  return Number(n) / Number(d);
};
