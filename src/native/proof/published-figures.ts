import { argument } from "../../catalog/read/argument";
import type { Definition, Parameter } from "../../catalog/declare/define";
import type { Cell } from "../../catalog/declare/cell";
import type { Rows } from "../calculate/calculate";
import { PACKED_FIGURES } from "./packed-figures";

/** A figure that an exchange, its engine or another program has published for a call. */
export interface PublishedFigure {
  readonly venue: string;
  /** As it is printed there. */
  readonly printed: string;
  readonly source: string;
  /** The page of the source, where it has one. */
  readonly page: string | undefined;
}

type Packed = readonly [venue: string, call: string, args: readonly (Cell | Rows)[], printed: string, source: string];

/** The published figures of a call with these very arguments, each once. */
export function publishedFor(definition: Definition, cells: readonly (Rows | undefined)[]): PublishedFigure[] {
  const asked = read(definition, cells);
  return PACKED_FIGURES.map((text) => JSON.parse(text) as Packed).flatMap(([venue, call, args, printed, source]) => {
    if (call !== definition.name) return [];
    const there = args.map((one): Rows => (Array.isArray(one) ? (one as Rows) : [[one as Cell]]));
    if (read(definition, there) !== asked) return [];
    return [{ venue, printed, source, page: /^https:\/\/\S+/.exec(source)?.[0] }];
  });
}

/** All arguments as they are read, defaults put in: the same for two calls that ask the same. */
function read({ parameters }: Definition, cells: readonly (Rows | undefined)[]): string {
  const places = Object.entries(parameters as Record<string, Parameter>);
  const values = new Map(
    places.map(([name, parameter], place) => {
      const rows = cells[place] ?? [[null]];
      const isOne = rows.length === 1 && rows[0]?.length === 1;
      const value = isOne ? argument(name, parameter).read(rows[0]?.[0] ?? null) : rows;
      return [name, value] as const;
    }),
  );
  return JSON.stringify(
    places.map(([name, parameter]) => {
      const otherwise = "unit" in parameter ? parameter.otherwise : undefined;
      const same = typeof otherwise === "object" ? otherwise?.same : undefined;
      return values.get(name) ?? (same === undefined ? null : (values.get(same) ?? null));
    }),
  );
}
