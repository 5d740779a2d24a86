import type { HeatMap, LineChart } from "../../../src/builder/charts/chart";

/** 5 coins at 70,000, short 3,500 contracts of 100 USD at 2x: liquidated at 139,300, where the margin is lost. */
export const WEALTH: LineChart = {
  kind: "lines",
  id: "wealth",
  title: "Wealth in dollars",
  says: "Hedged, the coins are worth 350,000 USD up to the liquidation at 139,300 USD.",
  x: { title: "Price", kind: "price", values: [35000, 70000, 105000, 139300, 139300, 200000] },
  y: { title: "Wealth", kind: "USD" },
  series: [
    { name: "Unhedged", tone: "unhedged", values: [175000, 350000, 525000, 696500, 696500, 1000000] },
    { name: "Hedged", tone: "hedged", values: [350000, 350000, 350000, 350000, 350000, 350000] },
    {
      name: "Hedged until liquidation",
      tone: "until liquidation",
      values: [350000, 350000, 350000, 350000, 348250, 500000],
    },
  ],
  marks: [
    { at: 70000, label: "Price now", tone: "now" },
    { at: 139300, label: "Liquidation", tone: "danger" },
  ],
};

/** Of 5 coins 3 are turned into 210,000 USD. */
export const LOCKED: LineChart = {
  ...WEALTH,
  kind: "stacked areas",
  id: "locked",
  title: "Locked dollars and floating coins",
  x: { title: "Price", kind: "price", values: [35000, 70000, 140000] },
  series: [
    { name: "Locked dollars", tone: "locked", values: [210000, 210000, 210000] },
    { name: "Floating coins", tone: "floating", values: [70000, 140000, 280000] },
  ],
};

/** What 5 coins at 70,000 gain or lose by the move of the price and the share that is hedged. */
export const CHANGE: HeatMap = {
  kind: "heat map",
  id: "change",
  title: "Change of wealth",
  says: "Hedged in full nothing changes.",
  rows: { title: "Price move", kind: "percent", values: [-0.5, 0, 1] },
  columns: { title: "Hedge ratio", kind: "percent", values: [0, 0.5, 1, 1.5] },
  figure: "USD",
  scale: "around zero",
  values: [
    [-175000, -87500, 0, 87500],
    [0, 0, 0, 0],
    [350000, 175000, 0, null],
  ],
};
