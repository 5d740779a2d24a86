import { readFileSync } from "node:fs";
import { generatedContracts, TARGET } from "../../../scripts/generate-contracts";
import { readContractData, type ContractData } from "../../../scripts/venues/contract-data";
import { faultsOf } from "../../../scripts/venues/faults";
import { packed } from "../../../scripts/venues/pack";
import { endedBecause } from "../../../src/catalog/venues/contract";
import { KNOWN_CONTRACTS } from "../../../src/catalog/venues/known-contracts";
import { unpacked } from "../../../src/catalog/venues/unpack-contracts";

const data = readContractData();

test("every row, source, day, unit, tier and deduction of the data file is sound", () => {
  expect(faultsOf(data)).toEqual([]);
  expect(data.contracts.length).toBeGreaterThan(200);
});

test("sources are named for people: a page or an answer, no path and no commit", () => {
  for (const { title } of Object.values(data.sources))
    expect(title).not.toMatch(/[/\\|]|\.\w{2,4}\b|commit|[0-9a-f]{7}/);
});

test("the packed table is what the data file says: run `npm run generate` if this fails", () => {
  expect(readFileSync(TARGET, "utf8")).toBe(generatedContracts());
});

test("unpacked, every value has its number, its source and its day again", () => {
  expect(KNOWN_CONTRACTS.map(({ venue, symbol }) => `${venue} ${symbol}`)).toEqual(
    data.contracts.map(({ venue, symbol }) => `${venue} ${symbol}`),
  );
  for (const [index, { kind, facts, tiers, dates, lacks = {} }] of data.contracts.entries()) {
    const contract = KNOWN_CONTRACTS[index] as (typeof KNOWN_CONTRACTS)[number];
    const gone = /^(delisted|not inverse)/.test(String(facts["status"]?.value));
    expect(contract.kind).toBe(kind);
    for (const [name, { value, source, day }] of Object.entries(facts)) {
      const text = typeof value === "object" ? `${value.up_to} ${value.unit}` : value;
      const expected = { value: text, source: data.sources[source]?.title, day: day ?? "" };
      expect(contract.facts.get(name)).toEqual(gone && name !== "status" ? undefined : expected);
    }
    const { complete, applied, unit, rows, leverage } = tiers ?? {};
    const inRows = rows?.map(({ floor, mmr, deduction }) => [
      floor,
      mmr,
      ...(deduction === undefined ? [] : [deduction]),
    ]);
    expect(contract.tiers).toEqual(
      tiers && leverage === undefined ? { complete, applied, unit, rows: inRows } : undefined,
    );
    expect(contract.dates).toEqual(dates);
    expect(Object.fromEntries(contract.lacks)).toEqual(lacks);
    expect(endedBecause(contract) === undefined).toBe(
      !/^(delisted|expired|not inverse)/.test(String(facts["status"]?.value)),
    );
  }
});

test("a table of nothing is a table", () => {
  const nothing = packed({ compiled: "2026-11-29", sources: {}, contracts: [] });
  expect(unpacked(nothing)).toEqual([]);
});

/** The file with one thing changed. */
type Loose = Record<string, never> & { contracts: Record<string, never>[] };
function spoilt(change: (copy: Loose, row: Record<string, Record<string, unknown>>) => void): ContractData {
  const copy = structuredClone(data) as unknown as Loose;
  change(copy, copy.contracts[0] as never);
  return copy as unknown as ContractData;
}
const fact = (row: Record<string, Record<string, unknown>>, name: string) =>
  row["facts"]?.[name] as Record<string, unknown>;
const tier = (row: Record<string, Record<string, unknown>>, index: number) =>
  (row["tiers"]?.["rows"] as Record<string, unknown>[])[index] as Record<string, unknown>;

test.each<[string, Parameters<typeof spoilt>[0], string]>([
  [
    "a rate in per cent",
    (_, row) => (fact(row, "taker_fee")["value"] = 0.05),
    "taker_fee must be from 0 to 0.005, was 0.05",
  ],
  [
    "an interval in minutes",
    (_, row) => (fact(row, "funding_interval")["value"] = 480),
    "funding_interval must be 1, 2, 4, 8 or 24 hours, was 480",
  ],
  ["a number as a text", (_, row) => (fact(row, "face")["value"] = "100"), 'face must be from 0.001 to 100, was "100"'],
  [
    "no unit",
    (_, row) => (fact(row, "first_tier")["value"] = { up_to: 5 }),
    'first_tier must be {up_to, unit}, was {"up_to":5}',
  ],
  [
    "another status",
    (_, row) => (fact(row, "status")["value"] = "fine"),
    'status must begin with live, listed, not confirmed, suspended, delisted, expired or not inverse, was "fine"',
  ],
  [
    "a day that is none",
    (_, row) => (fact(row, "tick")["day"] = "2026-02-30"),
    "tick must be of a day, a year or null, was of 2026-02-30",
  ],
  [
    "a day to come",
    (_, row) => (fact(row, "tick")["day"] = "2026-11-30"),
    "tick is of 2026-11-30, after the file itself",
  ],
  [
    "a source that is not listed",
    (_, row) => (fact(row, "tick")["source"] = "hearsay"),
    "tick has the source hearsay, which is not in the list",
  ],
  ["a fact that there is not", (_, row) => ((row["facts"] ?? {})["size"] = fact(row, "tick")), "there is no fact size"],
  ["tiers from above 0", (_, row) => (tier(row, 0)["floor"] = 1), "tiers must begin at 0"],
  ["a floor that falls", (_, row) => (tier(row, 9)["floor"] = 1600), "tier 10 begins at 1600, after 1600"],
  ["a rate that falls", (_, row) => (tier(row, 9)["mmr"] = 0.2), "tier 10 has a rate of 0.2, after 0.25"],
  [
    "a deduction that is not due",
    (_, row) => (tier(row, 3)["deduction"] = 0.43000001),
    "tier 4 deducts 0.43000001, where 0.43 is due",
  ],
  [
    "a first tier that ends elsewhere",
    (_, row) => (fact(row, "first_tier")["value"] = { up_to: 10, unit: "BTC" }),
    "the first tier ends at 5, not 10",
  ],
  [
    "another first rate",
    (_, row) => (fact(row, "mmr")["value"] = 0.005),
    "the first tier has not the mmr of the contract",
  ],
])("%s is a fault", (_, change, says) => {
  const faults = faultsOf(spoilt(change));
  expect(faults[0]).toBe(`Binance COIN-M BTCUSD_PERP: ${says}`);
  // a floor or a rate that is wrong makes the deduction wrong that follows from it, and nothing else
  for (const more of faults.slice(1)) expect(more).toMatch(/: tier 10 deducts 837\.93, where .* is due$/);
});

test.each<[string, Parameters<typeof spoilt>[0], string]>([
  [
    "a contract twice",
    (copy) => copy.contracts.push(structuredClone(copy.contracts[1]) as never),
    "binance coin-m ethusd_perp is there twice",
  ],
  [
    "a source for nothing",
    (copy) => ((copy["sources"] as unknown as Record<string, unknown>)["none"] = { title: "A", kind: "third party" }),
    "source none proves nothing",
  ],
])("%s is a fault of the file", (_, change, says) => {
  expect(faultsOf(spoilt(change))).toEqual([says]);
});
