/**
 * The hedge sheets before a spreadsheet that is not ours: LibreOffice, where it is installed.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/judges/**/*.test.ts"],
  testPathIgnorePatterns: [],
  // One run of LibreOffice over all sheets, on whatever machine this is.
  testTimeout: 300_000,
};
