import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FILES, FORMULAS } from "./parsers";

/** What the guided fuzzer is let loose on. */
export const TARGETS = ["functions", "readers", "exports"] as const;
export type Target = (typeof TARGETS)[number];

const fileOf = (target: Target) => path.join(__dirname, "guided-inputs", `${target}.txt`);

/** Inputs that the fuzzer has come to, in base 64, one a line. */
export function recordedInputs(target: Target): Buffer[] {
  const file = fileOf(target);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => Buffer.from(line, "base64"));
}

export const writeInputs = (target: Target, inputs: readonly Buffer[]): void =>
  writeFileSync(
    fileOf(target),
    `${inputs
      .map((input) => input.toString("base64"))
      .sort()
      .join("\n")}\n`,
  );

/** Where the fuzzer begins: what it came to before, and for texts some that are read to the end. */
export const inputsOf = (target: Target): Buffer[] => [...recordedInputs(target), ...BEGINNINGS[target]];

const BEGINNINGS: Readonly<Record<Target, readonly Buffer[]>> = {
  functions: [],
  // for each reader
  readers: FORMULAS.flatMap((text) =>
    Array.from({ length: 12 }, (_, reader) => Buffer.concat([Buffer.from([reader, text.length]), Buffer.from(text)])),
  ),
  exports: FILES.map((text) => Buffer.from(text)),
};
