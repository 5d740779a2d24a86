import { makeStyles } from "@fluentui/react-components";
import type { Chart } from "../../../builder/charts/chart";
import { numbersBehind } from "../../chart/numbers-behind";
import { Disclosure } from "../controls/disclosure";
import { FiguresTable } from "../controls/figures-table";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({
  place: { marginTop: "4px" },
  frame: { maxHeight: "240px" },
});

interface NumbersTableProps {
  chart: Chart;
  coin: string;
}

/** Every figure of a chart in a table, made only when someone wants to see it. */
export function NumbersTable({ chart, coin }: NumbersTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <Disclosure title={<Title chart={chart} />}>{() => <Numbers chart={chart} coin={coin} />}</Disclosure>
    </div>
  );
}

function Title({ chart }: { chart: Chart }) {
  const quiet = useQuiet();
  return (
    <>
      Show the numbers<span className={quiet.unseen}> of {chart.title}</span>
    </>
  );
}

function Numbers({ chart, coin }: NumbersTableProps) {
  const styles = useStyles();
  const { words } = useSite();
  const { heads, rows } = numbersBehind(chart, coin, words);
  return (
    <FiguresTable
      title={chart.title}
      label={`${chart.title}, the numbers`}
      className={styles.frame}
      heads={heads}
      rows={rows.map(({ head, cells }) => [head, ...cells])}
    />
  );
}
