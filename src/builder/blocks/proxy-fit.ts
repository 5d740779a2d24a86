import { CORREL, COUNT, LN, over, RSQ, SLOPE } from "../sheet/native";
import type { Term } from "../sheet/term";
import { FORMATS } from "./formats";
import { FIRST_ROW } from "./layout";
import type { Inputs } from "./inputs";
import type { SheetContext } from "./sheet-context";

type Context = Pick<SheetContext, "sheet" | "results" | "inputs" | "helpers">;

/**
 * Beta and R² from past prices of the asset and of the coin at the same times, by their logarithmic returns, as
 * HEDGE_BETA has them. In the spreadsheet's own functions, since the number of contracts waits for them.
 */
export function writeProxyFit({ sheet, results, inputs, helpers }: Context): Inputs {
  const { asset_history, coin_history } = inputs;
  if (!asset_history || !coin_history) return inputs;
  const column = helpers.take(2);
  sheet.writeAll({ row: FIRST_ROW, column }, [["Returns of the asset", "of the coin"]], { role: "head" });
  const look = { role: "helper", format: FORMATS.percent } as const;
  const returns = (name: string, prices: Term, right: number): Term => {
    const [before, after] = [sheet.rowsOf(prices, 0, -1), sheet.rowsOf(prices, 1, 0)];
    return sheet.formula({ row: FIRST_ROW + 1, column: column + right }, LN(over(after, before)), { ...look, name });
  };
  const [asset, coin] = [returns("asset_returns", asset_history, 0), returns("coin_returns", coin_history, 1)];
  results.group("fit");
  const beta = results.figure("beta", SLOPE(asset, coin));
  results.figure("correlation", CORREL(asset, coin));
  const r_squared = results.figure("r_squared", RSQ(asset, coin));
  results.figure("observations", COUNT(coin));
  return { ...inputs, beta, r_squared };
}
