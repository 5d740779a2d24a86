const { transformSync } = require("esbuild");

/** TypeScript for Jest. Types are looked at by tsc; here they only go. */
module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: file.endsWith("x") ? "tsx" : "ts",
      format: "cjs",
      target: "es2022",
      jsx: "automatic",
      // a dynamic import is Jest's to follow
      supported: { "dynamic-import": false },
      sourcefile: file,
      sourcemap: "inline",
      tsconfigRaw: "{}",
    }),
};
