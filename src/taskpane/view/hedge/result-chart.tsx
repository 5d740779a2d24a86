import { makeStyles } from "@fluentui/react-components";
import { memo, Suspense } from "react";
import type { Chart } from "../../../builder/charts/chart";
import { DrawnChart } from "./drawn-chart";
import { useInView } from "./use-in-view";

const useStyles = makeStyles({ place: { minHeight: "240px", minWidth: 0 } });

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
    return <Suspense fallback={null}>{inView && <DrawnChart chart={chart} coin={coin} />}</Suspense>;
  },
  (_, { inView }) => !inView,
);
