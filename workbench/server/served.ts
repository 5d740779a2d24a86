import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Bundle } from "./bundle";
import { panePolicy, sheetPolicy, workerPolicy } from "./content-security";

export interface Served {
  /** The folder with the add-in as it was built. */
  addIn: string;
  /** The folder with Microsoft's Office.js, as the npm package brings it. */
  officeJs: string;
  /** The workbench's own page. */
  page: Bundle;
}

export interface Answer {
  type: string;
  body: Buffer | string;
  policy?: string;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Says what stands at an address of the workbench, or undefined where nothing does. */
export async function find(url: URL, { addIn, officeJs, page }: Served): Promise<Answer | undefined> {
  const address = decoded(url.pathname);
  if (address === undefined) return undefined;
  if (address === "/") return bundled(page, "workbench.html", sheetPolicy);
  if (address === "/taskpane.html" && url.searchParams.get("host") === "workbench") return pane(addIn, url);
  if (address === "/workbench/xlsx-worker.js") return bundled(page, "xlsx-worker.js", workerPolicy);
  if (address.startsWith("/workbench/")) return bundled(page, address.slice("/workbench/".length));
  if (address.startsWith("/office-js/")) return file(officeJs, address.slice("/office-js".length));
  return file(addIn, address);
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function bundled(page: Bundle, name: string, policy?: string): Answer | undefined {
  const body = page.get(name);
  const type = types[path.extname(name)];
  return body && type ? { type, body, ...(policy ? { policy } : {}) } : undefined;
}

/** A file inside the folder: an address that leads out of it finds nothing. */
async function file(folder: string, address: string): Promise<Answer | undefined> {
  const target = path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
  const type = types[path.extname(target)];
  if (type === undefined || target.includes("\0") || !target.startsWith(folder + path.sep)) return undefined;
  try {
    return { type, body: await readFile(target) };
  } catch {
    return undefined;
  }
}

const officeScript = /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*\/office\.js"[^>]*><\/script>/;
const localScripts =
  '<script src="/workbench/pane-host.js"></script>\n    <script src="/office-js/office.js"></script>';

/** The task pane's page as it was built, with the workbench's host in front of a local Office.js. */
async function pane(addIn: string, url: URL): Promise<Answer | undefined> {
  const found = await file(addIn, "/taskpane.html");
  if (!found) return undefined;
  const html = String(found.body);
  if (!officeScript.test(html))
    throw new Error("taskpane.html does not load Office.js where the workbench expects it.");
  const body = html.replace(officeScript, localScripts).replaceAll(`https://${url.host}`, url.origin);
  return { ...found, body, policy: panePolicy(html) };
}
