import { useMemo, useRef } from "react";
import { betaOf, moveOf } from "../../../builder/book/book-entries";
import { lineOf, totalOf, type BookLine, type BookTotal } from "../../../builder/book/book-total";
import type { Built } from "../../../builder/built";
import type { Desk } from "./desk";

interface Counted {
  readonly built: Built;
  readonly of: string;
  readonly line: BookLine | undefined;
}

/** The book's total. A hedge that has not changed is not counted again. */
export function useBookTotal({ hedges, move: typed, marks }: Desk): BookTotal | undefined {
  const counted = useRef(new Map<number, Counted>());
  return useMemo(() => {
    const move = moveOf(typed, marks);
    if (move === undefined) return undefined;
    const moves = [-move, move];
    const lines =
      hedges.length < 2
        ? []
        : hedges.map(({ id, session: { built, complete }, beta }) => {
            const of = `${beta} ${move}`;
            const known = counted.current.get(id);
            if (known && known.built === built && known.of === of) return known.line;
            const number = betaOf(beta, marks);
            const line = number === undefined ? undefined : lineOf({ built, complete, beta: number }, moves);
            counted.current.set(id, { built, of, line });
            return line;
          });
    return totalOf(lines, moves);
  }, [hedges, typed, marks]);
}
