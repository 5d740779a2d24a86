import { addressText, readAddress } from "../../../workbook/cell-address";
import type { Workbook } from "../../../workbook/workbook";
import type { Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";
import { placeOfLabel } from "./row-label";

/** The name that keeps hold of the cells that a field is linked to: the user's own, or a hidden one. */
export type Held = Partial<Readonly<Record<FieldName, string>>>;

/** What the row of a linked cell is called. */
export type Labels = Partial<Readonly<Record<FieldName, string | undefined>>>;

/** Where the cells of a link have gone: to another address, or nowhere, and then why. */
export interface Moved {
  readonly field: FieldName;
  readonly from: string;
  readonly to: string | undefined;
  readonly why: string;
}

const PREFIX = "_coinm_link_";
/** Each hedge of a book has names of its own: no field follows the cells of another hedge. */
export const linkName = (field: FieldName, hedge: number): string => `${PREFIX}${hedge}_${field}`;

/** What a name may be that is typed for a link: a letter first, and no address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
export const mayBeName = (text: string): boolean => NAME.test(text) && readAddress(text) === undefined;

type Port = Pick<Workbook, "whereabouts" | "read" | "hold">;

interface Links {
  readonly held: Held;
  readonly labels: Labels;
  readonly draft: Draft;
}

/** The links whose cells are no longer where the draft has them, and those whose cells are back where they were. */
export async function movedLinks(workbook: Port, { held, labels, draft }: Links, lost: readonly FieldName[]) {
  const linked = (Object.entries(held) as [FieldName, string][]).filter(([field]) => readAddress(draft[field]));
  if (linked.length === 0) return [];
  const where = await workbook.whereabouts(linked.map(([, name]) => name));
  const found = await Promise.all(
    linked.map(async ([field, name], index): Promise<Moved> => {
      const place = where[index];
      const from = draft[field];
      if (!place) return { field, from, to: undefined, why: goneBecause(name) };
      const label = labels[field];
      const row = label === undefined ? place : await placeOfLabel(workbook, place, label);
      if (!row) return { field, from, to: undefined, why: `its row was “${label}”, and no row is any more` };
      // a sorted table leaves the name where it was
      if (row !== place) await workbook.hold(name, row);
      return { field, from, to: addressText(row), why: "" };
    }),
  );
  return found.filter(({ field, from, to }) => from !== to || lost.includes(field));
}

const goneBecause = (name: string): string =>
  name.startsWith(PREFIX) ? "it was deleted" : `the name ${name} leads to no cells any more`;
