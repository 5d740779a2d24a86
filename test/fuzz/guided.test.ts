import { foundInExports, foundInReaders } from "./guided";
import { recordedInputs } from "./guided-inputs";

/** What `npm run fuzz:guided -- --record` has come to: between them they reach every branch that the fuzzer reached. */
test("no input that the guided fuzzer came to makes a reader fail or read what is not there", () => {
  const inputs = recordedInputs("readers");
  expect(inputs.length).toBeGreaterThan(100);
  for (const input of inputs) expect(foundInReaders(input)).toBeUndefined();
});

test("no export that the guided fuzzer came to breaks its reading", async () => {
  const inputs = recordedInputs("exports");
  expect(inputs.length).toBeGreaterThan(100);
  for (const input of inputs) expect(await foundInExports(input)).toBeUndefined();
});
