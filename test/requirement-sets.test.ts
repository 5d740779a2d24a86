import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { at, attribute, parseXml } from "../scripts/manifest/xml-tree";

/**
 * What the add-in uses of Office.js, against what its manifest requires. Microsoft's typings say of each member in which
 * requirement set it came; an Excel that meets the manifest must have it, or it must be asked for first.
 */
const root = path.join(__dirname, "..");
const MICROSOFT = /@types[\\/](office-js|custom-functions-runtime)[\\/]/;

/** Members that are newer than the manifest, and asked for before they are used. */
const ASKED_FOR = {
  "RunOptions.mergeUndoGroup": "ExcelApi 1.20",
  "UI.openBrowserWindow": "OpenBrowserWindowApi 1.1",
};

/** All that names Excel or Office: test/architecture.test.ts. */
const PLACES = /^(workbook[\\/]excel[\\/]|functions[\\/]|taskpane[\\/]office\.ts$)/;
const sources = (readdirSync(path.join(root, "src"), { recursive: true }) as string[])
  .filter((file) => PLACES.test(file) && file.endsWith(".ts"))
  .map((file) => path.join(root, "src", file));
const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile) as { config: object };
const { options } = ts.parseJsonConfigFileContent({ ...config, files: sources, include: [] }, ts.sys, root);
const program = ts.createProgram(sources, options);
const checker = program.getTypeChecker();

/** What Excel.run takes: put together beforehand, an object of no type of its own. */
const runOptions = checker.getDeclaredTypeOfSymbol(
  checker
    .getSymbolsInScope(program.getSourceFile(sources[0] as string) as ts.SourceFile, ts.SymbolFlags.Namespace)
    .find(({ name }) => name === "Excel")
    ?.exports?.get(ts.escapeLeadingUnderscores("RunOptions")) as ts.Symbol,
);

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
}

/** The set that the typings name in the comment of a declaration: in either of the two ways that they have. */
function setOf(declaration: ts.Declaration): { set: string; version: string } | undefined {
  const holder = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const comment = holder.getFullText().slice(0, holder.getLeadingTriviaWidth());
  const [, set, version] =
    /\[Api set: (\w+) ([\d.]+)\]/.exec(comment) ??
    /Requirement set\*\*: \{@link [^|]*\| (\w+) ([\d.]+)\}/.exec(comment) ??
    [];
  return set && version ? { set, version } : undefined;
}

/** A member of Microsoft's that a name stands for: in an access, or in an object that one of Microsoft's types takes. */
function symbolOf(node: ts.Identifier): ts.Symbol | undefined {
  const { parent } = node;
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node)
    return (checker.getContextualType(parent.parent) ?? runOptions).getProperty(node.text);
  return checker.getSymbolAtLocation(node);
}

function usesIn(file: ts.SourceFile): Use[] {
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isIdentifier(node)) return;
    const declarations = (symbolOf(node)?.declarations ?? []).filter((declaration) =>
      MICROSOFT.test(declaration.getSourceFile().fileName),
    );
    // of several overloads the oldest is enough
    const sets = declarations
      .flatMap((declaration) => setOf(declaration) ?? [])
      .sort((a, b) => compare(a.version, b.version));
    const owner = declarations[0]?.parent as { name?: ts.Identifier } | undefined;
    if (sets[0]) found.push({ member: `${owner?.name?.text ?? ""}.${node.text}`, ...sets[0] });
  };
  visit(file);
  return found;
}

const compare = (a: string, b: string): number => {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [a, b].map((text) =>
    text.split(".").map(Number),
  ) as [number[], number[]];
  return major - otherMajor || minor - otherMinor;
};

const uses = sources.flatMap((file) => usesIn(program.getSourceFile(file) as ts.SourceFile));
const required = new Map(
  at(parseXml(readFileSync(path.join(root, "manifest.xml"), "utf8")), "Requirements", "Sets", "Set").map((set) => [
    attribute(set, "Name") ?? "",
    attribute(set, "MinVersion") ?? "",
  ]),
);
const isMet = ({ set, version }: Use): boolean => {
  const minimum = required.get(set);
  return minimum !== undefined && compare(version, minimum) <= 0;
};

test("the typings are read: members of each of the sets are found", () => {
  const members = new Map(uses.map((use) => [use.member, `${use.set} ${use.version}`]));
  expect(members.get("Range.hasSpill")).toBe("ExcelApi 1.12");
  expect(members.get("Range.dataValidation")).toBe("ExcelApi 1.8");
  expect(members.get("ErrorCode.notAvailable")).toBe("CustomFunctionsRuntime 1.3");
  expect(members.get("Addin.onVisibilityModeChanged")).toBe("SharedRuntime 1.1");
  expect(members.size).toBeGreaterThan(150);
});

test("every member in use is in the sets that the manifest requires, or is asked for first", () => {
  const newer = uses.filter((use) => !isMet(use)).map(({ member, set, version }) => [member, `${set} ${version}`]);
  expect(Object.fromEntries(newer)).toEqual(ASKED_FOR);
});

test("what is asked for first is asked for by its set and version", () => {
  const texts = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const asked = [...texts.matchAll(/isSetSupported\("(\w+)", "([\d.]+)"\)/g)].map(
    ([, set, version]) => `${set} ${version}`,
  );
  // hasApi is the same for ExcelApi, with the version in a constant
  const [, version = ""] = /const GROUPS_UNDO = "([\d.]+)";/.exec(texts) ?? [];
  expect(texts).toMatch(/hasApi\(GROUPS_UNDO\)/);
  expect([...asked, `ExcelApi ${version}`].sort()).toEqual(Object.values(ASKED_FOR).sort());
});

test("the manifest requires no more than what is in use", () => {
  for (const [set, minimum] of required) {
    const versions = uses.filter((use) => use.set === set && isMet(use)).map(({ version }) => version);
    expect([set, versions.sort(compare).at(-1)]).toEqual([set, minimum]);
  }
});
