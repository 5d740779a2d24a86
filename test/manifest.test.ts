import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { checkManifest } from "../scripts/check-manifest";
import type { ManifestRule } from "../scripts/manifest/finding";
import { checkFunctionNames, checkHelpAddresses, type FunctionMetadata } from "../scripts/manifest/functions";
import { at, parseXml } from "../scripts/manifest/xml-tree";
import { siteFrom } from "../scripts/site";
import { manifestFor, pageFor } from "../scripts/site-files";
import { FEED_ORIGINS } from "../src/feed/hosts";

const root = path.join(__dirname, "..");
const assets = path.join(root, "assets");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

test("the manifest has nothing that Office would hold against it", () => {
  expect(checkManifest(manifest, assets)).toEqual([]);
});

test("the manifest's version is the package's, with the fourth number that Office wants", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(at(parseXml(manifest), "Version")[0]?.text).toBe(`${version}.0`);
});

describe("one wrong line is found", () => {
  const tooLong = "x".repeat(251);
  const longId = "Icon.that.has.a.very.long.name.16";
  const cases: [ManifestRule, string, string | RegExp, string][] = [
    ["well-formed", "an element that is not closed", "</Permissions>", ""],
    ["order", "Version before Id", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"],
    ["order", "Requirements before Hosts", /(<Hosts>.*?<\/Hosts>)\s*(<Requirements>.*?<\/Requirements>)/s, "$2$1"],
    ["order", "Namespace before Script", /(<Script>.*)(<Namespace [^>]*>)/s, "$2$1"],
    ["order", "Icon before Supertip", /(<Supertip>.*?<\/Supertip>)\s*(<Icon>.*?<\/Icon>)/s, "$2$1"],
    ["order", "FunctionFile before GetStarted", /(<GetStarted>.*?<\/GetStarted>)\s*(<FunctionFile [^>]*>)/s, "$2$1"],
    ["order", "an element that Office does not know", "<Permissions>", "<Rights/><Permissions>"],
    ["required", "no support address", /<SupportUrl [^>]*>/, ""],
    ["required", "no provider", /<ProviderName>.*<\/ProviderName>/, ""],
    ["identity", "an id that is no GUID", /<Id>[^<]*/, "<Id>coin-m-hedge"],
    ["identity", "a version of three numbers", /<Version>[^<]*/, "<Version>1.0.0"],
    ["identity", "another host", 'Name="Workbook"', 'Name="Document"'],
    ["text", "a label without words", /(id="Group.Label" DefaultValue=)"[^"]*"/, '$1" "'],
    [
      "text",
      "a short text that is too long",
      /(id="PaneButton.Label" DefaultValue=)"[^"]*"/,
      `$1"${tooLong.slice(125)}"`,
    ],
    ["text", "a long text that is too long", /(id="PaneButton.Tooltip" DefaultValue=)"[^"]*"/, `$1"${tooLong}"`],
    ["text", "a description that is too long", /(<Description DefaultValue=)"[^"]*"/, `$1"${tooLong}"`],
    ["address", "a plain http address", 'Url" DefaultValue="https://', 'Url" DefaultValue="http://'],
    [
      "address",
      "an icon from elsewhere",
      'Icon.16" DefaultValue="https://localhost:3000',
      'Icon.16" DefaultValue="https://a.b',
    ],
    ["address", "another metadata file", "functions.json", "metadata.json"],
    ["resource", "a resid that leads nowhere", 'Label resid="Group.Label"', 'Label resid="Group.Title"'],
    ["resource", "a text where an address belongs", /resid="GetStarted.LearnMoreUrl"/, 'resid="GetStarted.Title"'],
    ["resource", "an id given twice", 'String id="Group.Label"', 'String id="GetStarted.Title"'],
    [
      "unused",
      "a resource that nothing names",
      "</bt:Urls>",
      '<bt:Url id="Old" DefaultValue="https://localhost:3000/o"/></bt:Urls>',
    ],
    ["length", "an id of more than 32 characters", /"Icon\.16"/g, `"${longId}"`],
    ["length", "a control id of more than 32 characters", "CoinMHedge.PaneButton", `CoinMHedge.PaneButton${longId}`],
    ["icon", "an icon without a file", "icon-48.png", "icon-49.png"],
    ["icon", "an icon of other pixels than it says", /size="20" resid="Icon.20"/, 'size="20" resid="Icon.24"'],
    ["icon", "no icon of 80 pixels", /<bt:Image size="80" [^>]*>/, ""],
    ["icon", "a blurred icon in the list of add-ins", /(<HighResolutionIconUrl .*)icon-64/, "$1icon-32"],
    ["runtime", "a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"'],
    ["runtime", "functions in another page", /(<Page>\s*<SourceLocation resid=)"[^"]*"/, '$1"Functions.Script.Url"'],
    ["runtime", "a function file of its own", /(<FunctionFile resid=)"[^"]*"/, '$1"Functions.Script.Url"'],
    [
      "runtime",
      "a button that opens another page",
      /(<Action.*\s*<SourceLocation resid=)"[^"]*"/,
      '$1"Functions.Script.Url"',
    ],
    ["runtime", "an older Excel that has no shared runtime", 'Name="SharedRuntime"', 'Name="ExcelApi"'],
    ["runtime", "a pane with an id", /(xsi:type="ShowTaskpane">)/, "$1<TaskpaneId>Pane</TaskpaneId>"],
    ["namespace", "a namespace that Excel refuses", 'DefaultValue="COINM"', 'DefaultValue="coin m"'],
  ];

  test.each(cases)("%s: %s", (rule, _what, from, to) => {
    const mutated = manifest.replace(from, to);
    expect(mutated).not.toBe(manifest);
    expect(checkManifest(mutated, assets).map((finding) => finding.rule)).toContain(rule);
  });
});

describe("the files of a site", () => {
  const namespaceOf = (xml: string) => /id="Functions.Namespace" DefaultValue="([^"]*)"/.exec(xml)?.[1];

  test("production has the site's address everywhere and the namespace COINM", () => {
    const placed = manifestFor(siteFrom({ baseUrl: "https://hedge.example.com/coinm/" }), manifest);
    expect(checkManifest(placed, assets)).toEqual([]);
    expect(placed).not.toContain("localhost");
    expect(placed).toContain('"https://hedge.example.com/coinm/taskpane.html"');
    expect(namespaceOf(placed)).toBe("COINM");
  });

  test("development can sit beside production: own id, own namespace, own names", () => {
    const development = manifestFor(siteFrom({ development: true }), manifest);
    expect(checkManifest(development, assets)).toEqual([]);
    expect(namespaceOf(development)).toBe("COINMDEV");
    const [id, productionId] = [development, manifest].map((xml) => at(parseXml(xml), "Id")[0]?.text);
    expect(id).not.toBe(productionId);
    expect(development).not.toMatch(/\bCOINM\b/);
    expect(development).toContain('<DisplayName DefaultValue="Coin-M Hedge (development)"');
    expect(development).toContain('id="Group.Label" DefaultValue="Coin-M Hedge (development)"');
  });

  test("the pane's page states the namespace whose formulas the pane inserts", () => {
    const page = readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8");
    const built = pageFor(siteFrom({}), page);
    expect(built.replace(/connect-src [^;]*/, "")).toBe(page.replace(/connect-src [^;]*/, ""));
    expect(pageFor(siteFrom({ development: true }), page)).toContain('data-namespace="COINMDEV"');
  });

  test("the pane's page may ask its own site, Microsoft's and the venues of the list, and nobody else", () => {
    const page = readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8");
    const [, asked = ""] = /connect-src ([^;]*)/.exec(pageFor(siteFrom({}), page)) ?? [];
    expect(asked.split(" ")).toEqual(["'self'", "https://appsforoffice.microsoft.com", ...FEED_ORIGINS]);
    expect(pageFor(siteFrom({}), page).match(/connect-src/g)).toHaveLength(1);
  });

  test("a manifest in which nothing can be replaced is refused", () => {
    expect(() => manifestFor(siteFrom({ development: true }), "<OfficeApp/>")).toThrow(/no longer contains/);
  });
});

describe("the custom functions' metadata", () => {
  const file = path.join(root, "src/functions/functions.ts");

  async function metadata(): Promise<FunctionMetadata> {
    const { errors, metadataJson } = await generateCustomFunctionsMetadata(file);
    expect(errors).toEqual([]);
    return JSON.parse(metadataJson) as FunctionMetadata;
  }

  test("has names that Excel accepts", async () => {
    const found = await metadata();
    expect(found.functions.length).toBeGreaterThan(0);
    expect(checkFunctionNames(found)).toEqual([]);
  });

  test("has help pages on the manifest's own site", async () => {
    expect(checkHelpAddresses(parseXml(manifest), await metadata())).toEqual([]);
  });

  test.each([
    ["PV", "must be 3 to 128"],
    ["ABC1", "looks like the address of a cell"],
    ["XFD1048576", "looks like the address of a cell"],
    ["R1C1", "looks like the address of a cell"],
    ["1ST_ENTRY", "a letter first"],
    ["inverse_pnl", "capital letters"],
  ])("a function called %s is refused", (name, why) => {
    expect(checkFunctionNames({ functions: [{ id: name, name }] }).join()).toContain(why);
  });

  test("a name unlike its id, and a help page elsewhere, are refused", () => {
    const stranger = { id: "INVERSE_PNL", name: "PNL", helpUrl: "https://example.com/help/inverse-pnl.html" };
    expect(checkFunctionNames({ functions: [stranger] })).toHaveLength(1);
    expect(checkHelpAddresses(parseXml(manifest), { functions: [stranger] })).toHaveLength(1);
  });
});
