import type { SeriesRead } from "../../../workbook/scratch-sheet";
import type { Probe } from "../probe";

const PRICES = [56_000, 70_000];

/** Excel guesses the heads and the x values of a scatter chart by what the cells hold when it is made. */
export const CHART_OVER_BUSY_CELLS: Probe = {
  question: "How does a chart divide cells that are busy when it is made?",
  rows: 3,
  steps: (place) => {
    const gains = place.cells(
      0,
      1,
      [["Gain"]].concat(
        PRICES.map((_, row) => [`=${place.call("INVERSE_PNL", -3500, 70000, place.cell(row + 1, 0), 100)}`]),
      ),
    );
    const prices = place.cells(0, 0, [["Price"], ...PRICES.map((price) => [price])]);
    return [
      {
        write: { cells: [prices, gains], charts: [place.area(0, 0, 3, 2)] },
        read: [place.area(0, 1, 3, 1)],
        until: ([cells]) => cells?.values[1]?.[0] === 1.25,
      },
      { kept: place.area(0, 0) },
    ];
  },
  judge: ([, kept]) => {
    const series = kept?.kept?.charts.flat() ?? [];
    const isRight = series.length === 1 && series.every((one) => one.name === "Gain" && isOver(one, PRICES));
    return {
      outcome: isRight ? "passed" : "differs",
      lines: [
        ...series.map(({ name, x, values }) => `series "${name}": x ${x.join(", ")}; values ${values.join(", ")}`),
        ...(isRight ? [] : [`expected one series "Gain", x ${PRICES.join(", ")}`]),
      ],
    };
  },
};

const isOver = ({ x }: SeriesRead, prices: readonly number[]): boolean => x.map(Number).join() === prices.join();
