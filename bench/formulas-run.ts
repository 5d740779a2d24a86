import { measureFormulas } from "./formulas";

void measureFormulas(Number(process.argv[2])).then((table) => process.stdout.write(JSON.stringify(table)));
