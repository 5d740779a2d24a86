/**
 * A release on the servers that its settings are for, each an installed program on a port of this machine. What
 * `npm run build` made is what they serve.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/release/hosts/**/*.test.ts"],
  testPathIgnorePatterns: [],
};
