import { HEDGE_BETA } from "../../catalog/hedge/beta";
import { literal } from "../sheet/term";
import type { Inputs } from "./inputs";
import type { SheetContext } from "./sheet-context";

/** Beta and R² where they are not typed but follow from prices of the asset and of the coin at the same times. */
export function writeProxyFit({ sheet, results, inputs }: Pick<SheetContext, "sheet" | "results" | "inputs">): Inputs {
  const { asset_history: asset_prices, coin_history: hedge_prices } = inputs;
  if (!asset_prices || !hedge_prices) return inputs;
  results.group("fit");
  const given = { asset_prices, hedge_prices, returns: literal("log"), stats: literal(true) };
  const fit = results.several(HEDGE_BETA, sheet.call(HEDGE_BETA, given), {
    beta: "beta",
    correlation: "correlation",
    "R²": "r_squared",
    observations: "observations",
  });
  return { ...inputs, beta: fit.beta, r_squared: fit["R²"] };
}
