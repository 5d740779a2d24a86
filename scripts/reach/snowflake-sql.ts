import { isOptional } from "../../src/catalog/declare/words";
import { OF_VALUES, type Kind, type Reached } from "../../reach/reached";

type Plain = Exclude<Kind, "numbers">;
const TYPES: Readonly<Record<Plain, string>> = { number: "FLOAT", word: "VARCHAR", truth: "BOOLEAN" };
/** The arguments of the one function that has the code: of each type as many as any function takes. */
const LETTERS: Readonly<Record<Plain, string>> = { number: "N", word: "W", truth: "T" };
const KINDS: readonly Plain[] = ["number", "word", "truth"];

const ofKind = ({ takes }: Reached, kind: Plain): readonly string[] =>
  takes.filter((argument) => argument.kind === kind).map(({ name }) => name.toUpperCase());
const most = (kind: Plain): number => Math.max(...OF_VALUES.map((reached) => ofKind(reached, kind).length));
const SLOTS = KINDS.map((kind) => Array.from({ length: most(kind) }, (_, place) => `${LETTERS[kind]}${place + 1}`));

/** Where \`npm run reach\` puts the code. */
export const SNOWFLAKE_CODE = "/* the code that npm run reach puts here */";

const HEADER = `-- Generated from src/catalog by scripts/generate-reach.ts: change the declaration there, then run \`npm run generate\`.
--
-- NOT RUN ON SNOWFLAKE. The tests hold this file to Snowflake's documented limits, and run each body in an engine that
-- offers JavaScript and nothing else; nobody has registered it in an account.
--
-- \`npm run reach\` writes it with the code in its place to reach/dist/snowflake/functions.sql: run that one.
--
-- Each function is there twice: COINM_LIQ_PRICE gives the number, or NULL where there is none, COINM_LIQ_PRICE_REASON says
-- why there is none. NULL is a blank cell. All of them call one of two functions that hold the code, which is evaluated
-- once: JavaScript can import nothing in Snowflake.
`;

/** What Snowflake is told: two functions in JavaScript, and each of ours as an expression that calls one of them. */
export function snowflakeSql(): string {
  const slots = KINDS.flatMap((kind, index) => (SLOTS[index] as string[]).map((slot) => `${slot} ${TYPES[kind]}`));
  const code = (asked: "value" | "reason", type: string) =>
    [
      `CREATE OR REPLACE FUNCTION COINM_${asked.toUpperCase()}(ID VARCHAR, ${slots.join(", ")})`,
      `RETURNS ${type} LANGUAGE JAVASCRIPT CALLED ON NULL INPUT IMMUTABLE AS $$`,
      SNOWFLAKE_CODE,
      `return coinm.bySlots("${asked}", ID, [${SLOTS.map((each) => `[${each.join(", ")}]`).join(", ")}]);`,
      "$$;\n",
    ].join("\n");
  const functions = OF_VALUES.flatMap((each) => [declared(each, "value"), declared(each, "reason")]);
  return [HEADER, code("value", "FLOAT"), code("reason", "VARCHAR"), ...functions].join("\n");
}

function declared(reached: Reached, asked: "value" | "reason"): string {
  const { definition, name, takes } = reached;
  const [suffix, type] = asked === "value" ? ["", "FLOAT"] : ["_REASON", "VARCHAR"];
  const args = takes.map((argument) => {
    const otherwise = isOptional(argument.parameter) ? " DEFAULT NULL" : "";
    return `${argument.name.toUpperCase()} ${TYPES[argument.kind as Plain]}${otherwise}`;
  });
  const given = KINDS.flatMap((kind, index) => {
    const names = ofKind(reached, kind);
    return (SLOTS[index] as string[]).map((_, place) => names[place] ?? "NULL");
  });
  return [
    `CREATE OR REPLACE FUNCTION ${name}${suffix}(${args.join(", ")})`,
    `RETURNS ${type} AS $$`,
    `  COINM_${asked.toUpperCase()}('${definition.name}', ${given.join(", ")})`,
    "$$;\n",
  ].join("\n");
}
