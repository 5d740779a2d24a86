import { exchangeSays } from "../../src/builder/exchange/exchange-says";
import { readScreen } from "../../src/builder/exchange/read-screen";
import { startingTexts, type ScreenTexts } from "../../src/builder/exchange/screen-texts";
import { digitsTyped, isDash, typedLeverage, typedNumber } from "../../src/builder/exchange/typed-number";
import { START, withContract, type Draft } from "../../src/builder/draft/draft";

const BYBIT = withContract(START, "Bybit", "BTCUSD");
/** Bybit's API documentation of 2022: printed 13381.5, by hand 13,381.27. */
const POSITION = {
  side: "long",
  size: "400",
  unit: "USD",
  entry: "20005.00125031",
  margin: "0.0099975",
  tick: "0.5",
} as const;

const screenIn = (texts: Partial<ScreenTexts>, draft: Draft = BYBIT) =>
  readScreen({ ...startingTexts(draft), ...POSITION, shown: "13381.5", ...texts }, draft);
function said(texts: Partial<ScreenTexts> = {}, second?: Partial<ScreenTexts>, draft = BYBIT) {
  const { screen } = screenIn(texts, draft);
  if (!screen) throw new Error("the screen is not complete");
  return exchangeSays(screen, second && screenIn(second, draft).screen, draft);
}

test("numbers are read as screens print them", () => {
  expect(["13,381.50", "13 381.5", "1,000,000", "0.0075 ", "0.075%"].map(typedNumber)).toEqual([
    13381.5, 13381.5, 1e6, 0.0075, 0.00075,
  ]);
  // a comma that does not stand between groups of three is no group
  expect(typedNumber("13,3815")).toBeUndefined();
  expect(["10", "10x", "x10", "10 ×"].map(typedLeverage)).toEqual([10, 10, undefined, 10].map((n) => n ?? 10));
  expect(digitsTyped("5739.50")).toBe(2);
  expect(["--", "—", "0", "none"].map(isDash)).toEqual([true, true, true, true]);
  expect(isDash("10")).toBe(false);
});

test("the verdict is one sentence, and what the sheet becomes by it", () => {
  const { verdict, sentence, readings } = said();
  expect(verdict).toBe("unique");
  expect(sentence.replace(/\u202f/g, ",")).toMatch(
    /^Your screen is entry-valued, no fee: 13,381\.27, rounded up to 13,381\.5\. Bybit contradicts itself/,
  );
  expect(readings[0]?.use).toMatchObject({ method: "entry", mmr: "0.5%", tiers: "" });
});

test("a position in contracts and one in coin is that in dollars", () => {
  expect(said({ unit: "contracts" }).sentence).toBe(said().sentence);
  const inCoin = screenIn({ unit: "coin", size: "0.0199950" }).screen;
  expect(inCoin?.contracts).toBeCloseTo(400, 1);
});

test("a margin in dollars is named", () => {
  expect(said({ margin: "200" }).sentence).toContain("the margin was entered in USD instead of coin");
});

test("what is no price is told from one", () => {
  const covered = { side: "short", size: "20", entry: "7508.22", margin: "0.00266779", tick: "1" } as const;
  expect(said({ ...covered, shown: "--" }).verdict).toBe("sentinel");
  expect(said({ ...covered, shown: "1000000" }).sentence).toMatch(/is no price/);
});

test("a second position of the account leaves what both have", () => {
  // at 1x loss and entry are one price, at 2x they are not
  const one = { size: "5", entry: "7197.35137469", margin: "0.0006947", shown: "3608" };
  expect(said(one).verdict).toBe("equal");
  expect(said(one, {}).verdict).toBe("unique");
  expect(said(one, { shown: "13500" }).sentence).toMatch(/^Your screen/);
});

test("without the wallet nothing is claimed in cross margin", () => {
  const cross = { ...BYBIT, mode: "cross" } as const;
  const { verdict, sentence } = said({ margin: "" }, undefined, cross);
  expect(verdict).toBe("underdetermined");
  expect(sentence).toMatch(/^Enter the wallet balance/);
});

test("what cannot be taken is refused by its field", () => {
  expect(screenIn({ size: "0", entry: "x", mmr: "5" }).problems).toEqual({
    size: "must be above 0",
    entry: "must be a number",
    mmr: "must be above 0 and below 100 % (0.5 % is 0.005)",
  });
  expect(screenIn({ size: "" })).toEqual({ screen: undefined, problems: {} });
});

test("the tiers of a contract are tried where its rate was not changed, and go into the sheet", () => {
  const draft = withContract(START, "Binance COIN-M", "BTCUSD_PERP");
  // 10,000 contracts of 100 at 50,000 are 20 BTC: beyond the first tier of 5 BTC
  const texts = { size: "10000", unit: "contracts", entry: "50000", margin: "4", shown: "42000" } as const;
  expect(screenIn(texts, draft).screen?.rates.length).toBeGreaterThan(1);
  expect(screenIn({ ...texts, mmr: "0.6%" }, draft).screen?.rates).toHaveLength(1);
});
