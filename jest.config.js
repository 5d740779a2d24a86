/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/e2e/", "/conformance/", "/judges/", "\\.long\\.test\\.ts$"],
  setupFiles: ["<rootDir>/test/one-seed.ts"],
  // Jest leaves one core free for whoever watches; of two it would use one.
  maxWorkers: "100%",
  // A machine under load is no failure.
  testTimeout: 60_000,
  // what is kept of a file is another one's with another compiler
  transform: { "^.+\\.tsx?$": ["<rootDir>/test/transform.js", { esbuild: require("esbuild").version }] },
};
