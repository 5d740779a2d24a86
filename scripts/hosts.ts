import { spawnSync } from "node:child_process";
import { findProgram, type Program } from "./installed-program";

const answersTo =
  (word: string) =>
  (file: string): boolean =>
    spawnSync(file, [word], { timeout: 60_000 }).status === 0;

const NGINX: Program = {
  variable: "NGINX_PATH",
  names: ["nginx"],
  folders: ["/usr/sbin", "/usr/local/sbin"],
  inApplications: [],
  inProgramFiles: [],
  // which of the two holds the program depends on the version of Debian or Ubuntu
  unpackedPackages: ["nginx", "nginx-core"],
  accepts: answersTo("-v"),
};

const CADDY: Program = {
  variable: "CADDY_PATH",
  names: ["caddy"],
  inApplications: [],
  inProgramFiles: [],
  unpackedPackages: ["caddy"],
  accepts: answersTo("version"),
};

/** The servers that a release has settings for, if they are installed or can be had now. */
export const findNginx = (): string | undefined => findProgram(NGINX);
export const findCaddy = (): string | undefined => findProgram(CADDY);

export const HOW_TO_GET_NGINX =
  "needs nginx 1.19.5 or later: install it from nginx.org or your system's packages, or set NGINX_PATH to its program";
export const HOW_TO_GET_CADDY =
  "needs Caddy 2.6 or later: install it from caddyserver.com or your system's packages, or set CADDY_PATH to its program";
