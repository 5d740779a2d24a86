import { breakevenPrice, type BreakevenPrice } from "../../core/position/breakeven";
import { define } from "../declare/define";
import { noPosition, noPositionError } from "../declare/no-position";
import { contract_size, contracts, entry_price, tradingFee } from "../declare/parameters";
import { anyNumber } from "../declare/rules";

export const BREAKEVEN_PRICE = define<BreakevenPrice>({
  name: "BREAKEVEN_PRICE",
  group: "Position and PnL",
  summary: "Exit price at which an inverse position has paid for its fees and its funding; #N/A if never.",
  formula: String.raw`X=\frac{|c|\,V\,(s+f_X)}{\dfrac{|c|\,V\,(s-f_E)}{E}-F}`,
  letters: {
    result: "X",
    contracts: "c",
    entry_price: "E",
    contract_size: "V",
    entry_fee: "f_E",
    exit_fee: "f_X",
    funding_paid: "F",
  },
  parameters: {
    contracts,
    entry_price,
    contract_size,
    entry_fee: tradingFee("Fee rate paid on the notional at entry"),
    exit_fee: tradingFee("Fee rate paid on the notional at exit"),
    funding_paid: {
      unit: "coin",
      about: "Funding in coin over the life of the position: + paid, − received, as FUNDING_COST gives it",
      rule: anyNumber,
      otherwise: 0,
    },
  },
  result: { unit: "USD/coin", about: "A price above 0, or #N/A" },
  guidance: [
    "At this price INVERSE_PNL with the same fees, less funding_paid, is 0 coin.",
    "A long breaks even above its entry, a short below; with rebates or funding received it is the other way round.",
    "Break-even in coin is not break-even in USD for coins that were bought to be margin.",
  ],
  errors: [
    noPositionError,
    {
      code: "#N/A",
      when: "Fees and funding take all that a long can ever gain, n/E.",
      message: "no break-even: fees and funding take all that this long can ever gain",
    },
    {
      code: "#N/A",
      when: "What a short has received covers all that it can ever lose, n/E: it is ahead at every price.",
      message: "no break-even: what was received covers all that this short can ever lose",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000, fees of 0.05 % on either side",
      arguments: { contracts: -3500, entry_price: 70000, contract_size: 100, entry_fee: 0.0005, exit_fee: 0.0005 },
      gives: 69930.03498250875,
    },
    {
      about: "The same after it has received 0.135 coin of funding",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        contract_size: 100,
        entry_fee: 0.0005,
        exit_fee: 0.0005,
        funding_paid: -0.135,
      },
      gives: 71869.54288649204,
    },
    {
      about: "A long of 5 coins' worth that has paid 5 coins of funding",
      arguments: { contracts: 3500, entry_price: 70000, contract_size: 100, funding_paid: 5 },
      gives: { refuses: "#N/A", message: "no break-even: fees and funding take all that this long can ever gain" },
    },
    {
      about: "A short of 5 coins' worth that has received 5 coins of funding",
      arguments: { contracts: -3500, entry_price: 70000, contract_size: 100, funding_paid: -5 },
      gives: { refuses: "#N/A", message: "no break-even: what was received covers all that this short can ever lose" },
    },
  ],
  sources: [{ title: "INVERSE_PNL less funding, solved for the exit price" }],
  related: ["INVERSE_PNL", "FUNDING_COST", "TARGET_PRICE"],
  idle: noPosition,
  compute: breakevenPrice,
});
