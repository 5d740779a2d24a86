import Decimal from "decimal.js";
import type { FACTS } from "../../src/catalog/venues/contract";
import type { ContractData, ContractRow, Evidence, FactData, FirstTier, TiersData } from "./contract-data";

/** What a value of each fact must be; the words follow "must". */
const RULES: Readonly<Record<(typeof FACTS)[number], { says: string; holds: (value: unknown) => boolean }>> = {
  status: {
    says: "begin with live, listed, not confirmed, suspended, delisted, expired or not inverse",
    holds: matches(/^(live|listed|not confirmed|suspended|delisted|expired|not inverse)\b[^|]*$/),
  },
  face: within(0.001, 100),
  settlement: { says: "be a coin", holds: matches(/^[A-Z0-9]+$/) },
  tick: within(1e-8, 10),
  lot: within(0.001, 1000),
  funding_interval: { says: "be 1, 2, 4, 8 or 24 hours", holds: oneOf(1, 2, 4, 8, 24) },
  funding_price: { says: "be mark, index or settlement", holds: oneOf("mark", "index", "settlement") },
  method: { says: "be a method of LIQ_PRICE", holds: oneOf("mark", "entry", "bankruptcy", "loss") },
  maker_fee: within(-0.001, 0.005),
  taker_fee: within(0, 0.005),
  mmr: within(0.0001, 0.6),
  mmr_per_coin: within(1e-9, 0.001),
  first_tier: {
    says: "be {up_to, unit}",
    holds: (value) => {
      const { up_to, unit, ...more } = value as FirstTier;
      return up_to > 0 && matches(/^([A-Z0-9]+|contracts)$/)(unit) && Object.keys(more).length === 0;
    },
  },
  max_leverage: within(1, 200),
  liquidation_fee: within(0, 0.05),
  position_limit: within(1, 1e9),
  expiry: { says: "be a day", holds: isDay },
};

/** Everything that is wrong with the file, each with the contract and the fact; an empty list is a sound file. */
export function faultsOf(data: ContractData): string[] {
  const faults: string[] = [];
  if (!isDay(data.compiled)) faults.push(`compiled must be a day, was ${data.compiled}`);
  for (const [id, { title, kind, url }] of Object.entries(data.sources)) {
    if (!title || title.includes("|")) faults.push(`source ${id} has no title, or one with "|"`);
    if (!KINDS.includes(kind)) faults.push(`source ${id} must be one of ${KINDS.join(", ")}, was ${kind}`);
    if (url !== undefined && !/^https:\/\/\S+$/.test(url)) faults.push(`source ${id} has no address in ${url}`);
  }
  const used = data.contracts.flatMap((row) => proofsOf(row).map(([, { source }]) => source));
  for (const id of Object.keys(data.sources)) if (!used.includes(id)) faults.push(`source ${id} proves nothing`);
  const names = data.contracts.map(({ venue, symbol }) => `${venue} ${symbol}`.toLowerCase());
  for (const [index, name] of names.entries()) if (names.indexOf(name) !== index) faults.push(`${name} is there twice`);
  return [...faults, ...data.contracts.flatMap((row) => faultsOfRow(row, data))];
}

const KINDS = ["venue answer", "venue page", "venue documentation", "third party"];

const proofsOf = ({ facts, tiers }: ContractRow): [string, Evidence][] => [
  ...Object.entries(facts),
  ...(tiers ? [["tiers", tiers] as [string, Evidence]] : []),
];

function faultsOfRow(row: ContractRow, { sources, compiled }: ContractData): string[] {
  const { venue, symbol, kind, facts, tiers, dates, lacks = {} } = row;
  const faults: string[] = [];
  const fault = (says: string) => faults.push(`${venue} ${symbol}: ${says}`);
  if (!/^[^|]+$/.test(venue) || !/^[^|\s]+$/.test(symbol)) fault("venue or symbol cannot be written");
  if (kind !== "perpetual" && kind !== "dated") fault(`kind must be perpetual or dated, was ${String(kind)}`);
  if (!Object.hasOwn(facts, "status")) fault("there is no status");
  for (const [name, fact] of Object.entries(facts)) {
    if (!Object.hasOwn(RULES, name)) fault(`there is no fact ${name}`);
    else if (!holds(name, fact))
      fault(`${name} must ${RULES[name as keyof typeof RULES].says}, was ${JSON.stringify(fact.value)}`);
  }
  for (const [name, { source, day }] of proofsOf(row)) {
    if (!Object.hasOwn(sources, source)) fault(`${name} has the source ${source}, which is not in the list`);
    if (day !== null && !isDay(day) && !/^20[12]\d$/.test(day))
      fault(`${name} must be of a day, a year or null, was of ${day}`);
    if (day !== null && day > compiled) fault(`${name} is of ${day}, after the file itself`);
  }
  if (kind === "perpetual" && facts["expiry"]) fault("a perpetual has no expiry");
  if (dates && !/(YYMMDD|DDMMMYY|QYY)$/.test(dates.form)) fault(`dates cannot be read from ${dates.form}`);
  for (const name of Object.keys(lacks))
    if (facts[name] || (name === "tiers" && tiers && tiers.leverage === undefined)) fault(`${name} is there and lacks`);
  if (tiers) faults.push(...faultsOfTiers(row, tiers).map((says) => `${venue} ${symbol}: ${says}`));
  return faults;
}

const holds = (name: string, { value }: FactData): boolean => RULES[name as keyof typeof RULES].holds(value);

/** Floors ascend from 0, rates do not fall; what a venue deducts is what makes its marginal table continuous. */
function faultsOfTiers({ facts }: ContractRow, { unit, applied, rows }: TiersData): string[] {
  const faults: string[] = [];
  if (rows[0]?.floor !== 0) faults.push("tiers must begin at 0");
  if (rows[0]?.mmr !== facts["mmr"]?.value && facts["mmr"])
    faults.push("the first tier has not the mmr of the contract");
  const reach = facts["first_tier"]?.value as FirstTier | undefined;
  if (reach && rows[1] && rows[1].floor !== reach.up_to)
    faults.push(`the first tier ends at ${rows[1].floor}, not ${reach.up_to}`);
  let deduction = new Decimal(0);
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const at = `tier ${index + 1}`;
    if (!within(0.0001, 0.6).holds(row.mmr)) faults.push(`${at} has a rate of ${row.mmr}`);
    if (before && row.floor <= before.floor) faults.push(`${at} begins at ${row.floor}, after ${before.floor}`);
    if (before && row.mmr < before.mmr) faults.push(`${at} has a rate of ${row.mmr}, after ${before.mmr}`);
    if (before) deduction = deduction.plus(new Decimal(row.floor).times(new Decimal(row.mmr).minus(before.mmr)));
    const due = applied === "marginal" ? deduction : new Decimal(0);
    if (unit === "coin" && !due.eq(row.deduction ?? NaN))
      faults.push(`${at} deducts ${row.deduction}, where ${due.toString()} is due`);
  }
  return faults;
}

function within(least: number, most: number) {
  return {
    says: `be from ${least} to ${most}`,
    holds: (value: unknown) => typeof value === "number" && value >= least && value <= most,
  };
}

function matches(form: RegExp) {
  return (value: unknown): boolean => typeof value === "string" && form.test(value);
}

function oneOf(...values: readonly (number | string)[]) {
  return (value: unknown): boolean => values.includes(value as number | string);
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^20[12]\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
