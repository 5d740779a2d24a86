import type { FigureTable } from "../../../builder/figures/figures";
import { Disclosure } from "../controls/disclosure";
import { FigureTableView } from "./figure-table-view";
import { useResultStyles } from "./result-styles";

/** Every table behind its title: there may be hundreds of rows. */
export function ResultTables({ tables, coin }: { tables: readonly FigureTable[]; coin: string }) {
  const result = useResultStyles();
  return (
    <div>
      {tables.map((table) => (
        <Disclosure key={table.id} title={<span className={result.title}>{table.title}</span>}>
          {() => <FigureTableView table={table} coin={coin} />}
        </Disclosure>
      ))}
    </div>
  );
}
