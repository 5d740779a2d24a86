import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, useState } from "react";
import type { Chart } from "../../../builder/charts/chart";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({ again: { marginTop: "8px" } });

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
      return { default: NotLoaded };
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

function NotLoaded({ chart, onAgain }: DrawnProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <div className={quiet.text}>
      The chart “{chart.title}” could not be loaded: check the connection. The figures and the sheet do not need it.
      <div className={styles.again}>
        <Button size="small" onClick={onAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}
