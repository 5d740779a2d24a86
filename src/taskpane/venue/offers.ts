import { plainNumber } from "../../catalog/declare/plain-number";
import { numberShownBy } from "../../catalog/read/numeric-text";
import { isAsked } from "../../builder/draft/asked";
import { written, type Draft } from "../../builder/draft/draft";
import type { Taking } from "../../builder/draft/taken";
import { fieldNamed, type FieldName } from "../../builder/fields/fields";
import { shownText } from "../../builder/fields/typed-text";
import { blockText } from "../../workbook/entry/block-text";
import { LONGEST_BLOCK } from "../../workbook/entry/field";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { DAY, type Facts, type FundingPaid } from "../../feed/facts";
import { rateBySteps, rateOf, tiersAt, type Held } from "./contract-tiers";
import { fundingSummary } from "./funding-summary";
import { sourced, type Outcome, type Sourced } from "./sourced";

/** A value of the venue that may take the place of one that is used. */
export interface Offer extends Taking {
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
  /** Whether it is what stands there already. */
  readonly same: boolean;
  /** The time of an answer that is not of now. */
  readonly old?: string;
}

/** The fields that one fact fills, and what the fact is called. */
const SINGLE: readonly {
  fact: keyof Facts & ("face" | "lot" | "settlement" | "mmr" | "taker_fee" | "funding_interval" | "index_price");
  fields: readonly FieldName[];
  called: string;
}[] = [
  { fact: "index_price", fields: ["price"], called: "index price" },
  { fact: "settlement", fields: ["coin"], called: "coin of settlement" },
  { fact: "face", fields: ["contract_size"], called: "contract size" },
  { fact: "lot", fields: ["lot"], called: "lot" },
  { fact: "mmr", fields: ["mmr"], called: "rate of the first tier" },
  { fact: "taker_fee", fields: ["entry_fee", "exit_fee"], called: "taker fee of the lowest volume" },
  { fact: "funding_interval", fields: ["interval_hours"], called: "funding interval" },
];

interface OffersInput {
  readonly now: number;
  /** How numbers are written where the user is. */
  readonly marks: NumberMarks;
  readonly held?: Held | undefined;
}

/** Everything that the answers have for a field that is asked; by tiers of the whole position, for the one that is held. */
export function offersOf(
  draft: Draft,
  outcomes: readonly Outcome[],
  { now, marks, held }: OffersInput,
): readonly Offer[] {
  const byContracts = held ? rateOfPosition(draft, outcomes, held) : [];
  const single = SINGLE.flatMap(({ fact, fields, called }) => {
    if (fact === "mmr" && byContracts.length > 0) return byContracts;
    const value = sourced<keyof Facts>(outcomes, fact) as Sourced<number | string> | undefined;
    return value ? fields.flatMap((name) => offer(draft, name, value, called)) : [];
  });
  const all = [
    ...single,
    ...markPrices(draft, outcomes),
    ...expiries(draft, outcomes, now),
    ...tiers(draft, outcomes),
    ...funding(draft, outcomes),
  ];
  return all.map((each) => {
    const shown = (text: string) => shownText(shownField(each.writes), text, marks);
    return { ...each, was: shown(each.was), becomes: shown(each.becomes) };
  });
}

/** Of the writes that are asked for, the last one is the one that is shown. */
const shownField = (writes: Partial<Draft>): FieldName => Object.keys(writes).at(-1) as FieldName;

function offer(draft: Draft, name: FieldName, found: Sourced<number | string>, called: string): Offer[] {
  if (!isAsked(name, draft)) return [];
  return [offered(draft, { [name]: written(name, found.value) }, found, called)];
}

function offered(
  draft: Draft,
  writes: Partial<Draft>,
  { source, old }: Sourced<unknown>,
  called: string,
  shown?: string,
): Offer {
  const names = Object.keys(writes) as FieldName[];
  const name = shownField(writes);
  return {
    label: fieldNamed(name).label,
    was: isAsked(name, draft) ? draft[name] : "",
    becomes: shown ?? (writes[name] as string),
    same: names.every((each) => sameText(draft[each], writes[each] as string)),
    writes,
    source: `${called}, ${source}`,
    ...(old !== undefined && { old }),
  };
}

function sameText(one: string, other: string): boolean {
  const [ours, theirs] = [numberShownBy(one), numberShownBy(other)];
  return ours !== undefined && theirs !== undefined ? ours === theirs : one.trim() === other;
}

const markPrices = (draft: Draft, outcomes: readonly Outcome[]): Offer[] => {
  const mark = sourced(outcomes, "mark_price");
  return mark
    ? (["perpetual_price", "futures_price"] as const).flatMap((name) => offer(draft, name, mark, "mark price"))
    : [];
};

const expiries = (draft: Draft, outcomes: readonly Outcome[], now: number): Offer[] => {
  const expiry = sourced(outcomes, "expiry");
  if (!expiry || !(expiry.value > now)) return [];
  return offer(
    draft,
    "expiry_days",
    { ...expiry, value: Number(((expiry.value - now) / DAY).toFixed(2)) },
    "time of delivery",
  );
};

/** The rate of the first tier is that of a small position; this is the one of the position itself. */
function rateOfPosition(draft: Draft, outcomes: readonly Outcome[], held: Held): Offer[] {
  const [counted, steps] = [sourced(outcomes, "contract_tiers"), sourced(outcomes, "risk_steps")];
  const tiers = counted && tiersAt(counted.value, held.leverage);
  const rate = tiers ? rateOf(tiers, held) : steps && rateBySteps(steps.value, held);
  const found = counted ?? steps;
  if (!found || rate === undefined || draft.method === "loss") return [];
  // a mean of rates needs no more digits than a rate has in any table
  const value = Number(rate.toPrecision(10));
  const size = plainNumber(Math.abs(held.contracts), 9);
  return offer(
    draft,
    "mmr",
    { ...found, value },
    `rate of ${size} contracts by its ${tiers ? "tiers" : "risk limits"}`,
  );
}

/** Tiers go with the method of the mark value alone. */
function tiers(draft: Draft, outcomes: readonly Outcome[]): Offer[] {
  const found = sourced(outcomes, "tiers");
  if (!found || !isAsked("tiers", draft) || draft.method !== "mark") return [];
  const text = blockText(found.value.map(({ floor, mmr }) => [floor, mmr]));
  const rows = (table: string) => (table === "" ? "" : `${table.split(";").length} tiers`);
  const made = offered(draft, { tiers: text }, found, "tiers", rows(text));
  return [{ ...made, was: draft.tiers.startsWith("{") ? rows(draft.tiers) : draft.tiers }];
}

/** A rate goes with the hours that it stands for: it is offered where these are known, and brings them along. */
function funding(draft: Draft, outcomes: readonly Outcome[]): Offer[] {
  if (!isAsked("funding", draft)) return [];
  const paid = sourced(outcomes, "funding_paid");
  const all: readonly FundingPaid[] = paidOf(outcomes);
  const summary = fundingSummary(all);
  const now = sourced(outcomes, "funding_rate");
  const hours =
    (sourced(outcomes, "funding_rate_hours") ?? sourced(outcomes, "funding_interval"))?.value ?? summary?.hours;
  const constant = (rate: number, every: number, found: Sourced<unknown>, called: string) =>
    offered(
      draft,
      { funding: "constant", interval_hours: String(every), funding_rate: written("funding_rate", rate) },
      found,
      called,
    );
  const offers: Offer[] = [];
  if (now && hours !== undefined)
    offers.push(constant(now.value, hours, now, `rate of the coming ${hours === 1 ? "hour" : `${hours} hours`}`));
  if (paid && summary?.hours !== undefined) {
    const called = `of ${summary.count} rates over ${Number(summary.days.toFixed(1))} days`;
    offers.push(constant(summary.mean, summary.hours, paid, `mean ${called}`));
    const rates = `{${all.map(({ rate }) => written("funding_rate", rate)).join(";")}}`;
    const own = { funding: "pasted", interval_hours: String(summary.hours), funding_rates: rates } as const;
    if (rates.length <= LONGEST_BLOCK)
      offers.push(offered(draft, own, paid, `each ${called}`, `${summary.count} rates`));
  }
  return offers.map((each) => ({ ...each, label: `${each.label}: ${each.source.split(",")[0] ?? ""}` }));
}

/** All that was paid, from however many pages: no moment twice. */
export function paidOf(outcomes: readonly Outcome[]): readonly FundingPaid[] {
  const pages = outcomes.flatMap(({ result }) => ("funding_paid" in result ? (result.funding_paid ?? []) : []));
  const byTime = new Map(pages.map((paid) => [paid.time, paid]));
  return [...byTime.values()].toSorted((one, other) => one.time - other.time);
}

/** Ticking one takes the tick from those that write into the same field. */
export const excludes = (one: Offer, other: Offer): boolean =>
  one !== other &&
  Object.keys(one.writes).some(
    (name) => name in other.writes && one.writes[name as FieldName] !== other.writes[name as FieldName],
  );
