import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findCaddy, HOW_TO_GET_CADDY } from "../../../scripts/hosts";
import { keepsWhatIsPromised, type Host } from "./promises";
import { freePort, serving } from "./serving";
import { unpacked, withReplaced, type Unpacked } from "./unpacked";

const found = findCaddy();
if (found === undefined) throw new Error(`This test ${HOW_TO_GET_CADDY}.`);
const caddy = found;

/** The smallest file around the settings: ports that anybody may take, and certificates that Caddy signs itself. */
const around = (folder: string, port: number, plainPort: number) => `{
	admin off
	local_certs
	skip_install_trust
	storage file_system ${folder}/kept
	default_bind 127.0.0.1
	http_port ${plainPort}
	https_port ${port}
}

import ${folder}/Caddyfile
`;

describe.each(["https://hedge.example.com", "https://hedge.example.com/tools/coin.m"])("Caddy at %s", (address) => {
  let release: Unpacked | undefined;
  let host: Host | undefined;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    release = await unpacked(address);
    const { folder } = release;
    const [port, plainPort] = [await freePort(), await freePort()];
    const settings = withReplaced(release.settings("Caddyfile"), { "* /srv/coin-m-hedge/site": `* ${release.site}` });
    writeFileSync(path.join(folder, "Caddyfile"), settings);
    writeFileSync(path.join(folder, "around"), around(folder, port, plainPort));
    env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const options = ["run", "--adapter", "caddyfile", "--config", path.join(folder, "around")];
    const authority = path.join(folder, "kept/pki/authorities/local/root.crt");
    const server = await serving({ file: caddy, options, env }, "hedge.example.com", port, () =>
      readFileSync(authority, "utf8"),
    );
    host = { folder: new URL(address).pathname.replace(/\/$/, ""), unpacked: release, serving: server };
  });
  afterAll(async () => {
    await host?.serving.close();
    release?.remove();
  });

  test("takes the settings as they were written, and would write them so itself", () => {
    const written = path.join((host as Host).unpacked.folder, "hosting/Caddyfile");
    const run = (...words: string[]) => spawnSync(caddy, words, { encoding: "utf8", env: { ...process.env, ...env } });
    const { status, stderr } = run("validate", "--adapter", "caddyfile", "--config", written);
    expect(stderr).not.toMatch(/"level":"(warn|error)"|WARN|ERROR/);
    expect(status).toBe(0);
    expect(run("fmt", written).stdout).toBe(readFileSync(written, "utf8"));
  });

  keepsWhatIsPromised(() => host as Host);
});
