import { rehedge, type Rehedge } from "../../core/hedge/rehedge";
import { define } from "../declare/define";
import { coins, contract_size, contracts, lot, price } from "../declare/parameters";
import { aboveZeroInPosition, anyNumber, notNegative } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

export const REHEDGE = define<Rehedge>({
  name: "REHEDGE",
  group: "Hedge",
  summary: "Contracts to trade now (− sell, + buy) so that as many coins float with the price as you want.",
  formula: String.raw`\Delta c=\operatorname{round}\left(\frac{\left(x-\operatorname{sgn}(x)\,b_0\right)M}{V},\ \mathrm{lot}\right)\qquad x=T-Q-\frac{c\,V}{E},\ |x|>b`,
  letters: {
    result: String.raw`\Delta c`,
    coins: "Q",
    contracts: "c",
    entry_price: "E",
    mark_price: "M",
    target_coins: "T",
    contract_size: "V",
    band: "b",
    lot: String.raw`\mathrm{lot}`,
    inner_band: "b_0",
  },
  parameters: {
    coins,
    contracts,
    entry_price: {
      unit: "USD/coin",
      about: "Average entry price of the position; not looked at where there is none",
      rule: aboveZeroInPosition,
      blank: 0,
    },
    mark_price: price("The futures price that you trade at"),
    target_coins: {
      unit: "coin",
      about: "Coins that shall float with the price: 0 hedges everything",
      rule: anyNumber,
      otherwise: 0,
    },
    contract_size,
    band: {
      unit: "coin",
      about: "Nothing is traded while floating and target coins are no further apart than this",
      rule: notNegative,
      otherwise: 0,
    },
    lot,
    inner_band: {
      unit: "coin",
      about: "Coins that are left apart after a trade that the band called for: 0 trades the whole way",
      rule: notNegative,
      otherwise: 0,
    },
  },
  result: { unit: "contracts", about: "− is to sell, + is to buy, 0 is to leave it" },
  guidance: [
    "A price move alone never calls for a trade: floating coins stay what they are. What calls for one is coins that come in or go out, or another target.",
    "coins are those held, margin included; the open PnL of the position is not among them, it is counted through its entry price.",
    "Two bands spare trades: outside of band it trades back to inner_band, not all the way, so that a price that swings does not call for a trade each time.",
    "The trade goes at mark_price, so its contracts hedge size ÷ mark_price coins each.",
  ],
  errors: [
    {
      code: "#VALUE!",
      when: "There is a position, and entry_price is blank or 0.",
      message: "entry_price must be above 0 where there is a position, was 0 (is the cell empty?)",
    },
    { code: "#VALUE!", when: "inner_band is beyond band.", message: "inner_band must not exceed band (0.5), was 1" },
  ],
  examples: [
    {
      about: "5 of 6 coins are hedged: at 80,000 the sixth takes 800 contracts more",
      arguments: { coins: 6, contracts: -3500, entry_price: 70000, mark_price: 80000, contract_size: 100 },
      gives: -800,
    },
    {
      about: "Let 2 coins float: 800 contracts are to be bought back",
      arguments: {
        coins: 6,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 80000,
        target_coins: 2,
        contract_size: 100,
      },
      gives: 800,
    },
    {
      about: "Inside a band of 1 coin, its edge included, nothing is done",
      arguments: { coins: 6, contracts: -3500, entry_price: 70000, mark_price: 80000, contract_size: 100, band: 1 },
      gives: 0,
    },
    {
      about: "Beyond the band of half a coin, only so far that a tenth of a coin is left: 0.9 coins at 80,000",
      arguments: {
        coins: 6,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 80000,
        contract_size: 100,
        band: 0.5,
        inner_band: 0.1,
      },
      gives: -720,
    },
    {
      about: "An inner band that the band never reaches",
      arguments: {
        coins: 6,
        contracts: -3500,
        entry_price: 70000,
        mark_price: 80000,
        contract_size: 100,
        band: 0.5,
        inner_band: 1,
      },
      gives: { refuses: "#VALUE!", message: "inner_band must not exceed band (0.5), was 1" },
    },
    {
      about: "No position yet",
      arguments: { coins: 5, contracts: 0, entry_price: 0, mark_price: 70000, contract_size: 100 },
      gives: -3500,
    },
    {
      about: "A position without its entry price",
      arguments: { coins: 6, contracts: -3500, entry_price: 0, mark_price: 80000, contract_size: 100 },
      gives: {
        refuses: "#VALUE!",
        message: "entry_price must be above 0 where there is a position, was 0 (is the cell empty?)",
      },
    },
  ],
  sources: [bitmexGuide],
  related: ["HEDGE_CONTRACTS", "NET_DELTA", "HEDGE_SPLIT"],
  idle: (args) => (args.coins === 0 && args.contracts === 0 && args.target_coins === 0 ? 0 : undefined),
  compute: rehedge,
});
