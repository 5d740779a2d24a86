import { percent } from "../../../catalog/declare/plain-number";
import type { Built } from "../../../builder/built";
import { figureWords } from "../../../builder/figures/figure-names";
import { numberIn } from "../../../builder/figures/figures";
import { digitsOf, unitOf } from "../../../builder/words/figure-words";
import { outcomeWords } from "./outcome-words";

/** A figure that stays in view: what it is, its digits, its unit, and what it means. */
export interface HeadlineFigure {
  readonly label: string;
  readonly digits: string;
  readonly unit: string;
  readonly note: string;
}

/** What to trade, what that locks, and where it ends; none where there is nothing to trade. */
export function headlineFigures(built: Built, coin: string): readonly HeadlineFigure[] {
  const contracts = numberIn(built.figures, "contracts") ?? 0;
  const locked = numberIn(built.figures, "locked");
  if (contracts === 0 || locked === undefined) return [];
  const floating = numberIn(built.figures, "floating_coins");
  return [
    {
      label: contracts < 0 ? "Sell" : "Buy",
      digits: digitsOf(Math.abs(contracts), "contracts"),
      unit: "",
      note: Math.abs(contracts) === 1 ? "contract" : "contracts",
    },
    {
      label: "Locked",
      digits: digitsOf(locked, "USD"),
      unit: "USD",
      note: floating === undefined ? "" : `${digitsOf(floating, "coin")} ${coin} floating`,
    },
    liquidation(built, coin),
  ];
}

function liquidation(built: Built, coin: string): HeadlineFigure {
  const label = "Liquidation";
  const price = built.figures.liq_price;
  const distance = numberIn(built.figures, "liq_distance");
  if (typeof price !== "number" || distance === undefined) {
    const { kind } = figureWords("liq_price");
    return { label, digits: price === undefined ? "" : outcomeWords(price, kind, coin), unit: "", note: "" };
  }
  const away = `${distance > 0 ? "+" : ""}${percent(distance)} from here`;
  return { label, digits: digitsOf(price, "price"), unit: unitOf("price", coin), note: away };
}
