import { CellError, type Cell } from "../../catalog/declare/cell";
import { dayText } from "../fields/days";
import type { Words } from "../words/words";
import { readLiteral } from "./literal";
import { recordedKind, recordedLabel } from "./record-words";
import type { RowKind } from "./hedge-record";
import { FILLS } from "./recorded-cells";
import type { Change, Reason } from "./what-changed";

/** One thing that has changed, as the pane says it. */
export interface ChangedLine {
  readonly what: string;
  /** From what to what. */
  readonly says: string;
  /** Of a result: why. */
  readonly because?: string;
}

export function changedInWords(
  change: Change,
  words: Words,
  versions: { readonly before: string; readonly now: string },
): ChangedLine {
  const label = (kind: RowKind, name: string) => recordedLabel(kind, name);
  switch (change.kind) {
    case "input":
      return { what: label("input", change.name), says: inputSays(change, words) };
    case "fact": {
      const { before, now, contract } = change;
      const of = (fact: { value: string; day: string }) =>
        `${shown("fact", before.name, fact.value, words)} ${fact.day === "" ? "(undated)" : `of ${fact.day}`}`;
      const what = `${label("fact", before.name)} of ${contract}`;
      return { what, says: `${of(before)} → ${now ? of(now) : "no longer in the add-in’s table"}` };
    }
    case "result": {
      const says = fromTo("result", change.name, change.before, change.now, words);
      const { because } = change;
      const why = typeof because === "string" ? REASONS[because](versions) : `${listed(because)} changed`;
      return { what: label("result", change.name), says, because: `because ${why}` };
    }
  }
}

const REASONS: Readonly<Record<Reason, (versions: { before: string; now: string }) => string>> = {
  "typed over": () => "its formula was replaced by a value",
  "another version": ({ before, now }) =>
    `no input behind it changed, but the add-in did: version ${before} wrote it, this is ${now}`,
  "another formula": () => "no input behind it changed, but a formula on the way, or a cell outside this sheet, did",
};

const MOST_NAMED = 4;

function listed(names: readonly string[]): string {
  const labels = names.slice(0, MOST_NAMED).map((name) => recordedLabel("input", name));
  const more = names.length - labels.length;
  const all = more > 0 ? [...labels, `${more} more`] : labels;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function inputSays({ name, before, now }: Extract<Change, { kind: "input" }>, words: Words): string {
  if (now === undefined) return `${shown("input", name, before, words)} → its cell is gone`;
  if (name === FILLS) return tradesSay(before, now, words);
  if (before.startsWith("{") || now.startsWith("{")) return listSays(before, now, words);
  return fromTo("input", name, before, now, words);
}

/** With its unit and as figures show it, or with every digit where that would show the same twice. */
function fromTo(kind: RowKind, name: string, before: string, now: string | undefined, words: Words): string {
  if (now === undefined) return `${shown(kind, name, before, words)} → its cell is gone`;
  const [was, is] = [before, now].map((literal) => shown(kind, name, literal, words));
  if (was !== is) return `${was} → ${is}`;
  const [one, other] = [before, now].map((literal) => exact(readLiteral(literal)?.[0]?.[0] ?? null, words));
  return `${one} → ${other}`;
}

function shown(kind: RowKind, name: string, literal: string, words: Words): string {
  const cell = readLiteral(literal)?.[0]?.[0] ?? null;
  if (typeof cell !== "number") return exact(cell, words);
  const figure = recordedKind(kind, name);
  // the coin's name is left out: the label says whose it is
  return words.inFull(cell, figure, figure === "coin" ? "coin" : "");
}

function exact(cell: Cell, words: Words): string {
  if (cell === null) return "empty";
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === "number") return words.everyDigit(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : `“${cell}”`;
}

function listSays(before: string, now: string, words: Words): string {
  const [was, is] = [before, now].map((literal) => readLiteral(literal)?.flat() ?? []) as [Cell[], Cell[]];
  const counted = was.length === is.length ? "" : `${words.plain(was.length)} → ${words.plain(is.length)} cells; `;
  const at = was.findIndex((cell, place) => exact(cell, words) !== exact(is[place] ?? null, words));
  const place = at < 0 ? was.length : at;
  const cell = (cells: readonly Cell[]) => exact(cells[place] ?? null, words);
  return `${counted}the first other cell is number ${words.plain(place + 1)}: ${cell(was)} → ${cell(is)}`;
}

const MOST_TRADES = 3;

function tradesSay(before: string, now: string, words: Words): string {
  const rows = (literal: string) => (readLiteral(literal) ?? []).filter((row) => row.some((cell) => cell !== null));
  const [was, is] = [rows(before), rows(now)];
  const text = (row: readonly Cell[]) => JSON.stringify(row);
  const without = (all: readonly Cell[][], others: readonly Cell[][]) => {
    const left = others.map(text);
    return all.filter((row) => {
      const at = left.indexOf(text(row));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [gone, added] = [without(was, is), without(is, was)];
  const said = (word: string, trades: readonly Cell[][]) => {
    const some = trades.slice(0, MOST_TRADES).map((row) => tradeSays(row, words));
    const more = trades.length - some.length;
    return trades.length === 0 ? [] : [`${word} ${some.join("; ")}${more > 0 ? ` and ${more} more` : ""}`];
  };
  const parts = [...said("gone:", gone), ...said("new:", added)];
  return `${words.plain(was.length)} → ${words.plain(is.length)}, ${parts.join(", ") || "in another order"}`;
}

function tradeSays([day, side, contracts, price, fee]: readonly Cell[], words: Words): string {
  const on =
    typeof day === "number" && day > 0 && day < 2_958_466 ? dayText(Math.floor(day)) : exact(day ?? null, words);
  const cost = typeof fee === "number" ? `, fee ${words.percent(fee)}` : "";
  return `${on} ${typeof side === "string" ? side : exact(side ?? null, words)} ${exact(contracts ?? null, words)} at ${exact(price ?? null, words)}${cost}`;
}
