import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../workbench/server/server";
import type { Server } from "../../workbench/server/server";
import type { Served } from "../../workbench/server/served";

interface Reply {
  status: number | undefined;
  headers: http.IncomingHttpHeaders;
  body: string;
}

describe("the workbench's server", () => {
  let root: string;
  let served: Served;
  let server: Server;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "workbench-"));
    served = {
      addIn: path.join(root, "dist"),
      officeJs: path.join(root, "office"),
      page: new Map([["workbench.html", Buffer.from("the page")]]),
    };
    const put = (folder: string, name: string, text: string) => {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    put(root, "secret.txt", "secret");
    put(root, "dist-of-another/secret.txt", "secret");
    put(served.addIn, "functions.json", "{}");
    put(served.addIn, "help/index.html", "help");
    put(
      served.addIn,
      "taskpane.html",
      '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
    );
    put(served.officeJs, "office.js", "office");
    server = await serve({ port: 43100, prepare: () => Promise.resolve(served) });
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  /** Not fetch: it tidies addresses before it sends them. */
  const ask = (address: string, options: http.RequestOptions = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const request = http.request({ host: "localhost", port: server.port, path: address, ...options }, (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      request.on("error", reject).end();
    });

  test.each([
    ["/", "the page", "text/html; charset=utf-8"],
    ["/functions.json", "{}", "application/json; charset=utf-8"],
    ["/office-js/office.js", "office", "text/javascript; charset=utf-8"],
    ["/help/", "help", "text/html; charset=utf-8"],
  ])("%s is served", async (address, body, type) => {
    const reply = await ask(address);
    expect([reply.status, reply.body, reply.headers["content-type"]]).toEqual([200, body, type]);
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/help/..%2f..%2fsecret.txt",
    "/workbench/..%2f..%2fsecret.txt",
    "/office-js/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%2e%2e%2fdist-of-another/secret.txt",
    "/functions.json%00.txt",
    "//secret.txt",
    "/%",
    "/nothing.js",
    "/help",
  ])("%s finds nothing", async (address) => {
    const reply = await ask(address);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain("secret");
  });

  test("nobody reaches it under another name, nor writes to it", async () => {
    expect((await ask("/", { headers: { host: "example.com" } })).status).toBe(421);
    expect((await ask("/", { method: "POST" })).status).toBe(405);
  });

  test("the pane's page is as built, for Excel, and has the host before a local Office.js, in the workbench", async () => {
    expect((await ask("/taskpane.html")).body).toContain("https://appsforoffice.microsoft.com/");
    const { body } = await ask("/taskpane.html?host=workbench");
    expect(body).not.toContain("https://");
    expect(body.indexOf("/workbench/pane-host.js")).toBeGreaterThan(0);
    expect(body.indexOf("/office-js/office.js")).toBeGreaterThan(body.indexOf("/workbench/pane-host.js"));
  });

  test("its pages may load nothing from elsewhere, and no script that is written into them", async () => {
    for (const address of ["/", "/taskpane.html?host=workbench"]) {
      const policy = String((await ask(address)).headers["content-security-policy"]);
      expect(policy).toContain("script-src 'self'; connect-src 'self'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    }
  });

  test("a port that is taken is left to its owner", async () => {
    const second = await serve({ port: server.port, prepare: () => Promise.resolve(served) });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
