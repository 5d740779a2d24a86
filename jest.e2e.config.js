const { transform } = require("./jest.config.js");

const [[files, [compiler, how]]] = Object.entries(transform);
/** A function for the page goes there as its text: what keeps its name would not come along. */
const forPages = { [files]: [compiler, { ...how, options: { ...how.options, keepNames: false } }] };

/** The tests that drive a real browser: one workbench, started once, for all of them. */
/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test/e2e"],
  testMatch: ["**/*.e2e.ts"],
  transform: forPages,
  globalSetup: "<rootDir>/test/e2e/start.ts",
  globalTeardown: "<rootDir>/test/e2e/stop.ts",
  testTimeout: 60_000,
  // Two browsers at once make slow machines slower than two in turn.
  maxWorkers: 1,
};
