/**
 * What a trader types who knows what is wanted and not what it is called, by the function that answers it. Each phrase
 * finds its function first.
 */
export const INTENTS: Readonly<Record<string, readonly string[]>> = {
  INVERSE_PNL: ["profit in coins", "what did I make in BTC", "inverse profit and loss"],
  INVERSE_PNL_USD: ["profit in dollars", "what did I make in USD"],
  INVERSE_ROE: ["return on margin", "profit as a share of the margin"],
  AVG_ENTRY: ["average entry price", "average of several fills", "mean price paid"],
  BREAKEVEN_PRICE: ["where do I break even", "price that pays the fees"],
  TARGET_PRICE: ["price for a profit", "take profit price", "what price do I need"],
  POSITION_SIZE: ["size by risk", "contracts for a stop loss", "how much can I lose at the stop"],
  LINEAR_PNL: ["profit of a USDT contract", "linear profit and loss"],
  NOTIONAL: ["position value", "worth of the contracts", "how large is the position"],
  COINS_TO_CONTRACTS: ["convert coins to contracts", "coins into contracts"],
  TRADE_LEDGER: ["list of my fills", "trade log", "realised profit trade by trade"],
  CLOSED_TRADES: ["round trips", "win rate of closed positions", "profit of each closed trade"],
  HEDGE_CONTRACTS: [
    "how many contracts",
    "how many contracts to sell",
    "how much to sell",
    "contracts to lock my dollars",
    "size of the hedge",
  ],
  HEDGE_RATIO: ["how much is hedged", "share that is hedged", "am I over-hedged"],
  HEDGE_SPLIT: ["what is locked", "locked and floating", "what still moves"],
  NET_DELTA: ["exposure with the margin counted", "how exposed am I", "delta neutral"],
  REHEDGE: ["adjust the hedge", "when to rebalance the hedge", "contracts missing to the target"],
  UNWIND: ["end the hedge", "close the hedge and sell the coins", "how many coins to sell at the exit"],
  REBALANCE_CONTRACTS: ["target weights", "rebalance a portfolio"],
  HEDGE_BETA: ["beta from past prices", "correlation of two coins", "how well does the proxy fit"],
  PROXY_HEDGE: ["hedge an altcoin with BTC", "hedge with another coin", "cross hedge"],
  INIT_MARGIN: ["margin for a leverage", "coins to open the position", "how much margin do I need"],
  MAINT_MARGIN: ["maintenance requirement", "what must be left of the margin"],
  MARGIN_RATIO: ["how near is the margin call", "maintenance over equity", "distance to the margin call"],
  LIQ_PRICE: ["liquidated when", "when am I liquidated", "where is my liquidation"],
  LIQ_PRICE_TIERED: ["liquidated with risk limits", "liquidation with a tier table", "maintenance brackets"],
  LIQ_PRICE_CROSS: ["liquidated with several positions", "cross margin liquidation", "liquidation of the whole wallet"],
  BANKRUPTCY_PRICE: ["price where the margin is gone", "equity is zero"],
  MARGIN_FOR_LIQ: ["margin to survive a price", "how much to add against liquidation", "move my liquidation price"],
  MAX_CONTRACTS: ["largest position", "how many contracts can I hold", "most contracts without liquidation"],
  LIQ_PROB: ["chance of liquidation", "how likely is liquidation", "risk of being touched"],
  RECONCILE_LIQ: ["why does my exchange show another liquidation", "my screen says", "reconcile with my exchange"],
  FIRST_BREACH: ["when does a path liquidate", "first price that liquidates"],
  FUNDING_COST: ["pay funding", "what does funding cost", "do I receive funding"],
  FUNDING_LEDGER: ["funding paid so far", "sum of funding payments", "funding log"],
  FUNDING_APR: ["funding a year", "annual funding yield"],
  BASIS_APR: ["basis a year", "premium of the quarterly", "contango yield"],
  CASH_CARRY: ["cash and carry", "spot against futures profit", "arbitrage of the basis"],
  ROLL_HEDGE: ["roll to the next quarterly", "expiry comes, what to trade", "extend the hedge"],
  HEDGE_COST: ["what does the hedge cost", "price of the insurance", "fees and funding together"],
  SCENARIO_TABLE: ["what if the price falls", "ladder of prices", "wealth at each price"],
  SCENARIO_GRID: ["heat map", "moves against hedge ratios", "compare hedge ratios"],
  HEDGE_CHECK: ["what is wrong with my hedge", "is my hedge safe", "check for mistakes"],
  CONTRACT_SPEC: ["contract size of a venue", "face value of BTCUSD", "tick and fees of a contract"],
};

/** Words that say nothing of what is wanted. */
const IDLE = new Set("a an am and are at be can did do does for i in is it me my of on or the to will with".split(" "));
const STEM = 6;
const SHORTEST = 3;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !IDLE.has(word));

/** "liquidated" is found by "liquidation", "paying" finds "pay", and a word is found by its beginning while it is typed. */
const areOne = (asked: string, said: string): boolean =>
  said.startsWith(asked) ||
  (said.length >= SHORTEST && asked.startsWith(said)) ||
  (asked.length >= STEM && said.startsWith(asked.slice(0, STEM)));

/**
 * How near a query comes to what is said of a function: the share of the phrase that is not in the query, 0 for all of
 * it. Undefined where a word of the query is in none of its phrases, or where it is a single word.
 */
export function intentOf(name: string, query: string): number | undefined {
  const asked = wordsOf(query);
  if (query.trim().split(/\s+/).length < 2 || asked.length === 0) return undefined;
  const shares = (INTENTS[name] ?? []).map(wordsOf).flatMap((phrase) => {
    const isAsked = asked.every((word) => phrase.some((said) => areOne(word, said)));
    return isAsked ? [phrase.filter((said) => !asked.some((word) => areOne(word, said))).length / phrase.length] : [];
  });
  return shares.length === 0 ? undefined : Math.min(...shares);
}
