import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import ts from "typescript";
import { CALLED, decimalInPart } from "../scripts/decimal-in-part-loader";

const root = path.join(__dirname, "..");
const whole = readFileSync(path.join(root, "node_modules/decimal.js/decimal.mjs"), "utf8");
const part = decimalInPart(whole);

/** As the bundles have it. */
const InPart = evaluated(part);

function evaluated(source: string): typeof Decimal {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { Decimal?: typeof Decimal } = {};
  vm.runInNewContext(outputText, { exports });
  return exports.Decimal as typeof Decimal;
}

/** Names of decimal.js that the core uses, by the compiler's own account of what is declared where. */
function usedBySources(): Set<string> {
  const folder = path.join(root, "src/core");
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declarations = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
      if (declarations.some((declaration) => /decimal\.d\.ts$/.test(declaration.getSourceFile().fileName))) {
        used.add(node.name.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => files.includes(path.normalize(fileName)))
    .forEach(visit);
  return used;
}

describe("decimal.js in part", () => {
  test("keeps whatever the sources call, and what the language calls", () => {
    expect([...CALLED].sort()).toEqual([...usedBySources(), "toString", "valueOf"].sort());
    const members = {
      ...Object.getOwnPropertyDescriptors(InPart),
      ...Object.getOwnPropertyDescriptors(InPart.prototype),
    };
    expect(CALLED.filter((name) => !(name in members))).toEqual([]);
  });

  test("changes nothing of what is kept", () => {
    const methods = (Type: typeof Decimal) => Object.entries(Type.prototype as unknown as Record<string, unknown>);
    const kept = methods(evaluated(part)).filter(([, method]) => typeof method === "function");
    const all = new Map(methods(evaluated(whole)));
    const plain = (method: unknown) => String(method).replace(/\/\*[^]*?\*\/|\/\/.*|\s/g, "");
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter(([name, method]) => plain(method) !== plain(all.get(name))).map(([name]) => name)).toEqual([]);
  });

  test("reads numbers, and texts in decimal digits; others are refused, and none is read as another number", () => {
    const read = ["0", "-1.5", "2.302585092994045684", "1e-320", 0.1, 5e-324, -0, NaN, Infinity, -Infinity];
    expect(read.map((given) => String(new InPart(given)))).toEqual(read.map((given) => String(new Decimal(given))));
    for (const other of ["0x10", "0b11", "1_000", "Infinity", "", "5 BTC"]) expect(() => new InPart(other)).toThrow();
  });

  test("is a good third smaller, and says whose it is", () => {
    const withoutComments = (source: string) => source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*/gm, "").length;
    expect(withoutComments(part)).toBeLessThan(withoutComments(whole) * 0.65);
    expect(part.slice(0, 300)).toMatch(/^\/\*!\s+\*\s+decimal\.js v.*Copyright.*MIT/s);
    const left = ["P.inverseHyperbolicCosine", "function taylorSeries", "3.14159"];
    expect(left.filter((text) => whole.includes(text) && !part.includes(text))).toEqual(left);
  });

  test.each([
    ["logarithms, roots and the four operations to 80", 80, [transcendental, arithmetic], 200],
    ["the four operations to 750", 750, [arithmetic], 200],
  ] as const)("calculates as the whole of it does: %s digits", (_, precision, calculations, numRuns) => {
    const limits = { precision, minE: -9e15, maxE: 9e15 };
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 8 }), (one, other, rounding) => {
        const [expected, actual] = [Decimal, InPart].map((Base) => {
          const Type = Base.clone({ ...limits, rounding } as Decimal.Config);
          return calculations.flatMap((calculation) => calculation(Type, new Type(one), new Type(other))).map(String);
        });
        expect(actual).toEqual(expected);
      }),
      { numRuns },
    );
  });
});

function arithmetic(Type: typeof Decimal, left: Decimal, right: Decimal): unknown[] {
  return [
    ...[Type.add(left, right), Type.mul(left, right), Type.div(left, right)],
    ...[left.plus(right), left.minus(right), left.times(right), left.abs(), left.negated()],
    ...[left.toDecimalPlaces(0, Type.ROUND_HALF_UP), left.toNumber(), Number(left), left.valueOf()],
    ...[left.equals(right), left.gte(right), left.lte(right), left.isNegative(), left.isZero()],
  ];
}

function transcendental(_: typeof Decimal, left: Decimal, right: Decimal): unknown[] {
  return [left.pow(2), left.abs().sqrt(), left.abs().ln(), right.abs().ln()];
}
