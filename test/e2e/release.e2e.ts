import path from "node:path";
import { archiveOf } from "../../scripts/release/archive";
import { policyOf } from "../../scripts/release/headers";
import { siteAt } from "../../scripts/release/placed";
import { FEED_ORIGINS } from "../../src/feed/hosts";
import { version } from "../../package.json";
import { browserForTests } from "./open-for-tests";
import { openPage, type OpenPage } from "./open-page";
import { production, type Production } from "./production";

/** What is no coin: a page that took it for its own would load an image. */
const MARKUP = "<img src=x onerror=alert(1)>";
const ADDRESS = "https://hedge.example.com/";

/** The site that these tests have built already, released for another address. */
const built = path.resolve("node_modules/.cache/coin-m-hedge/e2e");

describe("a release, at the address that it was made for", () => {
  const browser = browserForTests();
  let host: Production;
  let sheet: OpenPage;
  beforeAll(async () => {
    const site = await siteAt(ADDRESS.slice(0, -1), built);
    host = await production(ADDRESS, await archiveOf(ADDRESS, site, new Uint8Array()));
    sheet = await openPage(browser(), { from: host });
  }, 120_000);

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

  test("every page of it lets nothing run or load but what is named, before it loads anything", () => {
    const pages = [...host.files.keys()].filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(45);
    for (const page of pages) {
      const policy = policyOf(text(page));
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).toContain("base-uri 'none'; form-action 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:(?! *;)(?!; font)|blob:/);
      const named = policy.match(/https:\/\/[^ ;]+/g) ?? [];
      const known = page === "/taskpane.html" ? ["https://appsforoffice.microsoft.com", ...FEED_ORIGINS] : [];
      expect(named.filter((origin) => !known.includes(origin))).toEqual([]);
      expect(text(page).indexOf("Content-Security-Policy")).toBeLessThan(
        text(page).search(/<(script|link|img|style)\b/),
      );
      expect(text(page)).not.toMatch(/<script\b(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*"|javascript:|<iframe|<object|<embed/i);
      // what a host says beside it is what it says itself
      expect(host.headersOf(page)["Content-Security-Policy"]).toMatch(policy);
    }
  });

  test("a session through all places of the pane asks nobody else, and a coin's name is no markup", async () => {
    const { pane } = sheet;
    const place = (name: string) => pane.getByRole("tab", { name, exact: true }).click();
    await place("Share");
    await pane.getByRole("button", { name: /^Who can open this/ }).waitFor();
    await place("History");
    await pane
      .getByRole("button", { name: /^Choose/ })
      .first()
      .waitFor();
    await place("Hedge");
    await pane.getByRole("button", { name: "Insert as a new sheet" }).click();
    await pane.getByText(/^Inserted as the sheet “Hedge /).waitFor({ timeout: 60_000 });
    const holding = pane.getByRole("button", { name: "Holding" });
    if ((await holding.getAttribute("aria-expanded")) === "false") await holding.click();
    await pane.getByRole("textbox", { name: "Coin", exact: true }).fill(MARKUP);
    await sheet.page.keyboard.press("Tab");
    await pane.waitForFunction((text) => document.body.innerText.includes(text), MARKUP.slice(0, 8));
    expect(await pane.locator('img[src="x"]').count()).toBe(0);
  });

  test("nothing went wrong, and nobody else was asked", () => {
    expect(sheet.complaints).toEqual([]);
    const others = sheet.requests.filter((address) => !/^(data|blob):/.test(address) && !address.startsWith(ADDRESS));
    expect(others.filter((address) => !address.startsWith("https://appsforoffice.microsoft.com/"))).toEqual([]);
  });
});
