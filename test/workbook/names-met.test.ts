import { nameFormula, namesMet } from "../../src/workbook/names-met";
import { everything } from "./planned-sheet";

describe("names that a sheet has already", () => {
  it.each(["=Sheet1!$C$5", "=SHEET1!$B$2:$G$20", "=#REF!", "=Sheet1!#REF!"])(
    "may point to the new cells if they are left over from old ones: %s",
    (formula) => {
      expect(namesMet(everything, "Sheet1", [{ name: "COINS_held", formula }])).toEqual(new Set(["coins_held"]));
    },
  );

  it.each(["=Sheet1!$A$1", "=Other!$C$5", "=Sheet1!$G$20:$G$21", "=5", "=Sheet1!$A:$A", "=LAMBDA(x,x+1)"])(
    "are not taken from what uses them: %s",
    (formula) => {
      expect(() => namesMet(everything, "Sheet1", [{ name: "Ladder", formula }])).toThrow(
        /has a name “Ladder” for other cells/,
      );
    },
  );

  it("do not matter where the plan has no such name", () => {
    expect(namesMet(everything, "Sheet1", [{ name: "Other", formula: "=Sheet1!$A$1" }])).toEqual(new Set());
  });

  it("refer to fixed cells of a sheet, whatever it is called", () => {
    const area = { row: 4, column: 2, rows: 2, columns: 26 };
    expect(nameFormula("It's mine", { name: "Some", area })).toBe("='It''s mine'!$C$5:$AB$6");
  });
});
