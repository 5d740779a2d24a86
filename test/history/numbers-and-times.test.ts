import fc from "fast-check";
import { amountOf, amountText, numberOf, plus, shifted, times } from "../../src/history/amounts/amount";
import { markIn, readNumber } from "../../src/history/amounts/number-text";
import { orderIn, readTime, spreadsheetTime, timeText } from "../../src/history/times/time-text";

const amount = (text: string) => {
  const found = amountOf(text);
  if (!found) throw new Error(`${text} is no amount`);
  return found;
};

describe("amounts are not rounded", () => {
  test("0.1 and 0.2 are 0.3, and 20 places stay 20 places", () => {
    expect(amountText(plus(amount("0.1"), amount("0.2")))).toBe("0.3");
    expect(amountText(plus(amount("100000000"), amount("0.00000000000000000001")))).toBe(
      "100000000.00000000000000000001",
    );
    expect(amountText(times(amount("0.01"), amount("-60000.50")))).toBe("-600.005");
    expect(amountText(shifted(amount("-1200"), -8))).toBe("-0.000012");
    expect(numberOf(amount("1e-8"))).toBe(1e-8);
    expect(amountText(amount("1.5E3"))).toBe("1500");
  });

  test.each(["", ".", "-", "1.2.3", "0x10", "1e", "Infinity", "1_000"])("%j is none", (text) => {
    expect(amountOf(text)).toBeUndefined();
  });
});

describe("numbers as files write them", () => {
  test.each([
    ["1.5", "."],
    ["1,5", ","],
    ["60000.123", "."],
    ["0.123", "."],
    ["1,234.5", "."],
    ["1.234,5", ","],
    ["1.234.567", ","],
    ["1,234,567", "."],
    ["1.234", "either"],
    ["12,345", "either"],
    ["1000", undefined],
    ["a.b", undefined],
  ])("%s shows %s", (text, mark) => expect(markIn(text)).toBe(mark));

  test.each([
    ["1,234.5", ".", "1234.5"],
    ["1.234,5", ",", "1234.5"],
    ["−3500", ".", "-3500"],
    ["\u200e 1 000,25", ",", "1000.25"],
    ["1,5", ".", undefined],
    ["12,34.5", ".", undefined],
    ["1.5", ",", undefined],
    // nobody begins a group with 0
    ["0,001", ".", undefined],
    ["-0.001", ",", undefined],
    ["001,234", ".", undefined],
    ["10,001", ".", "10001"],
    ["--", ".", null],
    ["null", ".", null],
  ] as const)("%s with %s is %s", (text, mark, value) => {
    const found = readNumber(text, mark);
    expect(found ? amountText(found) : found).toBe(value);
  });
});

describe("times as files write them", () => {
  test.each([
    ["2024-01-02T12:00:00.500Z", "2024-01-02 12:00:00"],
    ["2024-01-02 12:00:00", "2024-01-02 12:00:00"],
    ["2024-01-02T12:00:00+02:00", "2024-01-02 10:00:00"],
    ["2024-01-02", "2024-01-02 00:00:00"],
    ["01 Mar 2024 08:00:01", "2024-03-01 08:00:01"],
    ["03/14/2020, 7:00:00 AM", "2020-03-14 07:00:00"],
    ["03/14/2020, 12:30:00 AM", "2020-03-14 00:30:00"],
    ["03/14/2020, 12:30:00 PM", "2020-03-14 12:30:00"],
    ["14.03.2020 07:00", "2020-03-14 07:00:00"],
    // 1,700,000,000 seconds after 1970-01-01, by date -u
    ["1700000000", "2023-11-14 22:13:20"],
    ["1700000000000", "2023-11-14 22:13:20"],
    ["1700000000000000", "2023-11-14 22:13:20"],
    ["45352.5", "2024-03-01 12:00:00"],
  ])("%s", (text, shown) => {
    const read = readTime(text, "month first");
    expect("at" in read ? timeText(read.at) : read.refused).toBe(shown);
  });

  test.each(["25:00:00", "2024-13-01", "31 Feb 2024", "1999-01-01", "03/14/2020 13:00 PM", "soon"])(
    "%s is refused",
    (text) => expect(readTime(text, "day first")).toHaveProperty("refused"),
  );

  test("which of two numbers is the day", () => {
    expect(["13/04/2024", "04/13/2024", "03/04/2024", "03.04.2024", "2024-03-04"].map(orderIn)).toEqual([
      "day first",
      "month first",
      "either",
      "day first",
      undefined,
    ]);
    expect(readTime("03/04/2024", "day first")).toEqual({ at: Date.UTC(2024, 3, 3) });
    expect(readTime("03/04/2024", "month first")).toEqual({ at: Date.UTC(2024, 2, 4) });
  });

  test("AM and PM are no proof of the month before the day", () => {
    expect(["04/03/2024 8:00:00 AM", "13/03/2024, 8:00 pm", "03/13/2024 8:00 a.m."].map(orderIn)).toEqual([
      "either",
      "day first",
      "month first",
    ]);
    expect(readTime("04/03/2024 8:00:00 PM", "day first")).toEqual({ at: Date.UTC(2024, 2, 4, 20) });
  });

  test("a spreadsheet counts days from 1899-12-30", () => {
    expect(spreadsheetTime(Date.UTC(2024, 2, 1, 12))).toBe(45352.5);
  });
});

test("the double beside an amount is the one that its digits are read as, whatever their number", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(40), fc.nat(40), (units, cut, places) => {
      const amount = { units: units / 10n ** BigInt(cut), places };
      expect(numberOf(amount)).toBe(Number(amountText(amount)));
    }),
    { numRuns: 2000 },
  );
});

test("the same day is read again as the day that it is, and no other", () => {
  const read = (text: string) => readTime(text, "day first");
  // by the calendar: 2023 has no 29th of February
  expect([read("2024-02-29 00:00"), read("2024-02-29 12:00"), read("2023-02-29"), read("2023-02-29")]).toEqual([
    { at: 1_709_164_800_000 },
    { at: 1_709_208_000_000 },
    { refused: "there is no such time as 2023-02-29" },
    { refused: "there is no such time as 2023-02-29" },
  ]);
});
