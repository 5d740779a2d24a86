import { readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { policyOf } from "../../../scripts/release/headers";
import { FEED_ORIGINS } from "../../../src/feed/hosts";
import type { Answer, Serving } from "./serving";
import type { Unpacked } from "./unpacked";

/** What kinds of files there are: HTML's standard and RFC 9239 (scripts), RFC 8259, RFC 7303 (XML), IANA's list. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};
const COMPRESSED = [".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"];

/** What docs/deploy.md says of headers. */
const BESIDE_EVERYTHING = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
};
const ASKED_AGAIN = "no-cache";
const KEPT_A_DAY = "public, max-age=86400";

/** What a server says of itself, of the connection and of the bytes. */
const OF_THE_SERVER = [
  ...["accept-ranges", "alt-svc", "connection", "content-encoding", "content-length", "content-type", "date", "etag"],
  ...["keep-alive", "last-modified", "server", "transfer-encoding", "vary"],
];

type Headers = Readonly<Record<string, string>>;

/** The policy is what a page says itself; what lies beside the pages of the help has theirs. */
function headersFor(file: string, files: ReadonlyMap<string, Uint8Array>): Headers {
  const policy = (page: string) => policyOf(new TextDecoder().decode(files.get(page)));
  const inHelp = file.endsWith(".html") ? file : "help/index.html";
  return {
    ...BESIDE_EVERYTHING,
    "cache-control": file.startsWith("assets/") ? KEPT_A_DAY : ASKED_AGAIN,
    ...(file === "taskpane.html" ? { "content-security-policy": policy(file) } : {}),
    ...(file.startsWith("help/") ? { "content-security-policy": `${policy(inHelp)}; frame-ancestors 'none'` } : {}),
    ...(["functions.js", "functions.json"].includes(file) ? { "access-control-allow-origin": "*" } : {}),
  };
}

/** Each header with its value, or with all of them where it was sent more than once. */
function toldBy({ headers }: Answer): Headers {
  const told: Record<string, string> = {};
  for (const [name, value] of headers) told[name] = name in told ? `${told[name]} AND ${value}` : value;
  return told;
}

/** What of an answer differs from what must be said: nothing is wrong where it is empty. */
function wrongIn(answer: Answer, file: string, status: number, must: Headers): string[] {
  const told = toldBy(answer);
  return [
    ...(answer.status === status ? [] : [`${file}: status ${answer.status} instead of ${status}`]),
    ...Object.entries(must)
      .filter(([name, value]) => told[name] !== value)
      .map(([name, value]) => `${file}: ${name} is ${told[name]} instead of ${value}`),
    ...Object.keys(told)
      .filter((name) => !(name in must) && !OF_THE_SERVER.includes(name))
      .map((name) => `${file}: ${name} is ${told[name]}`),
  ];
}

export interface Host {
  readonly folder: string;
  readonly unpacked: Unpacked;
  readonly serving: Serving;
}

/** What a host does with a release, whichever server it is: asked over TLS for every file, as it is asked by Excel. */
export function keepsWhatIsPromised(host: () => Host): void {
  const ask = (file: string, headers: Headers = {}) => host().serving.ask(`${host().folder}/${file}`, { headers });
  const files = () => [...host().unpacked.files];
  const headersOf = (file: string) => headersFor(file, host().unpacked.files);
  const ofEach = async (look: (file: string, bytes: Uint8Array) => Promise<string[]>) =>
    (await Promise.all(files().map(([file, bytes]) => look(file, bytes)))).flat();

  test("every file of the site is there, as what it is and under its headers", async () => {
    const wrong = await ofEach(async (file, bytes) => {
      const answer = await ask(file);
      const type = TYPES[path.extname(file)] ?? "of a kind that this test does not know";
      return [
        ...wrongIn(answer, file, 200, { ...headersOf(file), "content-type": type }),
        ...(Buffer.compare(answer.body, bytes) === 0 ? [] : [`${file}: other bytes`]),
      ];
    });
    expect(wrong).toEqual([]);
    const kinds = new Set(files().map(([file]) => path.extname(file)));
    expect([...kinds].sort()).toEqual(Object.keys(TYPES));
    expect(files().length).toBeGreaterThan(100);
  });

  test("the policy that it says is the one by which the pane may ask venues, and that forbids to frame the help", async () => {
    const policy = async (file: string) => toldBy(await ask(file))["content-security-policy"];
    expect(await policy("taskpane.html")).toContain(FEED_ORIGINS.join(" "));
    expect(await policy("taskpane.html")).not.toContain("frame-ancestors");
    expect(await policy("help/index.html")).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
  });

  test("who has a file already is told so without a body, under the same headers", async () => {
    const wrong = await ofEach(async (file) => {
      const { etag = "none", "last-modified": changed = "never" } = toldBy(await ask(file));
      const answers = [await ask(file, { "If-None-Match": etag }), await ask(file, { "If-Modified-Since": changed })];
      return answers.flatMap((answer) => [
        ...wrongIn(answer, file, 304, headersOf(file)),
        ...(answer.body.length === 0 ? [] : [`${file}: a body`]),
      ]);
    });
    expect(wrong).toEqual([]);
  });

  test("texts are compressed for who takes that, and are told apart from those that are not", async () => {
    const wrong = await ofEach(async (file, bytes) => {
      const answer = await ask(file, { "Accept-Encoding": "gzip" });
      const told = toldBy(answer);
      if (!COMPRESSED.includes(path.extname(file)))
        return "content-encoding" in told ? [`${file}: compressed once more`] : [];
      // what is as short as this may stay as it is
      if (bytes.length < 1000 && !("content-encoding" in told)) return [];
      const again = await ask(file, { "Accept-Encoding": "gzip", "If-None-Match": told["etag"] ?? "none" });
      return [
        ...wrongIn(answer, file, 200, { ...headersOf(file), "content-encoding": "gzip", vary: "Accept-Encoding" }),
        ...wrongIn(again, file, 304, headersOf(file)),
        ...(told["content-encoding"] === "gzip" && Buffer.compare(gunzipSync(answer.body), bytes) === 0
          ? []
          : [`${file}: other bytes`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test("what Excel and browsers put behind, before or into an address changes nothing", async () => {
    const pane = host().unpacked.files.get("taskpane.html") as Uint8Array;
    const help = host().unpacked.files.get("help/index.html") as Uint8Array;
    const icon = host().unpacked.files.get("assets/icon-16.png") as Uint8Array;
    const ways: readonly (readonly [asked: string, file: string, bytes: Uint8Array])[] = [
      ["taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$$0", "taskpane.html", pane],
      ["%74askpane.html", "taskpane.html", pane],
      ["help/../taskpane.html", "taskpane.html", pane],
      ["help/", "help/index.html", help],
      ["./help/?x=1", "help/index.html", help],
      ["assets/icon-16.png?1.0.0", "assets/icon-16.png", icon],
    ];
    for (const [asked, file, bytes] of ways) {
      const answer = await ask(asked);
      const type = TYPES[path.extname(file)] as string;
      expect(wrongIn(answer, asked, 200, { ...headersOf(file), "content-type": type })).toEqual([]);
      expect(Buffer.compare(answer.body, bytes)).toBe(0);
    }
    const head = await host().serving.ask(`${host().folder}/taskpane.html`, { method: "HEAD" });
    expect(wrongIn(head, "taskpane.html", 200, headersOf("taskpane.html"))).toEqual([]);
    const { status, headers } = await ask("help");
    expect(status).toBeGreaterThanOrEqual(301);
    expect(status).toBeLessThanOrEqual(308);
    const [, to = ""] = headers.find(([name]) => name === "location") ?? [];
    expect(new URL(to, `https://hedge.example.com${host().folder}/help`).pathname).toBe(`${host().folder}/help/`);
  });

  test("Excel on the web may read the functions from its own address, and nothing else", async () => {
    const origin = { Origin: "https://excel.officeapps.live.com" };
    const wrong = await ofEach(async (file) => wrongIn(await ask(file, origin), file, 200, headersOf(file)));
    expect(wrong).toEqual([]);
  });

  test("what is not there is not found, and that is kept by nobody", async () => {
    const must = { ...BESIDE_EVERYTHING, "cache-control": ASKED_AGAIN };
    for (const file of [
      "none.html",
      "functions.json.map",
      "assets/icon-17.png",
      "help/none.html",
      "taskpane.html/none",
    ]) {
      const answer = await ask(file);
      const { "content-security-policy": policy, ...told } = toldBy(answer);
      expect([file, answer.status]).toEqual([file, 404]);
      expect(told).toMatchObject(must);
      expect(policy ?? "default-src 'none'").toContain("default-src 'none'");
    }
  });

  test("no folder is listed", async () => {
    for (const folder of ["", "assets/", "templates/", "templates/without-add-in/"]) {
      const { status, body } = await ask(folder);
      expect([403, 404]).toContain(status);
      expect(String(body)).not.toMatch(/icon-16|xlsx|taskpane/);
    }
  });

  test("nothing beside the site is reached, by whatever way it is asked for", async () => {
    const { folder, serving } = host();
    const beside = ["sbom.cdx.json", "hosting/nginx.conf", "DEPLOY.md"];
    const ways = [
      "/../",
      "/..%2f",
      "/%2e%2e/",
      "/%2e%2e%2f",
      "/help/../../",
      "/help/..%2f..%2f",
      "/..%5c",
      "/%252e%252e/",
      "../",
    ];
    const paths = [
      ...beside.flatMap((file) => ways.map((way) => `${folder}${way}${file}`)),
      ...["../", "//", "/..//"].map((way) => `${folder}${way}../../../../../../etc/passwd`),
      `/site/taskpane.html`,
      ...(folder === "" ? [] : ["/", "/taskpane.html", "/index.html", `${folder}.html`, `${folder}x/taskpane.html`]),
    ];
    for (const one of paths) {
      const { status, body } = await serving.ask(one.startsWith("/") ? one : `/${one}`);
      expect([one, [400, 403, 404].includes(status) ? "refused" : status]).toEqual([one, "refused"]);
      expect(String(body)).not.toMatch(/BILL OF MATERIALS|server_name|Deploying|root:|nginx on Debian|<script/);
    }
  });

  test("nothing can be put there, or taken away", async () => {
    const { folder, serving, unpacked } = host();
    for (const method of ["POST", "PUT", "DELETE", "MKCOL"])
      for (const file of ["functions.js", "put-there.js"]) await serving.ask(`${folder}/${file}`, { method });
    expect(Buffer.compare((await ask("functions.js")).body, unpacked.files.get("functions.js") as Uint8Array)).toBe(0);
    expect((await ask("put-there.js")).status).toBe(404);
    expect(readdirSync(unpacked.site)).not.toContain("put-there.js");
  });
}
