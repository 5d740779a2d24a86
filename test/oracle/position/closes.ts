import { answer, INVALID, inCell, NONE, type Cell, type Oracle } from "../cells";
import { absolute, minus, over, plus, shown, sign, times, whole, type Rational } from "../rational";
import { fillsOf, lowest } from "./history";

/** A row of a history, oldest first: signed contracts, and a fee as a rate or in coin. */
export interface Entered {
  readonly row: number;
  readonly contracts: number;
  readonly price: number;
  readonly rate: number;
  readonly paid: number | null;
  readonly funding: number;
}

export interface Close {
  readonly row: number;
  readonly closed: Rational;
  readonly coins: Rational;
  readonly price: Rational;
  readonly gross: Rational;
  readonly fees: Rational;
  readonly funding: Rational;
}

const zero = whole(0);

/**
 * A position as a lot of dollars that carries its coins, fees and funding, in exact fractions. A fill against it takes
 * a share off all four, and what is left of the fill opens a lot. A fee goes with the dollars that it was paid for.
 */
export function closesByLots(rows: readonly Entered[], size: Rational) {
  let open = { held: zero, coins: zero, fees: zero, funding: zero };
  const closed: Close[] = [];
  let isStray = false;
  for (const { row, contracts, price, rate, paid, funding } of rows) {
    let left = times(shown(contracts), size);
    const fill = left;
    if (sign(fill) !== 0) {
      const at = shown(price);
      const fee = paid === null ? times(absolute(over(fill, at)), shown(rate)) : shown(paid);
      const feeOf = (part: Rational) => times(fee, over(part, fill));
      if (sign(open.held) * sign(left) < 0) {
        const closing = sign(minus(absolute(left), absolute(open.held))) > 0 ? open.held : minus(zero, left);
        const share = over(closing, open.held);
        const [coins, fees, due] = [times(open.coins, share), times(open.fees, share), times(open.funding, share)];
        const exit = minus(zero, closing);
        const all = plus(fees, feeOf(exit));
        closed.push({
          row,
          closed: closing,
          coins,
          price: at,
          gross: minus(coins, over(closing, at)),
          fees: all,
          funding: due,
        });
        open = {
          held: minus(open.held, closing),
          coins: minus(open.coins, coins),
          fees: minus(open.fees, fees),
          funding: minus(open.funding, due),
        };
        left = minus(left, exit);
      }
      open = {
        ...open,
        held: plus(open.held, left),
        coins: plus(open.coins, over(left, at)),
        fees: plus(open.fees, feeOf(left)),
      };
    }
    if (funding !== 0 && sign(open.held) === 0) isStray = true;
    if (sign(open.held) !== 0) open = { ...open, funding: plus(open.funding, shown(funding)) };
    open = {
      held: lowest(open.held),
      coins: lowest(open.coins),
      fees: lowest(open.fees),
      funding: lowest(open.funding),
    };
  }
  return { closed, open, isStray };
}

export const closedTrades: Oracle = (row) => {
  const given = fillsOf(row, { order: 7, funding: 6 });
  if (given === undefined) return answer([[INVALID]]);
  const V = shown((row[2] ?? 1) as number);
  const { closed, isStray } = closesByLots(
    given.fills.map(({ row: at, contracts, price, rate, paid, funding }) => ({
      row: at,
      contracts: contracts ?? 0,
      price: price ?? NaN,
      rate: rate ?? 0,
      paid,
      funding,
    })),
    V,
  );
  if (isStray) return answer([[INVALID]], "stray funding");
  if (closed.length === 0) return answer([[NONE]]);
  const block = closed.map(({ row: at, closed: dollars, coins, price, gross, fees, funding }): Cell[] => {
    const net = minus(gross, plus(fees, funding));
    const figures = [over(dollars, V), over(dollars, coins), price, gross, fees, funding, net, times(net, price)];
    return [at, ...figures.map(inCell)];
  });
  const flips = closed.filter(({ row: at }, k) => closed[k + 1]?.row === at).length;
  const met = closed.map(({ funding }) => (sign(funding) === 0 ? "close" : "close with funding"));
  return answer(block, ...met, ...given.met, ...(flips > 0 ? ["flip"] : []));
};
