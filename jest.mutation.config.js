/**
 * The tests that a changed core has to fail: those of the core itself. What the oracle and the catalogue notice besides
 * is not counted.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/core/**/*.test.ts"],
  // it compares the two arithmetics by the rows of the oracle, and loads the core twice over
  testPathIgnorePatterns: ["/exactly.test.ts"],
  setupFiles: ["<rootDir>/test/one-seed.ts", "<rootDir>/test/first-failure.ts"],
  watchman: false,
};
