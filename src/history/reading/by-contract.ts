import { minus, NOTHING, plus, signOf, type Amount } from "../amounts/amount";
import type { Format } from "../formats/format";
import type { Entry } from "./entry";
import { positionRefused } from "./position-refused";

/** Everything that a history says of one contract. */
export interface ContractHistory {
  readonly contract: string;
  readonly coin: string;
  /** The oldest first. */
  readonly entries: readonly Entry[];
  readonly fills: number;
  readonly bought: Amount;
  readonly sold: Amount;
  /** Of all fills: + long, − short. */
  readonly position: Amount;
  /** Amounts of coin: + received, − paid. */
  readonly fees: Amount;
  readonly funding: Amount;
  /** What the file itself says that was realised. */
  readonly realised: Amount;
  /** Why no ledger can be made of it, as a sentence; undefined where one can. */
  readonly refused: string | undefined;
}

/** Lets the page draw. */
export type Breathe = () => Promise<void>;

/** So many entries are summed without a pause. */
const AT_ONCE = 10_000;

/** Sorts the entries by contract; those that name none, transfers for the most part, are left out. */
export async function byContract(
  entries: readonly Entry[],
  format: Format,
  breathe: Breathe,
): Promise<ContractHistory[]> {
  const contracts = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.contract === "") continue;
    const some = contracts.get(entry.contract);
    if (some) some.push(entry);
    else contracts.set(entry.contract, [entry]);
  }
  const all: ContractHistory[] = [];
  for (const [contract, some] of contracts) all.push(await historyOf(contract, some, format, breathe));
  return all.sort((one, other) => other.fills - one.fills || other.entries.length - one.entries.length);
}

async function historyOf(
  contract: string,
  entries: readonly Entry[],
  format: Format,
  breathe: Breathe,
): Promise<ContractHistory> {
  let [fills, bought, sold, fees, funding, realised] = [0, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
  for (const [index, entry] of entries.entries()) {
    if (index % AT_ONCE === 0) await breathe();
    if (entry.contracts) {
      fills++;
      if (signOf(entry.contracts) > 0) bought = plus(bought, entry.contracts);
      else sold = minus(sold, entry.contracts);
    }
    if (entry.fee) fees = plus(fees, entry.fee);
    if (entry.funding) funding = plus(funding, entry.funding);
    if (entry.moved && entry.kind !== "transfer") realised = plus(realised, entry.moved);
  }
  await breathe();
  const coin = entries.find((entry) => entry.coin !== "")?.coin ?? "";
  const refused = fills === 0 ? undefined : positionRefused(entries, format);
  const position = minus(bought, sold);
  return { contract, coin, entries, fills, bought, sold, position, fees, funding, realised, refused };
}
