/**
 * The built functions on Microsoft's own custom-functions runtime: what `npm run build` made, not the sources.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/conformance/**/*.test.ts"],
  testPathIgnorePatterns: [],
  // Ten thousand rows at a time, on whatever machine this is.
  testTimeout: 120_000,
};
