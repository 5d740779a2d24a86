import { positionSize, type PositionSize } from "../../core/position/position-size";
import { define } from "../declare/define";
import { contract_size, entry_price, lot, price, tradingFee } from "../declare/parameters";
import { notNegative, riskShare } from "../declare/rules";

export const POSITION_SIZE = define<PositionSize>({
  name: "POSITION_SIZE",
  group: "Position and PnL",
  summary: "Contracts whose loss at the stop, exit fee included, is at most a share of the balance in coin.",
  formula: String.raw`|c|=\left\lfloor\frac{\rho\,W}{V\left(\left|\dfrac{1}{E}-\dfrac{1}{S}\right|+\dfrac{f_X}{S}\right)}\right\rfloor_{\mathrm{lot}}`,
  letters: {
    result: "c",
    balance: "W",
    risk: String.raw`\rho`,
    entry_price: "E",
    stop_price: "S",
    contract_size: "V",
    exit_fee: "f_X",
    lot: String.raw`\mathrm{lot}`,
  },
  parameters: {
    balance: {
      unit: "coin",
      about: "Coins in the wallet that the risk is a share of. A blank or 0 is none",
      rule: notNegative,
      blank: 0,
    },
    risk: {
      unit: "fraction",
      about: "Share of the balance that may be lost at the stop: 1 % is 0.01",
      rule: riskShare,
    },
    entry_price,
    stop_price: price("Price at which the position is given up: below the entry for a long, above it for a short"),
    contract_size,
    exit_fee: tradingFee("Fee rate paid on the notional at the stop"),
    lot,
  },
  result: { unit: "contracts", about: "+ long, − short, rounded towards 0 to whole lots" },
  guidance: [
    "The stop says the side: a stop above the entry is a short's, and the result is then below 0.",
    "In coin a long loses more than a short for the same distance in dollars: 1/price is steeper below the entry.",
    "The loss is counted in coin. The fee at entry and slippage beyond the stop are not in it; leave room for them in risk.",
  ],
  errors: [
    { code: "#VALUE!", when: "stop_price is entry_price: the loss there is no bound." },
    { code: "#N/A", when: "A rebate for closing makes up for the loss at the stop: any size would do." },
  ],
  examples: [
    {
      about: "1 % of 5 coins, a short at 70,000 with its stop at 72,000, contracts of 100 USD",
      arguments: { balance: 5, risk: 0.01, entry_price: 70000, stop_price: 72000, contract_size: 100 },
      gives: -1260,
    },
    {
      about: "The same as a long with its stop at 68,000, a fee of 0.05 % and lots of 10",
      arguments: {
        balance: 5,
        risk: 0.01,
        entry_price: 70000,
        stop_price: 68000,
        contract_size: 100,
        exit_fee: 0.0005,
        lot: 10,
      },
      gives: 1160,
    },
    {
      about: "A stop at the entry",
      arguments: { balance: 5, risk: 0.01, entry_price: 70000, stop_price: 70000, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "stop_price must differ from entry_price, both were 70000" },
    },
    {
      about: "A risk of 0.5 %, typed without its sign",
      arguments: { balance: 5, risk: 0.5, entry_price: 70000, stop_price: 72000, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "risk must be below 0.5 (50 %), was 0.5: 1 % is 0.01" },
    },
  ],
  sources: [{ title: "The loss of one contract at the stop: INVERSE_PNL with its exit fee" }],
  related: ["INVERSE_PNL", "COINS_TO_CONTRACTS", "LIQ_PRICE"],
  idle: ({ balance }) => (balance === 0 ? 0 : undefined),
  compute: positionSize,
});
