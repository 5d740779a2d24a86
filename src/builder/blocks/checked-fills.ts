import { IF, isAbove, isWord, isZero, joined, LEN, N, unlessBlank } from "../sheet/native";
import { literal, valueOf, type Term } from "../sheet/term";
import type { PlanCell, SheetWriter } from "../sheet/writer";

/** The list of fills as the ledger takes it. */
export interface CheckedFills {
  /** How much is written in each row: a row in which anything stands is a fill. */
  readonly written: Term;
  /** The contracts of every row, and in place of those that cannot be used what is wrong: the ledger refuses that. */
  readonly contracts: Term;
  readonly wrong: Term;
}

interface Given {
  /** Contracts of the rows above the user's own. */
  readonly before: readonly Term[];
  readonly lines: readonly (readonly (number | string | null)[])[];
  /** The date of the first line. */
  readonly first: PlanCell;
  /** What is wrong above. */
  readonly wrong: Term;
}

export const COLUMNS_OF_FILL_CHECKS = 4;
const HEADS = ["Written", "What is wrong", "Contracts as used", "What cannot be used"];

/**
 * Every row in which anything stands must be a whole fill. To the ledger a side that is missing in every row means that
 * contracts carry a sign, which they do not here, and a row without contracts is none.
 */
export function checkedFills(sheet: SheetWriter, at: PlanCell, { before, lines, first, wrong }: Given): CheckedFills {
  sheet.writeAll(at, [HEADS], { role: "head", align: "left" });
  const place = (row: number, right: number): PlanCell => ({ row: at.row + 1 + row, column: at.column + right });
  const look = { role: "helper", align: "left" } as const;
  const used = before.map((contracts, row) => sheet.formula(place(row, USED), contracts, look));
  let soFar = wrong;
  const written = lines.map((line, index) => {
    const row = before.length + index;
    const [date, side, contracts, price] = [0, 1, 2, 3].map((right) =>
      sheet.range({ row: first.row + index, column: first.column + right }, [[line[right] ?? null]]),
    ) as [Term, Term, Term, Term];
    const letters = sheet.formula(place(row, WRITTEN), LEN(joined(date, side, contracts, price)), look);
    const isNone = isZero(letters);
    const amiss = sheet.formula(place(row, AMISS), IF(isNone, NOTHING, amissIn(side, contracts, price)), look);
    const taken = IF(isWord(amiss, ""), IF(isNone, NOTHING, contracts), amiss);
    used.push(sheet.formula(place(row, USED), taken, look));
    const own = IF(isWord(amiss, ""), NOTHING, joined(literal(`Fill ${index + 1} `), amiss, literal(".")));
    soFar = sheet.formula(place(row, SO_FAR), unlessBlank(soFar, own), look);
    return letters;
  });
  const column = (row: number, right: number, terms: readonly Term[], name: string): Term =>
    sheet.range(
      place(row, right),
      terms.map((term) => [valueOf(term)]),
      name,
    );
  return {
    written: column(before.length, WRITTEN, written, "fills_written"),
    contracts: column(0, USED, used, "fill_contracts_used"),
    wrong: soFar,
  };
}

const [WRITTEN, AMISS, USED, SO_FAR] = [0, 1, 2, 3];
const NOTHING = literal("");

const amissIn = (side: Term, contracts: Term, price: Term): Term => {
  const priced = IF(isAbove(N(price), literal(0)), NOTHING, literal("has no price"));
  const sided = unlessBlank(priced, literal("has no side"), side);
  return IF(isAbove(N(contracts), literal(0)), sided, literal("has no number of contracts above 0"));
};
