import { maxContracts, type MaxContracts } from "../../core/margin/max-contracts";
import { define } from "../declare/define";
import { contract_size, entry_price, lot, margin, method, mmr, price } from "../declare/parameters";
import { krakenProtection } from "../declare/sources";

export const MAX_CONTRACTS = define<MaxContracts>({
  name: "MAX_CONTRACTS",
  group: "Margin and liquidation",
  summary: "The most contracts that a margin carries with their liquidation no nearer than a price.",
  formula: String.raw`c=s\left\lfloor\frac{W}{V\left(\frac{s+m}{P}-\frac{s}{E}\right)}\right\rfloor_{\mathrm{lot}}`,
  letters: {
    result: "c",
    margin: "W",
    entry_price: "E",
    liq_price: "P",
    mmr: "m",
    contract_size: "V",
    lot: String.raw`\mathrm{lot}`,
  },
  parameters: {
    margin,
    entry_price,
    liq_price: price("Nearest price at which it may be liquidated: above entry makes it a short, below a long"),
    mmr,
    contract_size,
    lot,
    method,
  },
  result: { unit: "contracts", about: "Signed: + long, − short; 0 where the margin does not carry one lot" },
  guidance: [
    "Rounded towards 0, so that the liquidation is at the price or further off (no closing fee); one lot more would bring it nearer. The formula above is the one of method “mark”; by the others a lot needs the margin that MARGIN_FOR_LIQ says.",
    "It is a limit of the margin, not the size of a hedge: that is HEDGE_CONTRACTS.",
    "For a rate that does not grow with the position. At Deribit, whose rate does, see what MARGIN_FOR_LIQ asks of a size.",
  ],
  errors: [{ code: "#VALUE!", when: "liq_price is the entry price: neither a long nor a short." }],
  examples: [
    {
      about: "2.5125 coins carry a short of 3,500 contracts up to a doubling of the price",
      arguments: { margin: 2.5125, entry_price: 70000, liq_price: 140000, mmr: 0.005, contract_size: 100 },
      gives: -3500,
    },
    {
      about: "Half a coin carries 696.5 contracts as far: 696",
      arguments: { margin: 0.5, entry_price: 70000, liq_price: 140000, mmr: 0.005, contract_size: 100 },
      gives: -696,
    },
    {
      about: "Where the venue values maintenance at entry: 693.07",
      arguments: {
        margin: 0.5,
        entry_price: 70000,
        liq_price: 140000,
        mmr: 0.005,
        contract_size: 100,
        method: "entry",
      },
      gives: -693,
    },
    {
      about: "The long side, down to half the price",
      arguments: { margin: 0.5, entry_price: 70000, liq_price: 35000, mmr: 0.005, contract_size: 100 },
      gives: 346,
    },
    {
      about: "A price that is the entry itself",
      arguments: { margin: 0.5, entry_price: 70000, liq_price: 70000, mmr: 0.005, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "liq_price must differ from entry_price, was 70000" },
    },
  ],
  sources: [krakenProtection],
  related: ["MARGIN_FOR_LIQ", "LIQ_PRICE", "HEDGE_CONTRACTS"],
  compute: maxContracts,
});
