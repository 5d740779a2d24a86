import vm from "node:vm";
import { loadBy } from "../../bench/built-functions";
import { foundInFunctions } from "../fuzz/guided";
import { recordedInputs } from "../fuzz/guided-inputs";
import { built } from "./built";

/** What `npm run fuzz:guided -- --record` has come to, but for what takes long. */
test("no call that the guided fuzzer came to gets what no cell can show, or another answer the second time", () => {
  const functions = loadBy(() => {
    const { CustomFunctions } = globalThis as { CustomFunctions?: unknown };
    vm.runInNewContext(built("functions.js"), { CustomFunctions });
  });
  const inputs = recordedInputs("functions");
  expect(inputs.length).toBeGreaterThan(300);
  for (const input of inputs) expect(foundInFunctions(functions, input)).toBeUndefined();
});
