import { betaIn } from "../../../builder/book/book-entries";
import { fillsInSheet, fillsReference } from "../../../builder/rows/fills-reference";
import type { RowTexts } from "../../../builder/rows/read-rows";
import { hedgeNumber } from "../../../builder/rows/row-id";
import { FIELD_NAMES, type FieldName } from "../../../builder/fields/fields";
import { addressText, readAddress } from "../../../workbook/cell-address";
import { POINT } from "../../../workbook/entry/number-marks";
import type { Workbook } from "../../../workbook/workbook";
import type { Desk, Placed } from "../book/desk";
import { sheetName } from "../book/inserted-sheets";
import { linkName, type Held } from "../hedge/held-links";
import { opened, type Session } from "../hedge/session";
import { textOfCells } from "../hedge/text-of-cells";
import { draftIn, type OwnSheets } from "./desk-rows";

/** The sheets of hedges, and where the fills of these stand in them. */
export async function ownSheets(workbook: Workbook, { hedges }: Desk): Promise<OwnSheets> {
  const places = await workbook.whereabouts(hedges.map(({ id }) => sheetName(id)));
  const sheets = new Map<number, string>();
  const fillsAt = new Map<number, string>();
  for (const [at, { id, session }] of hedges.entries()) {
    const sheet = places[at]?.sheet;
    if (sheet === undefined) continue;
    sheets.set(id, sheet);
    if (session.draft.fills === "") continue;
    const text = await fillsInSheet(workbook, sheet).catch(() => undefined);
    if (text === session.draft.fills) fillsAt.set(id, fillsReference(sheet));
  }
  return { sheets, fillsAt };
}

/** A row as a hedge of the desk; nothing where it comes to nothing. */
export async function placedFrom(
  workbook: Workbook,
  id: string,
  texts: RowTexts,
  { today, marks }: Pick<Desk, "today" | "marks">,
): Promise<Placed | undefined> {
  const number = hedgeNumber(id);
  if (number === undefined) return undefined;
  const draft = draftIn(texts);
  const links = FIELD_NAMES.filter((name) => readAddress(draft[name]) !== undefined);
  const held = await heldBy(workbook, number, links, draft);
  const complete = { ...draft };
  for (const name of links) {
    const address = readAddress(draft[name]);
    if (address) Object.assign(complete, { [name]: textOfCells(await workbook.read(address)) });
  }
  const session = opened({ draft, complete, held }, today, marks);
  const name = texts.name === "" || texts.name === session?.built.coin ? undefined : texts.name;
  return session && { id: number, session, beta: betaIn(texts.beta_in_book, POINT, marks), name };
}

/** The names that hold the cells of links, where another pane has given them to these very cells. */
async function heldBy(
  workbook: Workbook,
  number: number,
  links: readonly FieldName[],
  draft: Readonly<Record<FieldName, string>>,
): Promise<Held> {
  if (links.length === 0) return {};
  const names = links.map((field) => linkName(field, number));
  const places = await workbook.whereabouts(names);
  return Object.fromEntries(
    links.flatMap((field, at) => {
      const place = places[at];
      return place && addressText(place) === draft[field] ? [[field, names[at]]] : [];
    }),
  );
}

/** Links and sheets of a hedge under its new number, so that no other pane takes them for those of another hedge. */
export async function heldAnew(workbook: Workbook, { id, session }: Placed, number: number): Promise<Session["held"]> {
  const [sheet] = await workbook.whereabouts([sheetName(id)]);
  if (sheet) await workbook.hold(sheetName(number), sheet);
  const held: Partial<Record<FieldName, string>> = {};
  for (const field of Object.keys(session.held) as FieldName[]) {
    const address = readAddress(session.draft[field]);
    if (!address || session.held[field] !== linkName(field, id)) continue;
    await workbook.hold(linkName(field, number), address);
    held[field] = linkName(field, number);
  }
  return held;
}
