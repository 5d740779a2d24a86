import {
  brokenPromises,
  publicInterface,
  recordedInterface,
  type PublicArgument,
  type PublicInterface,
} from "../../scripts/public-interface";

const recorded = recordedInterface();
/** The recorded interface with another LIQ_PRICE. */
const changed = (change: (before: readonly PublicArgument[]) => readonly PublicArgument[]): PublicInterface => ({
  ...recorded,
  LIQ_PRICE: change(recorded["LIQ_PRICE"] ?? []),
});

test("the record of the public interface is today's: npm run generate", () => {
  expect(publicInterface()).toEqual(recorded);
  expect(Object.keys(recorded).length).toBeGreaterThanOrEqual(44);
});

test("what breaks open workbooks is named, and what is appended is not", () => {
  const { LIQ_PRICE: gone, ...without } = recorded;
  expect(gone).toBeDefined();
  expect(brokenPromises(recorded, without)).toEqual(["LIQ_PRICE is gone"]);
  expect(
    brokenPromises(
      recorded,
      changed(([first, second, ...rest]) => [second, first, ...rest] as PublicArgument[]),
    ),
  ).toEqual([
    "LIQ_PRICE: argument 1 was contracts, is entry_price",
    "LIQ_PRICE: argument 2 was entry_price, is contracts",
  ]);
  const last = recorded["LIQ_PRICE"]?.at(-1)?.name;
  expect(
    brokenPromises(
      recorded,
      changed((before) => before.slice(0, -1)),
    ),
  ).toEqual([`LIQ_PRICE: argument ${recorded["LIQ_PRICE"]?.length} was ${last}, is gone`]);
  expect(
    brokenPromises(
      recorded,
      changed((before) =>
        before.map((argument) =>
          argument.name === "method" ? { ...argument, choices: ["mark"], optional: false } : argument,
        ),
      ),
    ),
  ).toEqual([
    "LIQ_PRICE: method could be left out",
    ...(recorded["LIQ_PRICE"]?.find(({ name }) => name === "method")?.choices ?? [])
      .filter((choice) => choice !== "mark")
      .map((choice) => `LIQ_PRICE: method no longer takes "${choice}"`),
  ]);
  expect(
    brokenPromises(
      recorded,
      changed((before) => [...before, { name: "asked", optional: false }]),
    ),
  ).toEqual(["LIQ_PRICE: asked is new and asked for"]);
  expect(
    brokenPromises(
      recorded,
      changed((before) => [...before, { name: "appended", optional: true }]),
    ),
  ).toEqual([]);
});
