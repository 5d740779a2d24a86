import { isOptional } from "../../src/catalog/declare/words";
import { REACHED, type Kind, type Reached } from "../../reach/reached";

const TYPES: Readonly<Record<Kind, string>> = {
  ...{ number: "FLOAT64", numbers: "ARRAY<FLOAT64>", word: "STRING", truth: "BOOL" },
};

/** Where the script is to lie, and the dataset of the functions: whoever registers them puts in their own. */
export const BIGQUERY_LIBRARY = "gs://YOUR_BUCKET/coinm.js";
export const BIGQUERY_DATASET = "YOUR_DATASET";

const HEADER = `-- Generated from src/catalog by scripts/generate-reach.ts: change the declaration there, then run \`npm run generate\`.
--
-- NOT RUN ON BIGQUERY. The tests hold this file to BigQuery's documented limits, and run each body, with the script that
-- it calls, in an engine that offers JavaScript and nothing else; nobody has registered it in a project.
--
-- 1. \`npm run reach\`, and copy reach/dist/bigquery/coinm.js to a bucket that BigQuery may read.
-- 2. Put your bucket in place of YOUR_BUCKET and your dataset in place of YOUR_DATASET, and run this file.
--
-- Each function is there twice: COINM_LIQ_PRICE gives the number, or NULL where there is none, COINM_LIQ_PRICE_REASON says
-- why there is none. NULL is a blank cell; an optional argument is left out by NULL.
`;

/** A persistent function each, over a script in a bucket: the code is longer than the 32 kB that may stand inline. */
export const bigQuerySql = (): string =>
  `${[HEADER, ...REACHED.flatMap((each) => [declared(each, "value"), declared(each, "reason")])].join("\n")}`;

function declared({ definition, name, takes }: Reached, asked: "value" | "reason"): string {
  const [suffix, type] = asked === "value" ? ["", "FLOAT64"] : ["_REASON", "STRING"];
  const args = takes.map((argument) => {
    const text = `${argument.name} ${TYPES[argument.kind]}`;
    return isOptional(argument.parameter) ? `/* optional */ ${text}` : text;
  });
  const about = asked === "value" ? definition.summary : `Why ${name} gives no number.`;
  return [
    `CREATE OR REPLACE FUNCTION ${BIGQUERY_DATASET}.${name}${suffix}(`,
    args.map((argument) => `  ${argument}`).join(",\n"),
    `) RETURNS ${type} DETERMINISTIC LANGUAGE js`,
    `OPTIONS (library = ["${BIGQUERY_LIBRARY}"], description = ${JSON.stringify(about)})`,
    `AS r"""return coinm.${asked}("${definition.name}", [${takes.map((argument) => argument.name).join(", ")}]);""";`,
    "",
  ].join("\n");
}
