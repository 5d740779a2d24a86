import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Built } from "../../../builder/built";
import { Disclosure } from "../controls/disclosure";
import { Fold } from "../controls/fold";
import { FigureGroups } from "./figure-groups";
import { FigureTableView } from "./figure-table-view";
import { usePast } from "./past-styles";
import { ResultChart } from "./result-chart";
import { useResultStyles } from "./result-styles";

const useStyles = makeStyles({
  stack: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "20px" },
  past: { color: tokens.colorNeutralForeground3 },
});

interface ResultDetailsProps {
  built: Built;
  coin: string;
  current: boolean;
  open: ReadonlySet<string>;
  onToggle: (part: string) => void;
}

interface Part {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly body: () => ReactNode;
}

/** All that the hedge comes to, for whoever looks closer: every figure, chart and table. */
export const ResultDetails = memo(function ResultDetails({ built, coin, current, open, onToggle }: ResultDetailsProps) {
  const styles = useStyles();
  const result = useResultStyles();
  const past = usePast();
  const parts: readonly Part[] = [
    {
      name: "figures",
      title: "Figures",
      summary: listed(built.groups),
      body: () => <FigureGroups groups={built.groups} coin={coin} />,
    },
    {
      name: "charts",
      title: "Charts",
      summary: listed(built.charts),
      body: () =>
        built.charts.map((chart) => (
          <div key={chart.id} className={current ? undefined : past.drawing}>
            <ResultChart chart={chart} coin={coin} />
          </div>
        )),
    },
    {
      name: "tables",
      title: "Tables",
      summary: listed(built.tables),
      body: () => (
        <div>
          {built.tables.map((table) => (
            <Disclosure key={table.id} title={<span className={result.title}>{table.title}</span>}>
              {() => <FigureTableView table={table} coin={coin} />}
            </Disclosure>
          ))}
        </div>
      ),
    },
  ];
  return parts.map(({ name, title, summary, body }) => (
    <Fold key={name} name={name} title={title} summary={summary} open={open.has(name)} onToggle={() => onToggle(name)}>
      {() => <div className={mergeClasses(styles.stack, !current && styles.past)}>{body()}</div>}
    </Fold>
  ));
});

const listed = (all: readonly { readonly title: string }[]): string => all.map(({ title }) => title).join(" · ");
