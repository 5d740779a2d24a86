import { minus, numbersOf, plus, times } from "../sheet/native";
import type { Term } from "../sheet/term";
import type { Backing } from "./backing";
import { FORMATS } from "./formats";
import { FIRST_ROW } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { Scenarios } from "./scenarios";
import type { SheetContext } from "./sheet-context";

/** What everything is worth at some prices. */
export interface Worth {
  readonly unhedged: Term;
  /** As if nothing could be liquidated. */
  readonly hedged: Term;
}

/** The same at the prices of the scenarios. */
export interface Wealth extends Worth {
  readonly untilLiquidation: Term;
}

interface Given {
  readonly position: Position;
  readonly locked: Locked;
}

/** At prices, with what an asset beside the coins is worth at them. */
export function worthAt({ position, locked }: Given, prices: Term, asset: Term | undefined): Worth {
  const withAsset = (wallet: Term): Term => (asset ? plus(asset, wallet) : wallet);
  return {
    unhedged: withAsset(times(position.coins, prices)),
    hedged: withAsset(plus(times(locked.floating, prices), locked.dollars)),
  };
}

/** What is left of it after a liquidation. */
export const leftAt = ({ position, backing }: Given & { readonly backing: Backing }, prices: Term): Term =>
  times(minus(position.coins, backing.backing), prices);

/** Columns that the charts stand on: those on cells that a function of ours spills do not follow. */
export function writeWealth(
  { sheet, helpers }: SheetContext,
  given: Given,
  { prices, asset, hedged }: Scenarios,
): Wealth {
  const column = helpers.take(3);
  const heads = ["Unhedged", "Hedged", "Until liquidation"];
  sheet.writeAll({ row: FIRST_ROW, column }, [heads], { role: "head" });
  const write = (right: number, name: string, term: Term): Term =>
    sheet.formula({ row: FIRST_ROW + 1, column: column + right }, term, {
      role: "helper",
      format: FORMATS.USD,
      name: `wealth_${name}`,
    });
  const worth = worthAt(given, prices, asset);
  return {
    unhedged: write(0, "unhedged", worth.unhedged),
    hedged: write(1, "hedged", worth.hedged),
    untilLiquidation: write(2, "until_liquidation", numbersOf(hedged)),
  };
}
