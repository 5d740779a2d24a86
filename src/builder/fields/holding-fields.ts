import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { LIQ_PROB } from "../../catalog/margin/touch-probability";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { aboveZero, anyNumber, notNegative } from "../../catalog/declare/rules";
import { argumentOf, choice, none, text, type StepFields } from "./field";
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
    ofCoin: true,
    first: true,
  },
  wallet_coins: {
    label: "Of them in the futures wallet",
    parameter: { unit: "coin", about: "Coins that can be posted as margin at once", rule: notNegative, otherwise: 0 },
    start: "2.5",
    ofCoin: true,
    first: true,
  },
  price: {
    label: "Price now",
    ...argumentOf(LIQ_PROB, "price", { about: "Spot price of the coin" }),
    start: "70000",
    ofCoin: true,
    first: true,
  },
  existing: {
    label: "Position open now",
    parameter: {
      unit: "USD",
      about: "Signed: + long, − short. Several positions as a column",
      rule: anyNumber,
      list: true,
      otherwise: 0,
    },
    start: "",
    countedIn: { by: "existing_in", units: { dollars: "USD", contracts: "contracts", coins: "coin" } },
    ofCoin: true,
  },
  existing_in: {
    label: "Its size is in",
    ...choice(
      "Dollars stay dollars when the venue changes; coins count at their entry prices",
      { dollars: "USD", contracts: "Contracts", coins: "Coins" },
      "dollars",
    ),
    when: [{ existing: "filled" }],
    fixed: true,
  },
  existing_entry: {
    label: "Its entry prices",
    ...argumentOf(TRADE_LEDGER, "prices", { about: "One a position", list: true, ...none }),
    start: "",
    when: [{ existing: "filled" }],
    asMany: { as: "existing", called: "positions", missing: "is needed for the position that is open" },
    ofCoin: true,
  },
  ...FILLS,
} as const satisfies StepFields;
