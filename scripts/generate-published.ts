import { readFileSync, writeFileSync } from "node:fs";
import { CATALOG } from "../src/catalog";
import { formulaText, type Piece } from "../src/catalog/declare/formula-text";

/** Figures that exchanges, their engines and other programs have published, as the tests hold the functions to them. */
const SOURCE = "test/vectors/published.json";
const TARGET = "src/templates/proof/published-figures.ts";

interface Row {
  readonly venue: string;
  readonly call: string;
  readonly args: readonly (Piece | null)[];
  readonly expected: number;
  readonly tolerance: number;
  readonly printed: string;
  readonly source: string;
}

const HEADER = `// Generated from ${SOURCE} by scripts/generate-published.ts: change the figure there, with its source, then
// run \`npm run generate\`.

/** Who has printed it, the call on his numbers, what must come of it and how near, as it was printed, and where. */
export type PublishedRow = readonly [
  venue: string,
  formula: string,
  expected: number,
  within: number,
  printed: string,
  source: string,
];

export const PUBLISHED_ROWS: readonly PublishedRow[] = `;

/** The rows as src has them, each with the formula that calls the function. */
export const packedPublished = () =>
  (JSON.parse(readFileSync(SOURCE, "utf8")) as Row[]).map((row) => [
    row.venue,
    formulaOf(row),
    row.expected,
    row.tolerance,
    row.printed,
    row.source,
  ]);

async function generatedPublished(): Promise<string> {
  const { format } = await import("prettier");
  return format(`${HEADER}${JSON.stringify(packedPublished())};\n`, { parser: "typescript", printWidth: 120 });
}

function formulaOf({ call, args }: Row): string {
  const definition = CATALOG.find(({ name }) => name === call);
  if (!definition) throw new Error(`${call} is no function`);
  const names = Object.keys(definition.parameters);
  const pieces = Object.fromEntries(args.flatMap((piece, place) => (piece === null ? [] : [[names[place], piece]])));
  return formulaText(definition, pieces, undefined, ",").slice(1);
}

if (require.main === module)
  void generatedPublished().then((text) => {
    writeFileSync(TARGET, text);
  });
