import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { format } from "prettier";

const PAGE = path.join(__dirname, "../../docs/reach.md");

/** Puts what a command has found in its place on the page, between its marks. */
export async function writePart(name: string, text: string): Promise<void> {
  const page = await readFile(PAGE, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reach.md has no place for ${name}`);
  const whole = `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
  await writeFile(PAGE, await format(whole, { parser: "markdown", printWidth: 120 }));
}
