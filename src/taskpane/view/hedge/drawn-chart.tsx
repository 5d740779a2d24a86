import { lazy, useState } from "react";
import type { Chart } from "../../../builder/charts/chart";
import { NotLoaded } from "../controls/not-loaded";

interface DrawnProps {
  chart: Chart;
  coin: string;
  brief?: boolean;
  onAgain: () => void;
}

/** The code of charts comes after the first screen, and where it does not come the pane goes on. */
const fetched = () => ({
  Drawn: lazy(async () => {
    try {
      const { ChartView } = await import(/* webpackChunkName: "charts" */ "../chart/chart-view");
      return { default: (props: DrawnProps) => <ChartView {...props} /> };
    } catch {
      return { default: ChartNotLoaded };
    }
  }),
});

/** The same for all charts, until one of them has to try again. */
const FIRST = fetched();

/** A chart as soon as its code is there, or words in its place and a way to try again. */
export function DrawnChart({ chart, coin, brief = false }: Omit<DrawnProps, "onAgain">) {
  const [{ Drawn }, setCode] = useState(FIRST);
  return <Drawn chart={chart} coin={coin} brief={brief} onAgain={() => setCode(fetched())} />;
}

const ChartNotLoaded = ({ chart, onAgain }: DrawnProps) => (
  <NotLoaded onAgain={onAgain}>
    The chart “{chart.title}” could not be loaded: check the connection. The figures and the sheet do not need it.
  </NotLoaded>
);
