import { addressText } from "../../../workbook/cell-address";
import type { Opened } from "../../../native/convert/who-can-open";
import type { FormulaCell } from "../../../native/convert/where";

export interface OpenedLine {
  readonly who: string;
  readonly sees: string;
  /** Which cells it is about. */
  readonly cells: string;
  readonly remedy?: { readonly do: "repair" | "compare" | "back"; readonly label: string };
}

/** More cells than these say no more. */
const MOST_CELLS = 6;

const some = (cells: readonly FormulaCell[]): string => {
  const named = cells.slice(0, MOST_CELLS).map(({ at }) => addressText(at));
  const more = cells.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
};

const WRITE = { do: "compare", label: "Write them without the add-in" } as const;

/** What each kind of reader will see, one line a kind. */
export function openedInWords({ ours, broken, newer, protectedSheets, recorded }: Opened): OpenedLine[] {
  const lines: OpenedLine[] = [];
  if (broken.length > 0)
    lines.push({
      who: "You, here and now",
      sees: "These formulas have lost the add-in: they show #NAME?, or a value that no longer follows.",
      cells: some(broken),
      remedy: { do: "repair", label: "Repair them" },
    });
  lines.push({
    who: "Excel 2021 and later, 365 or the web, with the add-in",
    sees: broken.length > 0 ? "All live, but for the formulas above." : "Everything is live.",
    cells: "",
  });
  lines.push(
    ours.length === 0
      ? { who: "Excel without the add-in", sees: "Everything is live.", cells: "" }
      : {
          who: "Excel without the add-in",
          sees: "The values as they were saved, until something is calculated again: then #NAME? there, and in what stands on it.",
          cells: some(ours),
          remedy: WRITE,
        },
  );
  lines.push({
    who: "Excel on a tablet or a phone",
    sees: ours.length === 0 ? "Everything is live." : "As without the add-in: functions of add-ins do not run there.",
    cells: "",
    ...(ours.length > 0 && { remedy: WRITE }),
  });
  for (const { since, cells, functions } of newer)
    lines.push({
      who: `Excel before ${since.replace("Excel ", "")}`,
      sees: `It does not know ${functions.join(", ")}: an error once these cells are calculated.`,
      cells: some(cells),
      ...(functions.includes("LET") && {
        remedy: { do: "back", label: "Bring the add-in back, then write without LET" } as const,
      }),
    });
  if (recorded.length > 0)
    lines.push({
      who: "Whoever opens it, with the add-in or without",
      sees: "Inputs and results as on the day when these hedges were written, in plain cells below them. “Remove every trace” takes them out.",
      cells: recorded.join(", "),
    });
  if (protectedSheets.length > 0)
    lines.push({
      who: "Protected sheets",
      sees: `Nothing is repaired or written there before they are unprotected: ${protectedSheets.join(", ")}.`,
      cells: "",
    });
  return lines;
}
