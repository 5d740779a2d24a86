import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../../../scripts/browser";
import { findNginx, HOW_TO_GET_NGINX } from "../../../scripts/hosts";
import { ownCertificate } from "./own-certificate";
import { keepsWhatIsPromised, type Host } from "./promises";
import { freePort, serving } from "./serving";
import { unpacked, withReplaced, type Unpacked } from "./unpacked";

const found = findNginx();
if (found === undefined) throw new Error(`This test ${HOW_TO_GET_NGINX}.`);
const nginx = found;
const certificates = ownCertificate("hedge.example.com");

/** What stands in for Microsoft's script: that the functions are there is all that is asked of it. */
const OFFICE = "const associated = []; const CustomFunctions = { associate: (id) => associated.push(id) };";

/** The smallest file around the settings: they stand inside http { }, and of the system's own settings nothing is read. */
const around = (folder: string) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `  ${one}_temp_path ${folder}/${one};`).join("\n")}
  include ${folder}/nginx.conf;
}
`;

describe.each(["https://hedge.example.com", "https://hedge.example.com/tools/coin.m"])("nginx at %s", (address) => {
  let release: Unpacked | undefined;
  let host: Host | undefined;
  let options: readonly string[];
  beforeAll(async () => {
    release = await unpacked(address);
    const port = await freePort();
    const { folder } = release;
    const settings = withReplaced(release.settings("nginx.conf"), {
      "/srv/coin-m-hedge/site/": `${release.site}/`,
      "listen 443 ssl;": `listen 127.0.0.1:${port} ssl;`,
      "  # ssl_certificate and ssl_certificate_key: a certificate that users' machines trust.\n": `  ssl_certificate ${folder}/own.pem;\n  ssl_certificate_key ${folder}/own.key;\n`,
    });
    const written = { "nginx.conf": settings, "around.conf": around(folder), "own.pem": certificates.certificate };
    for (const [file, text] of Object.entries({ ...written, "own.key": certificates.key }))
      writeFileSync(path.join(folder, file), text);
    options = ["-p", folder, "-e", "stderr", "-c", path.join(folder, "around.conf")];
    const server = await serving({ file: nginx, options }, "hedge.example.com", port, () => certificates.certificate);
    host = { folder: new URL(address).pathname.replace(/\/$/, ""), unpacked: release, serving: server };
  });
  afterAll(async () => {
    await host?.serving.close();
    release?.remove();
  });

  test("takes the settings without a word", () => {
    const { status, stderr } = spawnSync(nginx, ["-t", "-q", ...options], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  keepsWhatIsPromised(() => host as Host);

  // which takes seconds, and is the same at any address
  if (address.endsWith("coin.m"))
    test("a browser opens the pane, a part that it loads later, and the help", async () => {
      const { serving: server, folder } = host as Host;
      const browser = await launchBrowser([`--host-resolver-rules=MAP hedge.example.com:443 127.0.0.1:${server.port}`]);
      try {
        // nobody who matters vouches for the certificate of a test
        const context = await browser.newContext({ ignoreHTTPSErrors: true });
        await context.route("https://appsforoffice.microsoft.com/**", (route) =>
          route.fulfill({ contentType: "text/javascript", body: OFFICE }),
        );
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(String(error)));
        await page.goto(`https://hedge.example.com${folder}/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$$0`);
        await page.getByRole("tab", { name: "Functions" }).click();
        await page.getByRole("option", { name: /LIQ_PRICE_TIERED/ }).waitFor();
        expect(await page.evaluate("associated.length")).toBeGreaterThan(40);
        await page.goto(`https://hedge.example.com${folder}/help/`);
        await page
          .getByRole("link", { name: /LIQ_PRICE_TIERED/ })
          .first()
          .waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    });
});
