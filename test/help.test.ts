import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { generateHelp } from "../help/generate-help";
import { CLOSE_FUNCTIONS } from "../help/exactness";
import { functionPage } from "../help/pages/function-page";
import { TERMS, THEMES } from "../help/words/glossary/themes";
import { FIELD_NAMES, fieldNamed } from "../src/builder/fields/fields";
import { FIGURES, figureWords, type FigureName } from "../src/builder/figures/figure-names";
import { html } from "../help/html";
import { indexPage } from "../help/pages/index-page";
import { refusalsOf } from "../help/refusals";
import { typesetInline, typesetLines } from "../help/typeset";
import { WALKS } from "../help/words/worked/walks";
import {
  AVG_ENTRY,
  BASIS_APR,
  CATALOG,
  FUNDING_APR,
  FUNDING_COST,
  HEDGE_CONTRACTS,
  INVERSE_PNL,
  LIQ_PRICE,
  SCENARIO_TABLE,
  TRADE_LEDGER,
} from "../src/catalog";
import type { Definition, Example, Rows } from "../src/catalog/declare/define";
import { anyNumber, ruleInWords } from "../src/catalog/declare/rules";
import { HostError, inCells } from "./functions/host-error";

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
    .replace(/<\/?(?:a|code|strong|wbr)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const escaped = (text: string): string => html`${text}`.text;

/** What the cells show when an example is typed, as a declaration would write it. */
const typedIn = (definition: Definition, given: Example["arguments"]): Rows<unknown> =>
  inCells(
    definition,
    Object.keys(definition.parameters).map((name) => given[name] ?? null),
  ).map((row) => row.map((cell) => (cell instanceof HostError ? cell.asExpected() : cell)));

/** Whether a function takes a logarithm or a power of e: each is the core's own, and tells when it is asked for. */
function withSeries(asked: jest.Mock): (name: string, given: Example["arguments"]) => boolean {
  const watched = (file: string, series: string): void => {
    jest.doMock(file, () => {
      const actual = jest.requireActual<Record<string, (...given: unknown[]) => unknown>>(file);
      return {
        ...actual,
        [series]: (...given: unknown[]) => {
          asked();
          return actual[series]?.(...given);
        },
      };
    });
  };
  watched("../src/core/approximate/logarithm", "logarithm");
  watched("../src/core/approximate/exponential", "exponentialLessOne");
  let catalog: typeof CATALOG = [];
  let called = inCells;
  // whoever loads it once more has errors of its own
  const host = CustomFunctions;
  jest.isolateModules(() => {
    ({ CATALOG: catalog } = jest.requireActual<{ CATALOG: typeof CATALOG }>("../src/catalog"));
    ({ inCells: called } = jest.requireActual<{ inCells: typeof inCells }>("./functions/host-error"));
  });
  const theirs = CustomFunctions;
  const hosted = (by: typeof CustomFunctions) => Object.assign(globalThis, { CustomFunctions: by });
  hosted(host);
  return (name, given) => {
    const definition = catalog.find((one) => one.name === name) as Definition;
    asked.mockClear();
    hosted(theirs);
    called(
      definition,
      Object.keys(definition.parameters).map((parameter) => given[parameter] ?? null),
    );
    hosted(host);
    return asked.mock.calls.length > 0;
  };
}

beforeAll(() => generateHelp(folder, "https://hedge.example"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the pages", () => {
  test("there is an index, the other pages of the whole, and one page a function, whatever its shape", () => {
    const pages = [
      "conventions.html",
      "glossary.html",
      "history.html",
      "index.html",
      "sharing.html",
      "worked-hedges.html",
    ];
    const functionPages = CATALOG.map(({ name }) => `${name.toLowerCase().replaceAll("_", "-")}.html`);
    expect(htmlFiles().sort()).toEqual([...pages, ...functionPages].sort());
    expect(new Set(CATALOG.map(({ takes }) => takes)).size).toBe(4);
  });

  test("the pages of the whole are linked from every page, and from the index", () => {
    for (const file of htmlFiles()) {
      const [navigation = ""] = /<nav aria-label="Help">[^]*?<\/nav>/.exec(read(file)) ?? [];
      expect(all(navigation, /href="([^"]*)"/g)).toEqual([
        "index.html",
        "worked-hedges.html",
        "glossary.html",
        "conventions.html",
        "history.html",
        "sharing.html",
      ]);
    }
    for (const page of ["worked-hedges", "glossary", "conventions", "history", "sharing"])
      expect(read("index.html")).toMatch(new RegExp(`<h2 id="${page}"><a href="${page}.html">`));
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
    for (const file of [
      "index.html",
      "conventions.html",
      "glossary.html",
      "history.html",
      "sharing.html",
      "worked-hedges.html",
    ])
      expect(read(file)).not.toMatch(/(href|src)="https?:/);
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
    const parts = path.join(__dirname, "../help/css");
    for (const part of readdirSync(parts))
      expect(read("help.css")).toContain(readFileSync(path.join(parts, part), "utf8"));
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
      exit_fee: { unit: "fraction", about: "", otherwise: 0, rule: { atLeast: 0, atMost: 0, slip: hostile("rule") } },
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
    const sources = readdirSync(path.join(__dirname, "../help"), { recursive: true, encoding: "utf8" });
    const trusting = sources.filter(
      (file) =>
        file.endsWith(".ts") && readFileSync(path.join(__dirname, "../help", file), "utf8").includes("typesetMarkup"),
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
      if ("rule" in parameter)
        expect(seen(page)).toContain(`Rule ${"list" in parameter ? "each " : ""}${ruleInWords(parameter.rule)}`);
      if ("columns" in parameter)
        for (const [column, { about, rule }] of Object.entries(parameter.columns))
          expect(seen(page)).toMatch(new RegExp(`${column} .*${escapeRegExp(`${about}; ${ruleInWords(rule)}`)}`));
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
      "=COINM.FUNDING_COST(contracts, mark_price, funding_rate, [contract_size], [periods])",
    );
  });

  test("says which arguments are lists, and which take one value", () => {
    expect(seen(pageOf("TRADE_LEDGER"))).toContain(
      "contracts, prices, fee_rates, sides and fees_paid are columns of one table: each takes one column or one row, and one value stands for every row. A row in which contracts is blank or 0 is empty, whatever else stands in it. Every other argument takes one value.",
    );
    expect(seen(pageOf("SCENARIO_TABLE"))).toContain(
      "prices takes one column or one row. tiers takes a range. Every other argument takes one value.",
    );
    expect(seen(pageOf("NET_DELTA"))).toContain("coins may have a length of its own.");
    expect(seen(pageOf("REBALANCE_CONTRACTS"))).toContain(
      "A row in which units, target_weights and existing are blank",
    );
    expect(seen(pageOf("LIQ_PRICE_TIERED"))).toContain("tiers takes a range. Every other argument takes one value.");
    expect(seen(pageOf("UNWIND"))).toContain("Each argument takes one value.");
    expect(seen(pageOf("INVERSE_PNL"))).toContain("Each argument takes one value or a range");
  });

  test("says what each kind of argument is when it is left out", () => {
    expect(seen(pageOf("TRADE_LEDGER"))).toContain("If left out 0 in every row");
    expect(seen(pageOf("HEDGE_BETA"))).toContain(
      "TRUE or FALSE Rule must be TRUE or FALSE, or 1 or 0 If left out FALSE",
    );
    expect(seen(pageOf("INVERSE_PNL_USD"))).toContain("If left out exit_price");
    expect(seen(pageOf("HEDGE_CHECK"))).toContain("If left out counts as not given");
    expect(seen(pageOf("CONTRACT_SPEC"))).toContain("a range Rule may hold anything If left out there is none");
  });

  test.each(CATALOG)("$name names the unit of its result, or every column with its unit", ({ name, result }) => {
    const section = /<h2 id="result">[^]*?<\/section>/.exec(pageOf(name))?.[0] ?? "";
    expect(seen(section)).toContain(result.about);
    if (!("columns" in result)) expect(section).toMatch(/<strong>(In|As) /);
    else {
      const named = all(section, /<th scope="row">([^<]*)<\/th>/g);
      expect(named).toEqual(result.columns.map((column) => escaped(column.name)));
      for (const { about } of result.columns) expect(seen(section)).toContain(about);
    }
  });

  test("a result that is close says how close, every other one that it is exact", () => {
    const exact = CATALOG.filter(({ name }) => /the exact value/.test(seen(pageOf(name)))).map(({ name }) => name);
    const ofText = ["CONTRACT_SPEC", "HEDGE_CHECK"];
    expect([...exact, ...CLOSE_FUNCTIONS, ...ofText].sort()).toEqual(CATALOG.map(({ name }) => name).sort());
    for (const name of CLOSE_FUNCTIONS) expect(seen(pageOf(name))).toContain("ight to 12 d");
  });

  test("the results that are close are those that take a logarithm or a power of e", () => {
    const asked = jest.fn();
    const takesOne = withSeries(asked);
    const close = CATALOG.flatMap(({ name, examples }) =>
      examples.some((example) => takesOne(name, example.arguments)) ? [name] : [],
    );
    // what HEDGE_CHECK says of a probability is a text
    expect(close.filter((name) => name !== "HEDGE_CHECK").sort()).toEqual([...CLOSE_FUNCTIONS].sort());
    for (const { name, examples } of [FUNDING_APR, BASIS_APR])
      for (const { arguments: given } of examples)
        if (given["compound"] !== true) expect([given, takesOne(name, given)]).toEqual([given, false]);
  });

  test("the conventions name the functions whose results are close", () => {
    const [section = ""] = /<section[^>]*>\s*<h2 id="exactness">[^]*?<\/section>/.exec(read("conventions.html")) ?? [];
    const named = CATALOG.filter(({ name }) => section.includes(`>${name}<`)).map(({ name }) => name);
    expect(named.sort()).toEqual([...CLOSE_FUNCTIONS].sort());
  });

  test("shows each refusal in the words of the function", () => {
    const page = seen(pageOf("LIQ_PRICE"));
    for (const message of [
      "entry_price must be above 0, was 0 (is the cell empty?)",
      "margin is empty: it has no default",
      "mmr must be above 0 and below 1 (0.5 % is 0.005), was 0 (is the cell empty?)",
      "close_fee must be below 0.05 (5 %), was 0.05: fees are fractions, 0.05 % is 0.0005",
      "deduction must not be below 0, was -1",
      'method must be one of "mark", "entry", "bankruptcy", "loss", was "other"',
      'contracts must be a number, was "1,000"',
      "the result of LIQ_PRICE is beyond the largest number that a cell can hold",
      "mmr + close_fee is 1 or more, with a tier table in its last tier.",
    ]) {
      expect(page).toContain(message);
    }
    expect(page).not.toContain("contracts is empty");
  });

  test("shows the refusals of lists, tables and shapes", () => {
    const messages = CATALOG.flatMap(refusalsOf).map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining([
        "prices must be above 0, was 0 (is the cell empty?), in row 1",
        "prices is empty: it has no default",
        'stats must be TRUE or FALSE, was "other"',
        "tiers: floor must not be below 0, was -1, in row 1",
        "tiers must have 2 columns (floor, mmr), had 1",
        "tiers is empty: it takes rows of floor, mmr",
        "venue is empty: it has no default",
        "contract_size takes one value, was a range of 2 × 1",
        "contracts takes one column or one row, was a range of 2 × 2",
        "contracts and prices must have as many rows as each other, were 2 and 3",
      ]),
    );
  });

  test.each(CATALOG)("$name says of an error when it comes, and apart from that what its message is", ({ errors }) => {
    for (const { when } of errors) expect(when).not.toMatch(/: [“"]/);
  });

  test.each(CATALOG)("$name has one bullet for every declared error", ({ name, errors }) => {
    const page = seen(pageOf(name)).replaceAll(" ", "");
    for (const { code, when, message = "" } of errors)
      expect(page).toContain(`${code}${when}${message}`.replaceAll(" ", ""));
  });

  test.each(CATALOG.filter(({ errors }) => errors.some(({ message }) => message !== undefined)))(
    "$name gives the messages that it declares",
    (definition) => {
      const examples = definition.examples.map((example) => ({ ...example.arguments, if_none: null }));
      const given = [...examples, ...examples.map((example) => ({ ...example, contracts: 0 }))]
        .flatMap((example) => typedIn(definition, example).flat())
        .flatMap((cell) => (typeof cell === "object" ? [cell] : []));
      for (const { code, message } of definition.errors)
        if (message !== undefined) expect(given).toContainEqual({ refuses: code, message });
    },
  );

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

  test("shows a block with refusals in it: the code in its cell, the message underneath", () => {
    const page = seen(pageOf(TRADE_LEDGER.name));
    expect(page).toContain("Typed into A1, it fills A1:E2");
    expect(page).toContain("2 0 #N/A -1.25 -0.0015625 -1.2471875");
    expect(page).toContain("B2 #N/A the position is closed: it has no average entry");
    expect(seen(pageOf(SCENARIO_TABLE.name))).toContain("I4 #N/A no equity is left at this price: the margin is gone");
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
  test.each(CATALOG)("$name explains the letters of its formula, and no other", ({ name, formula }) => {
    const letters = (mathml: string): string[] => all(mathml, /<mi[^>]*>(\p{L})<\/mi>/gu);
    const lines = typesetLines(formula).text.split("<math ").slice(1);
    const written = lines.flatMap(letters);
    // what a line says of a letter, which then stands alone on its left
    const defined = lines.flatMap((line) => letters(/^[^]*?<mo[^>]*>=<\/mo>/.exec(line)?.[0] ?? ""));
    const page = pageOf(name);
    const explained = letters(/<dl class="symbols">[^]*?<\/dl>/.exec(page)?.[0] ?? "");
    const known = [...explained, ...defined, ...INDICES, "e"];
    expect(written.filter((letter) => !known.includes(letter))).toEqual([]);
    expect(explained.filter((letter) => ![...written, "n"].includes(letter))).toEqual([]);
  });
  const INDICES = ["i", "j", "k"];

  test("a derivation takes a line for each step", () => {
    expect(typesetLines(LIQ_PRICE.formula).text.match(/<math /g)).toHaveLength(2);
    expect(typesetLines(TRADE_LEDGER.formula).text.match(/<math /g)).toHaveLength(3);
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
    const found = (...asked: string[]) => words.filter((entry) => asked.every((word) => entry.includes(word)));
    expect(found("liq price ", "bingx")).toHaveLength(1);
    expect(found("realised", "fill", "average entry").length).toBeGreaterThan(0);
    expect(found("contango").length).toBeGreaterThan(2);
    expect(found("no such word")).toEqual([]);
    expect(words.join("")).toBe(words.join("").toLowerCase());
  });

  test("is whole without its script: the search is hidden, the entries are not", () => {
    expect(read("index.html")).toMatch(/<form class="search" role="search" id="search" hidden>/);
    expect(read("index.html")).not.toMatch(/<li[^>]* hidden/);
  });
});

describe("the conventions", () => {
  test("quote messages that the functions really give", () => {
    const reference = { type: "Error", basicValue: "#REF!" };
    const given = [
      ...inCells(INVERSE_PNL, [1, 1, [[1, 2]], [[1, 1, 1]]]).flat(),
      ...inCells(LIQ_PRICE, [0]).flat(),
      ...inCells(INVERSE_PNL, [1, 0, 1]).flat(),
      ...inCells(AVG_ENTRY, [
        [[1000], [1000]],
        [[60000], [0]],
      ]).flat(),
      ...inCells(INVERSE_PNL, [reference, 1, 1]).flat(),
      ...inCells(INVERSE_PNL, [1e308, 1, 2, 1e308]).flat(),
      ...inCells(INVERSE_PNL, [1, 1, 1, 1, 0.05]).flat(),
      ...inCells(BASIS_APR, [1, 1, 44190]).flat(),
    ].flatMap((cell) => (cell instanceof HostError ? [cell.message] : []));
    const quoted = all(read("conventions.html"), /<q\s*>([^<]*)<\/q\s*>/g).map((text) =>
      text.replace(/\s+/g, " ").trim(),
    );
    expect(new Set(quoted)).toEqual(new Set(given));
  });

  test("the example of a place left empty is a formula that works", () => {
    expect(seen(read("conventions.html"))).toContain("LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100, , 0.0005)");
    const [[price] = []] = inCells(LIQ_PRICE, [-3500, 70000, 0.5, 0.005, 100, null, 0.0005]);
    expect(price).toBeGreaterThan(70000);
  });
});

describe("the glossary", () => {
  test("explains each word once, in a place of its own", () => {
    const page = read("glossary.html");
    const themes = THEMES.map(({ id }) => id);
    for (const { id, term } of TERMS) {
      expect(page).toContain(`<div id="${id}">`);
      expect(seen(page)).toContain(term);
    }
    const ids = [...themes, ...TERMS.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    [
      "inverse",
      "linear",
      "quanto",
      "coin-margined",
      "face value",
      "contract size",
      "notional",
      "perpetual",
      "quarterly",
    ],
    [
      "mark price",
      "index price",
      "last price",
      "basis",
      "contango",
      "backwardation",
      "funding rate",
      "funding interval",
    ],
    ["initial margin", "maintenance margin (rate)", "deduction", "liquidation price", "bankruptcy price", "isolated"],
    ["cross margin", "tier", "risk limit", "roll", "lot", "tick", "roe", "adl"],
    ["hedge ratio", "beta", "proxy hedge", "delta", "floating coins", "locked dollars"],
  ])("has %s and the words like it", (...words) => {
    const terms = TERMS.map(({ term, also = "" }) => `${term} ${also}`.toLowerCase()).join("; ");
    for (const word of words) expect(terms).toContain(word);
  });

  test("has the word that a field or figure of the builder refers to", () => {
    const explained = [
      ...FIELD_NAMES.map(fieldNamed),
      ...Object.keys(FIGURES).map((name) => figureWords(name as FigureName)),
    ];
    const ids = explained.flatMap((words) => words.explained ?? []);
    expect(ids).toEqual(expect.arrayContaining(["price-ladder", "haircut", "daily-deviation", "liquidation-method"]));
    const known = TERMS.map(({ id }) => id);
    expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  });

  test("the functions that it names are links", () => {
    const named = TERMS.flatMap(
      ({ means, mistaken = "" }) => `${means} ${mistaken}`.match(/\b[A-Z]+(?:_[A-Z]+)+\b|UNWIND|NOTIONAL/g) ?? [],
    );
    for (const name of named) expect(CATALOG.map((known) => known.name)).toContain(name);
    const links = all(read("glossary.html"), /<dd>[^]*?<\/dd>/g).length;
    expect(links).toBe(TERMS.length);
    expect(read("glossary.html")).toContain('<a href="notional.html"><code>NOTIONAL</code></a>');
  });

  test.each([
    ["inverse", "It is not quoted in the coin."],
    ["long-short", "An inverse long does not lose when the price rises."],
    ["quanto", "It is not another word for USD-margined"],
    ["face-value", "neither 100 BTC nor 1 BTC"],
    ["expiry", "Nor does a dated future pay a little funding: it pays none."],
    ["orders", "A sell limit does not wait for the price to drop to it."],
    ["funding-rate", "A short hedge does not pay when funding is positive: it receives."],
    ["contango", "A short does not decay in contango."],
    ["liquidation-price", "is not wiped out at +50 %"],
    ["rebalancing", "17.65 %"],
    ["unwinding", "6.25 coins after a fall to 56,000"],
  ])("puts right what is said of %s", (id, words) => {
    expect(TERMS.find((term) => term.id === id)?.mistaken).toContain(words);
  });
});

describe("the worked hedges", () => {
  const steps = WALKS.flatMap(({ id, steps: walk }) => walk.map((step) => ({ ...step, walk: id })));
  const calls = steps.flatMap(({ walk, title, calls: formulas }) =>
    formulas.map((formula) => ({ ...formula, where: `${walk}, ${title}, ${formula.about}` })),
  );

  test.each(calls)("$where", ({ of, arguments: given, gives }) => {
    expect(Object.keys(of.parameters)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(typedIn(of, given)).toEqual(Array.isArray(gives) ? gives : [[gives]]);
  });

  test("are those of five introductions, what leverage leaves of them, and funding against basis", () => {
    expect(WALKS).toHaveLength(7);
    for (const { id, title } of WALKS) expect(read("worked-hedges.html")).toContain(`<h2 id="${id}">${title}</h2>`);
    expect(new Set(steps.map(({ verdict }) => verdict))).toEqual(new Set(["Right", "Half right", "Wrong"]));
  });

  test("show each formula with what its cell shows", () => {
    const page = seen(read("worked-hedges.html"));
    expect(read("worked-hedges.html").match(/class="formula-bar"/g)).toHaveLength(calls.length);
    expect(page).toContain("=COINM.UNWIND(5, -3500, 70000, 56000, 100) Typed into A1, it fills A1:D1");
    for (const { claim, exact } of steps) {
      expect(page).toContain(claim);
      expect(page).toContain(exact);
    }
  });

  test("keep what is known of the introductions' numbers", () => {
    const worked = (id: string) => JSON.stringify(WALKS.find((walk) => walk.id === id)?.steps);
    for (const number of ["1.25", "6.25", "350000", "77388.88888888889", "-3570", "0.0014285714285714286"])
      expect(worked("insurance")).toContain(number);
    for (const number of ["-150", "-6000", "60363.63636363636", "600000,40"])
      expect(worked("rebalancing")).toContain(number);
    for (const number of ["11.11111111111111", "-33.333333333333336", "-300"])
      expect(worked("other-coins")).toContain(number);
    for (const number of ["-2500", "-3000", "[3,2,1.5]"]) expect(worked("spot-holding")).toContain(number);
    for (const number of ["1.1111111111111112", "0.9", "11111.111111111111"])
      expect(worked("trading")).toContain(number);
  });
});
