import path from "node:path";
import type { BrowserContext, Route } from "playwright-core";
import { unzipped } from "../../workbench/xlsx/zip";
import { workbenchUrl } from "./open-page";

/** What a host makes of staticwebapp.config.json: headers of everything and of the first route that fits, and types. */
interface Settings {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly mimeTypes: Readonly<Record<string, string>>;
}

export interface Production {
  readonly address: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  headersOf(file: string): Readonly<Record<string, string>>;
  /** Answers for the address in this browser, as a static host does; the sheet around the pane is the workbench's. */
  serve(context: BrowserContext): Promise<void>;
}

/** A released archive at the address that it was made for, under the headers that it brings along. */
export async function production(address: string, archive: Uint8Array<ArrayBuffer>): Promise<Production> {
  const parts = await unzipped(archive);
  const text = (file: string) => new TextDecoder().decode(parts.get(file));
  const { globalHeaders, routes, mimeTypes } = JSON.parse(text("hosting/staticwebapp.config.json")) as Settings;
  const files = new Map(
    [...parts].flatMap(([name, bytes]) => (name.startsWith("site/") ? [[name.slice(4), bytes] as const] : [])),
  );
  const headersOf = (file: string) => {
    const route = routes.find(
      ({ route: one }) => one === file || (one.endsWith("*") && file.startsWith(one.slice(0, -1))),
    );
    return { ...globalHeaders, ...route?.headers };
  };
  const answer = async (route: Route): Promise<void> => {
    const asked = new URL(route.request().url());
    const bytes = files.get(asked.pathname);
    const headers = headersOf(asked.pathname);
    if (bytes && asked.search === "") {
      const type = mimeTypes[path.extname(asked.pathname)] ?? "application/octet-stream";
      return route.fulfill({ body: Buffer.from(bytes), headers: { ...headers, "Content-Type": type } });
    }
    const others = await fetch(new URL(asked.pathname.slice(1) + asked.search, workbenchUrl()));
    const told = Object.fromEntries(others.headers);
    // the pane's page, with the workbench's host in front of Office.js, stays under the policy of the release as well
    const policies = [told["content-security-policy"], bytes && headers["Content-Security-Policy"]].filter(Boolean);
    const policy = policies.length > 0 ? { "content-security-policy": policies.join(", ") } : {};
    await route.fulfill({
      status: others.status,
      body: Buffer.from(await others.arrayBuffer()),
      headers: { "content-type": told["content-type"] ?? "text/plain", ...policy },
    });
  };
  return { address, files, headersOf, serve: async (context) => void (await context.route(`${address}**`, answer)) };
}
