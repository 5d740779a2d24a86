"use strict";

const path = require("node:path");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { Compilation, WebpackError, sources } = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { finishedMetadata } = require("./scripts/finished-metadata");
const { withoutWords, withoutWordsOfHelp } = require("./scripts/without-words");

const { version } = require("./package.json");

const root = __dirname;
const CATALOG = path.join(root, "src/catalog") + path.sep;
const functionsFile = path.join(root, "src/functions/functions.ts");

/** Finishes the functions.json that Microsoft's generator emits. */
class FinishFunctionMetadata {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FinishFunctionMetadata", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FinishFunctionMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        (assets) => this.finish(compilation, assets["functions.json"]),
      );
    });
  }

  finish(compilation, asset) {
    // The generator has already said what is wrong with the source.
    if (compilation.errors.length > 0) return;
    const text = asset ? asset.source().toString() : "";
    if (text === "") {
      compilation.errors.push(new WebpackError("functions.json: no custom function was found in src/functions"));
      return;
    }
    compilation.updateAsset("functions.json", new sources.RawSource(finishedMetadata(text, this.baseUrl)));
  }
}

/**
 * What is kept in node_modules/.cache makes a second build take seconds. Webpack numbers the classes that it keeps by
 * what it finds in its process, and cannot read what another kind of process wrote: another version of node, or a test,
 * which has objects of its own. Each has a cache of its own.
 */
const WRITTEN_BY = [process.version, ...(process.env.JEST_WORKER_ID ? ["in-tests"] : [])];
const CONFIGURATION = [
  "webpack.config.js",
  "tsconfig.json",
  "scripts/without-words.js",
  "scripts/without-types-loader.js",
  "scripts/decimal-in-part-loader.js",
].map((file) => path.join(root, file));

/**
 * Webpack's own minimizer, and esbuild before it: what is small already takes it half the time, to the same size. More
 * than one pass takes a while longer and is worth it.
 */
const inTwoSteps = new MinimizerPlugin({
  minify: [
    { implementation: MinimizerPlugin.esbuildMinify, options: { target: "es2022" } },
    { implementation: MinimizerPlugin.terserMinify, options: { ecma: 2020, compress: { passes: 3 } } },
  ],
});

/** What the two bundles have in common. */
const bundle = ({ name, entry, outDir, transformers, plugins = [] }) => ({
  name,
  mode: "production",
  context: root,
  entry: { [name]: entry },
  output: {
    path: outDir,
    filename: "[name].js",
    chunkFilename: "[name].js",
    // A pane that was open while the files were replaced does not run one of another version: what calls what by short
    // names would differ between the two.
    chunkLoadingGlobal: `coinm_${version.replaceAll(".", "_")}`,
  },
  target: ["web", "es2022"],
  devtool: false,
  cache: { type: "filesystem", name: [name, ...WRITTEN_BY].join("-"), buildDependencies: { config: CONFIGURATION } },
  // A cache that cannot be read is not worth a word: it is made again.
  infrastructureLogging: { level: "error" },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    // Types are checked by the compiler itself in `npm run check`; here they are only removed.
    rules: [
      {
        test: /\.tsx?$/,
        exclude: CATALOG,
        loader: path.join(root, "scripts/without-types-loader.js"),
      },
      {
        test: /[\\/]decimal\.js[\\/]decimal\.mjs$/,
        loader: path.join(root, "scripts/decimal-in-part-loader.js"),
      },
      {
        // The catalogue loses words as well, in the compiler's own terms.
        test: /\.tsx?$/,
        include: CATALOG,
        loader: "ts-loader",
        options: {
          instance: name,
          transpileOnly: true,
          compilerOptions: { module: "ESNext", noEmit: false },
          ...(transformers ? { getCustomTransformers: () => transformers } : {}),
        },
      },
    ],
  },
  // Each entry is one file that needs no other, and whatever the pane imports lazily is one file more.
  optimization: { chunkIds: "named", runtimeChunk: false, splitChunks: false, minimizer: [inTwoSteps] },
  performance: { hints: false }, // budgets.json holds the sizes
  plugins,
});

/**
 * The production configurations: scripts/build.ts runs them, and copies the files that need no compiler. They are two
 * because the catalogue goes into both bundles, into one without its words and into the other without those of the help.
 */
module.exports = ({ baseUrl, outDir, pane = true }) => [
  bundle({
    name: "functions",
    entry: functionsFile,
    outDir,
    transformers: { before: [withoutWords] },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionsFile }),
      new FinishFunctionMetadata(baseUrl),
    ],
  }),
  ...(pane
    ? [
        bundle({
          name: "taskpane",
          entry: path.join(root, "src/taskpane/taskpane.tsx"),
          outDir,
          transformers: { before: [withoutWordsOfHelp] },
        }),
      ]
    : []),
];
