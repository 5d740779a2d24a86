import type { Cell } from "../../catalog/declare/cell";
import { addressText, extentOf, readAddress, type CellAddress } from "../../workbook/cell-address";
import type { Workbook } from "../../workbook/workbook";
import { fillsText, type WrittenFill } from "../draft/fills-written";
import { dayIn, dayText } from "../fields/days";

const COLUMNS = ["fill_dates", "fill_sides", "fill_contracts", "fill_prices", "fill_fees"] as const;

type Port = Pick<Workbook, "ownNames" | "read">;

/** How the table says that the fills of a hedge stand in a sheet. */
export const fillsReference = (sheet: string): string => addressText({ sheet, cells: "fill_dates:fill_fees" });

/** The sheet that such a reference names. */
export const sheetReferred = (reference: string): string | undefined =>
  readAddress(`${reference.slice(0, reference.lastIndexOf("!"))}!A1`)?.sheet;

/** The fills that stand in a hedge's sheet, as a draft holds them; nothing where they cannot be read as such. */
export async function fillsInSheet(workbook: Port, sheet: string): Promise<string | undefined> {
  const places = await workbook.ownNames(sheet, COLUMNS);
  const there = places.filter((place): place is CellAddress => place !== undefined);
  const rows = new Set(there.map((place) => extentOf(place).rows));
  if (there.length < COLUMNS.length || rows.size !== 1) return undefined;
  const columns = await Promise.all(there.map((place) => workbook.read(place)));
  const lines = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((column) => column[row]?.[0] ?? null),
  );
  const fills = lines.filter((line) => line.some((cell) => cell !== null && cell !== "")).map(fillOf);
  return fills.includes(undefined) ? undefined : fillsText(fills as WrittenFill[]);
}

function fillOf([date = null, side, contracts, price, fee]: readonly Cell[]): WrittenFill | undefined {
  const day = dayIn(date);
  const sign = side === "sell" ? -1 : side === "buy" ? 1 : undefined;
  if (day === undefined || sign === undefined || typeof contracts !== "number" || typeof price !== "number")
    return undefined;
  return { day: dayText(day), contracts: sign * Math.abs(contracts), price, fee: typeof fee === "number" ? fee : 0 };
}
