import { spawnSync } from "node:child_process";
import { findProgram, type Program } from "./installed-program";

/** The first version whose functions are all that our sheets call, where they are written without LET. */
const LEAST_VERSION = 7;
/** The first version that knows LET, as its release notes say: year and month. */
const LET_SINCE = 24.8;

const versionOf = (file: string): string => {
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 60_000 });
  return /LibreOffice (\d+\.\d+)/.exec(stdout)?.[1] ?? "0.0";
};

const OFFICE: Program = {
  variable: "SOFFICE_PATH",
  names: ["soffice"],
  folders: ["/opt/libreoffice/program", "/usr/lib/libreoffice/program"],
  inApplications: ["LibreOffice.app/Contents/MacOS/soffice"],
  // the .com waits until the work is done
  inProgramFiles: ["LibreOffice\\program\\soffice.com"],
  debianPackage: "libreoffice-calc-nogui",
  accepts: (file) => Number(versionOf(file)) >= LEAST_VERSION,
};

/** LibreOffice, if it is installed or can be installed now. */
export const findLibreOffice = (): string | undefined => findProgram(OFFICE);

export const HOW_TO_GET_IT =
  `needs LibreOffice ${LEAST_VERSION} or later: install it from libreoffice.org or, on Debian and Ubuntu, ` +
  "with apt-get install libreoffice-calc-nogui, or set SOFFICE_PATH to its program soffice";

/** What keeps the LibreOffice that is here from judging formulas with LET; undefined where nothing does. */
export function whyNoLet(): string | undefined {
  const office = findLibreOffice();
  if (office === undefined) return HOW_TO_GET_IT;
  const version = versionOf(office);
  return Number(version) >= LET_SINCE
    ? undefined
    : `needs LibreOffice ${LET_SINCE} or later, which knows LET; ${office} is ${version}. SOFFICE_PATH names another`;
}
