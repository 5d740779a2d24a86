import { agrees, inWords, type Expected } from "./figures/agree";
import { cases, chartOf, isBacked, isBeyondTheCoins, pricesIn, rowsOf, shownIn, type Case } from "./figures/cases";
import { heatFaults, leverageFaults, priceFaults, ratioFaults, splitFaults, wealthFaults } from "./figures/charts";
import { expectedFigures, isThere } from "./figures/expected-figures";
import { liquidationPrice, lockedBy } from "./figures/hedge";
import { leverageRow } from "./figures/leverages";
import { liquidationOf } from "./figures/liquidation";
import { walk } from "./figures/path";
import { pricesOf, scenariosOf } from "./figures/scenarios";
import { touchProbability } from "./figures/touch";
import { deserved, numbersDue } from "./figures/warned";
import { says } from "./figures/numbers-said";
import { draftOf } from "./drafts";
import { lineOf, totalOf } from "../../src/builder/book/book-total";
import { OWN_LINES } from "../../src/builder/findings/own-meanings";
import { FINDING_LINES } from "../../src/catalog/scenario/hedge-check-list";
import type { Outcome } from "../../src/catalog/read/evaluate";

/**
 * The pane and its sheet are written by one hand: both are wrong together where a block gives a function the wrong
 * argument. Here every figure is worked out again from the numbers of the draft by what its label says.
 */
const DRAFTS = cases(600);
const BACKED = DRAFTS.filter(isBacked);

/** Every disagreement with its draft; there must be none. */
function expectNone(among: readonly Case[], faultsOf: (shown: Case) => readonly string[]): void {
  const found = among.flatMap((shown) =>
    faultsOf(shown).map((fault) => `${shown.name}: ${fault} (${JSON.stringify(shown.changes)})`),
  );
  expect(found.slice(0, 5)).toEqual([]);
}

const differences = (
  what: string,
  row: readonly (Outcome | null | undefined)[],
  expected: readonly Expected[],
): string[] =>
  expected.flatMap((value, column) =>
    agrees(row[column], value) ? [] : [`${what}, column ${column}: ${inWords(row[column])}, not ${inWords(value)}`],
  );

function liquidatedAt(shown: Case): unknown {
  const chart = chartOf(shown, "path");
  return chart?.kind === "lines" ? chart.marks[0]?.at : undefined;
}

describe("the hand that works it out again", () => {
  // Functions of the interface: 350,000 USD short or long at 70,000 on half a coin.
  test.each([
    ["mark", -350000, 77388.88888888889],
    ["entry", -350000, 77348.06629834254],
    ["mark", 350000, 63954.545454545456],
  ])("has the liquidation price of %s", (method, dollars, price) => {
    const tiers = [{ number: 1, floor: 0, ceiling: Infinity, rate: 0.005, deduction: 0 }];
    const found = liquidationOf({ method, tiers, growth: 0 }, { dollars, entry: 70000 }, 0.5);
    expect(typeof found === "string" ? found : found.price).toBeCloseTo(price, 8);
  });

  // At 62,500 a short of 4,000,000 USD is worth 64 coins and must leave 1.32 % of them, a long 1,000 at 1,000 and 6 %.
  test.each([
    [-4000000, 50000, 16.8448, 62500],
    [1000000, 1250, 260, 1000],
  ])("has the liquidation price of a rate that grows, of %d USD", (dollars, entry, margin, price) => {
    const tiers = [{ number: 1, floor: 0, ceiling: Infinity, rate: 0.01, deduction: 0 }];
    const found = liquidationOf({ method: "mark", tiers, growth: 0.00005 }, { dollars, entry }, margin);
    expect(typeof found === "string" ? found : found.price).toBeCloseTo(price, 8);
  });

  test("meets rates that grow often enough", () =>
    expect(DRAFTS.filter(({ changes }) => changes.mmr_per_coin).length).toBeGreaterThan(20));

  // The leverage table of a short: 60 % a year, 30 days.
  test.each([
    [1.493, 0.016],
    [1.244, 0.183],
    [1.106, 0.532],
  ])("has a price that reaches %p times itself with a probability of %p", (multiple, probability) => {
    expect(touchProbability(1, multiple, 0.6, 30)).toBeCloseTo(probability, 2);
  });

  test.each([
    ["goal", ["all", "share", "dollars", "floating", "weights"]],
    ["mode", ["isolated", "cross"]],
    ["method", ["mark", "entry", "bankruptcy", "loss"]],
    ["funding", ["constant", "flip", "pasted"]],
    ["path", ["spike", "grind paid", "grind received", "wick", "haircut"]],
    ["rounding", ["nearest", "down", "up"]],
  ] as const)("meets every %s often enough", (field, words) => {
    for (const word of words)
      expect([word, BACKED.filter(({ changes }) => changes[field] === word).length >= 15]).toEqual([word, true]);
  });

  const RARE: Readonly<Record<string, (shown: Case) => boolean>> = {
    "nothing to trade": ({ hedge }) => hedge.position.trade === 0 && hedge.stake.dollars !== 0,
    "nothing left open": ({ hedge }) => hedge.stake.dollars === 0,
    "a long": ({ hedge }) => hedge.stake.dollars > 0,
    "a position that is turned over": ({ changes, hedge }) =>
      (changes.existing ?? "").includes("-") ? hedge.stake.dollars > 0 : !!changes.existing && hedge.stake.dollars < 0,
    "a leverage of 1": ({ changes }) =>
      changes.mode === "isolated" && changes.margin_by === "leverage" && changes.leverage === "1",
    "a trade out of a cross wallet": ({ changes, hedge }) => changes.mode === "cross" && hedge.position.realised !== 0,
    "a price that is beyond the liquidation price": ({ hedge }) => {
      const at = liquidationPrice(hedge);
      return at !== undefined && isThere(hedge, at);
    },
    "a path that is liquidated": (shown) => liquidatedAt(shown) !== undefined,
    "a margin above the coins": isBeyondTheCoins,
  };

  test.each(Object.entries(RARE))("meets %s often enough", (_, is) => {
    expect(DRAFTS.filter(is).length).toBeGreaterThanOrEqual(8);
  });

  test("meets every warning", () => {
    const given = new Set(DRAFTS.flatMap(({ pane }) => pane.warnings.map(({ code }) => code)));
    // that a hedge is sound is no warning, and no plausible draft is in satoshi
    const codes = [...FINDING_LINES, ...OWN_LINES].map(({ code }) => code);
    const known = new Set(codes.filter((code) => !["OK", "L14"].includes(code)));
    expect([...given].sort()).toEqual([...known].sort());
  });
});

/** Books of three, each with a beta of its own; a hedge whose scenarios are refused cannot be counted in one. */
const BOOKS = Array.from({ length: Math.floor(BACKED.length / 3) }, (_, book) =>
  BACKED.slice(3 * book, 3 * book + 3).map((shown, place) => ({ shown, beta: [1, 1.4, 0.6][place] ?? 1 })),
);
const BOOK_MOVES = [-0.5, 0.35];

describe("of any book", () => {
  test("every line and the sum of all is what its hedges come to by hand, after the move of each coin by its beta", () => {
    const counted = BOOKS.map((book) => {
      const lines = book.map(({ shown, beta }) =>
        lineOf({ complete: draftOf(shown.changes), built: shown.pane, beta }, BOOK_MOVES),
      );
      const total = totalOf(lines, BOOK_MOVES);
      const byHand = BOOK_MOVES.map((move) =>
        book.map(({ shown, beta }) => scenariosOf(shown.hedge, [shown.hedge.price * (1 + beta * move)])),
      );
      expect(lines.map((line) => line === undefined)).toEqual(byHand[0]?.map((rows) => rows === "refused"));
      const of = book.reduce((sum, { shown: { hedge } }) => sum + hedge.coins * hedge.price * 2, 0);
      byHand.forEach((hedges, index) => {
        const known = hedges.flatMap((rows) => (rows === "refused" ? [] : rows));
        const wealth = known.reduce((sum, row) => sum + row.wealth, 0);
        expect([index, agrees(total.moved[index]?.wealth, { about: wealth, of })]).toEqual([index, true]);
      });
      const locked = book.reduce(
        (sum, { shown }, line) =>
          sum + (lines[line] && !shown.hedge.given.is("hedged_with", "proxy") ? lockedBy(shown.hedge) : 0),
        0,
      );
      expect(agrees(total.locked, { about: locked, of })).toBe(true);
      return lines.filter(Boolean).length;
    });
    expect(counted.filter((lines) => lines === 3).length).toBeGreaterThan(50);
  });
});

describe("of any draft", () => {
  test("every figure is what its label says, and there is no other", () => {
    expectNone(DRAFTS, (shown) => {
      const values = shownIn(shown);
      const expected = expectedFigures(shown.hedge, pricesIn(shown));
      const names = [...new Set([...Object.keys(values), ...Object.keys(expected)])];
      return names.flatMap((name) => {
        const due = expected[name];
        if (due === undefined || !(name in values)) return [`${name} is ${due === undefined ? "one more" : "missing"}`];
        return differences(name, [values[name]], [due]);
      });
    });
  });

  test("the ladder goes evenly from its lowest to its highest move", () => {
    expectNone(BACKED, (shown) => {
      const prices = pricesIn(shown);
      const even = scenariosOf(shown.hedge) === "refused" ? [] : pricesOf(shown.hedge);
      const near =
        prices.length === even.length &&
        prices.every((price, rung) => Math.abs(price / (even[rung] ?? NaN) - 1) < 1e-3);
      return near ? [] : [`${inWords(prices)}, not ${inWords(even)}`];
    });
  });

  test("every row of the scenarios holds, top-up and exit included", () => {
    expectNone(BACKED, (shown) => {
      const expected = scenariosOf(shown.hedge, pricesIn(shown));
      const rows = rowsOf(shown, "scenarios");
      if (expected === "refused") return differences("scenarios", rows[0] ?? [], ["refused"]);
      if (rows.length !== expected.length) return [`${rows.length} rows, not ${expected.length}`];
      return expected.flatMap(({ cells }, index) => differences(`row ${index + 1}`, rows[index] ?? [], cells));
    });
  });

  test("the path is liquidated at its step, and what is left after it is what there is", () => {
    expectNone(BACKED, (shown) => {
      const rows = rowsOf(shown, "path");
      const moves = rows.map(([, move]) => Number(move));
      const expected = walk(shown.hedge, moves);
      const chart = chartOf(shown, "path");
      if (chart?.kind !== "lines") return ["there is no chart of the path"];
      const at = liquidatedAt(shown);
      if (at !== expected.liquidatedAt) return [`liquidated at ${at}, not at ${expected.liquidatedAt}`];
      const drawn = expected.rows.flatMap((row, index) =>
        differences(
          "chart",
          chart.series.map(({ values }) => values[index]),
          row.slice(9),
        ),
      );
      return [
        ...drawn,
        ...expected.rows.flatMap((row, index) => differences(`step ${index + 1}`, rows[index] ?? [], row)),
      ];
    });
  });

  test("every leverage has its margin, its liquidation price and its probability", () => {
    expectNone(DRAFTS, (shown) =>
      rowsOf(shown, "leverages").flatMap((row) =>
        differences(`${row[0]}x`, row, leverageRow(shown.hedge, Number(row[0]))),
      ),
    );
  });

  test("every chart shows what the tables say", () => {
    expectNone(BACKED, (shown) => {
      const { hedge } = shown;
      const lines = (
        id: string,
        faults: (chart: Extract<Case["pane"]["charts"][number], { kind: "lines" | "stacked areas" }>) => string[],
      ) => {
        const chart = chartOf(shown, id);
        return chart && chart.kind !== "heat map" ? faults(chart) : [];
      };
      const heat = chartOf(shown, "moves-and-ratios");
      const refused = pricesIn(shown).length < 2;
      const known = rowsOf(shown, "leverages").some(([, , price]) => typeof price === "number");
      const due = [
        "path",
        ...(known ? ["margin-and-liquidation"] : []),
        ...(refused ? [] : ["wealth", "wealth-in-coins"]),
      ];
      return [
        ...due.filter((id) => !chartOf(shown, id)).map((id) => `no chart ${id}`),
        ...lines("wealth", (chart) => wealthFaults(hedge, chart, false)),
        ...lines("wealth", (chart) => priceFaults(hedge, chart, pricesIn(shown))),
        ...lines("wealth-in-coins", (chart) => wealthFaults(hedge, chart, true)),
        ...lines("split", (chart) => splitFaults(hedge, chart)),
        ...lines("margin-ratio", (chart) => ratioFaults(hedge, chart)),
        ...lines("margin-and-liquidation", (chart) => leverageFaults(hedge, chart, rowsOf(shown, "leverages"))),
        ...(heat?.kind === "heat map" ? heatFaults(hedge, heat) : []),
      ];
    });
  });

  test("a day that is past is warned of where something is open, and only there", () => {
    const past = BACKED.filter(({ changes }) => changes.ends === "2026-11-19");
    const levels = past.map(({ pane }) => pane.warnings.find(({ code }) => code === "L12")?.level ?? "none");
    const met = (level: string) => levels.filter((each) => each === level).length;
    expect([met("red") >= 5, met("amber") >= 5, met("none") >= 1]).toEqual([true, true, true]);
  });

  test("it is warned of what deserves it, and of nothing else", () => {
    expectNone(BACKED, (shown) => {
      const given = Object.fromEntries(shown.pane.warnings.map(({ code, level }) => [code, level]));
      // where the table is refused there are prices still that it would be of
      const prices = pricesIn(shown).length > 0 ? pricesIn(shown) : pricesOf(shown.hedge);
      const due = deserved(shown.hedge, prices, Number(shownIn(shown)["hedge_ratio"]));
      return Object.entries(due).flatMap(([code, is]) =>
        is === "any" || (given[code] ?? false) === is ? [] : [`${code} is ${given[code] ?? "not given"}, not ${is}`],
      );
    });
  });

  test("its warnings name the numbers", () => {
    expectNone(BACKED, (shown) => {
      const due = numbersDue(shown.hedge);
      return shown.pane.warnings.flatMap(({ code, says: text }) =>
        (due[code] ?? []).flatMap((number) => (says(text, number) ? [] : [`${code}: “${text}” lacks ${number}`])),
      );
    });
  });
});
