import { OLD, readAnswers } from "../../../scripts/check-venues";
import { READERS } from "../../../scripts/venues/answers";
import { compared, staleIn } from "../../../scripts/venues/compare";
import { readContractData, type ContractData } from "../../../scripts/venues/contract-data";

const data = readContractData();
const answers = readAnswers();

test("no recorded answer of a venue contradicts the data file, and one that is older differs", () => {
  const comparisons = answers.flatMap((answer) => compared(data, answer));
  expect(comparisons.length).toBeGreaterThanOrEqual(120);
  expect(comparisons.filter(({ verdict }) => verdict !== "agrees")).toEqual([
    // 50x since a later day: the answer of 2025 says so
    { contract: "Deribit BTC-PERPETUAL", fact: "max_leverage", ours: "50", theirs: "100", verdict: "older" },
  ]);
});

test("every answer says something of a contract of the file, and every reader has one", () => {
  expect(answers.map(({ answer }) => answer).sort()).toEqual(Object.keys(READERS).sort());
  for (const answer of answers)
    expect([answer.answer, compared(data, answer).length > 0]).toEqual([answer.answer, true]);
});

test("a value that is not the venue's is found, whichever way its answer has it", () => {
  for (const answer of answers) {
    for (const { contract, fact, verdict } of compared(data, answer)) {
      if (fact === "tiers" || verdict !== "agrees") continue;
      const wrong = structuredClone(data) as unknown as { contracts: Record<string, never>[] };
      const row = wrong.contracts.find(
        (each) => `${String(each["venue"])} ${String(each["symbol"])}` === contract,
      ) as never as { facts: Record<string, { value: unknown }> };
      (row.facts[fact] as { value: unknown }).value = "another";
      const found = compared(wrong as unknown as ContractData, answer).find(
        (each) => each.contract === contract && each.fact === fact,
      );
      expect(["contradicts", "older"]).toContain(found?.verdict);
    }
  }
});

test("what is older than 90 days, or undated, is listed by its day; what has ended is not", () => {
  const lines = staleIn(data, "2026-12-17", OLD);
  expect(lines).toContain("Bybit BTCUSD: method (2026-05-27); maker_fee, taker_fee (2026-09-02)");
  // the 90th day itself is not too late
  expect(staleIn(data, "2026-12-24", OLD)).toContain("Gate BTC_USD: method (undated)");
  expect(staleIn(data, "2026-12-25", OLD)).toContain(
    "Gate BTC_USD: status, face, settlement, tick, lot, funding_interval, maker_fee, taker_fee, mmr, first_tier, max_leverage (2026-09-25); method (undated)",
  );
  expect(lines.filter((line) => line.startsWith("Binance COIN-M MATICUSD_PERP"))).toEqual([]);
});
