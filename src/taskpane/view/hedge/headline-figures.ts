import { percent } from "../../../catalog/declare/plain-number";
import type { Built } from "../../../builder/built";
import { digitsOf, unitOf } from "../../../builder/words/figure-words";
import { figureNamed, numberNamed } from "./figures";
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
  const contracts = numberNamed(built, "contracts") ?? 0;
  const locked = numberNamed(built, "locked");
  if (contracts === 0 || locked === undefined) return [];
  const floating = numberNamed(built, "floating_coins");
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
  const price = figureNamed(built, "liq_price");
  const distance = numberNamed(built, "liq_distance");
  if (typeof price?.value !== "number" || distance === undefined)
    return { label, digits: price ? outcomeWords(price.value, price.kind, coin) : "", unit: "", note: "" };
  const away = `${distance > 0 ? "+" : ""}${percent(distance)} from here`;
  return { label, digits: digitsOf(price.value, "price"), unit: unitOf("price", coin), note: away };
}
