import { writeFileSync } from "node:fs";
import { PUBLISHED } from "../test/vectors/published";

export const TARGET = "src/native/proof/packed-figures.ts";

const HEADER = `// Generated from test/vectors/published.json by scripts/generate-figures.ts: change a figure there, then run
// \`npm run generate\`. A line is venue, function, arguments, what is printed, source: published-figures.ts.
export const PACKED_FIGURES: readonly string[] = [
`;

/** The published figures as they stand in src, so that whoever has the very arguments is told of them. */
export const generatedFigures = (): string =>
  `${HEADER}${PUBLISHED.map(
    ({ venue, call, args, printed, source }) => `  ${quoted(JSON.stringify([venue, call, args, printed, source]))},\n`,
  ).join("")}];\n`;

/** As the project's format has a text with quotation marks in it. */
const quoted = (text: string): string => {
  const escaped = text.replaceAll("\\", "\\\\");
  return text.includes("'") ? `\`${escaped.replaceAll("`", "\\`").replaceAll("${", "\\${")}\`` : `'${escaped}'`;
};

if (require.main === module) writeFileSync(TARGET, generatedFigures());
