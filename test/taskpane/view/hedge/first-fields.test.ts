import { FIELD_NAMES, STEPS, type Step } from "../../../../src/builder/fields/fields";
import { firstIn, laterIn, stepOf } from "../../../../src/taskpane/view/hedge/first-fields";

const steps = Object.keys(STEPS) as Step[];

test("every field is asked in its step, first or later, and once", () => {
  const asked = steps.flatMap((step) => [...firstIn(step), ...laterIn(step)]);
  expect([...asked].sort()).toEqual([...FIELD_NAMES].sort());
});

test("a field's step is the one that has it", () => {
  expect(stepOf("coins")).toBe("Holding");
  expect(stepOf("mmr")).toBe("Margin");
  expect(stepOf("path")).toBe("Scenarios");
});
