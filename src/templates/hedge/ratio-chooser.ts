import { BTC, face, input, lot, maintenance, method, named } from "../contracts";
import { SHADES } from "../shades";
import type { Headed, Template } from "../template";

const RATIOS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
const MOVES = [-0.6, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 1.5];

const headOf = (place: number): string => {
  const ratio = `INDEX(ratios,${place + 1},1)`;
  return `=IF(${ratio}>1,"over ","")&FIXED(100*${ratio},0)&" %"`;
};
const spilled = (prefix: string): Headed[] =>
  RATIOS.map((_, place) => ({ key: `${prefix}_${letter(place)}`, head: headOf(place), format: "percent" }));
const letter = (place: number): string => "abcdefg".charAt(place);

/** A liquidated cell says so: its change alone would look like any other. */
const shown = (place: number): string => {
  const [change, further] = [`[change_${letter(place)}]`, `[further_${letter(place)}]`];
  return `IF(ISNUMBER(${change}),IF(ISNUMBER(${further}),IF(${further}=0,"liq. "&FIXED(100*${change},1)&"%",${change}),${change}),"")`;
};

const grid = (output: "change" | "liq"): string =>
  `COINM.SCENARIO_GRID(all_coins,coin_price,grid_moves,ratios,contract_size,"${output}",leverage_used,maint_rate,liq_method,,,"blank")`;

/** T2: how much of the coins to hedge. */
export const ratioChooser: Template = {
  id: "T2",
  file: "ratio-chooser",
  title: "Partial hedge",
  about: "How much to hedge: every move of the price against hedge ratios from 0 to 150 %, with the over-hedge marked.",
  words: ["ratio", "heat map", "grid", "over-hedge", "partial"],
  scale: { price: 60000, lot: 1, coins: 50 },
  says: '"A hedge of "&FIXED(100*share_hedged,0)&" % sells "&FIXED(-contracts_sold,0)&" contracts: "&FIXED(locked_usd,0)&" USD locked, "&FIXED(floating_coins,4)&" coins float."',
  figures: [
    {
      key: "contracts_sold",
      label: "Contracts",
      unit: "− is sold",
      format: "contracts",
      formula: "COINM.HEDGE_CONTRACTS(all_coins,coin_price,contract_size,share_hedged,1,order_lot)",
    },
    {
      key: "locked_usd",
      label: "Locked",
      unit: "USD, at every price",
      format: "usd",
      formula: "-contracts_sold*contract_size",
    },
    {
      key: "floating_coins",
      label: "Floating",
      unit: "coins",
      format: "coin",
      formula: "COINM.NET_DELTA(all_coins,contracts_sold,coin_price,contract_size)",
    },
    {
      key: "locked_share",
      label: "Locked at the other price",
      unit: "of what is left then",
      format: "percent",
      formula:
        "locked_usd/((all_coins+COINM.INVERSE_PNL(contracts_sold,coin_price,other_price,contract_size))*other_price)",
    },
    {
      key: "liq_price",
      label: "Liquidation price",
      unit: "USD, at this leverage",
      format: "price",
      formula:
        'IF(contracts_sold=0,"none",COINM.LIQ_PRICE(contracts_sold,coin_price,ABS(contracts_sold)*contract_size/coin_price/leverage_used,maint_rate,contract_size,liq_method,,,,"none"))',
    },
  ],
  inputs: [
    { title: "Contract", inputs: [...named(BTC), face(BTC), lot(BTC), maintenance(BTC), method()] },
    {
      title: "Wallet",
      inputs: [
        input("all_coins", "Coins held", 50, "all, margin included", "coin", "SCENARIO_GRID.coins"),
        input("coin_price", "Price now", 60000, "USD", "price", "SCENARIO_GRID.price"),
        input("share_hedged", "Share to hedge", 0.2, "of all coins", "percent", "HEDGE_CONTRACTS.hedge_ratio"),
        input("leverage_used", "Leverage", 2, "of the margin posted", "number", "SCENARIO_GRID.leverage"),
        input("other_price", "Another price", 50000, "USD", "price", "INVERSE_PNL.exit_price"),
      ],
    },
  ],
  tables: [
    {
      title: "Each ratio",
      columns: [
        { key: "ratios", head: "Hedge ratio", format: "percent", values: RATIOS },
        {
          key: "ratio_contracts",
          head: "Contracts",
          format: "contracts",
          each: "IF([ratios]=0,0,COINM.HEDGE_CONTRACTS(all_coins,coin_price,contract_size,[ratios],1,order_lot))",
        },
        { key: "ratio_locked", head: "Locked, USD", format: "usd", each: "-[ratio_contracts]*contract_size" },
        {
          key: "ratio_floating",
          head: "Floating",
          format: "coin",
          each: "all_coins+[ratio_contracts]*contract_size/coin_price",
        },
        {
          key: "ratio_margin",
          head: "Margin, coins",
          format: "coin",
          each: "ABS([ratio_contracts])*contract_size/coin_price/leverage_used",
        },
        {
          key: "ratio_zone",
          head: "  Zone",
          format: "text",
          each: 'IF([ratios]>1,"  over-hedge: a bet on a fall",IF([ratios]=1,"  all is locked",IF([ratios]=0,"  nothing is locked","  a part floats")))',
          levels: { "over-hedge": "amber" },
        },
      ],
    },
    { title: "", aside: true, rows: MOVES.length, columns: [{ spills: grid("change"), columns: spilled("change") }] },
    { title: "", aside: true, rows: MOVES.length, columns: [{ spills: grid("liq"), columns: spilled("further") }] },
    {
      title: "Change of all that is held, by move and hedge ratio",
      about: "liq.: liquidated on the way there; the change is what remains, without the lost margin.",
      columns: [
        { key: "grid_moves", head: "Move ↓   Hedge ratio →", format: "percent", values: MOVES },
        ...RATIOS.map((_, place) => ({
          key: `shown_${letter(place)}`,
          head: headOf(place),
          format: "percent" as const,
          each: shown(place),
          scale: "around zero" as const,
          levels: { "liq. ": "red" as const, over: "amber" as const },
        })),
      ],
    },
  ],
  charts: [
    {
      title: "Change of all that is held, by move",
      kind: "lines",
      x: "grid_moves",
      xTitle: "Move of the price",
      xFormat: "percent",
      yTitle: "Change",
      yFormat: "percent",
      series: [
        { of: "change_a", name: "0 %", colour: SHADES.plain },
        { of: "change_c", name: "50 %", colour: SHADES.third },
        { of: "change_e", name: "100 %", colour: SHADES.hedged },
        { of: "change_g", name: "150 %", colour: SHADES.fourth },
      ],
    },
  ],
  check: {
    hedge:
      "COINM.HEDGE_CHECK(all_coins,contracts_sold,coin_price,coin_price,ABS(contracts_sold)*contract_size/coin_price/leverage_used,maint_rate,contract_size,,,,liq_method,,,all_coins*share_hedged)",
  },
  notes: [
    "The size of the hedge sets what floats; leverage only sets where it is liquidated.",
    "After a fall a partial hedge is a larger share of what is left, after a rise a smaller one: see “Locked at the other price”.",
    "A hedge of more than 100 % gains when the price falls: it is a bet, and no protection.",
  ],
};
