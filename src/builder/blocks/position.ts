import { columnOf, widthOf, type ColumnOf } from "../../catalog/declare/columns";
import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { TRADE_LEDGER } from "../../catalog/position/ledger";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import { REBALANCE_CONTRACTS } from "../../catalog/hedge/rebalance";
import { cellOf, columnAt, lastNumber, minus, plus, SUM, times, withoutDust } from "../sheet/native";
import { withSpillSize, literal, type Term, type TermsNamed } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { Work } from "./work";

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

export function writePosition(work: Work): Position {
  const { results, inputs } = work;
  const coins = inputs.coins as Term;
  const futures = inputs.futures_price ?? (inputs.price as Term);
  results.group("Trade");
  const trade = results.figure("contracts", "Contracts to trade", "contracts", contractsFor(work, futures), {
    unit: "− sell, + buy",
  });
  const position = inputs.existing
    ? withExisting(work, trade, futures)
    : { contracts: trade, entry_price: futures, coins, realised: undefined };
  return { trade, futures, ...position };
}

function contractsFor(work: Work, futures: Term): Term {
  const { sheet, inputs, draft } = work;
  const { contract_size, lot, rounding, existing } = inputs;
  const open = existing && SUM(existing);
  if (draft.hedged_with === "proxy") {
    const { asset_units, asset_price, beta, coins } = inputs;
    const given = { units: asset_units, asset_price, beta, hedge_price: futures, contract_size };
    const ratio = draft.goal === "share" ? inputs.share : undefined;
    const wanted = sheet.call(PROXY_HEDGE, { ...given, hedge_ratio: ratio, collateral_coins: coins, lot });
    return open ? minus(wanted, open) : wanted;
  }
  if (draft.goal === "weights") return rebalanced(work, open);
  return sheet.call(HEDGE_CONTRACTS, { ...toHedge(work, futures), contract_size, lot, existing: open, rounding });
}

/** What is to be hedged, and at which price. Dollars count at a price of 1. */
function toHedge({ inputs, draft }: Work, futures: Term): TermsNamed<"holding" | "price" | "hedge_ratio"> {
  const coins = inputs.coins as Term;
  if (draft.goal === "dollars") return { holding: inputs.dollars, price: literal(1) };
  if (draft.goal === "floating")
    return { holding: withoutDust(minus(coins, inputs.floating_coins as Term)), price: futures };
  return { holding: coins, price: futures, hedge_ratio: draft.goal === "share" ? inputs.share : undefined };
}

/** The coin is the first asset of a portfolio; the others only count in its total. */
function rebalanced({ sheet, inputs, helpers }: Work, open: Term | undefined): Term {
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
  { sheet, results, inputs, helpers }: Work,
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
  const contracts = results.figure("position", "Position then", "contracts", last("position"));
  const entry_price = results.figure("entry_price", "Average entry price", "price", last("average entry"));
  const realised = last("net");
  return { contracts, entry_price, coins: plus(coins as Term, realised), realised };
}

/** The dollars of the holding at the price of the trade that the hedge is to lock. */
export function wantedDollars({ inputs, draft }: Work, futures: Term): Term | undefined {
  const coins = inputs.coins as Term;
  if (draft.hedged_with === "proxy" || draft.goal === "weights") return undefined;
  if (draft.goal === "dollars") return inputs.dollars;
  if (draft.goal === "floating") return times(withoutDust(minus(coins, inputs.floating_coins as Term)), futures);
  const all = times(coins, futures);
  return draft.goal === "share" ? times(inputs.share as Term, all) : all;
}
