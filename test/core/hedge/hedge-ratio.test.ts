import fc from "fast-check";
import { hedgeContracts } from "../../../src/core/hedge/hedge";
import { hedgeRatio } from "../../../src/core/hedge/hedge-ratio";
import { hedgeSplit } from "../../../src/core/hedge/split";
import { nearestDouble, over, minus, shown } from "../../oracle/rational";
import { mustMeet } from "../../must-meet";
import { coins, contracts, of, price, size } from "../quantities";

const one = { beta: of("fraction", 1) };
const position = fc.record({ holding: coins, contracts, entry_price: price, contract_size: size });

test("the ratio is the share of the holding that no longer floats", () => {
  fc.assert(
    fc.property(position, (a) => {
      const book = {
        coins: [a.holding],
        contracts: [a.contracts],
        entry_prices: [a.entry_price],
        contract_size: [a.contract_size],
      };
      const { floating } = hedgeSplit(book);
      const share = nearestDouble(over(minus(shown(a.holding), shown(floating)), shown(a.holding)));
      expect(Math.abs((hedgeRatio({ ...a, ...one }) as number) - share)).toBeLessThanOrEqual(
        3e-16 * (1 + Math.abs(share)),
      );
    }),
  );
});

test("what HEDGE_CONTRACTS sells for a ratio has that ratio, beta included", () => {
  const percent = fc.integer({ min: 1, max: 200 }).map((n) => of("fraction", n / 100));
  const tiny = { lot: of("contracts", 1e-9), existing: of("contracts", 0), rounding: "nearest" as const };
  const met = mustMeet({ sold: 49 });
  fc.assert(
    fc.property(position, percent, percent, (a, hedge_ratio, beta) => {
      const sold = hedgeContracts({ ...a, ...tiny, price: a.entry_price, hedge_ratio, beta });
      met("sold", sold !== 0);
      const lot = (1e-9 * a.contract_size) / (a.holding * a.entry_price * beta);
      expect(Math.abs((hedgeRatio({ ...a, contracts: sold, beta }) as number) - hedge_ratio)).toBeLessThanOrEqual(
        lot + 1e-15 * hedge_ratio * 4,
      );
    }),
  );
});

test("a long has the opposite ratio of a short, and so has the other side of the holding", () => {
  fc.assert(
    fc.property(position, (a) => {
      const ratio = hedgeRatio({ ...a, ...one }) as number;
      expect(hedgeRatio({ ...a, ...one, contracts: of("contracts", -a.contracts) })).toBe(-ratio);
      expect(hedgeRatio({ ...a, ...one, holding: of("coin", -a.holding) })).toBe(-ratio);
      expect(Math.sign(ratio)).toBe(-Math.sign(a.contracts));
    }),
  );
});

test("there is no share of nothing", () => {
  const a = { contracts: of("contracts", -1), entry_price: of("USD/coin", 1), contract_size: of("USD/contract", 1) };
  const message = "no hedge ratio: there is a position, and no holding that it could hedge";
  expect(hedgeRatio({ ...a, ...one, holding: of("coin", 0) })).toMatchObject({ kind: "none", message });
});
