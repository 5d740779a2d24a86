import { makeStyles } from "@fluentui/react-components";
import { lazy, memo, Suspense } from "react";
import type { Chart } from "../../builder/chart";
import { useInView } from "./use-in-view";

const useStyles = makeStyles({ place: { minHeight: "240px", minWidth: 0 } });

/** Charts stand below the first screen: their code comes after it. */
const ChartView = lazy(async () => {
  const { ChartView } = await import(/* webpackChunkName: "charts" */ "../chart/chart-view");
  return { default: ChartView };
});

interface ResultChartProps {
  chart: Chart;
  coin: string;
}

/** A chart that follows the input while it is in view, and catches up when it comes back. */
export function ResultChart({ chart, coin }: ResultChartProps) {
  const styles = useStyles();
  const [place, inView] = useInView<HTMLDivElement>();
  return (
    <div ref={place} className={styles.place}>
      <WhileInView chart={chart} coin={coin} inView={inView} />
    </div>
  );
}

const WhileInView = memo(
  function WhileInView({ chart, coin, inView }: ResultChartProps & { inView: boolean }) {
    return <Suspense fallback={null}>{inView && <ChartView chart={chart} coin={coin} />}</Suspense>;
  },
  (_, { inView }) => !inView,
);
