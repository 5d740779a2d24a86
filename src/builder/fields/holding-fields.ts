import { price } from "../../catalog/declare/parameters";
import { anyNumber, notNegative } from "../../catalog/declare/rules";
import { none, amount, type StepFields } from "./field";

/** What is held, and where. */
export const HOLDING = {
  coin: {
    label: "Coin",
    parameter: { text: true, about: "The coin of margin and PnL, such as BTC" },
    start: "BTC",
  },
  coins: {
    label: "Coins held",
    parameter: amount("All coins, those in the futures wallet included"),
    start: "5",
  },
  wallet_coins: {
    label: "Of them in the futures wallet",
    parameter: { unit: "coin", about: "Coins that can be posted as margin at once", rule: notNegative, otherwise: 0 },
    start: "2.5",
  },
  price: { label: "Price now", parameter: price("Spot price of the coin"), start: "70000" },
  existing: {
    label: "Contracts already open",
    parameter: {
      unit: "contracts",
      about: "Signed: + long, − short. Several positions as a column",
      rule: anyNumber,
      list: true,
      otherwise: 0,
    },
    start: "",
  },
  existing_entry: {
    label: "Their entry prices",
    parameter: { ...price("One a position"), list: true, ...none },
    start: "",
    when: (texts) => (texts["existing"] ?? "").trim() !== "",
  },
} as const satisfies StepFields;
