import type { Headed } from "./template";

/** What SCENARIO_TABLE spills, in its own order. */
export const SCENARIO_COLUMNS: readonly Headed[] = [
  { key: "at_price", head: "Price", format: "price" },
  { key: "move_then", head: "Move", format: "percent" },
  { key: "unhedged_usd", head: "Unhedged, USD", format: "usd" },
  { key: "pnl_coin", head: "PnL, coins", format: "coin" },
  { key: "pnl_usd", head: "PnL, USD", format: "usd" },
  { key: "coins_after", head: "Coins then", format: "coin" },
  { key: "hedged_usd", head: "Hedged, USD", format: "usd" },
  { key: "change_then", head: "Change", format: "percent" },
  { key: "ratio_then", head: "Margin ratio", format: "percent" },
  { key: "status_then", head: "Status", format: "word" },
];
