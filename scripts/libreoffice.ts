import { spawnSync } from "node:child_process";
import { findProgram, type Program } from "./installed-program";

/** The first version whose functions are all that our sheets call. */
const LEAST_VERSION = 7;

const OFFICE: Program = {
  variable: "SOFFICE_PATH",
  names: ["soffice"],
  folders: ["/opt/libreoffice/program", "/usr/lib/libreoffice/program"],
  inApplications: ["LibreOffice.app/Contents/MacOS/soffice"],
  // the .com waits until the work is done
  inProgramFiles: ["LibreOffice\\program\\soffice.com"],
  debianPackage: "libreoffice-calc-nogui",
  accepts: (file) => {
    const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 60_000 });
    return Number(/LibreOffice (\d+)\./.exec(stdout)?.[1] ?? 0) >= LEAST_VERSION;
  },
};

/** LibreOffice, if it is installed or can be installed now. */
export const findLibreOffice = (): string | undefined => findProgram(OFFICE);

export const HOW_TO_GET_IT =
  `needs LibreOffice ${LEAST_VERSION} or later: install it from libreoffice.org or, on Debian and Ubuntu, ` +
  "with apt-get install libreoffice-calc-nogui, or set SOFFICE_PATH to its program soffice";
