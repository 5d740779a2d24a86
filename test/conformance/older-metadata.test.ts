import { CATALOG } from "../../src/catalog";
import type { Definition } from "../../src/catalog/declare/define";
import { isOptional } from "../../src/catalog/declare/words";
import { asSent } from "./examples";
import { ExcelHost } from "./host";
import { inCells } from "./thrown";

/**
 * functions.json and functions.js reach an Excel at different times. Where it still has the metadata of a version with
 * fewer arguments, it sends only those, and the runtime puts its Invocation object after the last of them: in the place
 * of the first that has been appended.
 */
const functions = CATALOG.filter(({ parameters }) => Object.values(parameters).some(isOptional));

test("functions with a choice and functions without one are among them", () => {
  const withChoice = functions.filter(({ parameters }) => Object.values(parameters).some(hasChoices));
  expect(withChoice.length).toBeGreaterThan(10);
  expect(functions.length - withChoice.length).toBeGreaterThan(10);
});

test.each(functions)(
  "$name takes an Invocation object in the place of an argument as one left out",
  async (definition) => {
    const host = ExcelHost.open();
    const calls = definition.examples.flatMap((example) => {
      const args = asSent(definition, example);
      return places(definition).map((place) => {
        const older = args.slice(0, place);
        return { older, leftOut: [...older, ...args.slice(place).map(() => null)] };
      });
    });
    expect(calls.length).toBeGreaterThan(0);
    const results = async (args: unknown[][]) =>
      (await host.calculate(args.map((each) => ({ id: definition.name, args: each, flags: 12 })))).map(inCells);
    expect(await results(calls.map(({ older }) => older))).toEqual(await results(calls.map(({ leftOut }) => leftOut)));
  },
);

/** Where the arguments of an older version can have ended: before each that may be left out. */
const places = ({ parameters }: Definition): number[] =>
  Object.values(parameters).flatMap((parameter, place) => (isOptional(parameter) ? [place] : []));
const hasChoices = (parameter: object): boolean => "choices" in parameter;
