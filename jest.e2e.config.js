const { transform } = require("./jest.config.js");

/** The tests that drive a real browser: one workbench, started once, for all of them. */
/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test/e2e"],
  testMatch: ["**/*.e2e.ts"],
  transform,
  globalSetup: "<rootDir>/test/e2e/start.ts",
  globalTeardown: "<rootDir>/test/e2e/stop.ts",
  testTimeout: 60_000,
  // Two browsers at once make slow machines slower than two in turn.
  maxWorkers: 1,
};
