import type { ArgumentShape } from "../../src/native/record/argument-shape";
import { LEFT_OUT } from "../../src/native/record/argument-shape";
import { twinOf } from "../../src/native/twins/twin";
import { inSql, SQL_WORDS, type InSql } from "../../src/native/write/sql-text";
import { OF_VALUES, type Reached } from "../../reach/reached";

const HEADER = `-- Generated from the core by scripts/generate-reach.ts: run \`npm run generate\`.
--
-- The closed forms as expressions of ClickHouse, in its own doubles and without another process: for sweeps in which
-- some digits of the sixteen may go. How far they are from the exact functions, row by row: docs/reach.md. NULL is a
-- blank cell, and comes back where there is no number; why there is none only the exact functions say.
`;

/** COINM_LIQ_PRICE_PLAIN: the name does not let one forget that it is not the exact function. */
export const plainName = ({ name }: Reached): string => `${name}_PLAIN`;

/** The same of arguments that are read already. */
const formulaName = ({ definition }: Reached): string => `COINM_PLAIN_${definition.name}`;

/** An argument that an engine hands over may hold anything; a table cannot be handed over. */
const shapeOf = ({ definition, takes }: Reached): readonly ArgumentShape[] =>
  Object.keys(definition.parameters).map((name): ArgumentShape =>
    takes.some((argument) => argument.name === name) ? { kind: "cell" } : LEFT_OUT,
  );

/** The functions that have a formula in plain doubles, with its text. */
export const plainForms = (): readonly (readonly [Reached, InSql])[] =>
  OF_VALUES.flatMap((reached) => {
    const twin = twinOf(reached.definition, shapeOf(reached));
    return twin ? [[reached, inSql(twin)] as const] : [];
  });

export const plainStatements = (): string[] => [
  ...Object.entries(SQL_WORDS).map(([name, body]) => `CREATE OR REPLACE FUNCTION ${name} AS ${body};`),
  ...plainForms().flatMap(([reached, { formula, reading }]) => {
    const names = reached.takes.map(({ name }) => name);
    const declared = `(${names.join(", ")})`;
    const read = reached.takes.map(({ name }) => `  ${reading(name)}`).join(",\n");
    return [
      `CREATE OR REPLACE FUNCTION ${formulaName(reached)} AS ${declared} ->\n  ${formula};`,
      `CREATE OR REPLACE FUNCTION ${plainName(reached)} AS ${declared} -> ${formulaName(reached)}(\n${read}\n);`,
    ];
  }),
];

export const plainSql = (): string => `${HEADER}\n${plainStatements().join("\n\n")}\n`;
