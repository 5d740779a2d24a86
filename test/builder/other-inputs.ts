import { INPUT_ROW, INPUTS } from "../../src/builder/blocks/layout";
import { cellName } from "../../src/builder/sheet/cell-name";
import type { Extent } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** Another value for every input that is a number, or a word that decides no formula. */
const OTHER: Readonly<Record<string, number | string>> = {
  ...{
    coins: 7.25,
    wallet_coins: 6.5,
    price: 64321.5,
    share: 0.75,
    dollars: 123456,
    floating_coins: 1.75,
    weight: 0.6,
    cash: 5000,
  },
  ...{
    contract_size: 10,
    lot: 5,
    rounding: "down",
    expiry_days: 40,
    futures_price: 65000,
    asset_units: 12000,
    asset_price: 9.5,
  },
  ...{
    beta: 1.25,
    r_squared: 0.5,
    leverage: 3,
    margin: 2.75,
    liquidation: 95000,
    mmr: 0.0075,
    mmr_per_coin: 0.0001,
    method: "entry",
  },
  ...{
    volatility: 0.8,
    days: 45,
    funding_rate: -0.00025,
    interval_hours: 4,
    entry_fee: 0.0004,
    exit_fee: 0.0007,
    exit_basis: 0.001,
  },
};

/** Whether a cell is one of the column of inputs, which begins below the answer. */
export const isInput = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
  column === INPUTS.value && row > INPUT_ROW;

interface OtherInput {
  readonly field: string;
  readonly area: Extent;
  readonly value: number | string;
}

/** The inputs of a sheet for which there is another value, and the same as fields of a draft. */
export function otherInputs(
  plan: SheetPlan,
  changes: object,
): { inputs: OtherInput[]; others: Record<string, string> } {
  // beside a tier table, or a rate that grows, there is one method alone
  const isByMark = "tiers" in changes || "mmr_per_coin" in changes;
  const inputs = Object.entries(OTHER).flatMap(([field, value]) => {
    const area = plan.names.find(({ name }) => name === cellName(field))?.area;
    return area && isInput(area) && !(field === "method" && isByMark) ? [{ field, area, value }] : [];
  });
  return { inputs, others: Object.fromEntries(inputs.map(({ field, value }) => [field, String(value)])) };
}
