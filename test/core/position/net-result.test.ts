import { exactly } from "../../../src/core/exact/exactly";
import { NetResult } from "../../../src/core/position/net-result";
import { of } from "../quantities";

test("before anything is filled the result is 0, and so it is where it starts again", () => {
  const [first, again] = exactly((read) => {
    const [zero, coins] = [read(of("coin", 0)), read(of("coin", 2.5))];
    const result = new NetResult(zero);
    const before = result.value(zero).nearest();
    result.book(coins, { effect: "adds", realises: false, open: coins });
    result.startAgain(coins);
    return [before, result.value(coins).nearest()];
  });
  expect([first, again]).toEqual([0, 0]);
});

test("what is paid is missing, what is received is not", () => {
  const paid = (...fees: number[]) =>
    exactly((read) => {
      const result = new NetResult(read(of("coin", 0)));
      for (const fee of fees) result.pay(read(of("coin", fee)));
      return result.value(read(of("coin", 0))).nearest();
    });
  expect([paid(0.1, 0.2), paid(-0.25), paid(0.25, -0.25)]).toEqual([-0.3, 0.25, 0]);
});
