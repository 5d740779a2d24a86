import type { Vector } from "./vector";

/** A worked example of a public article on hedging with inverse futures, recomputed exactly. */
export interface WorkedExample extends Vector {
  /** The article: 000 trading depreciation, 001 digital insurance, 002 rebalancing, 003 altcoins, 004 spot bags. */
  readonly article: "000" | "001" | "002" | "003" | "004" | "all";
  /** Coins held beside the result (a PnL, in coin), and what both are worth in USD at a price. */
  readonly wallet?: {
    readonly coins: number;
    readonly price: number;
    readonly usd: number;
    readonly tolerance: number;
  };
  /** The result (a price), as a distance from a reference price. */
  readonly distance?: { readonly from: number; readonly share: number; readonly tolerance: number };
}

type Beyond = Pick<WorkedExample, "wallet" | "distance">;

const NEVER = { refuses: "#N/A", message: "no liquidation price" } as const;
const EXACT = 0;

function article(name: WorkedExample["article"]) {
  return (
    claim: string,
    call: string,
    args: Vector["args"],
    expected: Vector["expected"],
    tolerance: number,
    beyond: Beyond = {},
  ): WorkedExample => ({ id: `${name}: ${claim}`, article: name, call, args, expected, tolerance, ...beyond });
}

/** What the coins and the PnL are worth together; to the last bit of the exact value unless a tolerance is printed. */
const worth = (usd: number, coins: number, price: number, tolerance = EXACT): Beyond => ({
  wallet: { coins, price, usd, tolerance },
});
const away = (from: number, share: number, tolerance: number): Beyond => ({ distance: { from, share, tolerance } });

const depreciation = article("000");
const insurance = article("001");
const rebalancing = article("002");
const altcoins = article("003");
const spotBags = article("004");
const allArticles = article("all");

const DEPRECIATION: readonly WorkedExample[] = [
  depreciation("long 60,000 → 65,000", "INVERSE_PNL", [60000, 60000, 65000], 0.076923, 5e-7, worth(5000, 0, 65000)),
  depreciation("short 60,000 → 55,000", "INVERSE_PNL", [-60000, 60000, 55000], 0.090909, 5e-7, worth(5000, 0, 55000)),
  depreciation("10x short, −10 %", "INVERSE_PNL", [-10000, 10000, 9000], 0.11111, 5e-6, worth(1000, 0, 9000)),
  depreciation(
    "its account is then 1,900",
    "INVERSE_PNL",
    [-10000, 10000, 9000],
    0.11111,
    5e-6,
    worth(1900, 0.1, 9000),
  ),
  depreciation("10x short, +10 %", "INVERSE_PNL", [-10000, 10000, 11000], -0.090909, 5e-7),
  depreciation(
    "bankrupt at +11.11 %",
    "BANKRUPTCY_PRICE",
    [-10000, 10000, 0.1],
    11111.11,
    0.005,
    away(10000, 0.1111, 5e-5),
  ),
  depreciation(
    "liquidated at +10.56 % (0.5 %)",
    "LIQ_PRICE",
    [-10000, 10000, 0.1, 0.005],
    11055.56,
    0.005,
    away(10000, 0.1056, 5e-5),
  ),
  depreciation(
    "liquidated at +10.67 % (0.4 %)",
    "LIQ_PRICE",
    [-10000, 10000, 0.1, 0.004],
    11066.67,
    0.005,
    away(10000, 0.1067, 5e-5),
  ),
  depreciation(
    "stop at 62,000 on one contract",
    "INVERSE_PNL",
    [-1, 60000, 62000, 100],
    -0.00005376,
    5e-9,
    worth(-3.33, 0, 62000, 0.005),
  ),
  depreciation(
    "stop at 62,000 on 600 contracts",
    "INVERSE_PNL",
    [-600, 60000, 62000, 100],
    -0.03226,
    5e-6,
    worth(-2000, 0, 62000),
  ),
  depreciation("half of 1 coin", "HEDGE_CONTRACTS", [1, 60000, 100, 0.5], -300, EXACT),
  depreciation(
    "half a hedge at 48,000: 54,000",
    "INVERSE_PNL",
    [-300, 60000, 48000, 100],
    0.125,
    EXACT,
    worth(54000, 1, 48000),
  ),
];

/** 5 coins at 70,000 with 3,500 contracts of 100 USD short: 350,000 at every price. */
const locked = (price: number, pnl: number, tolerance: number): WorkedExample =>
  insurance(
    `hedged at ${price}: 350,000`,
    "INVERSE_PNL",
    [-3500, 70000, price, 100],
    pnl,
    tolerance,
    worth(350000, 5, price),
  );

/** Sold at a future of 71,400: what 5 coins are worth at expiry. */
const sold = (contracts: number, price: number, usd: number, tolerance: number): WorkedExample =>
  insurance(
    `${contracts} at 71,400, expiry at ${price}`,
    "INVERSE_PNL",
    [contracts, 71400, price, 100],
    usd / price - 5,
    Math.max(tolerance / price, 1e-12),
    worth(usd, 5, price, tolerance),
  );

const INSURANCE: readonly WorkedExample[] = [
  insurance("contracts of 1 USD", "HEDGE_CONTRACTS", [5, 70000, 1], -350000, EXACT),
  insurance("contracts of 10 USD", "HEDGE_CONTRACTS", [5, 70000, 10], -35000, EXACT),
  insurance("contracts of 100 USD", "HEDGE_CONTRACTS", [5, 70000, 100], -3500, EXACT),
  insurance("contracts of 1 coin", "HEDGE_CONTRACTS", [5, 70000, 70000], -5, EXACT),
  insurance(
    "5 contracts of 100 USD leave a loss of 69,900",
    "INVERSE_PNL",
    [-5, 70000, 56000, 100],
    0.0017857,
    5e-8,
    worth(280100, 5, 56000),
  ),
  insurance("coin-sized on the future: 4.902", "HEDGE_CONTRACTS", [5, 70000, 71400, 1, 1, 0.001], -4.902, EXACT),
  insurance("sized on the future", "HEDGE_CONTRACTS", [5, 71400, 100], -3570, EXACT),
  sold(-3570, 40000, 357000, EXACT),
  sold(-3570, 56000, 357000, EXACT),
  sold(-3570, 71400, 357000, EXACT),
  sold(-3570, 140000, 357000, EXACT),
  sold(-3500, 40000, 353922, 0.5),
  sold(-3500, 140000, 363725, 0.5),
  locked(56000, 1.25, EXACT),
  locked(77000, -0.454545, 5e-7),
  locked(70000, 0, EXACT),
  locked(35000, 5, EXACT),
  locked(140000, -2.5, EXACT),
  locked(61803.39, 0.66312, 5e-6),
  insurance(
    "−20 %: the future gains 70,000",
    "INVERSE_PNL",
    [-3500, 70000, 56000, 100],
    1.25,
    EXACT,
    worth(70000, 0, 56000),
  ),
  insurance("−20 %: 6.25 coins to sell", "INVERSE_PNL", [-3500, 70000, 56000, 100], 1.25, EXACT, worth(6.25, 5, 1)),
  insurance(
    "+10 %: the future loses 35,000",
    "INVERSE_PNL",
    [-3500, 70000, 77000, 100],
    -0.454545,
    5e-7,
    worth(-35000, 0, 77000),
  ),
  insurance(
    "+10 %: 0.04545 of 0.5 coin margin is left at 10x",
    "INVERSE_PNL",
    [-3500, 70000, 77000, 100],
    -0.454545,
    5e-7,
    worth(0.04545, 0.5, 1, 5e-6),
  ),
  insurance(
    "10x is liquidated at +10.56 %",
    "LIQ_PRICE",
    [-3500, 70000, 0.5, 0.005, 100],
    77389,
    0.5,
    away(70000, 0.1056, 5e-5),
  ),
  insurance("a short receives at a positive rate", "FUNDING_COST", [-3500, 70000, 0.0001, 100], -0.0005, EXACT),
  insurance("a short pays at a negative rate", "FUNDING_COST", [-3500, 70000, -0.0001, 100], 0.0005, EXACT),
  insurance("a long pays at a positive rate", "FUNDING_COST", [3500, 70000, 0.0001, 100], 0.0005, EXACT),
];

const REBALANCING: readonly WorkedExample[] = [
  rebalancing("a fifth of 50 coins", "HEDGE_CONTRACTS", [50, 60000, 100, 0.2], -6000, EXACT),
  rebalancing(
    "100x is liquidated at 60,303",
    "LIQ_PRICE",
    [-6000, 60000, 0.1, 0.005, 100],
    60303,
    0.5,
    away(60000, 0.005, 5e-4),
  ),
  rebalancing(
    "100x is liquidated at 60,364 (0.4 %)",
    "LIQ_PRICE",
    [-6000, 60000, 0.1, 0.004, 100],
    60364,
    0.5,
    away(60000, 0.006, 5e-4),
  ),
  rebalancing("at 50,000: +100,000", "INVERSE_PNL", [-6000, 60000, 50000, 100], 2, EXACT, worth(100000, 0, 50000)),
  rebalancing("at 50,000: 2,600,000", "INVERSE_PNL", [-6000, 60000, 50000, 100], 2, EXACT, worth(2600000, 50, 50000)),
  rebalancing("10 of 100 coins", "HEDGE_CONTRACTS", [100, 60000, 100, 0.1], -6000, EXACT),
  rebalancing(
    "90 coins float at half the price",
    "INVERSE_PNL",
    [-6000, 60000, 30000, 100],
    10,
    EXACT,
    worth(90 * 30000 + 600000, 100, 30000),
  ),
  rebalancing(
    "90 coins float at double the price",
    "INVERSE_PNL",
    [-6000, 60000, 120000, 100],
    -5,
    EXACT,
    worth(90 * 120000 + 600000, 100, 120000),
  ),
];

const ALTCOINS: readonly WorkedExample[] = [
  altcoins("500 ADA at 0.40 in contracts of 10 USD", "HEDGE_CONTRACTS", [500, 0.4, 10], -20, EXACT),
  altcoins("500 ADA at 0.40 in contracts of 100 ADA", "HEDGE_CONTRACTS", [500, 0.4, 40], -5, EXACT),
  altcoins("5 contracts of 10 USD hedge a quarter", "HEDGE_CONTRACTS", [500, 0.4, 10, 0.25], -5, EXACT),
  altcoins("100 SOL at 150", "HEDGE_CONTRACTS", [100, 150, 1], -15000, EXACT),
  altcoins("100 SOL, −10 %", "INVERSE_PNL", [-15000, 150, 135], 11.111, 5e-4, worth(1500, 0, 135)),
  altcoins("+50 % takes 33.33 of 100 SOL", "INVERSE_PNL", [-15000, 150, 225], -33.33, 5e-3, worth(15000, 100, 225)),
  altcoins("+100 % leaves 50 SOL", "INVERSE_PNL", [-15000, 150, 300], -50, EXACT, worth(50, 100, 1)),
  altcoins("+900 % leaves 10 SOL", "INVERSE_PNL", [-15000, 150, 1500], -90, EXACT, worth(10, 100, 1)),
  altcoins("1x is never liquidated", "LIQ_PRICE", [-15000, 150, 100, 0.005], NEVER, EXACT),
  altcoins("half a hedge at 135", "INVERSE_PNL", [-7500, 150, 135], 5.5556, 5e-5, worth(50 * 135 + 7500, 100, 135)),
  altcoins("half a hedge at 300", "INVERSE_PNL", [-7500, 150, 300], -25, EXACT, worth(50 * 300 + 7500, 100, 300)),
  altcoins("a short gains 11.11 % in coin", "INVERSE_PNL", [-60000, 60000, 54000], 0.1111, 5e-5, worth(6000, 0, 54000)),
  altcoins("a proxy with beta 1.5", "HEDGE_CONTRACTS", [1000, 10, 100, 1, 1.5], -150, EXACT),
  altcoins(
    "beta ignored: the short gains 1,000",
    "INVERSE_PNL",
    [-10000, 60000, 54000],
    0.0185,
    5e-5,
    worth(1000, 0, 54000),
  ),
  altcoins("β·A + collateral gains 2,500", "INVERSE_PNL", [-25000, 60000, 54000], 0.0463, 5e-5, worth(2500, 0, 54000)),
  altcoins("a discount of 2 earns +2.04 %", "INVERSE_PNL", [-100, 100, 98], 0.0204, 5e-5),
  altcoins("a long gains when the price rises", "INVERSE_PNL", [60000, 60000, 120000], 0.5, EXACT),
  altcoins("a long cannot gain more than N·V/E", "INVERSE_PNL", [60000, 60000, 6e11], 1, 1e-7),
];

const SPOT_BAGS: readonly WorkedExample[] = [
  spotBags("5 coins at 50,000 in contracts of 100 USD", "HEDGE_CONTRACTS", [5, 50000, 100], -2500, EXACT),
  spotBags("a contract of 100 coins: 0.05", "HEDGE_CONTRACTS", [5, 50000, 5e6, 1, 1, 0.01], -0.05, EXACT),
  spotBags("−20 %: 50,000", "INVERSE_PNL", [-2500, 50000, 40000, 100], 1.25, EXACT, worth(50000, 0, 40000)),
  spotBags("−20 %: 250,000 in all", "INVERSE_PNL", [-2500, 50000, 40000, 100], 1.25, EXACT, worth(250000, 5, 40000)),
  spotBags("10 ETH at 3,000 in contracts of 10 USD", "HEDGE_CONTRACTS", [10, 3000, 10], -3000, EXACT),
  spotBags("10 ETH at 3,000 in contracts of 1 USD", "HEDGE_CONTRACTS", [10, 3000, 1], -30000, EXACT),
  spotBags("10 ETH at 3,000 in contracts of 1 ETH", "HEDGE_CONTRACTS", [10, 3000, 3000], -10, EXACT),
  spotBags("10 contracts of 10 USD hedge 0.33 %", "HEDGE_CONTRACTS", [10, 3000, 10, 0.0033], -10, EXACT),
  spotBags("a falling price: the short wins", "INVERSE_PNL", [-30000, 3000, 2000], 5, EXACT, worth(30000, 10, 2000)),
];

/** A short of 3 coins at 70,000 on so many of them: the table that the articles never give. */
const leverage = (times: number, margin: number, share: number): WorkedExample =>
  allArticles(
    `${times}x is liquidated at +${share} %`,
    "LIQ_PRICE",
    [-2100, 70000, margin, 0.005, 100],
    70000 * (1 + share / 100),
    70000 * 0.0005,
    away(70000, share / 100, 0.0005),
  );

const LEVERAGE: readonly WorkedExample[] = [
  allArticles("1x is never liquidated", "LIQ_PRICE", [-2100, 70000, 3, 0.005, 100], NEVER, EXACT),
  leverage(2, 1.5, 99.0),
  leverage(3, 1, 49.3),
  leverage(5, 0.6, 24.4),
  leverage(10, 0.3, 10.6),
  leverage(100, 0.03, 0.5),
  allArticles(
    "1x after an entry fee of 0.05 %: 1,990 × entry",
    "LIQ_PRICE",
    [-70000, 70000, 0.9995, 0.005],
    1990 * 70000,
    EXACT,
  ),
  allArticles("a year of −0.01 % every 8 hours", "FUNDING_COST", [-70000, 70000, -0.0001, 1, 1095], 0.1095, EXACT),
  allArticles(
    "1x after that year: 9.1 × entry",
    "LIQ_PRICE",
    [-70000, 70000, 0.8905, 0.005],
    9.1 * 70000,
    0.05 * 70000,
    away(70000, 8.1, 0.05),
  ),
  allArticles(
    "1x where maintenance is valued at entry: E/m",
    "LIQ_PRICE",
    [-2100, 70000, 3, 0.005, 100, "entry"],
    14e6,
    EXACT,
  ),
];

/** The two fills whose arithmetic mean says 0, and a venue's price before and after its tick. */
const TRAPS: readonly WorkedExample[] = [
  allArticles("10,000 USD bought at 40,000", "INVERSE_PNL", [10000, 40000, 50000], 0.05, EXACT),
  allArticles("10,000 USD bought at 60,000", "INVERSE_PNL", [10000, 60000, 50000], -0.033333, 5e-7),
  allArticles("both, at the harmonic mean of 48,000", "INVERSE_PNL", [20000, 48000, 50000], 0.016667, 5e-7),
  allArticles("both, at the arithmetic mean: nothing", "INVERSE_PNL", [20000, 50000, 50000], 0, EXACT),
  allArticles(
    "5,739.08 before the tick",
    "LIQ_PRICE",
    [10000, 8000, 0.5, 0.005, 1, "bankruptcy", 0.00075],
    5739.08,
    0.005,
  ),
  allArticles(
    "5,739.50 after it",
    "LIQ_PRICE",
    [10000, 8000, 0.5, 0.005, 1, "bankruptcy", 0.00075, null, 0.5],
    5739.5,
    EXACT,
  ),
];

export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  ...DEPRECIATION,
  ...INSURANCE,
  ...REBALANCING,
  ...ALTCOINS,
  ...SPOT_BAGS,
  ...LEVERAGE,
  ...TRAPS,
];
