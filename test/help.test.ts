import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { generateHelp } from "../scripts/generate-help";
import { functionPage } from "../scripts/help/function-page";
import { html } from "../scripts/help/html";
import { indexPage } from "../scripts/help/index-page";
import { typesetInline, typesetLines } from "../scripts/help/typeset";
import { CATALOG, FUNDING_COST, HEDGE_CONTRACTS, INVERSE_PNL, LIQ_PRICE } from "../src/catalog";
import type { Definition } from "../src/catalog/define";
import { anyNumber } from "../src/catalog/rules";
import { bind } from "../src/functions/bind";

const HEADINGS = [
  "Overview",
  "Syntax",
  "Arguments",
  "Guidance and sign conventions",
  "Result",
  "Errors",
  "Formula",
  "Examples",
  "Sources and related functions",
];

const folder = mkdtempSync(path.join(tmpdir(), "help-"));
const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
const pageOf = (name: string): string => read(`${name.toLowerCase().replaceAll("_", "-")}.html`);
const htmlFiles = (): string[] => readdirSync(folder).filter((file) => file.endsWith(".html"));
const all = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1] ?? "");
/** What a reader sees: without tags, entities read, white space as one space. */
const seen = (page: string): string =>
  page
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const escaped = (text: string): string => html`${text}`.text;

beforeAll(() => generateHelp(folder, "https://hedge.example"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the pages", () => {
  test("there is an index, the conventions, and one page a function", () => {
    const functionPages = ["bankruptcy-price", "funding-cost", "hedge-contracts", "inverse-pnl", "liq-price"];
    expect(htmlFiles()).toEqual(expect.arrayContaining(["conventions.html", "index.html"]));
    expect(htmlFiles()).toEqual(expect.arrayContaining(functionPages.map((name) => `${name}.html`)));
    expect(htmlFiles()).toHaveLength(CATALOG.length + 2);
  });

  test("what Excel opens for help is there", () => {
    const bindings = readFileSync(path.join(__dirname, "../src/functions/functions.ts"), "utf8");
    const targets = all(bindings, /@helpurl \S+\/help\/(\S+)/g);
    expect(targets).toHaveLength(CATALOG.length);
    expect(htmlFiles()).toEqual(expect.arrayContaining(targets));
  });

  test("each is well-formed, in English, with a title, a description, one h1 and headings in order", () => {
    for (const file of htmlFiles()) {
      const page = read(file);
      const tree = page.replace("<!doctype html>", "").replace(/ (defer|hidden|data-group)(?=[ >])/g, "");
      expect([file, XMLValidator.validate(tree)]).toEqual([file, true]);
      expect(page).toContain('<html lang="en">');
      expect(page).toMatch(/<title>[^<]+ · Coin-M Hedge help<\/title>/);
      expect(page).toMatch(/<meta name="description" content="[^"]{20,}"/);
      expect(page.match(/<main /g)).toHaveLength(1);
      expect(page).toContain('<a class="skip" href="#content">');
      const levels = all(page, /<h(\d)/g).map(Number);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
  });

  test.each(CATALOG.map(({ name }) => name))("%s has the nine sections", (name) => {
    expect(all(pageOf(name), /<h2[^>]*>([^<]*)<\/h2>/g)).toEqual(HEADINGS);
  });

  test("tables have a caption, and their headings say what they are the heading of", () => {
    for (const file of htmlFiles()) {
      const page = read(file);
      expect(page.match(/<caption>/g)?.length).toBe(page.match(/<table/g)?.length);
      expect(page).not.toMatch(/<th(?! scope="(row|col)")[ >]/);
    }
  });
});

describe("links", () => {
  test("every internal one leads to a file, and to a place in it", () => {
    for (const file of htmlFiles()) {
      for (const target of all(read(file), / (?:href|src)="([^"]*)"/g).filter((to) => !to.startsWith("https://"))) {
        const [to = "", fragment] = target.split("#");
        const page = read(to || file);
        if (fragment !== undefined) expect(all(page, / id="([^"]*)"/g)).toContain(fragment);
      }
    }
  });

  test("no place has the same name as another one on its page", () => {
    for (const file of htmlFiles()) {
      const places = all(read(file), / id="([^"]*)"/g);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test("the only ones that lead outside are the sources, and they give nothing away", () => {
    for (const { name, sources } of CATALOG) {
      const outside = [...pageOf(name).matchAll(/<(\w+)([^>]*(?:href|src)="https?:([^"]*)"[^>]*)>/g)];
      expect(outside.map(([, tag]) => tag)).toEqual(outside.map(() => "a"));
      expect(outside.map(([, , attributes]) => attributes)).toEqual(
        outside.map(() => expect.stringContaining('rel="noopener noreferrer"')),
      );
      const declared = sources.flatMap(({ url }) => (url === undefined ? [] : [escaped(url)]));
      expect(outside.map(([, , , rest]) => `https:${rest}`)).toEqual(declared);
    }
    for (const file of ["index.html", "conventions.html"]) expect(read(file)).not.toMatch(/(href|src)="https?:/);
  });

  test("a source that is not an https address is refused", () => {
    const bad: Definition = { ...INVERSE_PNL, sources: [{ title: "no page", url: "javascript:alert(1)" }] };
    expect(() => functionPage({ functions: CATALOG, baseUrl: "" }, bad)).toThrow("https://");
  });
});

describe("nothing from outside, nothing inline", () => {
  test("each page forbids both before it asks for anything", () => {
    for (const file of htmlFiles()) {
      const [policy = ""] = all(read(file), /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g);
      expect(policy).toContain("default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;");
      expect(policy).not.toContain("unsafe");
      expect(read(file).indexOf("Content-Security-Policy")).toBeLessThan(read(file).search(/<(link|script|img)/));
    }
  });

  test("no page has a style attribute, an inline style or script, or a handler", () => {
    for (const file of htmlFiles()) {
      expect(read(file)).not.toMatch(/ style=|<style|<script(?! src="help\.js" defer>)| on[a-z]+=/);
    }
  });

  test("the stylesheet and the script load nothing", () => {
    expect(read("help.css")).not.toMatch(/url\(|@import|https?:/);
    expect(read("help.js")).not.toMatch(/https?:|fetch|XMLHttpRequest|import|innerHTML|eval/);
  });
});

describe("text stays text", () => {
  const hostile = (where: string): string => `</p><script>alert("${where}")</script>&'`;
  const definition: Definition = {
    ...INVERSE_PNL,
    summary: hostile("summary"),
    parameters: {
      ...INVERSE_PNL.parameters,
      contracts: { unit: "contracts", about: hostile("about"), rule: anyNumber },
      exit_fee: { unit: "fraction", about: "", otherwise: 0, rule: { says: hostile("rule"), holds: (x) => x === 0 } },
      kind: { choices: ["a", hostile("choice")], about: "", otherwise: hostile("default") },
    },
    result: { unit: "coin", about: hostile("result") },
    guidance: [hostile("guidance")],
    errors: [{ code: "#N/A", when: hostile("error") }],
    examples: [
      { about: "sound", arguments: { contracts: 1, entry_price: 2, exit_price: 4 }, gives: [[hostile("block")]] },
      { about: hostile("example"), arguments: { contracts: hostile("argument") }, gives: hostile("value") },
      { about: "refused", arguments: {}, gives: { refuses: "#N/A", message: hostile("message") } },
    ],
    sources: [{ title: hostile("title"), url: `https://hedge.example/"><script>alert("address")</script>` }],
  };

  test.each([
    ["summary", "about", "rule", "choice", "default", "result", "guidance"],
    ["error", "block", "example", "value", "message", "title"],
  ])("%s and its neighbours are escaped on a function's page", (...places) => {
    const page = functionPage({ functions: [definition], baseUrl: hostile("base") }, definition);
    for (const place of places) expect(page).toContain(escaped(hostile(place)));
    expect(page).not.toMatch(/<script|alert\("/);
  });

  test("a text in a formula is quoted for Excel first, and escaped then", () => {
    const page = functionPage({ functions: [definition], baseUrl: "" }, definition);
    expect(page).toContain(escaped(`=COINM.INVERSE_PNL("${hostile("argument").replaceAll('"', '""')}")`));
  });

  test("the index escapes what it searches", () => {
    const page = indexPage({ functions: [definition], baseUrl: "" });
    expect(page).toContain(escaped(hostile("about")));
    expect(page).not.toMatch(/<script(?! src="help\.js")|alert\("/);
  });

  test("only the typesetter may say that its text is markup", () => {
    const sources = readdirSync(path.join(__dirname, "../scripts/help"), { recursive: true, encoding: "utf8" });
    const trusting = sources.filter(
      (file) =>
        file.endsWith(".ts") &&
        readFileSync(path.join(__dirname, "../scripts/help", file), "utf8").includes("typesetMarkup"),
    );
    expect(trusting.sort()).toEqual(["html.ts", "typeset.ts"]);
  });
});

describe("a function's page", () => {
  test.each(CATALOG)("$name lists every argument with its words, default and rule", ({ name, parameters }) => {
    const page = pageOf(name);
    const listed = all(page, /<div id="argument-([^"]*)">/g);
    expect(listed).toEqual(Object.keys(parameters));
    for (const parameter of Object.values(parameters)) {
      expect(seen(page)).toContain(parameter.about);
      if ("rule" in parameter) expect(seen(page)).toContain(`Rule ${parameter.rule.says}`);
    }
  });

  test("says what an argument takes and what it is when left out", () => {
    const page = seen(pageOf("LIQ_PRICE"));
    expect(page).toContain("USD per contract Rule must be above 0 If left out 1");
    expect(page).toContain('"mark" | "entry" | "bankruptcy" | "loss" Rule must be one of these words, in any case');
    expect(page).toContain("contracts Rule may be any number If left out required; a blank counts as 0");
    expect(page).toContain("coin Rule must be above 0 If left out required ");
  });

  test("shows the syntax with what may be left out in brackets", () => {
    expect(seen(pageOf("FUNDING_COST"))).toContain(
      "=COINM.FUNDING_COST( contracts, mark_price, funding_rate, [contract_size], [periods])",
    );
  });

  test("shows each refusal in the words of the function", () => {
    const page = seen(pageOf("LIQ_PRICE"));
    for (const message of [
      "entry_price must be above 0, was 0 (is the cell empty?)",
      "margin is empty: it has no default",
      "mmr must be above 0 and below 1 (0.5 % is 0.005), was 0 (is the cell empty?)",
      "close_fee must be between −1 and 1 (0.05 % is 0.0005), was -1",
      "deduction must not be below 0, was -1",
      'method must be one of "mark", "entry", "bankruptcy", "loss", was "other"',
      'contracts must be a number, was "text"',
      "the result is beyond the largest number that a cell can hold",
      "mmr + close_fee is 1 or more.",
    ]) {
      expect(page).toContain(message);
    }
    expect(page).not.toContain("contracts is empty");
  });

  test.each(CATALOG)("$name has one bullet for every declared error", ({ name, errors }) => {
    const page = seen(pageOf(name));
    for (const { code, when } of errors) expect(page.replaceAll(" ", "")).toContain((code + when).replaceAll(" ", ""));
  });

  test("shows examples as they are typed, with what their cells show", () => {
    const liquidation = seen(pageOf("LIQ_PRICE"));
    expect(liquidation).toContain("=COINM.LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100) Result 77388.88888888889");
    expect(liquidation).toContain('=COINM.LIQ_PRICE(-3500, 70000, 5, 0.005, 100, , , , , "never") Result never');
    expect(liquidation).toContain(
      "Result #N/A no liquidation price: the margin covers this short at every price The same",
    );
    expect(seen(pageOf("INVERSE_PNL"))).toContain(
      "=COINM.INVERSE_PNL(-3500, 70000, {56000,70000}, 100) Typed into A1, it fills A1:B1 A B 1 1.25 0 ",
    );
  });

  test.each(CATALOG)("$name shows all its examples", ({ name, examples }) => {
    const list = /<ol class="examples">[^]*?<\/ol>/.exec(pageOf(name))?.[0] ?? "";
    expect(list.match(/class="formula-bar"/g)).toHaveLength(examples.length);
  });

  test("names its sources, and its relations by link", () => {
    const page = pageOf("LIQ_PRICE");
    expect(page).toContain('<a href="bankruptcy-price.html"><code>BANKRUPTCY_PRICE</code></a>');
    for (const { title } of LIQ_PRICE.sources) expect(seen(page)).toContain(title);
  });

  test("links the functions that its words name, and marks their arguments", () => {
    const site = { functions: CATALOG, baseUrl: "" };
    const page = functionPage(site, {
      ...HEDGE_CONTRACTS,
      guidance: ["See LIQ_PRICE and hedge_ratio, not other_word."],
    });
    expect(page).toContain('See <a href="liq-price.html"><code>LIQ_PRICE</code></a> and');
    expect(page).toContain('<a class="quiet" href="#argument-hedge_ratio"><code>hedge_ratio</code></a>');
    expect(page).toContain("not <code>other_word</code>.");
  });
});

describe("formulas", () => {
  test.each(CATALOG)("$name explains every letter of its formula, and no other", ({ name, formula }) => {
    const letters = (mathml: string): string[] =>
      all(
        mathml.replace(/<msub><mi>(\w)<\/mi><m[in]>(\w)<\/m[in]><\/msub>/g, "<mi>$1_$2</mi>"),
        /<mi[^>]*>([^<|]+)<\/mi>/g,
      );
    const page = pageOf(name);
    const explained = letters(/<dl class="symbols">[^]*?<\/dl>/.exec(page)?.[0] ?? "");
    const written = letters(typesetLines(formula).text).filter((letter) => letter !== "round");
    expect(explained).toEqual(expect.arrayContaining(written));
    const inGuidance = name === "LIQ_PRICE" ? ["n"] : [];
    expect(new Set(explained)).toEqual(new Set([...written, ...inGuidance]));
  });

  test("a derivation takes a line for each step", () => {
    expect(typesetLines(LIQ_PRICE.formula).text.match(/<math /g)).toHaveLength(2);
    expect(typesetLines(FUNDING_COST.formula).text.match(/<math /g)).toHaveLength(1);
  });

  test("a formula with a mistake, or with a style that the page would block, stops the generation", () => {
    expect(() => typesetInline(String.raw`\frac{1}`)).toThrow();
    expect(() => typesetInline(String.raw`\textcolor{red}{x}`)).toThrow("style");
  });
});

describe("the index", () => {
  test("lists every function once, by group, and finds it by the words of its page", () => {
    const page = read("index.html");
    for (const { name, group } of CATALOG) {
      expect(page.match(new RegExp(`<code>${name}</code>`, "g"))).toHaveLength(1);
      expect(seen(page)).toContain(group);
    }
    const words = all(page, /data-words="([^"]*)"/g);
    expect(words.filter((entry) => entry.includes("liq price") && entry.includes("bybit"))).toHaveLength(1);
    expect(words.join("")).toBe(words.join("").toLowerCase());
  });

  test("is whole without its script: the search is hidden, the entries are not", () => {
    expect(read("index.html")).toMatch(/<form class="search" role="search" id="search" hidden>/);
    expect(read("index.html")).not.toMatch(/<li[^>]* hidden/);
  });
});

describe("the conventions", () => {
  test("quote messages that the functions really give", () => {
    Object.assign(globalThis, {
      CustomFunctions: {
        Error: class {
          constructor(
            readonly code: string,
            readonly message?: string,
          ) {}
        },
        ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      },
    });
    const reference = { type: "Error", basicValue: "#REF!" };
    const given = [
      ...bind(INVERSE_PNL, [1, 1, [[1, 2]], [[1, 1, 1]]]).flat(),
      ...bind(LIQ_PRICE, [0]).flat(),
      ...bind(INVERSE_PNL, [1, 0, 1]).flat(),
      ...bind(INVERSE_PNL, [reference, 1, 1]).flat(),
      ...bind(INVERSE_PNL, [1e308, 1, 2, 1e308]).flat(),
    ].flatMap((cell) => (typeof cell === "object" && "message" in cell ? [cell.message] : []));
    const quoted = all(read("conventions.html"), /<q\s*>([^<]*)<\/q\s*>/g).map((text) =>
      text.replace(/\s+/g, " ").trim(),
    );
    expect(new Set(quoted)).toEqual(new Set(given));
  });

  test("the example of a place left empty is a formula that works", () => {
    expect(seen(read("conventions.html"))).toContain("LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100, , 0.0005)");
    const [[price] = []] = bind(LIQ_PRICE, [-3500, 70000, 0.5, 0.005, 100, null, 0.0005]);
    expect(price).toBeGreaterThan(70000);
  });
});
