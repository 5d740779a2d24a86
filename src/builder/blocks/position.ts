import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import { REBALANCE_CONTRACTS } from "../../catalog/hedge/rebalance";
import type { WordOf } from "../fields/fields";
import { cellOf, columnAt, lastNumber, minus, plus, SUM, times, withoutDust } from "../sheet/native";
import { withSpillSize, literal, type Term, type TermsNamed } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { SheetContext } from "./sheet-context";

/** What is traded, and the position that it comes to. */
export interface Position {
  /** Contracts to trade. */
  readonly trade: Term;
  readonly contracts: Term;
  readonly entry_price: Term;
  /** Coins held, with what earlier contracts have realised by being closed. */
  readonly coins: Term;
  /** What closing earlier contracts brings or takes, in the futures wallet; undefined where none are open. */
  readonly realised: Term | undefined;
  /** The price at which the contracts are sold now. */
  readonly futures: Term;
}

export function writePosition(context: SheetContext): Position {
  const { results, inputs } = context;
  const coins = inputs.coins as Term;
  const futures = inputs.futures_price ?? inputs.perpetual_price ?? (inputs.price as Term);
  results.group("trade");
  const trade = results.figure("contracts", contractsFor(context, futures));
  const position = inputs.existing
    ? withExisting(context, trade, futures)
    : { contracts: trade, entry_price: futures, coins, realised: undefined };
  return { trade, futures, ...position };
}

function contractsFor(context: SheetContext, futures: Term): Term {
  const { sheet, inputs, asked } = context;
  const { contract_size, lot, rounding, existing } = inputs;
  const open = existing && SUM(existing);
  if (asked.hedged_with === "proxy") {
    const { asset_units, asset_price, beta, coins } = inputs;
    const given = { units: asset_units, asset_price, beta, hedge_price: futures, contract_size };
    const ratio = asked.goal === "share" ? inputs.share : undefined;
    const wanted = sheet.call(PROXY_HEDGE, { ...given, hedge_ratio: ratio, collateral_coins: coins, lot });
    return open ? minus(wanted, open) : wanted;
  }
  const { goal } = asked;
  if (goal === "weights") return rebalanced(context, open);
  const wanted = toHedge(context, goal, futures);
  return sheet.call(HEDGE_CONTRACTS, { ...wanted, contract_size, lot, existing: open, rounding });
}

/** What is to be hedged, and at which price. Dollars count at a price of 1. */
function toHedge(
  { inputs }: SheetContext,
  goal: Exclude<WordOf<"goal">, "weights">,
  futures: Term,
): TermsNamed<"holding" | "price" | "hedge_ratio"> {
  const coins = inputs.coins as Term;
  switch (goal) {
    case "all":
      return { holding: coins, price: futures };
    case "share":
      return { holding: coins, price: futures, hedge_ratio: inputs.share };
    case "dollars":
      return { holding: inputs.dollars, price: literal(1) };
    case "floating":
      return { holding: withoutDust(minus(coins, inputs.floating_coins as Term)), price: futures };
  }
}

/** The coin is the first asset of a portfolio; the others only count in its total. */
function rebalanced({ sheet, inputs, helpers }: SheetContext, open: Term | undefined): Term {
  const { coins, price, weight, other_units, other_prices, contract_size, cash, lot } = inputs;
  const rows = other_units?.cells.length ?? 0;
  const column = helpers.take(4);
  sheet.writeAll({ row: FIRST_ROW, column }, [["Units", "Prices", "Target weights", "Contracts open"]], {
    role: "head",
  });
  const others = Array.from({ length: rows }, (_, row) => [
    cellOf(other_units as Term, row + 1),
    cellOf(other_prices ?? literal(0), row + 1),
    literal(0),
    literal(0),
  ]);
  const first = { row: FIRST_ROW + 1, column };
  const table = sheet.cells(first, [[coins as Term, price as Term, weight as Term, open ?? literal(0)], ...others], {
    role: "helper",
  });
  const [units, prices, target_weights, existing] = [1, 2, 3, 4].map((column) => columnAt(table, column)) as [
    Term,
    Term,
    Term,
    Term,
  ];
  const given = { units, prices, target_weights, contract_size, existing, cash_usd: cash, lot };
  return cellOf(sheet.call(REBALANCE_CONTRACTS, given), 1, columnOf(REBALANCE_CONTRACTS, "contracts"));
}

/** Contracts that are open already make one position with the new ones, entered at the average that their coins give. */
function withExisting(
  { sheet, results, inputs, helpers }: SheetContext,
  trade: Term,
  futures: Term,
): Omit<Position, "trade" | "futures"> {
  const { existing, existing_entry, contract_size, coins } = inputs;
  const rows = existing?.cells.length ?? 0;
  const column = helpers.take(2);
  const first = { row: FIRST_ROW + 1, column };
  sheet.writeAll({ row: FIRST_ROW, column }, [["Fills", "Prices"]], { role: "head" });
  const open = Array.from({ length: rows }, (_, row) => [
    cellOf(existing as Term, row + 1),
    cellOf(existing_entry ?? futures, existing_entry ? row + 1 : 1),
  ]);
  const fills = sheet.cells(first, [...open, [trade, futures]], { role: "helper" });
  const ledgerAt = { row: FIRST_ROW + 1, column: helpers.take(widthOf(TRADE_LEDGER)) };
  sheet.writeAll(
    { row: FIRST_ROW, column: ledgerAt.column },
    [["Position", "Average entry", "Realised PnL", "Fee", "Net"]],
    { role: "head" },
  );
  const [amounts, prices] = [columnAt(fills, 1), columnAt(fills, 2)];
  const booked = sheet.call(TRADE_LEDGER, { contracts: amounts, prices, contract_size });
  const ledger = sheet.formula(ledgerAt, withSpillSize(booked, rows + 1, widthOf(TRADE_LEDGER)), { role: "helper" });
  // Where nothing is traded the ledger's last row is empty; where all is closed its last entry price counts for nothing.
  const last = (name: ColumnOf<typeof TRADE_LEDGER>) => lastNumber(columnAt(ledger, columnOf(TRADE_LEDGER, name)));
  const contracts = results.figure("position", last("position"));
  const entry_price = results.figure("entry_price", last("average entry"));
  const realised = last("net");
  return { contracts, entry_price, coins: plus(coins as Term, realised), realised };
}

/** The dollars of the holding at the price of the trade that the hedge is to lock. */
export function wantedDollars({ inputs, asked }: SheetContext, futures: Term): Term | undefined {
  const coins = inputs.coins as Term;
  if (asked.hedged_with === "proxy" || asked.goal === "weights") return undefined;
  if (asked.goal === "dollars") return inputs.dollars;
  if (asked.goal === "floating") return times(withoutDust(minus(coins, inputs.floating_coins as Term)), futures);
  const all = times(coins, futures);
  return asked.goal === "share" ? times(inputs.share as Term, all) : all;
}
