import { freeSheetName, isSheetName } from "../../src/workbook/sheet-name";

describe("a free name for a sheet", () => {
  it.each([
    ["Hedge", [], "Hedge"],
    ["Hedge", ["Other"], "Hedge"],
    ["Hedge", ["HEDGE"], "Hedge 2"],
    ["Hedge", ["Hedge", "Hedge 2", "hedge 3"], "Hedge 4"],
    ["Hedge", ["Hedge", "Hedge 3"], "Hedge 2"],
    ["BTC/USD: 50 %?", [], "BTC USD 50 %"],
    ["  two\n lines\t", [], "two lines"],
    ["[a]*b\\c", [], "a b c"],
    ["'It's mine'", [], "It's mine"],
    ["' '", [], "Sheet"],
    ["//", [], "Sheet"],
    ["", ["Sheet"], "Sheet 2"],
    ["history", [], "history 2"],
    ["1234567890123456789012345678901", [], "1234567890123456789012345678901"],
    ["1234567890123456789012345678901", ["1234567890123456789012345678901"], "12345678901234567890123456789 2"],
    ["123456789012345678901234567890 tail", [], "123456789012345678901234567890"],
    ["123456789012345678901234567890'tail", [], "123456789012345678901234567890"],
    ["123456789012345678901234567890\u{1F600}", [], "123456789012345678901234567890"],
    ["Лист1", [], "Лист1"],
  ])("for %j among %j is %j", (title, taken, name) => {
    expect(freeSheetName(title, taken)).toBe(name);
    expect(isSheetName(name)).toBe(true);
  });

  it("has room for any number", () => {
    const long = "1234567890123456789012345678901";
    const taken = [
      long,
      ...Array.from({ length: 99 }, (_, index) => `${long.slice(0, 31 - ` ${index}`.length)} ${index}`),
    ];
    expect(freeSheetName(long, taken)).toBe("12345678901234567890123456789 99".slice(0, 28) + " 99");
  });
});
