import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

/** A program that tests need beside Node, and where it usually is. */
export interface Program {
  /** The environment variable that may name the file itself. */
  readonly variable: string;
  /** File names in the folders of PATH and in `folders`. */
  readonly names: readonly string[];
  readonly folders?: readonly string[];
  /** Below a Mac's Applications. */
  readonly inApplications: readonly string[];
  /** Below Windows' Program Files. */
  readonly inProgramFiles: readonly string[];
  /** What Debian and its kin call it. */
  readonly debianPackage?: string;
  /**
   * Debian starts a server that it installs. Those of these packages that there are, are unpacked below node_modules
   * instead: nobody has to be root for it, and nothing is installed.
   */
  readonly unpackedPackages?: readonly string[];
  /** Whether a file that is there will do. */
  readonly accepts?: (file: string) => boolean;
}

const everyPair = (folders: readonly (string | undefined)[], names: readonly string[]) =>
  folders.flatMap((folder) => (folder ? names.map((name) => path.join(folder, name)) : []));

const UNPACKED = path.join(__dirname, "../node_modules/.cache/coin-m-hedge/debian");
const inUnpacked = ["usr/sbin", "usr/bin"].map((folder) => path.join(UNPACKED, folder));

function usualPlaces(program: Program, env: NodeJS.ProcessEnv): string[] {
  const inPath = (env["PATH"] ?? "").split(":");
  switch (process.platform) {
    case "darwin":
      return [
        ...everyPair(["/Applications", env["HOME"] && `${env["HOME"]}/Applications`], program.inApplications),
        ...everyPair([...inPath, ...(program.folders ?? [])], program.names),
      ];
    case "win32":
      return everyPair([env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]], program.inProgramFiles);
    default:
      return everyPair([...inPath, ...(program.folders ?? []), ...inUnpacked], program.names);
  }
}

function installed(program: Program): string | undefined {
  const named = process.env[program.variable];
  const places = [...(named ? [named] : []), ...usualPlaces(program, process.env)];
  return places.find((place) => existsSync(place) && (program.accepts?.(place) ?? true));
}

const aptGet = (options: readonly string[], asRoot = true): boolean => {
  const [command = "", ...rest] = [
    ...(!asRoot || process.getuid?.() === 0 ? [] : ["sudo", "-n"]),
    "apt-get",
    ...options,
  ];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, rest, { stdio: "inherit", cwd: asRoot ? undefined : UNPACKED, env }).status === 0;
};

/** Debian and its kin have it one command away; elsewhere it is for the user to choose one. */
function install({ debianPackage, unpackedPackages }: Program): void {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  if (unpackedPackages) return unpack(unpackedPackages);
  if (debianPackage === undefined) return;
  console.log(`Installing Debian's ${debianPackage} with apt-get.`);
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", debianPackage]]) aptGet(step);
}

function unpack(packages: readonly string[]): void {
  console.log(`Unpacking Debian's ${packages.join(", ")} below node_modules.`);
  mkdirSync(UNPACKED, { recursive: true });
  const downloaded = () => packages.map((name) => aptGet(["download", name], false)).includes(true);
  // what can be had is not known yet where nobody has asked since the system was made
  if (!downloaded() && aptGet(["update"])) downloaded();
  for (const file of readdirSync(UNPACKED).filter((name) => name.endsWith(".deb")))
    spawnSync("dpkg", ["-x", path.join(UNPACKED, file), UNPACKED], { stdio: "inherit" });
}

/** The file of a program that is installed, or is installed now; undefined where neither can be. */
export const findProgram = (program: Program): string | undefined =>
  installed(program) ?? (install(program), installed(program));
