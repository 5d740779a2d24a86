import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const page = readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
const sources = (directive: string) =>
  policy
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive)
    ?.slice(1);
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("Office.js comes first, then the functions, then the pane", () => {
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g)].map((match) => match[1]);
  expect(scripts).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
  ]);
});

test("nothing may be loaded or run but what is named", () => {
  expect(sources("default-src")).toEqual(["'none'"]);
  expect(sources("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(policy).not.toMatch(/unsafe-|\*/);
});

test("no script stands in the page, and no attribute runs one", () => {
  expect(page).not.toMatch(/<script\b(?![^>]*\bsrc=)/);
  expect(page).not.toMatch(/\son[a-z]+\s*=/i);
  expect(page).not.toMatch(/javascript:/i);
});

test("the page's own styles are allowed by their hash, and so are empty style elements", () => {
  const styles = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";
  expect(sources("style-src")).toEqual(["'self'", hash(styles), hash("")]);
});

test("the page's version is the package's", () => {
  const { version } = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8")) as {
    version: string;
  };
  expect(/<html[^>]* data-version="([^"]*)"/.exec(page)?.[1]).toBe(version);
});

test("something is visible before any script has run", () => expect(page).toMatch(/<div id="pane">\s*<p[^>]*>Loading/));
