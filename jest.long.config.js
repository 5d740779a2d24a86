/**
 * What takes minutes because it is thorough: every cell of every kind of sheet, hundreds of schedules of mishaps,
 * thousands of hedges. `npm test` runs them, `npm run check` does not.
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.long.test.ts"],
  testPathIgnorePatterns: [],
};
