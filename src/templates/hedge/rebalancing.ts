import { BTC, input, lot, named } from "../contracts";
import { SHADES } from "../shades";
import type { Template } from "../template";
import { unlessRefused } from "../unless-refused";

/** What is open once all is traded, of one asset. */
const HELD = unlessRefused("SUM(contracts_traded)", "([contracts_open]+[contracts_traded])");

/** T5: a portfolio brought to its weights by futures, with the coins left where they are. */
export const rebalancing: Template = {
  id: "T5",
  file: "rebalancing-overlay",
  title: "Rebalancing overlay",
  about:
    "A portfolio brought back to its target weights by contracts alone: how many of each asset, and what a shock does to them.",
  words: ["portfolio", "weights", "drift", "70/30", "overlay"],
  scale: { price: 85000, lot: 1, coins: 1 },
  says: 'FIXED(100*INDEX(weights_now,1,1),1)&" % of the first asset, wanted "&FIXED(100*INDEX(target_weights,1,1),1)&" %: "&IF(INDEX(contracts_traded,1,1)<0,"sell ","buy ")&FIXED(ABS(INDEX(contracts_traded,1,1)),0)&" contracts, "&FIXED(100*first_share_sold,2)&" % of it."',
  figures: [
    { key: "portfolio_usd", label: "All assets", unit: "USD", format: "usd", formula: "SUM(worth_usd)+cash_usd" },
    {
      key: "first_share_sold",
      label: "Sold of the first asset",
      unit: "of its own coins",
      format: "percent",
      formula: "-INDEX(contracts_traded,1,1)*INDEX(faces,1,1)/INDEX(worth_usd,1,1)",
    },
    {
      key: "points_moved",
      label: "In points of the portfolio",
      unit: "of all assets",
      format: "percent",
      formula: "INDEX(weights_now,1,1)-INDEX(target_weights,1,1)",
    },
    {
      key: "largest_miss",
      label: "Largest miss by whole lots",
      unit: "of all assets",
      format: "percent",
      formula: "MAX(misses)",
    },
    {
      key: "shock_usd",
      label: "After the shocks",
      unit: "USD in all",
      format: "usd",
      formula: "SUM(worth_then)+SUM(pnl_then)+cash_usd",
    },
    {
      key: "due_again",
      label: "Assets outside the band then",
      unit: "to be traded again",
      format: "count",
      formula: 'SUMPRODUCT(--(band_states="trade"))',
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named({ ...BTC, symbol: "one for each asset" }), lot(BTC)] },
    {
      title: "Wallet",
      inputs: [
        input("cash_usd", "Cash beside the assets", 0, "USD", "usd", "REBALANCE_CONTRACTS.cash_usd"),
        input("drift_band", "Leave it while it drifts by", 0.05, "of all assets", "percent"),
      ],
    },
  ],
  tables: [
    {
      title: "The assets",
      about: "The weights need not sum to 100 %: the rest is cash.",
      columns: [
        { key: "asset_names", head: "Asset", format: "text", values: ["BTC", "ETH", "SOL"] },
        { key: "units_held", head: "Units", format: "coin", values: [1, 4, 20], as: "REBALANCE_CONTRACTS.units" },
        {
          key: "prices_now",
          head: "Price",
          format: "price",
          values: [85000, 3000, 150],
          as: "REBALANCE_CONTRACTS.prices",
        },
        { key: "target_weights", head: "Target", format: "percent", values: [0.7, 0.2, 0.1] },
        { key: "faces", head: "Face, USD", format: "number", values: [100, 10, 10], as: "LIQ_PRICE.contract_size" },
        { key: "contracts_open", head: "Open now", format: "contracts", values: [0, 0, 0] },
        { key: "worth_usd", head: "Worth, USD", format: "usd", each: "[units_held]*[prices_now]" },
        {
          key: "weights_now",
          head: "Weight now",
          format: "percent",
          each: "([worth_usd]+[contracts_open]*[faces])/(SUM(worth_usd)+cash_usd)",
        },
        {
          spills:
            "COINM.REBALANCE_CONTRACTS(units_held,prices_now,target_weights,faces,contracts_open,cash_usd,order_lot)",
          columns: [{ key: "contracts_traded", head: "Contracts", format: "contracts" }],
        },
        {
          key: "weights_after",
          head: "Weight then",
          format: "percent",
          each: `([worth_usd]+${HELD}*[faces])/(SUM(worth_usd)+cash_usd)`,
        },
        { key: "misses", head: "Missed", format: "percent", each: "ABS([weights_after]-[target_weights])" },
      ],
    },
    {
      title: "After a shock",
      columns: [
        { key: "shock_names", head: "Asset", format: "text", each: "[asset_names]" },
        { key: "shocks", head: "Moves by", format: "percent", values: [-0.2, -0.3, -0.4] },
        { key: "price_then", head: "Price", format: "price", each: "ROUND([prices_now]*(1+[shocks]),8)" },
        { key: "worth_then", head: "Worth, USD", format: "usd", each: "[units_held]*[price_then]" },
        {
          key: "pnl_then",
          head: "Futures, USD",
          format: "usd",
          each: `COINM.INVERSE_PNL_USD(${HELD},[prices_now],[price_then],[faces])`,
        },
        {
          key: "exposure_then",
          head: "Exposure",
          format: "usd",
          each: `([units_held]+${HELD}*[faces]/[prices_now])*[price_then]`,
        },
        {
          key: "shock_weights",
          head: "Weight then",
          format: "percent",
          each: "[exposure_then]/(SUM(worth_then)+SUM(pnl_then)+cash_usd)",
        },
        { key: "drifts", head: "Drift", format: "percent", each: "[shock_weights]-[target_weights]" },
        {
          key: "band_states",
          head: "Band",
          format: "word",
          each: 'IF(ABS([drifts])>drift_band,"trade","leave")',
          levels: { trade: "amber", leave: "ok" },
        },
        {
          key: "unhedged_then",
          head: "Without futures",
          format: "percent",
          each: "[worth_then]/(SUM(worth_then)+cash_usd)",
        },
      ],
    },
    {
      title: "",
      aside: true,
      rows: 11,
      columns: [
        {
          key: "drift_moves",
          head: "Move",
          format: "percent",
          values: [-0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5],
          fixed: true,
        },
        {
          key: "first_left",
          head: "Left alone",
          format: "percent",
          each: "INDEX(worth_usd,1,1)*(1+[drift_moves])/(SUM(worth_usd)+cash_usd+INDEX(worth_usd,1,1)*[drift_moves])",
        },
        {
          key: "first_overlaid",
          head: "With futures",
          format: "percent",
          each: "(INDEX(worth_usd,1,1)+INDEX(contracts_traded,1,1)*INDEX(faces,1,1))*(1+[drift_moves])/(SUM(worth_usd)+cash_usd+(INDEX(worth_usd,1,1)+INDEX(contracts_traded,1,1)*INDEX(faces,1,1))*[drift_moves])",
        },
      ],
    },
  ],
  charts: [
    {
      title: "Weight of the first asset, by its move alone",
      kind: "lines",
      x: "drift_moves",
      xTitle: "It moves by",
      xFormat: "percent",
      yTitle: "Weight",
      yFormat: "percent",
      series: [
        { of: "first_left", name: "Left alone", colour: SHADES.plain },
        { of: "first_overlaid", name: "With futures", colour: SHADES.hedged },
      ],
    },
  ],
  check: {
    holds: [
      { says: "The targets sum to 100 % at most.", formula: "ROUND(SUMPRODUCT(1*target_weights),12)<=1", level: "red" },
      { says: "Whole lots miss less than 1 % of the portfolio.", formula: "largest_miss<0.01", level: "amber" },
      {
        says: "Futures alone are traded: the coins stay, so what is bought and sold of them sums to the drift.",
        formula:
          "ABS(SUMPRODUCT(contracts_traded*faces)-(SUMPRODUCT(1*target_weights)*portfolio_usd-SUM(worth_usd)-SUMPRODUCT(contracts_open*faces)))<=SUMPRODUCT(1*faces)",
        level: "red",
      },
    ],
  },
  notes: [
    "To go from 85 to 70 % of a portfolio, 15 points are sold; of the asset itself that is more: 17.65 %.",
    "The weights move again with every price: after a fall of what was sold, less of it is left unhedged.",
    "Each asset’s contract needs margin in its own coin, and can be liquidated there: see the margin ladder.",
  ],
};
