import { UNDECIDED, type Exact } from "../../../src/core/exact/exact";
import { exactly } from "../../../src/core/exact/exactly";
import { NetResult } from "../../../src/core/position/net-result";
import type { Coin } from "../../../src/core/units";
import { of } from "../quantities";

const nearest = (made: Exact<Coin>) => made.nearest();

test("before anything is filled the result is 0, and so it is where it starts again", () => {
  const [first, again] = exactly((read) => {
    const [zero, coins] = [read(of("coin", 0)), read(of("coin", 2.5))];
    const result = new NetResult(zero);
    const before = result.asked(nearest, zero);
    result.book(coins, { effect: "adds", gain: undefined, open: coins });
    result.startAgain(coins);
    return [before, result.asked(nearest, coins)];
  });
  expect([first, again]).toEqual([0, 0]);
});

test("what is paid is missing, what is received is not", () => {
  const paid = (...fees: number[]) =>
    exactly((read) => {
      const result = new NetResult(read(of("coin", 0)));
      for (const fee of fees) result.pay(read(of("coin", fee)));
      return result.asked(nearest, read(of("coin", 0)));
    });
  expect([paid(0.1, 0.2), paid(-0.25), paid(0.25, -0.25)]).toEqual([-0.3, 0.25, 0]);
});

/** A sale of 4 of 10 coins that made 0.5, for a fee of 0.125: 10 − 3.5 − 6 less the fee. */
function sold(question: (made: Exact<Coin>, way: number) => number, times: number): number[] {
  return exactly((read) => {
    const coins = (amount: number) => read(of("coin", amount));
    const result = new NetResult(coins(0));
    result.book(coins(10), { effect: "adds", gain: undefined, open: coins(10) });
    result.book(coins(-3.5), { effect: "reduces", gain: coins(0.5), open: coins(6) });
    result.pay(coins(0.125));
    return Array.from({ length: times }, () => {
      let ways = 0;
      return result.asked((made) => question(made, ways++), coins(6));
    });
  });
}

test("both ways come to the same, and the one that had an answer is asked first the next time", () => {
  const seen: number[] = [];
  const onlyFirst = (made: Exact<Coin>, way: number) => (seen.push(way), made.nearest());
  expect(sold(onlyFirst, 2)).toEqual([0.375, 0.375]);
  expect(seen).toEqual([0, 0]);

  let asked = 0;
  const notTheFirst = (made: Exact<Coin>) => {
    if (asked++ === 0) throw UNDECIDED;
    return made.nearest();
  };
  expect(sold(notTheFirst, 2)).toEqual([0.375, 0.375]);
  expect(asked).toBe(3);
});

test("what neither way decides is left open, and a fault is none of that", () => {
  const result = new NetResult(exactly((read) => read(of("coin", 0))));
  const zero = exactly((read) => read(of("coin", 0)));
  expect(() =>
    result.asked(() => {
      throw UNDECIDED;
    }, zero),
  ).toThrow(UNDECIDED);
  expect(() =>
    result.asked(() => {
      throw new RangeError("a fault");
    }, zero),
  ).toThrow(RangeError);
});
