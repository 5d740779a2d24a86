/*
 * ClickHouse in a process of its own: a query a line, as JSON, and an answer a line. The process that asks it may be a
 * test, and what it starts ends with it.
 */
const { createInterface } = require("node:readline");
const { Session } = require("chdb");

const [data, ...connectionArgs] = process.argv.slice(2);
const session = new Session(data, { connectionArgs });

createInterface({ input: process.stdin })
  .on("line", (line) => process.stdout.write(`${JSON.stringify(answerTo(JSON.parse(line)))}\n`))
  .on("close", () => process.exit());

function answerTo(sql) {
  try {
    return { result: session.query(sql, "JSONCompactEachRow") };
  } catch (error) {
    return { error: error.message };
  }
}
