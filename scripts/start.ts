import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { logErrorMessage, parseNumber } from "office-addin-cli";
import { howToLoad } from "../workbench/server/how-to-load";
import { openInBrowser } from "../workbench/server/open-in-browser";
import type { Certificate } from "../workbench/server/server";
import { DEFAULT_PORT, startWorkbench } from "../workbench/server/start-workbench";

const usage = `npm start -- [options]
  --port <number>            the port to serve on, or the next free one (default ${DEFAULT_PORT})
  --no-open                  do not open a browser
  --cert <file> --key <file> serve https with this certificate, as Excel itself needs it`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      "no-open": { type: "boolean" },
      cert: { type: "string" },
      key: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const certificate = await readCertificate(values.cert, values.key);
  const port = parsePort(values.port);
  // Excel loads what is released; for the workbench alone nobody should wait for a small pane
  const { url } = await startWorkbench({ port, certificate, quick: certificate === undefined });
  console.log(howToLoad({ url, secure: certificate !== undefined }));
  if (!values["no-open"]) openInBrowser(url);
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = parseNumber(text, `The port must be a number, was "${text}"`);
  if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`The port must be a whole number from 1 to 65535, was "${text}"`);
  }
  return port;
}

async function readCertificate(cert?: string, key?: string): Promise<Certificate | undefined> {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Error("--cert and --key belong together.");
  return { cert: await readFile(cert, "utf8"), key: await readFile(key, "utf8") };
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
