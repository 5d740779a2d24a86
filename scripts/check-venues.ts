import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Answer } from "./venues/answers";
import { compared, staleIn } from "./venues/compare";
import { readContractData } from "./venues/contract-data";
import { faultsOf } from "./venues/faults";

/** Recorded answers of the venues: what is new can be put beside them. */
export const ANSWERS = path.join(__dirname, "../test/catalog/venues/responses");
export const OLD = 90;

export const readAnswers = (folder = ANSWERS): Answer[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Answer);

/** `npm run venues:check [day]`: data/contracts.json against itself, the recorded answers and the calendar. */
function main(today: string): void {
  const data = readContractData();
  const faults = faultsOf(data);
  for (const fault of faults) console.log(`FAULT  ${fault}`);
  const comparisons = readAnswers().flatMap((answer) => compared(data, answer).map((it) => ({ ...it, answer })));
  for (const { verdict, contract, fact, ours, theirs, answer } of comparisons)
    if (verdict !== "agrees")
      console.log(
        `${verdict === "older" ? "older " : "FAULT "} ${contract}: ${fact} is ${ours}, ${answer.answer} of ${answer.date} says ${theirs}`,
      );
  const stale = staleIn(data, today, OLD);
  for (const line of stale) console.log(`old    ${line}`);
  const agreed = comparisons.filter(({ verdict }) => verdict === "agrees").length;
  console.log(
    `${agreed} of ${comparisons.length} values agree with the recorded answers; ${stale.length} contracts have values of more than ${OLD} days before ${today}`,
  );
  if (faults.length > 0 || comparisons.some(({ verdict }) => verdict === "contradicts")) process.exitCode = 1;
}

if (require.main === module) main(process.argv[2] ?? new Date().toISOString().slice(0, 10));
