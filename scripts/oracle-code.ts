import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { digestOf } from "../test/oracle/sweep";

const root = path.join(__dirname, "..");
const catalog = path.join(root, "src/catalog/index.ts");
/** What makes rows and examines answers, whatever is asked to be swept. */
const ORACLE = 'export * from "./functions"; export * from "./compare";';

/** The digests of the code that answers for a function, and of the oracle that examines it: each as one minified bundle. */
export interface Code {
  readonly functions: string;
  readonly code: string;
}

/** A function's own code is its definition with all that this stands on, and no other function. */
export async function codeOf(name: string): Promise<Code> {
  const [functions, oracle] = await Promise.all([
    bundled({ entryPoints: [path.join(root, "test/oracle/product.ts")], plugins: [alone(name)] }),
    bundled({ stdin: { contents: ORACLE, resolveDir: path.join(root, "test/oracle") }, external: ["*/product"] }),
  ]);
  return { functions: digestOf(functions), code: digestOf(functions + oracle) };
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    platform: "node",
    write: false,
    absWorkingDir: root,
  });
  return (outputFiles ?? []).map(({ text }) => text).join("\n");
}

/** A catalogue of one function. */
const alone = (name: string): Plugin => ({
  name: "one function",
  setup: ({ onLoad }) => {
    onLoad({ filter: /catalog\/index\.ts$/ }, () => {
      const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "(.+)";`).exec(
        readFileSync(catalog, "utf8"),
      )?.[1];
      if (from === undefined) throw new Error(`the catalogue has no function ${name}`);
      const contents = `import { ${name} } from "${from}"; export const CATALOG = [${name}];`;
      return { contents, loader: "ts", resolveDir: path.dirname(catalog) };
    });
  },
});
