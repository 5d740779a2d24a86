import { FIELD_NAMES, STEP_IDS, stepOf } from "../../../../src/builder/fields/fields";
import { firstIn, laterIn } from "../../../../src/taskpane/view/hedge/first-fields";

test("every field is asked in its step, first or later, and once", () => {
  const asked = STEP_IDS.flatMap((step) => [...firstIn(step), ...laterIn(step)]);
  expect([...asked].sort()).toEqual([...FIELD_NAMES].sort());
});

test("a field's step is the one that has it", () => {
  expect(stepOf("coins")).toBe("holding");
  expect(stepOf("mmr")).toBe("margin");
  expect(stepOf("path")).toBe("scenarios");
});
