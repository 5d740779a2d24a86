import core from "./stryker.config.mjs";

/**
 * The same for how cells are read, defaulted, refused and put back: docs/mutation.md. What a user sees of it decides: the
 * laws of reading, every example, and the edge to Excel. The contract table and the 4,000 calls of anything, which take
 * long and hold no reading to an answer, are left out.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  ...core,
  mutate: ["src/catalog/read/*.ts", "src/catalog/declare/rules.ts", "src/functions/{bind,host-cells,host-results}.ts"],
  oneProcess: {
    ...core.oneProcess,
    tests: ["test/catalog", "test/functions"],
    without: ["/venues/", "/contract-spec", "/generated", "/plain-number", "/formula-text"],
  },
};
