import { azure } from "./azure";
import { caddy } from "./caddy";
import { folderPage } from "./folder-page";
import type { HeaderRule } from "./headers";
import { nginx } from "./nginx";

/** Where the files of a release are: "hedge.example.com", "" or a number, "" or "/coinm". */
export interface Place {
  readonly host: string;
  readonly port: string;
  readonly folder: string;
}

/** Settings of static hosts that say what the rules say, ready for one address. */
export function hostingFor(baseUrl: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const { hostname, port, pathname } = new URL(baseUrl);
  const place = { host: hostname, port, folder: pathname.replace(/\/+$/, "") };
  return {
    "nginx.conf": nginx(place, rules),
    Caddyfile: caddy(place, rules),
    "staticwebapp.config.json": `${JSON.stringify(azure(place, rules), null, 2)}\n`,
    "index.html": folderPage(baseUrl),
  };
}
