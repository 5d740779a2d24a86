import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { OF_VALUES, REACHED, type Reached } from "../../reach/reached";
import type { Given } from "../../reach/row";
import { buildReach } from "../../scripts/build-reach";
import { Refusal } from "../../src/core/refusal";
import { cellOf } from "./cell-of";
import { rowsOf } from "./rows";

const folder = mkdtempSync(path.join(tmpdir(), "coinm-in-sql-"));
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
beforeAll(() => buildReach(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** The words that may not be a name without quotation marks, of those that are English words about money and time. */
const RESERVED_IN_BIGQUERY =
  "ALL AND ANY ARRAY AS ASC AT BETWEEN BY CASE CAST COLLATE CREATE CROSS CUBE CURRENT DEFAULT DEFINE DESC DISTINCT ELSE END ENUM ESCAPE EXCEPT EXCLUDE EXISTS EXTRACT FALSE FETCH FOLLOWING FOR FROM FULL GROUP GROUPING GROUPS HASH HAVING IF IGNORE IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT LOOKUP MERGE NATURAL NEW NO NOT NULL NULLS OF ON OR ORDER OUTER OVER PARTITION PRECEDING PROTO QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS SELECT SET SOME STRUCT TABLESAMPLE THEN TO TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH WITHIN";
const RESERVED_IN_SNOWFLAKE =
  "ACCOUNT ALL ALTER AND ANY AS BETWEEN BY CASE CAST CHECK COLUMN CONNECT CONNECTION CONSTRAINT CREATE CROSS CURRENT DATABASE DELETE DISTINCT DROP ELSE EXISTS FALSE FOLLOWING FOR FROM FULL GRANT GROUP GSCLUSTER HAVING ILIKE IN INCREMENT INNER INSERT INTERSECT INTO IS ISSUE JOIN LATERAL LEFT LIKE LOCALTIME LOCALTIMESTAMP MINUS NATURAL NOT NULL OF ON OR ORDER ORGANIZATION QUALIFY REGEXP REVOKE RIGHT RLIKE ROW ROWS SAMPLE SCHEMA SELECT SET SOME START TABLE TABLESAMPLE THEN TO TRIGGER TRUE TRY_CAST UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHENEVER WHERE WITH";

interface Statement {
  readonly name: string;
  readonly args: readonly (readonly [name: string, type: string])[];
  readonly returns: string;
  readonly body: string;
}

const argumentsIn = (text: string): Statement["args"] =>
  text.split(",").map((one) => {
    const [, name = "", type = ""] =
      /^\s*(?:\/\* optional \*\/ )?(\w+) ([\w<>]+)(?: DEFAULT NULL)?\s*$/.exec(one) ?? [];
    return [name, type];
  });

/** An engine that has JavaScript and nothing else: no console, no timers, no modules. */
const engine = () => vm.createContext({});

const ROWS = 40;
type Call = (given: readonly Given[]) => unknown;

/** Each function on rows of all kinds, against what the cell shows: the same double, or the same sentence. */
function compare(reached: Reached, value: Call, reason: Call): void {
  let [numbers, refusals] = [0, 0];
  for (const { given } of rowsOf(reached, ROWS)) {
    const cell = cellOf(reached, given);
    const isRefused = cell instanceof Refusal;
    if (isRefused) refusals++;
    else numbers++;
    expect(value(given)).toBe(isRefused ? null : cell);
    expect(reason(given)).toBe(isRefused ? cell.message : null);
  }
  expect(numbers).toBeGreaterThan(0);
  expect(refusals).toBeGreaterThan(0);
}

describe("BigQuery", () => {
  const statements = (): readonly Statement[] =>
    [
      ...read("bigquery/functions.sql").matchAll(
        /^CREATE OR REPLACE FUNCTION YOUR_DATASET\.(\w+)\(\n([^)]+)\n\) RETURNS (\w+) DETERMINISTIC LANGUAGE js\nOPTIONS \(library = \["gs:\/\/YOUR_BUCKET\/coinm\.js"\], description = "(?:[^"\\]|\\.)+"\)\nAS r"""(.+)""";$/gm,
      ),
    ].map(([, name = "", args = "", returns = "", body = ""]) => ({ name, args: argumentsIn(args), returns, body }));

  test("the file says that it was not run, and holds each function twice and nothing else", () => {
    const text = read("bigquery/functions.sql");
    expect(text).toContain("NOT RUN ON BIGQUERY");
    expect(text.match(/CREATE/g)?.length).toBe(statements().length);
    expect(statements().map(({ name }) => name)).toEqual(REACHED.flatMap(({ name }) => [name, `${name}_REASON`]));
  });

  // https://cloud.google.com/bigquery/quotas#udf_limits, as of 2026; types and INT64:
  // https://cloud.google.com/bigquery/docs/user-defined-functions#supported-javascript-udf-data-types
  test("it keeps the documented limits", () => {
    expect(Buffer.byteLength(read("bigquery/coinm.js"))).toBeLessThan(1_000_000);
    for (const { name, args, body, returns } of statements()) {
      expect(Buffer.byteLength(body)).toBeLessThan(32_000);
      expect(name.length).toBeLessThanOrEqual(256);
      expect(args.length).toBeLessThanOrEqual(256);
      expect(["FLOAT64", "STRING"]).toContain(returns);
      for (const [argument, type] of args) {
        expect(argument.length).toBeLessThanOrEqual(128);
        expect(["FLOAT64", "ARRAY<FLOAT64>", "STRING", "BOOL"]).toContain(type);
        expect(RESERVED_IN_BIGQUERY.split(" ")).not.toContain(argument.toUpperCase());
      }
    }
  });

  test("the bodies give what the cells show, bit for bit", () => {
    const context = engine();
    vm.runInContext(read("bigquery/coinm.js"), context);
    const bodies = new Map(statements().map(({ name, args, body }) => [name, { args, body }]));
    const call = (name: string): Call => {
      const { args, body } = bodies.get(name) as Statement;
      const run = vm.runInContext(
        `(function (${args.map(([argument]) => argument).join(", ")}) { ${body} })`,
        context,
      ) as (...given: unknown[]) => unknown;
      return (given) => run(...given);
    };
    for (const reached of REACHED) compare(reached, call(reached.name), call(`${reached.name}_REASON`));
  });
});

describe("Snowflake", () => {
  const inCode = (): readonly Statement[] =>
    [
      ...read("snowflake/functions.sql").matchAll(
        /^CREATE OR REPLACE FUNCTION (COINM_VALUE|COINM_REASON)\((.+)\)\nRETURNS (\w+) LANGUAGE JAVASCRIPT CALLED ON NULL INPUT IMMUTABLE AS \$\$\n([^$]*(?:\$(?!\$)[^$]*)*)\$\$;$/gm,
      ),
    ].map(([, name = "", args = "", returns = "", body = ""]) => ({ name, args: argumentsIn(args), returns, body }));
  const inTerms = (): readonly Statement[] =>
    [
      ...read("snowflake/functions.sql").matchAll(
        /^CREATE OR REPLACE FUNCTION (\w+)\((.+)\)\nRETURNS (\w+) AS \$\$\n {2}(.+)\n\$\$;$/gm,
      ),
    ].map(([, name = "", args = "", returns = "", body = ""]) => ({ name, args: argumentsIn(args), returns, body }));

  test("the file says that it was not run, and holds each function twice and two that have the code", () => {
    const text = read("snowflake/functions.sql");
    expect(text).toContain("NOT RUN ON SNOWFLAKE");
    expect(text.match(/^CREATE/gm)?.length).toBe(2 + inTerms().length);
    expect(inCode()).toHaveLength(2);
    expect(inTerms().map(({ name }) => name)).toEqual(OF_VALUES.flatMap(({ name }) => [name, `${name}_REASON`]));
  });

  // 100 KB of source recommended: https://docs.snowflake.com/en/developer-guide/udf/javascript/udf-javascript-limitations
  // 500 arguments: https://docs.snowflake.com/en/developer-guide/udf-stored-procedure-arguments
  test("it keeps the documented limits", () => {
    for (const { args, body } of inCode()) {
      expect(Buffer.byteLength(body)).toBeLessThan(100_000);
      expect(args.length).toBeLessThanOrEqual(500);
      // JavaScript sees them in capitals
      expect(args.filter(([name]) => name !== name.toUpperCase())).toEqual([]);
    }
    for (const { args, returns } of inTerms()) {
      expect(["FLOAT", "VARCHAR"]).toContain(returns);
      for (const [argument, type] of args) {
        expect(["FLOAT", "VARCHAR", "BOOLEAN"]).toContain(type);
        expect(RESERVED_IN_SNOWFLAKE.split(" ")).not.toContain(argument);
      }
    }
  });

  test("the bodies give what the cells show, bit for bit, whether the engine keeps its globals or not", () => {
    const kept = engine();
    const code = new Map(inCode().map((statement) => [statement.name, statement]));
    const terms = new Map(inTerms().map((statement) => [statement.name, statement]));
    /** The expression of SQL is a call: a name, a text, and names or NULL. */
    const call = (name: string, isKept: boolean): Call => {
      const { args, body } = terms.get(name) as Statement;
      const [, inner = "", id = "", rest = ""] = /^(\w+)\('(\w+)', (.+)\)$/.exec(body) ?? [];
      const places = rest.split(", ").map((one) => args.findIndex(([argument]) => argument === one));
      const { args: slots, body: script } = code.get(inner) as Statement;
      const made = (context: vm.Context) =>
        vm.runInContext(`(function (${slots.map(([slot]) => slot).join(", ")}) { ${script} })`, context) as (
          ...given: unknown[]
        ) => unknown;
      const run = isKept ? made(kept) : (...given: unknown[]) => made(engine())(...given);
      return (given) => run(id, ...places.map((place) => (place < 0 ? undefined : (given[place] ?? undefined))));
    };
    for (const reached of OF_VALUES) compare(reached, call(reached.name, true), call(`${reached.name}_REASON`, true));
    const [first] = OF_VALUES as [Reached];
    const alone = call(first.name, false);
    for (const { given } of [...rowsOf(first, 4)]) {
      const cell = cellOf(first, given);
      expect(alone(given)).toBe(cell instanceof Refusal ? null : cell);
    }
  });
});
