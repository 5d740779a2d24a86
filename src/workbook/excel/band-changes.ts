import type { Extent } from "../cell-address";
import type { Band } from "./band";
import type { Entered } from "./contents";
import { holdsPlanned } from "./planned-cells";
import type { PlanInJournal } from "./journal";

export type Entries = readonly (readonly (Entered | null)[])[];
export type Held = readonly (readonly (string | undefined)[])[];

/** What is to be done to some rows of cells so that they are as they were. */
export interface BandChanges {
  readonly extent: Extent;
  /** What is to be entered; null where a cell holds what it held, or what somebody else has entered since. */
  readonly entries: Entries;
  /** What the cells held when that was found; undefined where another cell spills. */
  readonly held: Held;
  readonly formats: readonly (readonly string[])[];
  /** Missing where formats and looks are as they were. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | undefined;
}

export function changesOf(plan: PlanInJournal, before: Band, now: Band | undefined): BandChanges | undefined {
  if (!now) return undefined;
  const isOurs = holdsPlanned(plan);
  const { extent } = before;
  // What another cell spills is not held by a cell itself.
  const held = ({ holds, entries }: Band, down: number, across: number): string =>
    entries[down]?.[across] === "" ? "" : (holds[down]?.[across] ?? "");
  const cells = before.entries.map((row, down) =>
    row.map((entry, across) => {
      const [was, is] = [held(before, down, across), held(now, down, across)];
      const ours = isOurs(extent.row + down, extent.column + across, is);
      return { entry: was !== is && ours ? entry : null, theirs: was !== is && !ours };
    }),
  );
  const looksOf = (down: number, across: number): Excel.CellProperties => {
    const band = cells[down]?.[across]?.theirs === true ? now : before;
    return band.looks[band.lookOf[down]?.[across] ?? 0] ?? {};
  };
  const formats = cells.map((row, down) =>
    row.map(({ theirs }, across) => (theirs ? now : before).formats[down]?.[across] ?? "General"),
  );
  const looks = cells.map((row, down) => row.map((_, across) => looksOf(down, across)));
  const areLooksAsBefore =
    JSON.stringify([before.formats, before.looks, before.lookOf]) ===
    JSON.stringify([now.formats, now.looks, now.lookOf]);
  // Excel changes some formats by itself when a value is entered.
  const nothingIsEntered = cells.flat().every(({ entry }) => entry === null);
  return {
    extent,
    entries: cells.map((row) => row.map(({ entry }) => entry)),
    held: now.holds.map((row, down) =>
      row.map((holds, across) => (holds !== "" && now.entries[down]?.[across] === "" ? undefined : holds)),
    ),
    formats,
    looks: areLooksAsBefore && nothingIsEntered ? undefined : looks,
  };
}
