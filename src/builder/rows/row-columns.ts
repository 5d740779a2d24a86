import type { Unit } from "../../core/units";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";

/** The version of the table that this add-in writes: raised when a heading, or what stands under it, changes its meaning. */
export const SCHEMA = 1;

export const TABLE = "CoinM_Hedges";
/** The names that its sheet has for the cells above it. */
export const VERSION_CELL = "hedges_version";
export const TAKEN_OUT_CELL = "hedges_taken_out";

/** What is said of a hedge beside its fields. */
const OWN = {
  name: "Name",
  beta_in_book: "Beta in the book",
  sheet: "Its sheet",
  id: "Id",
  revision: "Revision",
} as const;

/** What two panes agree on, column by column. */
export type RowKey = FieldName | "name" | "beta_in_book" | "sheet";
export type ColumnKey = RowKey | "id" | "revision";

const UNITS: Partial<Readonly<Record<Unit, string>>> = {
  "fraction per year": "a year",
  "fraction per coin": "per coin",
  hours: "hours",
  coin: "coins",
  USD: "USD",
  "USD/coin": "USD per coin",
  "USD/unit": "USD per unit",
  "USD/contract": "USD per contract",
  contracts: "contracts",
};

/** "Price now (USD per coin)": the field as the pane calls it, and its unit where its label does not say it. */
function headingOf(name: FieldName): string {
  const { label, parameter, writtenAs, countedIn, isDay } = fieldNamed(name);
  if (isDay) return `${label} (day)`;
  if (!("unit" in parameter) || countedIn) return label;
  const unit = UNITS[parameter.unit];
  const percent = writtenAs === "percent" ? "%" : "";
  const said = [percent, unit].filter((part) => part !== "" && part !== undefined).join(" ");
  return said === "" || label.toLowerCase().includes(said.toLowerCase()) ? label : `${label} (${said})`;
}

/** What a colleague looks for first. */
const FIRST: readonly FieldName[] = ["coin", "venue", "symbol", "kind"];

export const COLUMNS: readonly ColumnKey[] = [
  "name",
  ...FIRST,
  ...FIELD_NAMES.filter((name) => !FIRST.includes(name)),
  "beta_in_book",
  "sheet",
  "id",
  "revision",
];
export const ROW_KEYS = COLUMNS.filter((key): key is RowKey => key !== "id" && key !== "revision");

export const isField = (key: ColumnKey): key is FieldName => !Object.hasOwn(OWN, key);

const HEADINGS = new Map(COLUMNS.map((key) => [key, isField(key) ? headingOf(key) : OWN[key]]));
export const heading = (key: ColumnKey): string => HEADINGS.get(key) as string;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
const KEYS = new Map([...HEADINGS].map(([key, text]) => [plain(text), key]));

/** The column that a heading is of, however it is written; none where somebody has added a column. */
export const columnHeaded = (text: unknown): ColumnKey | undefined =>
  typeof text === "string" ? KEYS.get(plain(text)) : undefined;
