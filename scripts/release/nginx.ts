import { ASK_AGAIN, EVERYWHERE, isFolder, valued, type HeaderRule } from "./headers";
import type { Place } from "./hosting";
import { COMPRESSIBLE, KINDS } from "./types";

const quoted = (text: string) => `"${text}"`;
const literal = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const typesOf = (ends: readonly string[]) =>
  ends.flatMap((end) => (end === "html" ? [] : [KINDS[end]?.type as string])).join(" ");

/** The headers that only some files have, each with the name of its variable. */
const VARIABLES = {
  "Content-Security-Policy": "coinm_policy",
  "Access-Control-Allow-Origin": "coinm_origin",
} as const;

/**
 * A header with an empty value is not sent. They are all said in one block: an add_header in an inner one would drop
 * those around it. What nginx takes for text/html is compressed and told to be UTF-8 without being named.
 */
export function nginx({ host, port, folder }: Place, rules: readonly HeaderRule[]): string {
  const map = (source: string, variable: string, otherwise: string, cases: readonly string[]) =>
    [`map ${source} $${variable} {`, `  default ${quoted(otherwise)};`, ...cases, "}"].join("\n");
  const byFile = Object.entries(VARIABLES).map(([header, variable]) => {
    const cases = valued(rules, header).map(
      ([rule, value]) =>
        `  ${isFolder(rule) ? quoted(`~^${literal(folder + rule.of)}`) : folder + rule.of} ${quoted(value)};`,
    );
    return map("$uri", variable, "", cases);
  });
  const kept = valued(rules, "Cache-Control")
    .filter(([, value]) => value !== ASK_AGAIN)
    .map(([{ of }, value]) => `  ${quoted(`~^(200|206|304) ${literal(folder + of)}`)} ${quoted(value)};`);
  const added = [
    ...Object.entries(EVERYWHERE).map(([header, value]) => [header, quoted(value)]),
    ["Cache-Control", "$coinm_cache"],
    ...Object.entries(VARIABLES).map(([header, variable]) => [header, `$${variable}`]),
  ];
  const texts = Object.keys(KINDS).filter((end) => KINDS[end]?.text);
  const elsewhere = `
  location / {
    return 404;
  }
`;
  return `# Inside http { }. The files of the zip's folder "site" lie in /srv/coin-m-hedge/site.
${byFile.join("\n")}
# That a file is not there is not kept.
${map(quoted("$status $uri"), "coinm_cache", ASK_AGAIN, kept)}

server {
  listen ${port || 443} ssl;
  server_name ${host};
  # ssl_certificate and ssl_certificate_key: a certificate that users' machines trust.

  types {
${Object.entries(KINDS)
  .map(([end, { type }]) => `    ${type} ${end};`)
  .join("\n")}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${typesOf(texts)};
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${typesOf(COMPRESSIBLE)};

${added.map(([header, value]) => `  add_header ${header} ${value} always;`).join("\n")}

  location ${folder}/ {
    alias /srv/coin-m-hedge/site/;
    index index.html;
  }
${folder === "" ? "" : elsewhere}}
`;
}
