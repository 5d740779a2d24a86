import { spawnSync } from "node:child_process";
import path from "node:path";
import { findLibreOffice, HOW_TO_GET_IT, whyNoLet } from "./libreoffice";

/**
 * `npm run judges`: the sheets before LibreOffice, and what is written with LET before one that knows it. What the version
 * that is here cannot judge is said, first and last.
 */
const runs = (config: string): boolean =>
  spawnSync(process.execPath, [path.join("node_modules", "jest", "bin", "jest.js"), "--config", config], {
    stdio: "inherit",
  }).status === 0;

if (findLibreOffice() === undefined) throw new Error(`It ${HOW_TO_GET_IT}.`);
const lacking = whyNoLet();
const told = lacking && `NOT JUDGED: sheets, templates and functions that are written with LET. It ${lacking}.`;
if (told !== undefined) console.log(told);
const isFine = runs("jest.judges.config.js") && (told !== undefined || runs("jest.judges.let.config.js"));
if (told !== undefined) console.log(`\n${told}`);
process.exitCode = isFine ? 0 : 1;
