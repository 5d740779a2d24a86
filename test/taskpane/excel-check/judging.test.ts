import { INVERSE_PNL } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { formulaText, type Piece } from "../../../src/catalog/declare/formula-text";
import { checkExcel } from "../../../src/taskpane/excel-check/check-excel";
import { examplesOf } from "../../../src/taskpane/excel-check/examples";
import type { Probe } from "../../../src/taskpane/excel-check/probe";
import { ERROR_IN_ARRAY } from "../../../src/taskpane/excel-check/questions/error-in-array";
import { MENDED_REFUSAL } from "../../../src/taskpane/excel-check/questions/mended-refusal";
import { TEXT_CELL } from "../../../src/taskpane/excel-check/questions/text-cell";
import { UNDO_GROUP } from "../../../src/taskpane/excel-check/questions/undo-group";
import { reportText } from "../../../src/taskpane/excel-check/report-text";
import { ScratchInMemory } from "./scratch-in-memory";

/** A clock that goes on when somebody waits, and never else. */
function clockOfTests() {
  let time = 0;
  return {
    now: () => time,
    pause: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const ask = async (
  probes: readonly Probe[],
  sheet: ScratchInMemory,
  { signal = new AbortController().signal, onProgress = (): void => undefined } = {},
) =>
  checkExcel(probes, async () => sheet, {
    namespace: "COINM",
    signal,
    progress: onProgress,
    clock: clockOfTests(),
    patience: { reading: 100, quiet: 1_500, doubt: 6_000, all: 20_000 },
  });

const EXAMPLES = examplesOf(INVERSE_PNL);
/** What the declared examples give, by their formulas. */
const declared = new Map(
  INVERSE_PNL.examples.map(({ arguments: given, gives }) => [
    formulaText(INVERSE_PNL, given as Record<string, Piece>),
    (Array.isArray(gives)
      ? gives
      : typeof gives === "object" && "refuses" in gives
        ? new CellError(gives.refuses)
        : gives) as Cell,
  ]),
);
const asDeclared = (formula: string): Cell => declared.get(formula) ?? new CellError("#NAME?");

describe("the examples of a function", () => {
  test("pass where a host gives what is declared", async () => {
    const sheet = new ScratchInMemory(asDeclared);
    const { findings, cancelled } = await ask([EXAMPLES], sheet);
    expect(findings).toEqual([
      { question: "Do the examples of INVERSE_PNL come out?", outcome: "passed", lines: ["4 examples"] },
    ]);
    expect([cancelled, sheet.removals]).toEqual([false, 1]);
  });

  test("pass where a host has only the fifteen digits that it shows", async () => {
    const rounded = (formula: string) =>
      formula.endsWith("0.0005, 0.0005)") ? 1.2443750000000002 : asDeclared(formula);
    expect((await ask([EXAMPLES], new ScratchInMemory(rounded))).findings[0]?.outcome).toBe("passed");
  });

  test("differ where one of them differs, with what was read and what was expected", async () => {
    const wrong = (formula: string) => (formula.endsWith("0.0005, 0.0005)") ? 1.24437500000001 : asDeclared(formula));
    const { findings } = await ask([EXAMPLES], new ScratchInMemory(wrong));
    expect(findings).toEqual([
      {
        question: "Do the examples of INVERSE_PNL come out?",
        outcome: "differs",
        lines: [
          "=COINM.INVERSE_PNL(-3500, 70000, 56000, 100, 0.0005, 0.0005): read 1.24437500000001, expected 1.244375",
        ],
      },
    ]);
  });

  test("differ where a number comes instead of a refusal, and the other way round", async () => {
    const turned = (formula: string): Cell => {
      const value = asDeclared(formula);
      return value instanceof CellError ? 0 : Array.isArray(value) ? value : new CellError("#NAME?");
    };
    const [finding] = (await ask([EXAMPLES], new ScratchInMemory(turned))).findings;
    expect(finding?.lines).toEqual([
      "=COINM.INVERSE_PNL(-3500, 70000, 56000, 100): read #NAME?, expected 1.25",
      "=COINM.INVERSE_PNL(-3500, 70000, 56000, 100, 0.0005, 0.0005): read #NAME?, expected 1.244375",
      "=COINM.INVERSE_PNL(-3500, 0, 56000, 100): read 0, expected #VALUE!",
    ]);
  });

  test("are waited for while cells are busy, and no longer than anybody would wait", async () => {
    const busyAtFirst = new ScratchInMemory(asDeclared, {
      shows: (value, request) => (request < 40 ? new CellError("#BUSY!") : value),
    });
    expect((await ask([EXAMPLES], busyAtFirst)).findings[0]?.outcome).toBe("passed");
    const busyForEver = new ScratchInMemory(asDeclared, { shows: () => new CellError("#BUSY!") });
    const [finding] = (await ask([EXAMPLES], busyForEver)).findings;
    expect(finding?.outcome).toBe("differs");
    expect(finding?.lines[0]).toBe("=COINM.INVERSE_PNL(-3500, 70000, 56000, 100): read #BUSY!, expected 1.25");
    // 20 seconds, ten readings a second
    expect(busyForEver.requests).toBeLessThanOrEqual(203);
  });
});

test("an old value that stays for seconds is no answer", async () => {
  // as some Excels have it: each value shows three seconds late, and nothing says that it is busy
  let shown: Cell = 1.25;
  let since = 0;
  const late: ScratchInMemory = new ScratchInMemory(() => 1.25, {
    shows: (value, request) => {
      const price = late.sheet.value(0, 0);
      const due: Cell = price === -1 ? new CellError("#VALUE!") : value;
      if (JSON.stringify(due) !== JSON.stringify(shown) && since === 0) since = request;
      if (since > 0 && request - since >= 30) [shown, since] = [due, 0];
      return shown;
    },
  });
  expect((await ask([MENDED_REFUSAL], late)).findings[0]?.outcome).toBe("passed");
});

test("a cell that hangs once it has been refused differs", async () => {
  let wasRefused = false;
  const hanging: ScratchInMemory = new ScratchInMemory(() => 1.25, {
    shows: (value) => {
      const isRefused = hanging.sheet.value(0, 0) === -1;
      wasRefused ||= isRefused;
      return isRefused ? new CellError("#VALUE!") : wasRefused ? new CellError("#BUSY!") : value;
    },
  });
  expect((await ask([MENDED_REFUSAL], hanging)).findings).toMatchObject([
    { outcome: "differs", lines: ["mended: #BUSY!"] },
  ]);
});

describe("an error in an array", () => {
  const spilled: readonly (readonly Cell[])[] = [[1.25, new CellError("#VALUE!"), 0]];
  const besides: readonly (readonly Cell[])[] = [[new CellError("#DIV/0!"), 1.25]];
  const given = (first: Cell | typeof spilled) => (formula: string) =>
    formula.includes("{") ? first : formula === "=1/0" ? new CellError("#DIV/0!") : besides;

  test("passes in its own element", async () => {
    const { findings } = await ask([ERROR_IN_ARRAY], new ScratchInMemory(given(spilled)));
    expect(findings[0]?.outcome).toBe("passed");
  });

  test("differs where it takes the whole array", async () => {
    const { findings } = await ask([ERROR_IN_ARRAY], new ScratchInMemory(given(new CellError("#VALUE!"))));
    expect(findings[0]).toMatchObject({
      outcome: "differs",
      lines: ["a refusal between two results: #VALUE!  blank  blank"],
    });
  });
});

test("what no document says is seen, whatever it is", async () => {
  const asText = new ScratchInMemory((formula) => (formula === "=1+2" ? 3 : null));
  const { findings } = await ask([TEXT_CELL, UNDO_GROUP], asText);
  expect(findings.map(({ outcome }) => outcome)).toEqual(["seen", "seen"]);
  expect(findings[1]?.lines).toEqual(["this Excel has no such thing"]);
  expect((await ask([UNDO_GROUP], new ScratchInMemory(() => 2, { undo: true }))).findings[0]?.lines).toEqual([
    "granted: whether it is one, Ctrl+Z shows",
  ]);
  const neverANumber = new ScratchInMemory(() => "=1+2");
  expect((await ask([TEXT_CELL], neverANumber)).findings[0]?.outcome).toBe("differs");
});

describe("a host in trouble", () => {
  test("that refuses one question is asked the others", async () => {
    const sheet = new ScratchInMemory(asDeclared, {
      refuses: (request) => (request === 1 ? "InvalidArgument" : undefined),
    });
    const { findings } = await ask([TEXT_CELL, EXAMPLES], sheet);
    expect(findings).toMatchObject([
      { outcome: "not asked", lines: ["The host refused. (InvalidArgument)"] },
      { outcome: "passed" },
    ]);
    expect(sheet.removals).toBe(1);
  });

  test("that refuses everything leaves the sheet, and the report says so", async () => {
    const sheet = new ScratchInMemory(asDeclared, { refuses: () => "AccessDenied" });
    const result = await ask([EXAMPLES], sheet);
    expect(result).toMatchObject({ left: "Check this Excel", findings: [{ outcome: "not asked" }] });
    expect(reportText(result, { excel: "", addIn: "" })).toContain(
      "The sheet “Check this Excel” could not be removed: delete it by hand.",
    );
  });

  test("for a moment keeps nothing: the sheet is removed at another try", async () => {
    let refusals = 0;
    const sheet = new ScratchInMemory(asDeclared, {
      refuses: (request) => (request > 1 && (refusals += 1) < 3 ? "Conflict" : undefined),
    });
    const result = await ask([EXAMPLES], sheet);
    expect(result.left).toBeUndefined();
    expect([refusals, sheet.removals]).toEqual([3, 1]);
  });

  test("a fault of the check's own is an answer too, and the sheet goes", async () => {
    const faulty: Probe = {
      ...EXAMPLES,
      judge: () => {
        throw new Error("a fault");
      },
    };
    const sheet = new ScratchInMemory(asDeclared);
    expect((await ask([faulty], sheet)).findings[0]).toMatchObject({ outcome: "not asked", lines: ["Error: a fault"] });
    expect(sheet.removals).toBe(1);
  });
});

describe("a check that is cancelled", () => {
  test("between two questions keeps what it had found, and removes the sheet", async () => {
    const controller = new AbortController();
    const sheet = new ScratchInMemory(asDeclared);
    let questions = 0;
    const onProgress = () => {
      questions += 1;
      if (questions === 2) controller.abort();
    };
    const result = await ask([EXAMPLES, TEXT_CELL], sheet, { signal: controller.signal, onProgress });
    expect(result).toMatchObject({ cancelled: true, findings: [{ outcome: "passed" }] });
    expect(sheet.removals).toBe(1);
    expect(reportText(result, { excel: "", addIn: "" })).toContain("Cancelled: 1 passed");
  });

  test("while a cell is busy waits no longer", async () => {
    const controller = new AbortController();
    const sheet = new ScratchInMemory(asDeclared, {
      shows: (_, request) => {
        if (request === 5) controller.abort();
        return new CellError("#BUSY!");
      },
    });
    expect(await ask([EXAMPLES], sheet, { signal: controller.signal })).toMatchObject({
      cancelled: true,
      findings: [],
    });
    // the five, and the removal
    expect([sheet.requests, sheet.removals]).toEqual([6, 1]);
  });
});

test("the report puts first what needs a look, and says which Excel and which add-in", () => {
  const text = reportText(
    {
      calculation: "Manual",
      cancelled: false,
      findings: [
        { question: "One?", outcome: "passed", lines: ["1"] },
        { question: "Two?", outcome: "seen", lines: ["a", "b"] },
        { question: "Three?", outcome: "differs", lines: ["read 2, expected 3"] },
      ],
    },
    { excel: "Mac, version 16.95, ExcelApi 1.19", addIn: "Coin-M Hedge 0.1.0, COINM" },
  );
  expect(text).toBe(
    [
      "Check this Excel",
      "Excel: Mac, version 16.95, ExcelApi 1.19",
      "Add-in: Coin-M Hedge 0.1.0, COINM",
      "Calculation: Manual",
      "1 passed, 1 differs, 1 seen, 0 could not be asked",
      "",
      "DIFFERS",
      "- Three?",
      "    read 2, expected 3",
      "",
      "SEEN (NO DOCUMENT SAYS WHAT IS RIGHT)",
      "- Two?",
      "    a",
      "    b",
      "",
      "PASSED",
      "- One?",
      "    1",
    ].join("\n"),
  );
});
