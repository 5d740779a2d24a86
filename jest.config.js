const options = {
  format: "cjs",
  target: "es2022",
  jsx: "automatic",
  // functions are told by their names
  keepNames: true,
  // a dynamic import is Jest's to follow
  supported: { "dynamic-import": false },
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: [
    "/e2e/",
    "/conformance/",
    "/judges/",
    "/reach/clickhouse/",
    "/release/hosts/",
    "\\.long\\.test\\.ts$",
  ],
  setupFiles: ["<rootDir>/test/one-seed.ts"],
  // Jest leaves one core free for whoever watches; of two it would use one.
  maxWorkers: "100%",
  // A machine under load is no failure.
  testTimeout: 60_000,
  // All of it is part of the key by which Jest keeps what a file becomes.
  transform: { "^.+\\.tsx?$": ["<rootDir>/test/transform.js", { esbuild: require("esbuild").version, options }] },
};
