import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../src/catalog/declare/define";
import type { Random } from "../oracle/random";

/** What a user's cells hold: prices to two decimals, whole contracts, coins as a venue shows them, a blank now and then. */
export function plainRow(definition: Definition, random: Random): Cell[] {
  const price = Number((10 ** (1 + 4 * random.fraction())).toFixed(2));
  const size = random.pick([1, 10, 100]);
  const contracts = random.integer(1, 50000) * random.pick([-1, 1]);
  const worth = (Math.abs(contracts) * size) / price;
  const near = (): number => Number((price * (0.5 + random.fraction())).toFixed(2));
  const coins = (share: number): number => Number((worth * share * (0.05 + random.fraction())).toPrecision(8));
  const row = Object.entries(definition.parameters as Record<string, Parameter>).map(([name, parameter]): Cell => {
    if ("truth" in parameter) return false;
    const isOptional = "otherwise" in parameter;
    if (isOptional && random.chance(name === "contract_size" ? 0.1 : 0.4)) return null;
    if ("choices" in parameter) return random.pick(parameter.choices);
    if ("substitute" in parameter) return random.pick<Cell>([null, "never", 0]);
    if (!("unit" in parameter)) return null;
    if (random.chance(0.03)) return random.pick<Cell>([null, 0, -1, "x", true, `${near()}`]);
    if (name === "contract_size") return size;
    if (parameter.unit === "contracts") return name === "lot" ? random.pick([1, 5, 0.1]) : contracts;
    if (name === "tick") return random.pick([0, 0.01, 0.5]);
    if (parameter.unit === "USD/coin" || parameter.unit === "USD/unit") return near();
    if (["band", "inner_band", "deduction"].includes(name)) return coins(0.01);
    if (parameter.unit === "coin") return coins(random.pick([0.1, 1]));
    return ofOtherUnits(name, parameter.unit, random);
  });
  return row;
}

function ofOtherUnits(name: string, unit: string, random: Random): number {
  const signed = random.pick([-1, 1, 1]);
  if (unit === "days") return random.integer(1, 365);
  if (unit === "hours") return random.pick([1, 4, 8]);
  if (unit === "periods") return random.integer(1, 270);
  if (unit === "USD") return random.integer(1000, 1000000);
  if (unit === "units") return random.integer(1, 5000);
  if (name === "mmr") return random.pick([0.004, 0.005, 0.01, 0.025]);
  if (name === "mmr_per_coin") return 0.00005;
  if (name === "volatility") return random.integer(20, 150) / 100;
  if (name === "drift") return random.integer(-50, 50) / 100;
  if (name === "leverage") return random.integer(1, 100);
  if (name === "coins_per_contract") return random.pick([0.001, 0.01, 1]);
  if (/fee|rate$/.test(name)) return signed * random.pick([0.0001, 0.0002, 0.0005, 0.00075]);
  if (name === "beta" || name === "hedge_ratio") return random.integer(2, 20) / 10;
  return random.integer(1, 90) / 1000;
}
