import { isNothing, minus, NOTHING, plus, type Amount } from "../amounts/amount";
import type { Entry } from "./entry";

/** The balance of one coin as the file has it, beside the changes that were read. */
export interface BalanceCheck {
  readonly coin: string;
  readonly before: Amount;
  readonly changes: Amount;
  readonly after: Amount;
  /** What the balance came to beyond the changes; nothing where all is there. */
  readonly difference: Amount;
  /** The first row whose balance is not the one before and its change. */
  readonly breaksAt: { readonly file: number; readonly line: number } | undefined;
  readonly rows: number;
}

/** Goes through the balances of each coin, the oldest first. */
export function balanceChecks(entries: readonly Entry[]): BalanceCheck[] {
  const coins = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.change || !entry.balance) continue;
    const some = coins.get(entry.coin);
    if (some) some.push(entry);
    else coins.set(entry.coin, [entry]);
  }
  return [...coins].map(([coin, some]) => checked(coin, some));
}

function checked(coin: string, entries: readonly Entry[]): BalanceCheck {
  const { change: firstChange = NOTHING, balance: firstBalance = NOTHING } = entries[0] as Entry;
  const before = minus(firstBalance, firstChange);
  let [changes, running, breaksAt] = [NOTHING, before, undefined as BalanceCheck["breaksAt"]];
  for (const { change = NOTHING, balance = NOTHING, file, line } of entries) {
    changes = plus(changes, change);
    if (!breaksAt && !isNothing(minus(balance, plus(running, change)))) breaksAt = { file, line };
    running = balance;
  }
  const difference = minus(minus(running, before), changes);
  return { coin, before, changes, after: running, difference, breaksAt, rows: entries.length };
}
