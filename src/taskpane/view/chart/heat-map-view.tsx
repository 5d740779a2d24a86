import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";
import type { HeatMap } from "../../../builder/charts/chart";
import { unitOf } from "../../../builder/words/figure-words";
import { heatRange } from "../../chart/heat";
import { placeAfter, type Place } from "../../chart/grid-step";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { HeatKey } from "./heat-key";
import { HeatReading } from "./heat-reading";
import { HeatRow } from "./heat-row";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: "1px",
    tableLayout: "fixed",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  narrow: { fontSize: "11px", letterSpacing: "-0.2px" },
  corner: {
    width: "46px",
    padding: "0 6px 2px 0",
    textAlign: "end",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cornerNarrow: { width: "38px", paddingRight: "4px" },
  // Headings stand in the middle of columns only when told to: the pane begins all text at the left.
  across: {
    padding: "0 0 2px",
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  head: {
    padding: "0 0 2px",
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  headRead: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  foot: { marginTop: "4px", display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

/** The heads of rows, with their padding. */
const CORNER = 52;
/** A cell that is narrower shows two digits instead of three. */
const ROOMY = 46;

interface HeatMapViewProps {
  map: HeatMap;
  coin: string;
  title: string;
  says: string;
}

/** A table whose cells are coloured by their values, read cell by cell. */
export function HeatMapView({ map, coin, title, says }: HeatMapViewProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { inBrief } = useSite().words;
  const id = useId();
  const [frame, width = 0] = useWidth<HTMLDivElement>();
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<Place>({ row: 0, column: 0 });
  const [read, setRead] = useState<Place>();
  const [rows, columns] = [map.rows.values.length, map.columns.values.length];
  const range = useMemo(() => heatRange(map), [map]);
  const narrow = (width - CORNER) / columns < ROOMY;
  const unit = unitOf(map.figure, coin);
  const kept = { row: Math.min(stop.row, rows - 1), column: Math.min(stop.column, columns - 1) };

  const onKeyDown = (event: KeyboardEvent) => {
    const next =
      event.ctrlKey || event.altKey || event.metaKey ? undefined : placeAfter(event.key, kept, rows, columns);
    if (!next) return;
    event.preventDefault();
    // The head of the row is its first cell.
    body.current?.rows[next.row]?.cells[next.column + 1]?.focus();
  };
  const onReach = (event: SyntheticEvent) => {
    const place = placeOf(event.target, body.current);
    if (place) setRead((before) => (isSame(before, place) ? before : place));
    if (place && event.type === "focus") setStop(place);
  };

  return (
    <>
      <div ref={frame} className={styles.frame}>
        <table
          role="grid"
          className={mergeClasses(styles.table, narrow && styles.narrow)}
          aria-labelledby={unit === "" ? title : `${title} ${id}unit`}
          aria-describedby={says}
        >
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={mergeClasses(styles.corner, narrow && styles.cornerNarrow)}>
                {map.rows.title}
              </th>
              <th scope="colgroup" colSpan={columns} className={styles.across}>
                {map.columns.title}
              </th>
            </tr>
            <tr>
              {map.columns.values.map((value, column) => (
                <th
                  key={column}
                  scope="col"
                  className={mergeClasses(styles.head, read?.column === column && styles.headRead)}
                >
                  {inBrief(value, map.columns.kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={onKeyDown}
            onFocus={onReach}
            onBlur={() => setRead(undefined)}
            onPointerOver={onReach}
            onPointerDown={onReach}
            onPointerLeave={() => setRead(undefined)}
          >
            {map.rows.values.map((_, row) => (
              <HeatRow
                key={row}
                map={map}
                range={range}
                row={row}
                digits={narrow ? 2 : 3}
                stop={kept.row === row ? kept.column : undefined}
                read={read?.row === row ? read.column : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={mergeClasses(quiet.small, styles.foot)}>
        <HeatKey map={map} />
        {unit !== "" && <span id={`${id}unit`}>In the cells: {unit}</span>}
      </div>
      <HeatReading map={map} coin={coin} place={read} />
    </>
  );
}

const isSame = (before: Place | undefined, { row, column }: Place): boolean =>
  before?.row === row && before.column === column;

function placeOf(target: EventTarget, body: HTMLTableSectionElement | null): Place | undefined {
  const cell = target instanceof Element ? target.closest("td") : null;
  const row = cell?.parentElement;
  if (!body || !(row instanceof HTMLTableRowElement) || !cell) return undefined;
  return { row: row.sectionRowIndex, column: cell.cellIndex - 1 };
}
