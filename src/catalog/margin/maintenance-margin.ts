import { maintenanceMargin, type MaintenanceMargin } from "../../core/margin/maintenance-margin";
import { define } from "../declare/define";
import { contract_size, contracts, deduction, mmr, mmr_per_coin_at_mark, price } from "../declare/parameters";
import { binanceLiquidation, deribitMargin } from "../declare/sources";

export const MAINT_MARGIN = define<MaintenanceMargin>({
  name: "MAINT_MARGIN",
  group: "Margin and liquidation",
  summary: "Coins that must be left of the margin at a mark price, or the position is liquidated.",
  formula: String.raw`M=\max\left(\left(m+k\,\frac{|c|\,V}{P}\right)\frac{|c|\,V}{P}-d,\ 0\right)`,
  letters: {
    result: "M",
    contracts: "c",
    mark_price: "P",
    mmr: "m",
    contract_size: "V",
    deduction: "d",
    mmr_per_coin: "k",
  },
  parameters: {
    contracts,
    mark_price: price("Mark price"),
    mmr,
    contract_size,
    deduction,
    mmr_per_coin: mmr_per_coin_at_mark,
  },
  result: { unit: "coin", about: "Never below 0; the same for a long and a short" },
  guidance: [
    "In dollars the maintenance margin of an inverse position is the same at every price; in coin it is larger when the price is low.",
    "Rate and deduction belong to one tier of the venue's table, the one that the position's worth in coin falls into at this mark price.",
    "Where the rate grows with the position without steps, as at Deribit, mmr is what it begins with and mmr_per_coin what each coin adds.",
  ],
  errors: [],
  examples: [
    {
      about: "10,000 USD at 25,000 and 0.4 %, which Binance prints as 0.0016",
      arguments: { contracts: 10000, mark_price: 25000, mmr: 0.004 },
      gives: 0.0016,
    },
    {
      about: "A short of 350,000 USD after a rise to 77,000",
      arguments: { contracts: -3500, mark_price: 77000, mmr: 0.005, contract_size: 100 },
      gives: 0.022727272727272728,
    },
    {
      about: "30 coins in a tier of 1 % with a maintenance amount of 0.11",
      arguments: { contracts: -18000, mark_price: 60000, mmr: 0.01, contract_size: 100, deduction: 0.11 },
      gives: 0.19,
    },
    {
      about: "Deribit: 25 BTC at 1 % + 25 · 0.005 % = 1.125 %, printed there as the rate of 25 BTC",
      arguments: { contracts: -150000, mark_price: 60000, mmr: 0.01, contract_size: 10, mmr_per_coin: 0.00005 },
      gives: 0.28125,
    },
    {
      about: "A rate typed as a whole number of per cent",
      arguments: { contracts: -3500, mark_price: 77000, mmr: 5, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "mmr must be above 0 and below 1 (0.5 % is 0.005), was 5" },
    },
  ],
  sources: [binanceLiquidation, deribitMargin],
  related: ["MARGIN_RATIO", "LIQ_PRICE", "LIQ_PRICE_TIERED", "INIT_MARGIN"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: maintenanceMargin,
});
