import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { release } from "../../scripts/release";
import { version } from "../../package.json";
import { browserForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";
import { production, type Production } from "./production";

const ADDRESS = "https://hedge.example.com/";
const outDir = mkdtempSync(path.join(tmpdir(), "coin-m-hedge-release-"));

/** The site that these tests have built already, released for another address. */
const built = path.resolve("node_modules/.cache/coin-m-hedge/e2e");

describe("a release, at the address that it was made for", () => {
  const browser = browserForTests();
  let host: Production;
  let sheet: OpenPage;
  beforeAll(async () => {
    await release({ baseUrl: ADDRESS, outDir, from: built });
    host = await production(ADDRESS, path.join(outDir, `coin-m-hedge-${version}.zip`));
    sheet = await openPage(browser(), { from: host });
  }, 60_000);
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  const text = (file: string) => new TextDecoder().decode(host.files.get(file));

  test("computes in cells, and the pane opens with what it loads later", async () => {
    await sheet.setCells("B40", [["=COINM.LIQ_PRICE(-3500,70000,0.5,0.005,100)"]]);
    expect(await sheet.value("B40")).toBe(77388.88888888889);
    await sheet.pane.getByText("Sell 3,500 contracts at about 70,000").first().waitFor();
    await sheet.pane.getByRole("tab", { name: "Functions" }).click();
    await sheet.pane.getByRole("option", { name: /LIQ_PRICE_TIERED/ }).waitFor();
    expect(new URL(sheet.pane.url()).origin).toBe(new URL(ADDRESS).origin);
  });

  test("every address of its manifest and of its functions' help is one of its files", () => {
    const told = [...`${text("/manifest.xml")}${text("/functions.json")}`.matchAll(/"(https:\/\/[^"]+)"/g)];
    const own = told
      .map(([, address = ""]) => new URL(address))
      .filter(({ origin }) => origin === new URL(ADDRESS).origin);
    expect(own.length).toBeGreaterThan(55);
    expect(own.filter(({ pathname }) => !host.files.has(pathname))).toEqual([]);
    expect(
      [...host.files.keys()].filter((file) => /\.(html|json|xml)$/.test(file) && text(file).includes("localhost")),
    ).toEqual([]);
  });

  test("its help opens under its own policy", async () => {
    const page = await sheet.page.context().newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    const answer = await page.goto(`${ADDRESS}help/liq-price.html`);
    expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("LIQ_PRICE");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("its functions may be read from Excel's own address, and nothing else of it may be read from elsewhere", () => {
    const open = [...host.files.keys()].filter((file) => "Access-Control-Allow-Origin" in host.headersOf(file));
    expect(open.sort()).toEqual(["/functions.js", "/functions.json"]);
  });

  test("nothing is kept without asking but the icons, and no icon says that it must not be kept", () => {
    const kept = [...host.files.keys()].filter((file) => host.headersOf(file)["Cache-Control"] !== "no-cache");
    expect(kept.length).toBeGreaterThan(8);
    expect(kept.filter((file) => !file.startsWith("/assets/"))).toEqual([]);
    expect([...host.files.keys()].filter((file) => file.startsWith("/assets/") && !kept.includes(file))).toEqual([]);
  });

  test("whoever has the pane open while it is replaced runs no part of another version", async () => {
    const old = await sheet.page.context().newPage();
    const later = text("/pane.js").replaceAll(`coinm_${version.replaceAll(".", "_")}`, "coinm_9_9_9");
    expect(later).not.toBe(text("/pane.js"));
    await old.route("**/pane.js", (route) => route.fulfill({ contentType: "text/javascript", body: later }));
    await old.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await old.goto(`${ADDRESS}taskpane.html`);
    await old.getByText("The pane could not be loaded. Formulas in cells work without it.").waitFor();
    await old.close();
  });

  test("nothing went wrong, and nobody else was asked", () => {
    expect(sheet.complaints).toEqual([]);
    const others = sheet.requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(ADDRESS));
    expect(others.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/"))).toEqual([]);
  });
});
