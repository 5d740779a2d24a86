import { LEVELS } from "../core/check/finding-declaration";
import { formulasIn, type FormulaCell } from "../native/convert/where";
import { mayBeBroken } from "../native/formula/broken-calls";
import { mayHaveOurs } from "../native/formula/our-calls";
import { untilEnd, type InTurns } from "../native/in-turns";
import { extentOf } from "../workbook/cell-address";
import type { CellsInUse, SheetCells } from "../workbook/cells-in-use";
import { callsSeen, type CallSeen } from "./calls-seen";
import { blankArguments } from "./calls/blank-arguments";
import { contractFaces } from "./calls/contract-faces";
import { MarginsForPrices } from "./calls/margin-for-price";
import { moreThanAll } from "./calls/more-than-all";
import { perCentPoints } from "./calls/per-cent-points";
import { TypedNumbers } from "./calls/typed-numbers";
import type { LintFinding } from "./finding";
import { addedCosts } from "./formulas/added-costs";
import { averageEntries } from "./formulas/average-entries";
import { linearPnl } from "./formulas/linear-pnl";
import { UsedCells } from "./formulas/used-cells";
import { checkedHedge, notToldTwice } from "./hedges/checked-hedges";
import { hedgeRows } from "./hedges/hedge-rows";
import { hedgeSheet, isHedgeSheet } from "./hedges/hedge-sheets";
import { oldFacts, oldSpecification } from "./hedges/old-facts";
import { keyOf, Sight } from "./sight";

/** What was found in a workbook, and what was looked at. */
export interface Linted {
  /** The gravest first, then in the order of the sheets and their cells. */
  readonly findings: readonly LintFinding[];
  readonly ours: number;
  readonly plain: number;
  readonly hedges: number;
  /** Checks of a hedge whose cells could not be followed. */
  readonly unseen: number;
}

/**
 * Looks at every formula of a workbook twice: at calls of ours, and then, knowing which cells they take for what, at plain
 * formulas beside them. Nothing is written. Cancelled, it comes to nothing.
 */
export async function lintWorkbook(inUse: CellsInUse, today: number, how: InTurns = {}): Promise<Linted | undefined> {
  const sight = new Sight(inUse, today);
  const cells = formulasIn(inUse.sheets, { kind: "workbook" });
  const lint = new Lint(sight);
  const steps = [
    ...cells.map((cell) => () => lint.lookAtCalls(cell)),
    ...cells.map((cell) => () => lint.lookAtFormula(cell)),
    ...inUse.sheets.map((sheet) => () => lint.lookAtSheet(sheet)),
  ];
  let place = 0;
  const isDone = await untilEnd(how, () => {
    const step = steps[place];
    if (!step) return undefined;
    step();
    place++;
    return { done: place, of: steps.length };
  });
  return isDone ? lint.result(cells.length) : undefined;
}

class Lint {
  private readonly found: LintFinding[] = [];
  private readonly used = new UsedCells();
  private readonly typed = new TypedNumbers();
  private readonly margins = new MarginsForPrices();
  private readonly withOurs = new Set<string>();
  private readonly checkedSheets = new Set<string>();
  private ours = 0;
  private hedges = 0;
  private unseen = 0;

  constructor(private readonly sight: Sight) {}

  lookAtCalls(cell: FormulaCell): void {
    if (!mayHaveOurs(cell.formula) && !mayBeBroken(cell.formula)) return;
    const calls = callsSeen(this.sight, cell);
    if (calls.length === 0) return;
    this.ours++;
    this.withOurs.add(cell.at.sheet);
    for (const call of calls) this.lookAtCall(call);
  }

  private lookAtCall(call: CallSeen): void {
    const { sight } = this;
    this.used.look(call);
    this.typed.look(call, sight);
    this.margins.look(call, sight);
    const own = [
      ...perCentPoints(call, sight),
      ...blankArguments(call, sight),
      ...contractFaces(call),
      ...moreThanAll(call),
      ...oldSpecification(call, sight),
    ];
    this.found.push(...own);
    if (call.definition.name !== "HEDGE_CHECK") return;
    this.hedges++;
    this.checkedSheets.add(call.at.sheet);
    const checked = checkedHedge(call, sight);
    if (checked) this.found.push(...notToldTwice(checked, own));
    else this.unseen++;
  }

  lookAtFormula(cell: FormulaCell): void {
    const { used, sight } = this;
    this.found.push(...linearPnl(cell, used, sight), ...averageEntries(cell, used, sight), ...addedCosts(cell, sight));
  }

  lookAtSheet(sheet: SheetCells): void {
    const isHedge = isHedgeSheet(sheet);
    const isLive = this.checkedSheets.has(sheet.name);
    if (isHedge && !isLive) this.hedges++;
    if (isHedge) this.found.push(...hedgeSheet(sheet, isLive, this.sight));
    const rows = hedgeRows(sheet, this.sight);
    this.hedges += rows.hedges;
    this.found.push(...rows.findings);
    if (isHedge || this.withOurs.has(sheet.name)) this.found.push(...oldFacts(sheet, this.sight));
  }

  result(formulas: number): Linted {
    const all = [...this.found, ...this.typed.findings(this.sight), ...this.margins.findings()];
    const { ours, hedges, unseen } = this;
    return { findings: inOrder(once(all), this.sight.inUse), ours, plain: formulas - ours, hedges, unseen };
  }
}

/** What is found in one cell by way of many formulas is told once. */
const once = (findings: readonly LintFinding[]): LintFinding[] => {
  const told = new Map<string, LintFinding>();
  for (const finding of findings) {
    const key =
      finding.code === "L11" ? `${keyOf(finding.at)} ${finding.says}` : `${finding.code} ${keyOf(finding.at)}`;
    if (!told.has(key)) told.set(key, finding);
  }
  return [...told.values()];
};

function inOrder(findings: readonly LintFinding[], { sheets }: CellsInUse): LintFinding[] {
  const places = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const rank = ({ level, at }: LintFinding): readonly number[] => {
    const { row, column } = extentOf(at);
    return [LEVELS.indexOf(level), places.get(at.sheet.toLowerCase()) ?? 0, row, column];
  };
  return findings.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const place = a.findIndex((value, index) => value !== b[index]);
    return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
  });
}
