import fc from "fast-check";
import { START } from "../../src/builder/draft/draft";
import { readKeptDraft } from "../../src/builder/draft/kept-draft";
import { FIELD_NAMES } from "../../src/builder/fields/fields";

const kept = (changes: object) => readKeptDraft(JSON.parse(JSON.stringify({ ...START, coins: "12", ...changes })));

test("a draft comes back as it was", () =>
  expect(kept({})).toEqual({ draft: { ...START, coins: "12" }, asInExample: [], unknown: [] }));

test("a draft that is half typed comes back half typed", () => expect(kept({ price: "8" })?.draft.price).toBe("8"));

test("a field that an older version did not ask is named, and is as in the example", () =>
  expect(kept({ volatility: undefined })).toMatchObject({
    draft: { coins: "12", volatility: "60%" },
    asInExample: ["volatility"],
  }));

test("a word that this version does not have is not taken for one of its words", () =>
  expect(kept({ goal: "moon" })).toMatchObject({ draft: { goal: START.goal }, asInExample: ["goal"] }));

test("what this version does not ask is named, where it held anything", () =>
  expect(kept({ stop_loss: "1%", note: "" })?.unknown).toEqual(["stop_loss"]));

test.each([null, 1, "text", [], {}, { goal: 5 }, ["coins"]])("%j is no draft", (nothing) =>
  expect(readKeptDraft(nothing)).toBeUndefined(),
);

test("a name of every object's own is no field", () =>
  expect(readKeptDraft(JSON.parse('{"__proto__": "5", "toString": "x", "coins": "3"}'))?.draft.coins).toBe("3"));

test("whatever was kept, every field of what comes back holds a text, and a choice one of its words", () => {
  const anything = fc.dictionary(
    fc.constantFrom(...FIELD_NAMES, "other"),
    fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
  );
  fc.assert(
    fc.property(anything, (texts) => {
      const draft = readKeptDraft(texts)?.draft ?? START;
      expect(Object.keys(draft).sort()).toEqual([...FIELD_NAMES].sort());
      expect(readKeptDraft(draft)).toMatchObject({ draft, asInExample: [], unknown: [] });
    }),
  );
});
