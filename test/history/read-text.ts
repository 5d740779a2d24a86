import { amountText, type Amount } from "../../src/history/amounts/amount";
import { readFile, type Answers, type FileOutcome, type FileRead } from "../../src/history/reading/read-file";
import type { Source } from "../../src/history/reading/source";
import { historyOfFiles, type History, type MergeAnswers } from "../../src/history/reading/whole-history";
import { timeText } from "../../src/history/times/time-text";
import { inside } from "../../src/history/tables/decode";

const calm = { signal: new AbortController().signal, breathe: () => Promise.resolve() };

/** A made-up file, as it is read with these answers. */
export async function outcomeOf(given: string | Source, answers: Answers = {}, file = 0): Promise<FileOutcome> {
  const source = typeof given === "string" ? { name: "export.csv", text: inside(given) } : given;
  const read = await readFile(source, file, answers, calm);
  if (!read) throw new Error("nobody has cancelled it");
  return read;
}

export async function fileOf(given: string | Source, answers: Answers = {}, file = 0): Promise<FileRead> {
  const outcome = await outcomeOf(given, answers, file);
  if (outcome.kind !== "read") throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return outcome;
}

export async function historyOf(
  texts: string | Source | readonly (string | Source)[],
  answers: Answers & MergeAnswers = {},
): Promise<History> {
  const given = Array.isArray(texts) ? (texts as (string | Source)[]) : [texts as string | Source];
  const files = await Promise.all(given.map((each, index) => fileOf(each, answers, index)));
  const history = await historyOfFiles(files, answers);
  if ("refused" in history) throw new Error(history.refused);
  return history;
}

const shown = (amount: Amount | undefined): string | undefined => amount && amountText(amount);

/** An entry in few words: what is there, as decimal texts. */
export const briefly = ({ entries }: History) =>
  entries.map(({ kind, at, contract, coin, contracts, price, fee, funding, moved }) =>
    Object.fromEntries(
      Object.entries({
        kind,
        at: timeText(at),
        contract,
        coin,
        contracts: shown(contracts),
        price: shown(price),
        fee: shown(fee),
        funding: shown(funding),
        moved: shown(moved),
      }).filter(([, value]) => value !== undefined && value !== ""),
    ),
  );

/** The sums of each contract, in the order of the preview. */
export const sums = ({ contracts }: History) =>
  contracts.map(({ contract, fills, position, fees, funding, realised }) => ({
    contract,
    fills,
    position: amountText(position),
    fees: amountText(fees),
    funding: amountText(funding),
    realised: amountText(realised),
  }));

/** The balances of each coin: before, the changes, after, and what is unexplained. */
export const balances = ({ balances: all }: History) =>
  all.map(({ coin, before, changes, after, difference, breaksAt }) => ({
    coin,
    row: [before, changes, after, difference].map(amountText).join(" "),
    ...(breaksAt && { breaksAt: breaksAt.line }),
  }));
