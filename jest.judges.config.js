/**
 * The hedge sheets before a spreadsheet that is not ours: LibreOffice, where it is installed.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/judges/**/*.test.ts"],
  // of what is written with LET only a later version is a judge: jest.judges.let.config.js
  testPathIgnorePatterns: ["\\.let\\.test\\.ts$"],
  // One run of LibreOffice over all sheets, on whatever machine this is.
  testTimeout: 300_000,
};
