import type { Theme } from "./term";

export const MARGIN: Theme = {
  id: "margin-and-liquidation",
  title: "Margin and liquidation",
  terms: [
    {
      id: "margin",
      term: "Margin",
      also: "collateral",
      means: "Coins that back a position and take its losses.",
      mistaken:
        "Posting margin does not spend it: the coins are set aside and come back with the gain or loss; only the fee is gone. Nor does more margin hedge more. It moves the liquidation away, and nothing else.",
      see: ["leverage"],
    },
    {
      id: "leverage",
      term: "Leverage",
      means: "The worth of a position ÷ its margin. At 10x a tenth of the worth backs it.",
      mistaken:
        "Leverage of 1x does not make a hedge neutral in dollars: the number of contracts does. Leverage only says how far away liquidation is.",
      see: ["initial-margin", "hedge-ratio"],
    },
    {
      id: "isolated-cross",
      term: "Isolated and cross margin",
      means:
        "Isolated: a position has coins of its own and can lose no others. Cross: all positions of a wallet share its coins, and a gain of one carries a loss of another. LIQ_PRICE takes either; LIQ_PRICE_CROSS takes several positions.",
    },
    {
      id: "initial-margin",
      term: "Initial margin",
      means: "What must be posted to open a position, its worth ÷ leverage: INIT_MARGIN.",
      mistaken:
        "For an inverse position it does not rise in dollars when the price falls: a fifth of 30,000 USD is 6,000 USD at every price. It rises in coin, and the short is paid in coin then. A short's danger is the rally.",
    },
    {
      id: "maintenance-margin",
      term: "Maintenance margin (rate)",
      also: "MMR",
      means:
        "What must be left, as a share of the position's worth: mmr in the functions, MAINT_MARGIN in coin. Below it the venue takes over. On which worth it is counted, at the mark price or at entry, differs between venues: that is the method of LIQ_PRICE.",
      see: ["tier", "deduction"],
    },
    {
      id: "tier",
      term: "Tier",
      also: "risk limit, bracket",
      means:
        "Larger positions need a higher maintenance margin rate. A venue's table says from which size on. LIQ_PRICE_TIERED finds the tier that holds at the liquidation price, which need not be the one at entry. Deribit has no steps: its rate is 1 % and 0.005 % for each BTC that the position is worth, and LIQ_PRICE takes the growth as mmr_per_coin.",
      see: ["deduction"],
    },
    {
      id: "liquidation-method",
      term: "Liquidation method",
      also: "mark value, entry value",
      means:
        "Which worth of the position the maintenance margin is a share of. By the mark value it is the worth at the price of the moment, by the entry value that at the average entry, whatever the price does since. Each venue has its own, and the liquidation price differs with it: the method of LIQ_PRICE.",
      see: ["maintenance-margin", "mark-price"],
    },
    {
      id: "haircut",
      term: "Haircut",
      means:
        "A part of the collateral that stops counting: the venue marks it down, or it is lost. With 30 % off, 10 coins posted back the position as 7 do, and the liquidation price comes nearer.",
      see: ["venue-risk"],
    },
    {
      id: "deduction",
      term: "Deduction",
      also: "maintenance amount",
      means:
        "What a tier table takes off the maintenance margin, so that it does not jump where one tier ends and the next begins.",
      see: ["tier"],
    },
    {
      id: "liquidation-price",
      term: "Liquidation price",
      means:
        "The mark price at which equity has fallen to the maintenance margin and the venue closes the position: LIQ_PRICE.",
      mistaken:
        "It is not 1 ÷ leverage away: a short at 10x with a maintenance margin of 0.5 % is liquidated at +10.56 %. And a short at 1x in its own coin is not wiped out at +50 %: two thirds of the coins are left then, worth the dollars of the start, and there is no liquidation price at all.",
      see: ["bankruptcy-price", "mark-price"],
    },
    {
      id: "bankruptcy-price",
      term: "Bankruptcy price",
      means:
        "The price at which the margin is gone: BANKRUPTCY_PRICE. Liquidation comes before it; what lies between them is what the venue closes the position with.",
      see: ["liquidation-price", "adl"],
    },
    {
      id: "margin-ratio",
      term: "Margin ratio",
      means:
        "How near liquidation is. Some venues show maintenance ÷ equity, which rises to 1, others equity ÷ maintenance, which falls to 1: MARGIN_RATIO gives either.",
    },
    {
      id: "adl",
      term: "ADL",
      also: "auto-deleveraging",
      means:
        "Where a liquidated position cannot be closed at its bankruptcy price and the insurance fund does not suffice, the venue closes positions of the other side, the most profitable and most leveraged first. After a crash that can be a short hedge.",
    },
    {
      id: "roe",
      term: "ROE",
      also: "return on equity, return on margin",
      means: "Gain ÷ margin, in coin or in dollars: INVERSE_ROE.",
      mistaken:
        "10 % at 10x is not 100 %. After a fall of 10 % an inverse short at 10x has earned 111.1 % of its margin in coin. In dollars its account has grown by 90 %, as the margin was in coins too.",
    },
    {
      id: "venue-risk",
      term: "Counterparty risk",
      means: "Coins posted as margin are the venue's to return. No function here measures it.",
      mistaken: "Margin at an exchange is not on-chain in any way that protects its owner.",
    },
  ],
};
