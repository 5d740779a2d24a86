/**
 * The functions in ClickHouse, which is installed in reach/chdb when it is not there: what `npm run build` made is what
 * they are compared with.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/reach/clickhouse/**/*.test.ts"],
  testPathIgnorePatterns: [],
  // an install of half a gigabyte, on whatever network this is
  testTimeout: 300_000,
};
