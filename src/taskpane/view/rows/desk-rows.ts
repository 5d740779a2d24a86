import { betaIn } from "../../../builder/book/book-entries";
import { ONE_TO_ONE } from "../../../builder/book/kept-book";
import { isOpeningExample, type Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, type FieldName } from "../../../builder/fields/fields";
import type { RowTexts } from "../../../builder/rows/read-rows";
import { ROW_KEYS, isField, type RowKey } from "../../../builder/rows/row-columns";
import { LONGEST_NAME } from "../../../builder/rows/row-cells";
import { isOfTable, rowId } from "../../../builder/rows/row-id";
import type { Hedges, Mine } from "../../../builder/rows/sync-state";
import { POINT } from "../../../workbook/entry/number-marks";
import type { Desk, Placed } from "../book/desk";
import { startSession, type Session } from "../hedge/session";
import { withTexts } from "./remote-texts";

export const nameOn = ({ name, session }: Placed): string => name ?? session.built.coin;

/** What is known of the sheets that hedges stand in, by the hedges' numbers. */
export interface OwnSheets {
  readonly sheets: ReadonlyMap<number, string>;
  readonly fillsAt: ReadonlyMap<number, string>;
}

/** The hedges of the desk that have a number of the table, as its rows would have them. */
export const hedgesOn = (desk: Desk, own: OwnSheets): Hedges =>
  new Map(
    desk.hedges
      .filter(({ id }) => isOfTable(id))
      .map((placed): [string, Mine] => [
        rowId(placed.id),
        {
          texts: textsOn(desk, placed, own),
          busy: new Set(Object.keys(placed.session.typings) as FieldName[]),
          open: placed.id === desk.open,
          fillsAt: own.fillsAt.get(placed.id),
        },
      ]),
  );

const textsOn = ({ marks }: Desk, placed: Placed, { sheets }: OwnSheets): RowTexts => ({
  ...placed.session.draft,
  name: nameOn(placed).slice(0, LONGEST_NAME),
  beta_in_book: betaIn(placed.beta, marks, POINT),
  sheet: sheets.get(placed.id) ?? "",
});

/** Only what still is as it was when it was compared. */
export const taking =
  (id: string, texts: Partial<RowTexts>, was: RowTexts, own: OwnSheets) =>
  (desk: Desk): Desk =>
    changed(desk, id, (placed) => {
      const now = textsOn(desk, placed, own);
      const still = ROW_KEYS.filter((key) => texts[key] !== undefined && now[key] === was[key]);
      const fields = Object.fromEntries(still.filter(isField).map((key) => [key, texts[key]])) as Partial<Draft>;
      const said = (key: RowKey): string | undefined => (still.includes(key) ? texts[key] : undefined);
      const [name, beta] = [said("name"), said("beta_in_book")];
      return {
        ...placed,
        session: withTexts(placed.session, fields),
        ...(name !== undefined && { name: name === "" ? undefined : name }),
        ...(beta !== undefined && { beta: betaIn(beta, POINT, desk.marks) }),
      };
    });

function changed(desk: Desk, id: string, change: (placed: Placed) => Placed): Desk {
  return { ...desk, hedges: desk.hedges.map((placed) => (rowId(placed.id) === id ? change(placed) : placed)) };
}

/** A row comes onto the desk; the example that nobody has touched makes room for it. */
export const placing =
  (placed: Placed, isOpen = false) =>
  (desk: Desk): Desk => {
    if (desk.hedges.some(({ id }) => id === placed.id)) return desk;
    const [only] = desk.hedges;
    const isExample = desk.hedges.length === 1 && only && !isOfTable(only.id) && isOpeningExample(only.session.draft);
    const hedges = isExample ? [placed] : [...desk.hedges, placed];
    return { ...desk, hedges, open: isExample || isOpen ? placed.id : desk.open };
  };

/** A hedge goes because its row did. A desk is never empty. */
export const leaving =
  (id: string) =>
  (desk: Desk): Desk => {
    const at = desk.hedges.findIndex((placed) => rowId(placed.id) === id);
    const left = desk.hedges.filter((placed) => rowId(placed.id) !== id);
    if (left.length === desk.hedges.length) return desk;
    const number = desk.lastId + 1;
    const example: Placed = { id: number, session: startSession(desk.today, desk.marks), beta: ONE_TO_ONE };
    const hedges = left.length > 0 ? left : [example];
    const isThere = hedges.some((placed) => placed.id === desk.open);
    const open = isThere ? desk.open : (hedges[Math.max(0, at - 1)] as Placed).id;
    return { ...desk, hedges, open, lastId: left.length > 0 ? desk.lastId : number };
  };

/** Numbers of their own for hedges that are to stand in the table. `held`: the new names of their links. */
export const numbered =
  (numbers: ReadonlyMap<number, number>, held: ReadonlyMap<number, Session["held"]>) =>
  (desk: Desk): Desk => ({
    ...desk,
    hedges: desk.hedges.map((placed) => {
      const id = numbers.get(placed.id) ?? placed.id;
      const session = { ...placed.session, held: { ...placed.session.held, ...held.get(placed.id) } };
      return id === placed.id ? placed : { ...placed, id, session };
    }),
    open: numbers.get(desk.open) ?? desk.open,
  });

export const renamed =
  (number: number, name: string) =>
  (desk: Desk): Desk =>
    changed(desk, rowId(number), (placed) => {
      const said = name.trim().slice(0, LONGEST_NAME);
      return { ...placed, name: said === "" || said === placed.session.built.coin ? undefined : said };
    });

/** Another one of the same, beside the first and open. */
export const duplicated =
  (number: number, copy: number) =>
  (desk: Desk): Desk => {
    const placed = desk.hedges.find(({ id }) => id === number);
    if (!placed) return desk;
    const { session, beta } = placed;
    const own = { held: {}, labels: {}, typings: {}, beside: undefined };
    const name = `${nameOn(placed)} copy`.slice(0, LONGEST_NAME);
    const hedges = [...desk.hedges, { id: copy, beta, name, session: { ...session, ...own } }];
    return { ...desk, hedges, open: copy };
  };

/** Puts another hedge beside the one that is open. */
export const beside =
  (number: number) =>
  (desk: Desk): Desk => {
    const other = desk.hedges.find(({ id }) => id === number)?.session;
    if (!other) return desk;
    const compared = { draft: other.complete, built: other.built };
    return {
      ...desk,
      hedges: desk.hedges.map((placed) =>
        placed.id === desk.open ? { ...placed, session: { ...placed.session, beside: compared } } : placed,
      ),
    };
  };

/** Fields whose text leads to cells are read anew where the hedge is opened. */
export const draftIn = (texts: RowTexts): Draft =>
  Object.fromEntries(FIELD_NAMES.map((name) => [name, texts[name]])) as unknown as Draft;
