import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { release } from "../../scripts/release";
import { policyOf, rulesFor } from "../../scripts/release/headers";
import { hostingFor } from "../../scripts/release/hosting";
import { notesOf } from "../../scripts/release/notes";
import { siteAt } from "../../scripts/release/placed";
import { lostNames, recordedSheetInterface, sheetInterface } from "../../scripts/sheet-interface";

const root = path.join(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };

describe("the version", () => {
  test("is one in the lockfile, the package of the functions, the pane's page and, with a fourth number, the manifest", () => {
    const lock = JSON.parse(read("package-lock.json")) as { version: string; packages: { "": { version: string } } };
    expect([lock.version, lock.packages[""].version]).toEqual([version, version]);
    expect(JSON.parse(read("packages/core/package.json"))).toMatchObject({ version });
    expect(read("src/taskpane/taskpane.html")).toContain(`data-version="${version}"`);
    expect(read("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
  });

  test("has its lines in the changelog, and the deploying page names its files", () => {
    expect(notesOf(version, read("CHANGELOG.md")).length).toBeGreaterThan(100);
    const page = read("docs/deploy.md");
    for (const file of [`coin-m-hedge-${version}.zip`, `coin-m-hedge-${version}.cdx.json`, `core-${version}.tgz`])
      expect(page).toContain(file);
  });
});

describe("the notes", () => {
  const changelog = "# Changelog\n\n## [2.0.0]\n\n- new\n\n## [1.0.0] - 2026-12-01\n\n### Added\n\n- old\n";
  test("are what the changelog says of the version, whether it has a day or not, and of no other", () => {
    expect(notesOf("2.0.0", changelog)).toBe("- new\n");
    expect(notesOf("1.0.0", changelog)).toBe("### Added\n\n- old\n");
  });

  test.each(["0.0", "1.0", "3.0.0"])("a version of which it says nothing (%s) is not released", (none) =>
    expect(() => notesOf(none, changelog)).toThrow(`says nothing of ${none}`),
  );
});

describe("what a release is refused for", () => {
  test.each([
    [undefined, "A release needs an address"],
    ["https://localhost:3000", "an address that others reach"],
    ["https://127.0.0.1/coinm", "an address that others reach"],
    ["https://[::1]/coinm", "an address that others reach"],
    ["http://hedge.example.com", "must start with https://"],
    ["https://hedge.example.com/our tools/coinm", "written in letters, digits"],
    ["https://hedge.example.com/hedge+more", "written in letters, digits"],
    ["https://hedge.example.com/a//b", "written in letters, digits"],
    ["https://hedge.example.com/münze", "written in letters, digits"],
    ["https://hedge.example.com/?x=1", 'without a user name, "?" or "#"'],
  ])("%s", async (baseUrl, why) => {
    await expect(release({ baseUrl, from: root, outDir: path.join(tmpdir(), "never") })).rejects.toThrow(why);
  });
});

describe("a site at another address", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-site-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const manifest = '<bt:Url id="Taskpane.Url" DefaultValue="https://a.example/x/taskpane.html"/>';

  test("names it wherever it named its own, in the order of its files' names, and a longer one stays", async () => {
    mkdirSync(path.join(folder, "help"));
    const help = "https://a.example/x/help/ https://a.example/xy/ https://a.example/";
    const files = { "manifest.xml": manifest, "help/index.html": help, "b.js": "https://a.example/x/", "B.txt": "" };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const site = await siteAt("https://b.example", folder);
    expect([...site.keys()]).toEqual(["B.txt", "b.js", "help/index.html", "manifest.xml"]);
    const text = (name: string) => new TextDecoder().decode(site.get(name));
    expect(text("manifest.xml")).toContain('"https://b.example/taskpane.html"');
    expect(text("help/index.html")).toBe("https://b.example/help/ https://a.example/xy/ https://a.example/");
    expect(text("b.js")).toBe("https://a.example/x/");
  });

  test("what is no built site is refused", async () => {
    writeFileSync(path.join(folder, "manifest.xml"), "<OfficeApp/>");
    await expect(siteAt("https://b.example", folder)).rejects.toThrow("holds no built site");
  });
});

describe("the settings of hosts", () => {
  const policies = { pane: policyOf(read("src/taskpane/taskpane.html")), help: "default-src 'none'" };
  const rules = rulesFor(policies);

  test("take the pane's policy from its page, word by word", () => {
    expect(policies.pane).toMatch(/^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    expect(policies.pane).not.toMatch(/unsafe|frame-ancestors/);
    expect(policyOf(`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;" />`)).toBe(
      "default-src 'none'",
    );
    expect(() => policyOf("<html></html>")).toThrow("no Content-Security-Policy");
  });

  test.each(["https://hedge.example.com", "https://hedge.example.com/tools/coinm"])(
    "say each rule, at %s",
    (address) => {
      const folder = new URL(address).pathname.replace(/\/$/, "");
      const settings = hostingFor(address, rules);
      for (const file of ["nginx.conf", "Caddyfile"]) {
        const text = settings[file] as string;
        expect(text).toContain("hedge.example.com");
        for (const { headers } of rules)
          for (const value of Object.values(headers)) expect(text).toContain(`"${value}"`);
        expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
      }
      expect(settings["nginx.conf"]).toContain(`location ${folder}/ {`);
      expect(settings["nginx.conf"]).toContain(`  ${folder}/functions.json "*";`);
      expect(settings["Caddyfile"]).toContain(`handle_path ${folder}/* {`);
    },
  );

  test("listen on the port that the address names", () => {
    const settings = hostingFor("https://hedge.example.com:8443/coinm", rules);
    expect(settings["nginx.conf"]).toContain("listen 8443 ssl;\n  server_name hedge.example.com;");
    expect(settings["Caddyfile"]).toContain("\nhedge.example.com:8443 {\n");
  });
});

test("what is said of the cost of many users holds for what the build is held to", () => {
  const budgets = JSON.parse(read("budgets.json")) as { name: string; files: string[]; gzipBytes: number }[];
  const start = budgets.find(({ name }) => name.startsWith("start-up path"))?.gzipBytes as number;
  const inStart = budgets.find(({ name }) => name.startsWith("functions.js"))?.gzipBytes as number;
  const all = budgets.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) - inStart;
  const [, saidStart = "", saidAll = ""] =
    /functions alone[^|]*\|\s*at most ([\d,]+)[^]*?whole pane[^|]*\|\s*at most ([\d,]+)/.exec(read("docs/deploy.md")) ??
    [];
  const bytes = (text: string) => Number(text.replaceAll(",", ""));
  expect(bytes(saidStart)).toBe(start);
  // rounded up to a figure that a line more in a budget does not change
  expect(bytes(saidAll)).toBeGreaterThanOrEqual(all);
  expect(bytes(saidAll)).toBeLessThan(all * 1.1);
});

test("names in hedge sheets are those that are recorded, and one that were gone would be told: npm run generate", () => {
  const recorded = recordedSheetInterface();
  expect(sheetInterface()).toEqual(recorded);
  expect(recorded.figures.length).toBeGreaterThan(30);
  const without = { ...recorded, inputs: recorded.inputs.filter((name) => name !== "price_now") };
  expect(lostNames(recorded, without)).toEqual(["inputs: price_now is gone"]);
  expect(lostNames(without, recorded)).toEqual([]);
});

test("the public workflow releases what the tests have passed, and installs without scripts of packages", () => {
  const workflow = read(".github/workflows/release.yml");
  for (const line of [
    'tags: ["v*"]',
    "needs: test",
    "npm ci --ignore-scripts",
    "npm audit --omit dev",
    "npm run release -- --base-url",
  ])
    expect(workflow).toContain(line);
});
