/**
 * What is written with LET before a LibreOffice that knows it, where it is installed.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.judges.config.js"),
  testMatch: ["<rootDir>/test/judges/**/*.let.test.ts"],
  testPathIgnorePatterns: [],
  testTimeout: 1_800_000,
};
