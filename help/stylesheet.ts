import { readFile } from "node:fs/promises";
import path from "node:path";

/** The parts of help.css, in the order in which a later one may refine an earlier one. */
const PARTS = [
  "colours",
  "base",
  "frame",
  "text",
  "formulas",
  "typeset",
  "tables",
  "lists",
  "index",
  "worked",
  "print",
];

export async function stylesheet(): Promise<string> {
  const parts = PARTS.map((part) => readFile(path.join(__dirname, "css", `${part}.css`), "utf8"));
  return (await Promise.all(parts)).join("\n");
}
