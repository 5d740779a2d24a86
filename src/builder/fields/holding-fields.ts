import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { LIQ_PROB } from "../../catalog/margin/touch-probability";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { aboveZero, notNegative } from "../../catalog/declare/rules";
import { argumentOf, none, text, type StepFields } from "./field";
import { FILLS } from "./fills-fields";

/** What is held, and where. */
export const HOLDING = {
  coin: {
    label: "Coin",
    ...text("The coin of margin and PnL, such as BTC"),
    filledBy: "settlement",
    first: true,
  },
  coins: {
    label: "Coins held",
    ...argumentOf(HEDGE_CONTRACTS, "holding", {
      about: "All coins, those in the futures wallet included",
      rule: aboveZero,
    }),
    start: "5",
    first: true,
  },
  wallet_coins: {
    label: "Of them in the futures wallet",
    parameter: { unit: "coin", about: "Coins that can be posted as margin at once", rule: notNegative, otherwise: 0 },
    start: "2.5",
    first: true,
  },
  price: {
    label: "Price now",
    ...argumentOf(LIQ_PROB, "price", { about: "Spot price of the coin" }),
    start: "70000",
    first: true,
  },
  existing: {
    label: "Contracts already open",
    ...argumentOf(TRADE_LEDGER, "contracts", {
      about: "Signed: + long, − short. Several positions as a column",
      list: true,
      otherwise: 0,
    }),
    start: "",
  },
  existing_entry: {
    label: "Their entry prices",
    ...argumentOf(TRADE_LEDGER, "prices", { about: "One a position", list: true, ...none }),
    start: "",
    when: [{ existing: "filled" }],
    asMany: { as: "existing", called: "contracts", missing: "is needed for the contracts that are open" },
  },
  ...FILLS,
} as const satisfies StepFields;
