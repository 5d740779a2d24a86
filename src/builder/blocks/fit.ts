import { HEDGE_BETA } from "../../catalog/hedge/beta";
import { literal } from "../sheet/term";
import type { Inputs } from "./inputs";
import type { Work } from "./work";

/** Beta and R² where they are not typed but follow from prices of the asset and of the coin at the same times. */
export function writeProxyFit({ sheet, results, inputs }: Pick<Work, "sheet" | "results" | "inputs">): Inputs {
  const { asset_history: asset_prices, coin_history: hedge_prices } = inputs;
  if (!asset_prices || !hedge_prices) return inputs;
  results.group("Fit of the proxy");
  const given = { asset_prices, hedge_prices, returns: literal("log"), stats: literal(true) };
  const fit = results.figures(HEDGE_BETA, sheet.call(HEDGE_BETA, given), {
    beta: { name: "beta", label: "Beta", kind: "ratio" },
    correlation: { name: "correlation", label: "Correlation", kind: "ratio" },
    "R²": { name: "r_squared", label: "R²", kind: "ratio", unit: "of the asset's variance" },
    observations: { name: "observations", label: "Returns compared", kind: "count" },
  });
  return { ...inputs, beta: fit.beta, r_squared: fit["R²"] };
}
