import { argumentHint } from "../../src/catalog/declare/words";
import { REACHED, type Kind, type Reached } from "../../reach/reached";

const TYPES: Readonly<Record<Kind, string>> = {
  number: "Nullable(Float64)",
  numbers: "Array(Nullable(Float64))",
  word: "Nullable(String)",
  truth: "Nullable(Bool)",
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("--", "- -");

const HEADER = `<!--
  Generated from src/catalog by scripts/generate-reach.ts: change the declaration there, then run \`npm run generate\`.

  Each function is declared twice: COINM_LIQ_PRICE gives the number, or NULL where there is none, and
  COINM_LIQ_PRICE_REASON gives the sentence that says why there is none, or NULL where there is a number. NULL is a blank
  cell, and so is an argument that is left out: ClickHouse wants all of them. How to set it up: reach/README.md.
-->`;

/** The functions as executable user-defined functions of ClickHouse: a pool of processes, a block at a time. */
export const clickhouseConfiguration = (): string =>
  [HEADER, "<functions>", ...REACHED.map(declared), "</functions>", ""].join("\n");

function declared(reached: Reached): string {
  const { definition, name, takes } = reached;
  const hints = takes.map((argument) => `  ${argument.name}: ${argumentHint(argument.parameter)}`);
  return [
    `<!-- ${name}: ${escaped(definition.summary)}\n${escaped(hints.join("\n"))}\n-->`,
    one(reached, name, "value", "Float64"),
    one(reached, `${name}_REASON`, "reason", "String"),
  ].join("\n");
}

/** A chunk may take its time: a block of long lists is read at once. */
function one({ definition, takes }: Reached, name: string, asked: string, type: string): string {
  const settings = {
    ...{ type: "executable_pool", name, return_type: `Nullable(${type})`, format: "Native" },
    ...{ command: `coinm.js ${definition.name} ${asked}`, send_chunk_header: 1, deterministic: 1 },
    ...{ max_command_execution_time: 600, command_read_timeout: 600_000, command_write_timeout: 600_000 },
  };
  const lines = Object.entries(settings).map(([key, value]) => `    <${key}>${value}</${key}>`);
  const args = takes.map(
    (argument) => `    <argument><name>${argument.name}</name><type>${TYPES[argument.kind]}</type></argument>`,
  );
  return ["  <function>", ...lines, ...args, "  </function>"].join("\n");
}
