import { writeFileSync } from "node:fs";
import { bigQuerySql } from "./reach/bigquery-sql";
import { clickhouseConfiguration } from "./reach/clickhouse-configuration";
import { plainSql } from "./reach/plain-sql";
import { snowflakeSql } from "./reach/snowflake-sql";

/** What engines beyond a workbook are told of the functions, from their declarations. */
export const REACH_FILES: Readonly<Record<string, () => string>> = {
  "reach/clickhouse/coinm_function.xml": clickhouseConfiguration,
  "reach/clickhouse/coinm_plain.sql": plainSql,
  "reach/bigquery/functions.sql": bigQuerySql,
  "reach/snowflake/functions.sql": snowflakeSql,
};

if (require.main === module)
  for (const [file, text] of Object.entries(REACH_FILES)) {
    writeFileSync(file, text());
    console.log(`${file} written`);
  }
