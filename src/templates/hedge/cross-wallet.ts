import { BTC, input, named } from "../contracts";
import { LIQUIDATION, NOW, SHADES } from "../shades";
import type { Template } from "../template";

const ROWS = 20;
const column = (...values: (number | string)[]): (number | string | null)[] =>
  Array.from({ length: ROWS }, (_, row) => values[row] ?? null);

const all = (without = ""): string =>
  `COINM.LIQ_PRICE_CROSS(${without === "" ? "counted" : `counted*(places<>${without})`},entries_usd,wallet_coins,maint_rates,faces,ratios,,"none")`;

/** T8: several positions that share one wallet. */
export const crossWallet: Template = {
  id: "T8",
  file: "cross-margin-wallet",
  title: "Cross-margin wallet",
  about:
    "Up to twenty positions on one coin that share a wallet: where all of it is liquidated, and what each adds to that.",
  words: ["cross", "quarterly", "perpetual", "basis", "what if", "several positions"],
  scale: { price: 70000, lot: 1, coins: 1 },
  says: 'FIXED(SUMPRODUCT(--(counted<>0)),0)&" positions, "&FIXED(wallet_coins,4)&" coins: liquidated "&IF(liq_price="none","at no price.","at "&FIXED(liq_price,2)&IF(equity_coins>must_stay,", "&FIXED(100*liq_distance,2)&" % away.",", which the price has passed."))',
  figures: [
    { key: "liq_price", label: "Liquidation price", unit: "USD, the reference", format: "price", formula: all() },
    {
      key: "liq_distance",
      label: "Distance of it",
      unit: "from the reference",
      format: "percent",
      formula: 'IF(liq_price="none","none",liq_price/reference_now-1)',
    },
    { key: "equity_coins", label: "Equity", unit: "coins", format: "coin", formula: "wallet_coins+SUM(open_pnl)" },
    { key: "must_stay", label: "Must stay", unit: "coins", format: "coin", formula: "SUM(maintained)" },
    {
      key: "room_left",
      label: "Margin ratio",
      unit: "100 %: liquidated",
      format: "percent",
      formula: 'IF(equity_coins>0,must_stay/equity_coins,"gone")',
    },
    {
      key: "net_coins",
      label: "Delta of all coins",
      unit: "coins that move",
      format: "coin",
      formula: "wallet_coins+other_coins+SUM(deltas)",
    },
    {
      key: "locked_usd",
      label: "Locked",
      unit: "USD",
      format: "usd",
      formula: "-SUMPRODUCT(counted*faces_held)",
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named({ ...BTC, symbol: "one in each row" })] },
    {
      title: "Wallet",
      inputs: [
        input("wallet_coins", "Wallet balance", 2, "coins, PnL aside", "coin", "LIQ_PRICE_CROSS.balance"),
        input("other_coins", "Held elsewhere", 2.2, "coins", "coin"),
        input("reference_now", "Reference price now", 70000, "USD", "price", "LIQ_PRICE.entry_price"),
      ],
    },
  ],
  tables: [
    {
      title: "The positions",
      about:
        "Counted: 1, or 0 to see the wallet without it. Mark ÷ reference: 1.02 for a quarterly that stands 2 % above.",
      columns: [
        {
          key: "position_names",
          head: "Position",
          format: "text",
          values: column("Perpetual", "Quarterly", "Long perpetual"),
        },
        { key: "switches", head: "Counted", format: "count", values: column(1, 1, 1) },
        { key: "sizes", head: "Contracts", format: "contracts", values: column(-3500, -1000, 1500) },
        { key: "entries_usd", head: "Entry", format: "price", values: column(70000, 71400, 68000) },
        { key: "faces", head: "Face, USD", format: "number", values: column(100, 100, 100) },
        { key: "maint_rates", head: "Must stay", format: "rate", values: column(0.005, 0.0075, 0.005) },
        { key: "ratios", head: "Mark ÷ ref.", format: "ratio", values: column(1, 1.02, 1) },
        {
          key: "counted",
          head: "Counted",
          format: "contracts",
          each: 'IF(([sizes]="")+([switches]="")>0,0,IF([faces]="",NA(),[sizes]*[switches]))',
        },
        {
          key: "open_pnl",
          head: "PnL, coins",
          format: "coin",
          each: 'IF([counted]=0,"",COINM.INVERSE_PNL([counted],[entries_usd],reference_now*[ratios],[faces]))',
        },
        {
          key: "maintained",
          head: "Must stay",
          format: "coin",
          each: 'IF([counted]=0,"",COINM.MAINT_MARGIN([counted],reference_now*[ratios],[maint_rates],[faces]))',
        },
        {
          key: "deltas",
          head: "Delta, coins",
          format: "coin",
          each: 'IF([counted]=0,"",[counted]*[faces]/[entries_usd])',
        },
        {
          key: "without_it",
          head: "Liq. without it",
          format: "price",
          each: `IF([counted]=0,"",${all("[places]")})`,
        },
      ],
    },
    {
      title: "",
      aside: true,
      columns: [
        {
          key: "places",
          head: "Row",
          format: "count",
          fixed: true,
          values: Array.from({ length: ROWS }, (_, row) => row + 1),
        },
      ],
    },
    {
      title: "The wallet by price of the reference",
      columns: [
        {
          key: "moves",
          head: "Move",
          format: "percent",
          values: [-0.5, -0.3, -0.1, 0, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5],
        },
        { key: "ladder_prices", head: "Reference", format: "price", each: "ROUND(reference_now*(1+[moves]),8)" },
        {
          key: "wallet_equity",
          head: "Equity, coins",
          format: "coin",
          each: "wallet_coins+SUM(deltas)-SUMPRODUCT(counted*faces_held/ratios_held)/[ladder_prices]",
        },
        {
          key: "wallet_maintained",
          head: "Must stay",
          format: "coin",
          each: "SUMPRODUCT(ABS(counted)*faces_held*rates_held/ratios_held)/[ladder_prices]",
        },
        {
          key: "wallet_states",
          head: "State",
          format: "word",
          each: 'IF([wallet_equity]<=[wallet_maintained],"LIQUIDATED","OK")',
          levels: { LIQUIDATED: "red", OK: "ok" },
        },
        { key: "wallet_usd", head: "Equity, USD", format: "usd", each: "[wallet_equity]*[ladder_prices]" },
      ],
    },
    {
      title: "",
      aside: true,
      rows: ROWS,
      columns: [
        { key: "faces_held", head: "Face", format: "number", each: "IF([counted]=0,0,[faces])" },
        { key: "ratios_held", head: "Mark ÷ ref.", format: "number", each: "IF([counted]=0,1,[ratios])" },
        { key: "rates_held", head: "Rate", format: "number", each: "IF([counted]=0,0,[maint_rates])" },
      ],
    },
  ],
  charts: [
    {
      title: "Equity of the wallet and what must stay",
      kind: "lines",
      x: "ladder_prices",
      xTitle: "Reference, USD",
      xFormat: "price",
      yTitle: "Coins",
      yFormat: "coin",
      series: [
        { of: "wallet_equity", name: "Equity", colour: SHADES.hedged },
        { of: "wallet_maintained", name: "Must stay", colour: SHADES.fourth },
      ],
      marks: [
        { at: "reference_now", ...NOW },
        { at: "liq_price", ...LIQUIDATION },
      ],
    },
  ],
  check: {
    holds: [
      {
        says: "Every position has an entry, a face, what must stay and its mark ÷ reference.",
        formula: 'SUMPRODUCT((sizes<>"")*(sizes<>0)*((entries_usd="")+(faces="")+(maint_rates="")+(ratios="")>0))=0',
        level: "red",
      },
      { says: "The wallet is not liquidated at the price now.", formula: "equity_coins>must_stay", level: "red" },
      {
        says: "The liquidation price is at least 25 % away.",
        formula: 'IF(liq_distance="none",TRUE,ABS(liq_distance)>=0.25)',
        level: "amber",
      },
      {
        says: "All coins together are no bet on a fall: their delta is not below 0.",
        formula: "net_coins>=-0.00001",
        level: "amber",
      },
    ],
    published: [
      {
        says: "One short of 350,000 USD from 70,000 on half a coin, alone in its wallet",
        formula: "COINM.LIQ_PRICE_CROSS(-3500,70000,0.5,0.005,100)",
        printed: 77389,
        within: 0.5,
        source: "the article on digital insurance, recomputed",
      },
    ],
  },
  notes: [
    "Delta-neutral is not margin-neutral: two positions that offset each other at one price both need margin, and the basis can move between them.",
    "The basis is taken to keep its ratio while the reference moves; try another ratio to see what it costs.",
    "A venue may close one position before the others; the price here is where all that stays is used up.",
  ],
};
