import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
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
  readonly debianPackage: string;
  /** Whether a file that is there will do. */
  readonly accepts?: (file: string) => boolean;
}

const everyPair = (folders: readonly (string | undefined)[], names: readonly string[]) =>
  folders.flatMap((folder) => (folder ? names.map((name) => path.join(folder, name)) : []));

function usualPlaces(program: Program, env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case "darwin":
      return everyPair(["/Applications", env["HOME"] && `${env["HOME"]}/Applications`], program.inApplications);
    case "win32":
      return everyPair([env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]], program.inProgramFiles);
    default:
      return everyPair([...(env["PATH"] ?? "").split(":"), ...(program.folders ?? [])], program.names);
  }
}

function installed(program: Program): string | undefined {
  const named = process.env[program.variable];
  const places = [...(named ? [named] : []), ...usualPlaces(program, process.env)];
  return places.find((place) => existsSync(place) && (program.accepts?.(place) ?? true));
}

/** Debian and its kin have it one command away; elsewhere it is for the user to choose one. */
function install({ debianPackage }: Program): void {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing Debian's ${debianPackage} with apt-get.`);
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", debianPackage]]) {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...step];
    spawnSync(command, rest, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
}

/** The file of a program that is installed, or is installed now; undefined where neither can be. */
export const findProgram = (program: Program): string | undefined =>
  installed(program) ?? (install(program), installed(program));
