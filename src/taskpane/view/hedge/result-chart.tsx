import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo, Suspense } from "react";
import type { Chart } from "../../../builder/charts/chart";
import { DrawnChart } from "./drawn-chart";
import { useInView } from "./use-in-view";

const useStyles = makeStyles({
  place: { minHeight: "240px", minWidth: 0 },
  brief: { minHeight: "166px" },
});

interface ResultChartProps {
  chart: Chart;
  coin: string;
  /** Small, for the first screen. */
  brief?: boolean;
}

/** A chart that follows the input while it is in view, and catches up when it comes back. */
export function ResultChart({ chart, coin, brief = false }: ResultChartProps) {
  const styles = useStyles();
  const [place, inView] = useInView<HTMLDivElement>();
  return (
    <div ref={place} className={mergeClasses(styles.place, brief && styles.brief)}>
      <WhileInView chart={chart} coin={coin} brief={brief} inView={inView} />
    </div>
  );
}

const WhileInView = memo(
  function WhileInView({ chart, coin, brief = false, inView }: ResultChartProps & { inView: boolean }) {
    return <Suspense fallback={null}>{inView && <DrawnChart chart={chart} coin={coin} brief={brief} />}</Suspense>;
  },
  (_, { inView }) => !inView,
);
