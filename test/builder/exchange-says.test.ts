import { exchangeSays } from "../../src/builder/exchange/exchange-says";
import { readScreen } from "../../src/builder/exchange/read-screen";
import type { ScreenTexts } from "../../src/builder/exchange/screen-texts";
import { startingTexts } from "../../src/builder/exchange/starting-texts";
import { digitsTyped, isDash, typedNumber } from "../../src/builder/exchange/typed-number";
import { marksOf, POINT, type NumberMarks } from "../../src/workbook/entry/number-marks";
import { liquidationPrice } from "../../src/core/margin/liquidation";
import { of } from "../core/quantities";
import { START, withContract, type Draft } from "../../src/builder/draft/draft";
import { SHEET_WORDS } from "../../src/builder/words/words";

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

const screenIn = (texts: Partial<ScreenTexts>, draft: Draft = BYBIT, marks: NumberMarks = POINT) =>
  readScreen({ ...startingTexts(draft, marks), ...POSITION, shown: "13381.5", ...texts }, draft, marks);
function said(texts: Partial<ScreenTexts> = {}, second?: Partial<ScreenTexts>, draft = BYBIT) {
  const { screen } = screenIn(texts, draft);
  if (!screen) throw new Error("the screen is not complete");
  return exchangeSays(screen, second && screenIn(second, draft).screen, draft, SHEET_WORDS);
}

const GERMAN = marksOf("de-DE");

test("numbers are read as every field reads them, in the user's country", () => {
  const read = (field: "shown" | "margin" | "mmr" | "leverage", text: string, marks: NumberMarks = POINT) =>
    typedNumber(field, { text, unit: "contracts", coin: "BTC" }, marks);
  expect(["13,381.50", "13 381.5", "1,000,000"].map((text) => read("shown", text))).toEqual([13381.5, 13381.5, 1e6]);
  expect(["88.400", "13.381,50", "88.400,5"].map((text) => read("shown", text, GERMAN))).toEqual([
    88400, 13381.5, 88400.5,
  ]);
  expect(read("margin", "0,0099975 BTC", GERMAN)).toBe(0.0099975);
  expect(["0.5", "0.5%"].map((text) => read("mmr", text))).toEqual([0.005, 0.005]);
  expect(["10", "10x", "x10", "10 ×"].map((text) => read("leverage", text))).toEqual([10, 10, 10, 10]);
  expect(read("shown", "13,3815")).toHaveProperty("refused");
  expect([digitsTyped("5739.50", POINT), digitsTyped("5.739,50", GERMAN), digitsTyped("88.400", GERMAN)]).toEqual([
    2, 2, 0,
  ]);
  expect(["--", "—", "0", "none", "0,00"].map(isDash)).toEqual([true, true, true, true, true]);
  expect(isDash("10")).toBe(false);
});

test("a German screen comes to the same as an English one", () => {
  const german = screenIn(
    { entry: "20.005,00125031", margin: "0,0099975", tick: "0,5", shown: "13.381,50" },
    BYBIT,
    GERMAN,
  );
  const english = screenIn({ shown: "13381.50" });
  expect(german.problems).toEqual({});
  expect({ ...german.screen, rates_at: undefined }).toEqual({ ...english.screen, rates_at: undefined });
});

test("a rate that was typed as a fraction is not taken for a hundredth of it", () => {
  const { problems } = screenIn({ mmr: "0.005", taker_fee: "0.000006" });
  expect(problems.mmr).toMatch(/as a per cent, was “0\.005”$/);
  expect(problems.taker_fee).toMatch(/as a per cent/);
});

// 0.0001 BTC of unrealised PnL in the margin as Binance prints it, and the maintenance margin: m·n/E = 0.005·400/20005
test.each([
  [{ margin: "0.0100975", unrealised_pnl: "0.0001" }, "entry-valued, no fee, on margin − unrealised PnL"],
  [{ maintenance: "0.000099975" }, "liquidated at the maintenance margin that it shows"],
])("%j is told", (texts, says) => {
  const { readings } = said(texts);
  expect(readings.map((reading) => reading.says)).toContain(says);
});

test("the verdict is one sentence, and what the sheet becomes by it", () => {
  const { verdict, sentence, readings } = said();
  expect(verdict).toBe("unique");
  expect(sentence.replace(/\u202f/g, ",")).toMatch(
    /^Your screen is entry-valued, no fee: 13,381\.27, rounded up to 13,381\.5\. Bybit contradicts itself/,
  );
  expect(readings[0]?.use).toMatchObject({ method: "entry", mmr: "0.5%", tiers: "", liq_tick: "0.5" });
});

test("a position in contracts and one in coin is that in dollars", () => {
  expect(said({ unit: "contracts" }).sentence).toBe(said().sentence);
  const inCoin = screenIn({ unit: "coin", size: "0.0199950" }).screen;
  expect(inCoin?.contracts).toBeCloseTo(400, 1);
});

test("a margin in dollars is named", () => {
  expect(said({ margin: "200" }).sentence).toContain("the margin was entered in USD instead of coin");
});

test.each(["2x", "2", "x2", "2 ×"])("a leverage in place of the margin is named, written as %s", (margin) => {
  expect(said({ margin }).sentence).toMatch(
    /It fits if the leverage was entered in place of the margin: then it is entry-valued, no fee/,
  );
});

// Binance: 0.5 coins at 60,000.5 are 30,000.25 USD; on 0.05 coins 30,000.25·1.004/0.55 = 54,764.09
test("a size in coin, typed for contracts of 100 USD, is named", () => {
  const binance = {
    unit: "contracts",
    size: "0.5",
    entry: "60000.5",
    margin: "0.05",
    tick: "",
    shown: "54764.09",
  } as const;
  expect(said(binance, undefined, START).sentence).toContain(
    "It fits if the size was entered in coin instead of contracts: then it is mark-valued, no fee",
  );
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
  expect(screenIn({ size: "0", entry: "x", mmr: "500" }).problems).toEqual({
    size: "must be above 0",
    entry: "needs a number, was “x”",
    mmr: "must be from 0.05\u202f% to below 100\u202f%, as a per cent, was “500”",
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

describe("what is used gives the sheet the price of the screen", () => {
  // 100,000 USD from 80,000 on 0.125 BTC at 10x, m 0.5 %, fee 0.06 %: by hand, n(1 + m + f)/(W + n/E), n/(W + n/E·(1 −
  // m − f)), n/(W + n/E − m·n/E − f·n/B) with n/B = (W + n/E)/(1 + f), n/((1 − m)·W + n/E·(1 − f))
  const [n, W, E, m, f] = [100_000, 0.125, 80_000, 0.005, 0.0006];
  const atEntry = n / E;
  const PRICES = {
    mark: (n * (1 + m + f)) / (W + atEntry),
    entry: n / (W + atEntry * (1 - m - f)),
    bankruptcy: n / (W + atEntry - m * atEntry - (f * (W + atEntry)) / (1 + f)),
    loss: n / ((1 - m) * W + atEntry * (1 - f)),
  };

  test.each(Object.entries(PRICES))("by %s with a fee", (_, price) => {
    const shown = price.toFixed(6);
    const texts = { size: "100000", entry: "80000", margin: "0.125", tick: "", taker_fee: "0.06%", mmr: "0.5%", shown };
    const { readings } = said(texts);
    const withFee = readings.filter(({ says }) => says.includes("0.06"));
    expect(withFee).toHaveLength(1);
    const [{ use }] = withFee as [(typeof readings)[number]];
    const rate = Number(use.mmr?.replace("%", "")) / 100;
    const used = liquidationPrice({
      contracts: of("contracts", n),
      entry_price: of("USD/coin", E),
      margin: of("coin", W),
      mmr: of("fraction", rate),
      contract_size: of("USD/contract", 1),
      method: use.method as "mark",
      close_fee: of("fraction", 0),
      deduction: of("coin", 0),
      tick: of("USD/coin", 0),
    });
    expect(used).toBeCloseTo(price, 6);
    expect(use).toMatchObject({ exit_fee: "0.06%", liq_tick: "", tiers: "" });
  });

  test("a growing rate and a tier that counts contracts go into it as well", () => {
    const deribit = withContract(START, "Deribit", "BTC-PERPETUAL");
    const growing = { size: "1000000", entry: "60000", margin: "1.5", shown: "55646", mmr: "1%" };
    expect(said(growing, undefined, deribit).readings[0]?.use).toMatchObject({
      method: "mark",
      mmr: "1%",
      mmr_per_coin: "0.005%",
      liq_tick: "0.5",
    });
    const kraken = withContract(START, "Kraken", "PI_ETHUSD");
    // 700,000 contracts: 1 % of 250,000, 2 % of 250,000 and 3 % of 200,000 are 13,500 of 700,000
    const counted = {
      side: "short",
      size: "700000",
      entry: "3000",
      margin: "20",
      shown: "3217.95",
      tick: "0.05",
    } as const;
    const [first] = said({ ...counted, mmr: "1%" }, undefined, kraken).readings;
    expect(first?.says).toContain("tier 3 (3\u202f%)");
    expect(Number(first?.use.mmr?.replace("%", "")) / 100).toBeCloseTo(13_500 / 700_000, 15);
    expect(first?.use.tiers).toBe("");
  });
});
