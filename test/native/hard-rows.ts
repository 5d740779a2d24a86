import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../src/catalog/declare/define";
import type { Random } from "../oracle/random";
import { plainRow } from "./plain-rows";

/** What makes a row hard: nothing, prices next to each other, coins that are next to nothing, doubles' ends, odd cells. */
export type Hardness = "plain" | "near prices" | "tiny coins" | "ends of doubles" | "odd cells";
export const HARDNESSES: readonly Hardness[] = ["plain", "near prices", "tiny coins", "ends of doubles", "odd cells"];

/** The cells of a call, an argument a block; undefined where it is left out. */
export type Blocks = readonly (readonly (readonly Cell[])[] | undefined)[];

const ODD: readonly Cell[] = [null, 0, -0, "", " ", "x", "70000", "1e3", true, false, -1, 1e-12];
const isNumber = (cell: Cell): cell is number => typeof cell === "number";
/** So many digits as a cell shows. */
const shown = (value: number): number => Number(value.toPrecision(15));

/** A row of single cells, made hard in one way. */
export function hardRow(definition: Definition, hardness: Hardness, random: Random): Cell[] {
  const row = plainRow(definition, random);
  const parameters = Object.entries(definition.parameters as Record<string, Parameter>);
  const unitOf = (place: number): string => {
    const parameter = parameters[place]?.[1];
    return parameter && "unit" in parameter ? parameter.unit : "";
  };
  const isPrice = (place: number): boolean =>
    ["USD/coin", "USD/unit"].includes(unitOf(place)) && parameters[place]?.[0] !== "tick";
  const price = Number((10 ** (6 * random.fraction() - 1)).toPrecision(random.integer(3, 15)));
  const scale = 10 ** -random.integer(3, 9);
  const place = random.integer(0, row.length - 1);
  return row.map((cell, at): Cell => {
    if (hardness === "near prices" && isPrice(at) && isNumber(cell))
      return shown(price * (1 + random.pick([-1, 0, 1, 2]) * 10 ** -random.integer(4, 14)));
    if (hardness === "tiny coins" && unitOf(at) === "coin" && isNumber(cell)) return shown(cell * scale);
    if (hardness === "ends of doubles" && at === place && isNumber(cell))
      return shown(cell * 10 ** (random.pick([-1, 1]) * random.integer(10, 290)));
    return hardness === "odd cells" && at === place && unitOf(at) !== "" ? random.pick(ODD) : cell;
  });
}

/** Books and ledgers: lists of rows instead of one. */
export function hardBook(definition: Definition, hardness: Hardness, random: Random): Blocks {
  const count = random.integer(2, 12);
  const side = random.pick([-1, 1]);
  const isMixed = definition.name === "FUNDING_LEDGER" || random.chance(0.1);
  const at = 10 ** (6 * random.fraction() - 1);
  const odd = hardness === "odd cells" ? random.integer(0, count - 1) : -1;
  const priceOf = (): number => {
    if (hardness === "near prices") return shown(at * (1 + random.integer(-2, 2) * 10 ** -random.integer(4, 14)));
    if (hardness === "ends of doubles") return shown(at * 10 ** random.integer(-290, 290));
    return Number((at * (0.5 + random.fraction())).toPrecision(8));
  };
  const rows = Array.from({ length: count }, (_, row) => {
    const isEmpty = row > 0 && row < count - 1 && random.chance(0.1);
    const contracts = random.integer(1, 5000) * (isMixed ? random.pick([-1, 1]) : side);
    const cells = [isEmpty ? null : contracts, isEmpty ? null : priceOf()];
    if (row === odd) cells[random.integer(0, 1)] = random.pick(ODD) as number;
    return cells;
  });
  const column = (place: number): Cell[][] => rows.map((row) => [row[place] ?? null]);
  const rate = (): number => random.pick([0.0001, -0.0003, 0.00075, 1e-8]);
  const coins = hardness === "tiny coins" ? 1e-8 : 1;
  const given: Readonly<Record<string, Cell[][]>> = {
    coins: [[(coins * random.integer(0, 1000)) / 100], [(coins * random.integer(0, 1000)) / 100]],
    contracts: column(0),
    entry_prices: column(1),
    prices: column(1),
    mark_prices: column(1),
    rates: rows.map(([held]) => [held === null ? null : rate()]),
    contract_size: [[random.pick([1, 10, 100])]],
    periods: [[random.integer(1, 9)]],
  };
  return Object.keys(definition.parameters).map((name) => given[name]);
}
