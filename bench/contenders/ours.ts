import { fundingCost } from "../../src/core/carry/funding";
import { hedgeContracts } from "../../src/core/hedge/hedge";
import { liquidationPrice } from "../../src/core/margin/liquidation";
import { inversePnl } from "../../src/core/position/pnl";
import type { Contender, Functions } from "./contender";

const functions = {
  pnl: (row) => inversePnl(row as Parameters<typeof inversePnl>[0]),
  hedge: (row) => hedgeContracts(row as Parameters<typeof hedgeContracts>[0]),
  liquidation: (row) => {
    const price = liquidationPrice(row as Parameters<typeof liquidationPrice>[0]);
    return typeof price === "number" ? price : NaN;
  },
  funding: (row) => fundingCost(row as Parameters<typeof fundingCost>[0]),
} satisfies Functions;

export const ours: Contender = {
  name: "this project",
  functions,
  sums: {
    pnl: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.pnl(row);
      return sum;
    },
    liquidation: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.liquidation(row);
      return sum;
    },
    hedge: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.hedge(row);
      return sum;
    },
    funding: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.funding(row);
      return sum;
    },
  },
};
