import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useMemo, type ReactNode } from "react";
import type { Built } from "../../../builder/built";
import type { FigureTable } from "../../../builder/figures/figures";
import { Fold } from "../controls/fold";
import { useAfterPainting } from "../controls/use-after-painting";
import { later } from "../controls/later";
import type { FigureGroupsProps } from "./figure-groups";
import { usePast } from "./past-styles";
import { ResultChart } from "./result-chart";

const FigureGroups = later<FigureGroupsProps>("the figures", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./figure-groups");
  return code.FigureGroups;
});

const ResultTables = later<{ tables: readonly FigureTable[]; coin: string }>("the tables", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./result-tables");
  return code.ResultTables;
});

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

/**
 * All that the hedge comes to, for whoever looks closer: every figure, chart and table. It follows the answer above
 * without holding that up.
 */
export const ResultDetails = memo(function ResultDetails({ built, coin, current, ...folds }: ResultDetailsProps) {
  const shown = useAfterPainting(useMemo(() => ({ built, coin, current }), [built, coin, current]));
  return <Details {...shown} {...folds} />;
});

const Details = memo(function Details({ built, coin, current, open, onToggle }: ResultDetailsProps) {
  const styles = useStyles();
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
      body: () => <ResultTables tables={built.tables} coin={coin} />,
    },
  ];
  return parts.map(({ name, title, summary, body }) => (
    <Fold key={name} name={name} title={title} summary={summary} open={open.has(name)} onToggle={() => onToggle(name)}>
      {() => <div className={mergeClasses(styles.stack, !current && styles.past)}>{body()}</div>}
    </Fold>
  ));
});

const listed = (all: readonly { readonly title: string }[]): string => all.map(({ title }) => title).join(" · ");
