import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { CARRY } from "../test/oracle/carry/examined";
import { HEDGE } from "../test/oracle/hedge/examined";
import { MARGIN } from "../test/oracle/margin/examined";
import { POSITION } from "../test/oracle/position/examined";
import { SCENARIO } from "../test/oracle/scenario/examined";
import { digestOf } from "../test/oracle/sweep";

const root = path.join(__dirname, "..");
const catalog = path.join(root, "src/catalog/index.ts");
const ROOMS = { position: POSITION, hedge: HEDGE, margin: MARGIN, carry: CARRY, scenario: SCENARIO };

/** What makes rows and examines answers: the room of the oracle that the function is in. */
function oracleFor(name: string): string {
  const [room] = Object.entries(ROOMS).find(([, examined]) => examined.some((each) => each.name === name)) ?? [];
  if (room === undefined) throw new Error(`there is no oracle for ${name}`);
  return `export * from "./${room}/examined"; export * from "./compare";`;
}

/** The digests of the code that answers for a function, and of the oracle that examines it: each as one minified bundle. */
export interface Code {
  readonly functions: string;
  readonly code: string;
}

/** A function's own code is its definition with all that this stands on, and no other function. */
export async function codeOf(name: string): Promise<Code> {
  const [functions, oracle] = await Promise.all([
    bundled({ entryPoints: [path.join(root, "test/oracle/product.ts")], plugins: [alone(name)] }),
    bundled({
      stdin: { contents: oracleFor(name), resolveDir: path.join(root, "test/oracle") },
      external: ["*/product"],
    }),
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
