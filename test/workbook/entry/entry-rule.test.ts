import { accepts } from "../../../src/workbook/entry/entry-rule";

describe("a rule for entries", () => {
  it.each([
    [{ above: 0 }, 0.1, 0],
    [{ atLeast: 0 }, 0, -0.1],
    [{ below: 1 }, 0.9, 1],
    [{ atMost: 1 }, 1, 1.1],
    [{ above: 0, atMost: 1 }, 1, 0],
    [{ list: ["long", "short"] }, "long", "Long"],
    [{ above: 0 }, 1, "1"],
    [{ above: 0 }, 1, true],
  ])("%j accepts %j and not %j", (rule, good, bad) => {
    expect(accepts(rule, good)).toBe(true);
    expect(accepts(rule, bad)).toBe(false);
  });

  it.each([[{ above: 0 }], [{ list: ["long"] }]])("%j lets a cell be emptied", (rule) => {
    expect([accepts(rule, null), accepts(rule, "")]).toEqual([true, true]);
  });
});
