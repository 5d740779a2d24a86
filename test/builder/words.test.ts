import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import { exchangeSays } from "../../src/builder/exchange/exchange-says";
import { readScreen } from "../../src/builder/exchange/read-screen";
import { NOTHING_READ, type ScreenTexts } from "../../src/builder/exchange/screen-texts";
import { startingTexts } from "../../src/builder/exchange/starting-texts";
import { plainText } from "../../src/builder/figures/figures";
import { perpetualOrQuarterly } from "../../src/builder/perpetual-or-quarterly";
import { survivalSentences } from "../../src/builder/survival/survival-words";
import { wordsIn, type Words } from "../../src/builder/words/words";
import { Refusal } from "../../src/core/refusal";
import { marksOf, POINT } from "../../src/workbook/entry/number-marks";
import { draftOf, KINDS, TODAY } from "./drafts";

const NARROW = "\u202f";

// how the countries write, by hand from CLDR 44: France parts groups with a narrow space, Switzerland with an
// apostrophe, India all groups but the last one in two digits
const WRITTEN = {
  "en-US": {
    ...{ plain: "88,400", most: "1,234,567.5", loss: "−1,234.5", lakh: "100,000", small: "0.00002345" },
    ...{ rate: `10.56${NARROW}%`, chance: `below 0.01${NARROW}%`, brief: "1.25M", ticks: ["69.5k", "70.0k"] },
    ...{ every: "77,388.88888888889", cell: "77388.88888888889", tiny: "1.5E-7", rose: `+1,250.5${NARROW}%` },
  },
  "de-DE": {
    ...{ plain: "88.400", most: "1.234.567,5", loss: "−1.234,5", lakh: "100.000", small: "0,00002345" },
    ...{ rate: `10,56${NARROW}%`, chance: `below 0,01${NARROW}%`, brief: "1,25M", ticks: ["69,5k", "70,0k"] },
    ...{ every: "77.388,88888888889", cell: "77388,88888888889", tiny: "1,5E-7", rose: `+1.250,5${NARROW}%` },
  },
  "fr-FR": {
    ...{ plain: "88\u202f400", most: "1\u202f234\u202f567,5", loss: "−1\u202f234,5", lakh: "100\u202f000" },
    ...{ small: "0,00002345", rate: `10,56${NARROW}%`, chance: `below 0,01${NARROW}%`, brief: "1,25M" },
    ...{ ticks: ["69,5k", "70,0k"], every: "77\u202f388,88888888889", cell: "77388,88888888889", tiny: "1,5E-7" },
    rose: `+1\u202f250,5${NARROW}%`,
  },
  "de-CH": {
    ...{ plain: "88’400", most: "1’234’567.5", loss: "−1’234.5", lakh: "100’000", small: "0.00002345" },
    ...{ rate: `10.56${NARROW}%`, chance: `below 0.01${NARROW}%`, brief: "1.25M", ticks: ["69.5k", "70.0k"] },
    ...{ every: "77’388.88888888889", cell: "77388.88888888889", tiny: "1.5E-7", rose: `+1’250.5${NARROW}%` },
  },
  "en-IN": {
    ...{ plain: "88,400", most: "12,34,567.5", loss: "−1,234.5", lakh: "1,00,000", small: "0.00002345" },
    ...{ rate: `10.56${NARROW}%`, chance: `below 0.01${NARROW}%`, brief: "1.25M", ticks: ["69.5k", "70.0k"] },
    ...{ every: "77,388.88888888889", cell: "77388.88888888889", tiny: "1.5E-7", rose: `+1,250.5${NARROW}%` },
  },
};

test.each(Object.entries(WRITTEN))("numbers as %s writes them", (locale, written) => {
  // browsers and Excel part Swiss groups with one apostrophe or another
  const words = wordsIn(locale === "de-CH" ? { ...marksOf(locale), group: "’" } : marksOf(locale));
  expect({
    plain: words.plain(88400),
    most: words.plain(1234567.5),
    loss: words.plain(-1234.5),
    lakh: words.plain(100000),
    small: words.plain(0.00002345),
    rate: words.percent(0.1056),
    chance: words.chance(0.00001),
    brief: words.inBrief(1250000, "USD"),
    ticks: words.axis([69500, 70000], "price"),
    every: words.everyDigit(77388.88888888889),
    cell: words.forCell(77388.88888888889),
    tiny: words.everyDigit(1.5e-7),
    rose: words.signed(12.505),
  }).toEqual(written);
});

describe("a sentence of the catalog", () => {
  const { sentence } = wordsIn(marksOf("de-DE"));

  test.each([
    [`entry_price must be above 0, was -0.5`, `entry_price must be above 0, was -0,5`],
    [`between 10${NARROW}000 and 1${NARROW}234${NARROW}567.25.`, `between 10.000 and 1.234.567,25.`],
    [`+10.56${NARROW}% (1.5e-7)`, `+10,56${NARROW}% (1,5e-7)`],
    ["A short of 350,000 USD at 70,000, and 1,234,567.5", "A short of 350.000 USD at 70.000, and 1.234.567,5"],
    ["5 coins, 100 and 2,5000", "5 coins, 100 and 2,5000"],
    ["in row 3, on 2026-11-20", "in row 3, on 2026-11-20"],
  ])("has its numbers in the country's marks: %s", (text, shown) => expect(sentence(text)).toBe(shown));

  test.each([
    'coins must be a number, was "1.5"',
    "Price now “88.400” could be two numbers",
    "as in {10,100;0.5,0.25}",
    "API v1.2 of BTC_1.5, version 1.2.3",
  ])("keeps what somebody else has written: %s", (text) => expect(sentence(text)).toBe(text));
});

test("no line breaks at a space between groups", () =>
  expect(wordsIn({ group: " ", decimal: "," }).plain(88400)).toBe("88\u202f400"));

const [AMERICAN, GERMAN] = [wordsIn(POINT), wordsIn(marksOf("de-DE"))];
/** A German text with the marks of the United States, and the other way round. */
const exchanged = (text: string): string => text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === "," ? "." : ","));

/** All that is said of a hedge. */
function said(changes: Parameters<typeof draftOf>[0], words: Words): string[] {
  const draft = draftOf(changes);
  const hedge = build(draft, readDraft(draft).choices, TODAY, words);
  const survival = hedge.survival();
  return [
    ...[hedge.headline, hedge.answer.says, hedge.answer.about, hedge.survivalInBrief ?? ""],
    ...hedge.answer.numbers.flatMap(({ label, value, note }) => [label, value, note]),
    ...hedge.groups.map(({ says = [] }) => plainText(says)),
    ...hedge.warnings.flatMap(({ says, fix }) => [says, fix?.label ?? ""]),
    ...hedge.charts.flatMap(({ title, says }) => [title, says]),
    ...(survival
      ? [
          ...survivalSentences(survival, hedge.coin, words),
          ...survival.alternatives.map(({ says }) => says),
          ...[survival.frontier.says, ...survival.frontier.series.map(({ name }) => name)],
        ]
      : []),
  ];
}

let numbers = 0;
afterAll(() => expect(numbers).toBeGreaterThan(1000));

test.each(Object.entries(KINDS))("all that is said in German marks is what is said in others: %s", (_, changes) => {
  const [german, american] = [said(changes, GERMAN), said(changes, AMERICAN)];
  numbers += american.join().match(/\d[.,]\d/g)?.length ?? 0;
  expect(german.map(exchanged)).toEqual(american);
});

test("the worked hedge, by hand: 3,500 contracts of 100 USD at 70,000, liquidated at 350,000 × 0.996 ÷ 2.5", () => {
  const draft = draftOf({});
  const { answer, headline } = build(draft, readDraft(draft).choices, TODAY, GERMAN);
  expect(answer.says).toBe("Sell 3.500 contracts at about 70.000");
  expect(answer.numbers.find(({ label }) => label === "Liquidation")?.value).toBe("139.440 USD");
  expect(headline).toContain("350.000 USD locked");
  expect(headline).toContain(`liquidation at 139.440 (+99,2${NARROW}%)`);
});

test.each(Object.entries(KINDS))("a sheet is the same whatever marks its writer has: %s", (_, changes) => {
  const draft = draftOf(changes);
  const { choices } = readDraft(draft);
  const plan = (words: Words) => JSON.stringify(build(draft, choices, TODAY, words).plan());
  expect(plan(GERMAN)).toBe(plan(AMERICAN));
});

test("what is wrong with a field is said in the country's marks, a typed text as it was typed", () => {
  const says = (changes: Parameters<typeof draftOf>[0], words: Words) =>
    readDraft(draftOf(changes), undefined, words).problems.map((problem) => problem.says);
  expect(says({ price: "-1.5" }, GERMAN)).toEqual(["must be above 0, was -1,5"]);
  expect(says({ funding_rate: "5.5%" }, GERMAN)).toEqual([
    `must be between −5${NARROW}% and 5${NARROW}%, was 5,5${NARROW}%`,
  ]);
  expect(says({ price: "1.5x" }, GERMAN)).toEqual(['must be a number, was "1.5x"']);
});

test("an exchange's screen is answered in the country's marks", () => {
  const draft = draftOf({ venue: "Bybit", symbol: "BTCUSD", mmr: "0.5%" });
  const german = marksOf("de-DE");
  const texts: ScreenTexts = {
    ...startingTexts(draft, german),
    ...NOTHING_READ,
    ...({ side: "short", unit: "contracts" } as const),
    ...{ size: "3.500", entry: "70.000", leverage: "10", shown: "77.388,9", tick: "0,1" },
  };
  const { screen } = readScreen(texts, draft, german);
  if (!screen) throw new Error("the screen is not complete");
  const [one, other] = [AMERICAN, GERMAN].map((words) => exchangeSays(screen, undefined, draft, words));
  const all = (answer = one) => [answer?.sentence ?? "", ...(answer?.readings ?? []).flatMap((each) => each.prints)];
  expect(all(other).map(exchanged)).toEqual(all(one));
  expect(all(other).join()).toMatch(/77\.38\d/);
});

test("perpetual or quarterly", () => {
  const ways = {
    ...{ days: 90, entry_fee: 0.0005, exit_fee: 0.0005, spot: 70000 },
    perpetual: { rate: 0.0001, hours: 8, called: "your rate" },
    quarterly: { symbol: "BTCUSD_270326", price: 71400, days: 90 },
  };
  const says = (words: Words) => {
    const answer = perpetualOrQuarterly(ways, words);
    return answer instanceof Refusal ? answer.message : answer.says;
  };
  expect(exchanged(says(GERMAN))).toBe(says(AMERICAN));
  // 0.01 % a period is paid 270 times
  expect(says(GERMAN)).toContain(`your rate, 0,01${NARROW}% a period`);
});
