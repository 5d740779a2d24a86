/* global process -- a global of Node */
import { allMutators } from "./node_modules/@stryker-mutator/instrumenter/dist/src/mutators/mutate.js";
import { exactMutators } from "./scripts/mutation/exact-mutators.mjs";

// Stryker takes no mutators from outside; its list is open all the same
allMutators.push(...exactMutators);

/**
 * Which changes of the core no test would notice: docs/mutation.md. A part of it is looked at by
 * `npm run mutation -- --mutate src/core/margin/cross.ts`, by a part of the tests with TESTS=test/core/margin.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/core/**/*.ts"],
  testRunner: "one-process",
  plugins: ["./scripts/mutation/one-process-runner.mjs"],
  oneProcess: {
    tests: process.env["TESTS"]?.split(",") ?? ["test/core"],
    // it compares the two arithmetics by the rows of the oracle, and loads the core twice over
    without: ["/exactly.test.ts"],
    setup: ["test/one-seed.ts", "test/first-failure.ts"],
  },
  coverageAnalysis: "perTest",
  // a busy machine is no infinite loop
  timeoutMS: 15_000,
  // one machine, one run: two at once make each other's mutants time out
  concurrency: 1,
  // jest does not look into node_modules, where the other caches are
  tempDirName: "coverage/mutation",
  cleanTempDir: "always",
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: "node_modules/.cache/mutation/report.json" },
};
