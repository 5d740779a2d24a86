import { ASK_AGAIN, EVERYWHERE, type HeaderRule } from "./headers";

/** Settings of static hosts that say what the rules say, ready for one address. */
export function hostingFor(baseUrl: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const { host, pathname } = new URL(baseUrl);
  const folder = pathname.replace(/\/+$/, "");
  return {
    "nginx.conf": nginx(host, folder, rules),
    Caddyfile: caddy(host, folder, rules),
    "staticwebapp.config.json": `${JSON.stringify(azure(folder, rules), null, 2)}\n`,
  };
}

const isFolder = ({ of }: HeaderRule) => of.endsWith("/");
const quoted = (text: string) => `"${text}"`;
const valued = (rules: readonly HeaderRule[], header: string) =>
  rules.flatMap((rule) => (rule.headers[header] === undefined ? [] : [[rule, rule.headers[header]] as const]));

/** The headers that differ from file to file, each with the name of its variable. */
const VARIABLES = {
  "Cache-Control": "coinm_cache",
  "Content-Security-Policy": "coinm_policy",
  "Access-Control-Allow-Origin": "coinm_origin",
} as const;

/** A header with an empty value is not sent; an add_header in an inner block would drop those around it. */
function nginx(host: string, folder: string, rules: readonly HeaderRule[]): string {
  const maps = Object.entries(VARIABLES).map(([header, variable]) => {
    const cases = valued(rules, header).map(
      ([rule, value]) => `  ${isFolder(rule) ? `~^${folder}${rule.of}` : `${folder}${rule.of}`} ${quoted(value)};`,
    );
    const otherwise = header === "Cache-Control" ? ASK_AGAIN : "";
    return [`map $uri $${variable} {`, `  default ${quoted(otherwise)};`, ...cases, "}"].join("\n");
  });
  const added = [
    ...Object.entries(EVERYWHERE).map(([header, value]) => [header, quoted(value)]),
    ...Object.entries(VARIABLES).map(([header, variable]) => [header, `$${variable}`]),
  ];
  return `# Inside http { }. The files of the zip's folder "site" lie in /srv/coin-m-hedge/site.
${maps.join("\n")}

server {
  listen 443 ssl;
  server_name ${host};
  # ssl_certificate and ssl_certificate_key: a certificate that users' machines trust.

  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/xml text/xml text/plain;

  location ${folder}/ {
    alias /srv/coin-m-hedge/site/;
    index index.html;
${added.map(([header, value]) => `    add_header ${header} ${value} always;`).join("\n")}
  }
}
`;
}

function caddy(host: string, folder: string, rules: readonly HeaderRule[]): string {
  const said = rules.flatMap((rule) =>
    Object.entries(rule.headers)
      .filter(([header]) => header !== "Cache-Control" || rule.headers[header] !== ASK_AGAIN)
      .map(([header, value]) => `    header ${rule.of}${isFolder(rule) ? "*" : ""} ${header} ${quoted(value)}`),
  );
  const kept = valued(rules, "Cache-Control").filter(([, value]) => value !== ASK_AGAIN);
  return `# The files of the zip's folder "site" lie in /srv/coin-m-hedge/site. Caddy gets the certificate itself.
${host} {
  handle_path ${folder}/* {
    root * /srv/coin-m-hedge/site
    encode zstd gzip
${Object.entries(EVERYWHERE)
  .map(([header, value]) => `    header ${header} ${quoted(value)}`)
  .join("\n")}
    @asked not path ${kept.map(([{ of }]) => `${of}*`).join(" ")}
    header @asked Cache-Control ${quoted(ASK_AGAIN)}
${said.join("\n")}
    file_server
  }
}
`;
}

/** Beside index.html at the top of the app; of the routes the first that fits counts. */
const azure = (folder: string, rules: readonly HeaderRule[]) => ({
  globalHeaders: { ...EVERYWHERE, "Cache-Control": ASK_AGAIN },
  routes: rules.map((rule) => ({ route: `${folder}${rule.of}${isFolder(rule) ? "*" : ""}`, headers: rule.headers })),
  mimeTypes: { ".json": "application/json", ".xml": "application/xml" },
});
