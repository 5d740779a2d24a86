const { transformSync } = require("esbuild");

/** TypeScript for Jest. Types are looked at by tsc; here they only go. How is said by jest.config.js, for Jest's cache. */
module.exports = {
  process: (source, file, { transformerConfig: { options } }) =>
    transformSync(source, {
      ...options,
      loader: file.endsWith("x") ? "tsx" : "ts",
      sourcefile: file,
      sourcemap: "inline",
      tsconfigRaw: "{}",
    }),
};
