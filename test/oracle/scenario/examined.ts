import type { Examined } from "../compare";
import * as answers from "./answers";
import * as rows from "./rows";

const ROWS = 6000;

/** Every method and table, each of them on a liquidation price, and where it decides otherwise than one rate by "mark". */
const RULES = {
  invalid: 60,
  mark: 1000,
  entry: 400,
  bankruptcy: 400,
  loss: 400,
  boundary: 1000,
  "boundary by mark": 250,
  "boundary by entry": 180,
  "boundary by bankruptcy": 180,
  "boundary by loss": 180,
  "not as by mark": 800,
  tiers: 2000,
  "one tier": 300,
  "level rates": 600,
  "higher tier": 3000,
  floor: 500,
  "not as by the first tier": 150,
  "blank table": 40,
  "refused table": 80,
};

export const SCENARIO: readonly Examined[] = [
  {
    name: "SCENARIO_TABLE",
    answer: answers.scenarioTable,
    row: rows.scenarioTableRow,
    seed: 20210519,
    rows: ROWS,
    atLeast: { liquidated: 2000, covered: 500, unbacked: 40, ...RULES },
  },
  {
    name: "SCENARIO_GRID",
    answer: answers.scenarioGrid,
    row: rows.scenarioGridRow,
    seed: 20221111,
    rows: ROWS,
    atLeast: { tie: 500, liquidated: 2000, covered: 2000, ...RULES, boundary: 1500 },
  },
];
