import { spanOf, survivalSentences } from "../../src/builder/survival/survival-words";
import type { Survival } from "../../src/builder/survival/survival";
import { built } from "./drafts";
import { SHEET_WORDS } from "../../src/builder/words/words";

const plain = (text: string | undefined) => text?.replaceAll("\u202f", " ");
const said = (changes: Parameters<typeof built>[0]) => {
  const hedge = built(changes);
  return survivalSentences(hedge.survival() as Survival, hedge.coin, SHEET_WORDS).map(plain);
};

test.each([
  [1, "a day"],
  [7, "a week"],
  [30, "30 days"],
  [90, "90 days"],
  [180, "half a year"],
  [365, "a year"],
  [400, "400 days"],
])("%d days are %s", (days, words) => expect(spanOf(days, SHEET_WORDS)).toBe(words));

/*
 * The finished example, by hand: 350,000·0.996/(5 − 2.5) and /(5 − 3.5); 5 − 2.5 coins at 70,000; and the price X at which
 * 350,000/70,000·1.0005 coins at entry, less 270·0.0001·5 of funding received, are 350,000·0.9995/X.
 */
test("says what is left after a liquidation, when none would have been better, and what a coin more buys", () => {
  const found = built().survival() as Survival;
  expect(found.unhedgedBetterAbove).toBeCloseTo((350000 * 0.9995) / (5 * 1.0005 - 0.135), 8);
  const [afterwards, worse, more] = said({});
  expect(afterwards).toBe(
    "Liquidated at 139,440 USD on the way up, then back at 70,000 USD: 2.5 BTC are gone, and 175,000 USD left. No hedge would have left 350,000 USD.",
  );
  expect(worse).toBe(
    "Closed after 90 days with the contract above 71,869.54 USD, it leaves less than no hedge would. That counts your fees and slippage, and funding as it is today.",
  );
  expect(more).toBe(
    "One more BTC of margin: liquidated at 232,400 USD instead of 139,440 USD. Its probability within 90 days: below 0.01 % instead of 1.46 %.",
  );
});

test("says that nothing liquidates it, and does not promise more of that", () => {
  expect(said({ leverage: "1" })).toEqual([
    "The margin covers the position however far the price rises: no rise liquidates it.",
    expect.stringMatching(/^Closed after 90 days/),
  ]);
  expect(built({ leverage: "1" }).survivalInBrief).toBe("No rise liquidates it");
});

test("says where a coin more covers everything", () => {
  expect(said({ margin_by: "margin", margin: "4" })[2]).toBe("One more BTC of margin, and no rise liquidates it.");
});

test("has no price above which no hedge were better where funding received covers every price", () => {
  // 270 times 0.4 % are 108 % of the 5 coins
  expect(built({ funding_rate: "0.4%" }).survival()?.unhedgedBetterAbove).toBeUndefined();
});

test("in a line says the same probability as the figure", () => {
  const hedge = built({ days: "180" });
  const likely = hedge.answer.numbers.map(({ note }) => /· (.*%) in /.exec(note)?.[1]).find(Boolean);
  expect(likely).toBeDefined();
  expect(hedge.survivalInBrief).toBe(`${likely} in half a year`);
});

test.each([
  ["a hedge by proxy", { hedged_with: "proxy" }],
  ["a holding that is to stay as it is", { goal: "floating", floating_coins: "5" }],
] as const)("%s has no such line", (_, changes) => expect(built(changes).survivalInBrief).toBeUndefined());
