import { addressText, readAddress, type CellAddress } from "../../../workbook/cell-address";
import type { Workbook } from "../../../workbook/workbook";
import type { Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";

/** The name that keeps hold of the cells that a field is linked to: the user's own, or a hidden one. */
export type Held = Partial<Readonly<Record<FieldName, string>>>;

/** Where the cells of a link have gone: to another address, or nowhere. */
export interface Moved {
  readonly field: FieldName;
  readonly from: string;
  readonly to: string | undefined;
}

/** Each hedge of a book has names of its own: no field follows the cells of another hedge. */
export const linkName = (field: FieldName, hedge: number): string => `_coinm_link_${hedge}_${field}`;

/** What a name may be that is typed for a link: a letter first, and no address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
export const mayBeName = (text: string): boolean => NAME.test(text) && readAddress(text) === undefined;

/** The links whose cells are no longer where the draft has them. */
export async function movedLinks(workbook: Workbook, held: Held, draft: Draft): Promise<Moved[]> {
  const linked = (Object.entries(held) as [FieldName, string][]).filter(([field]) => readAddress(draft[field]));
  if (linked.length === 0) return [];
  const where = await workbook.whereabouts(linked.map(([, name]) => name));
  return linked.flatMap(([field], index) => {
    const [from, to] = [draft[field], textOf(where[index])];
    return from === to ? [] : [{ field, from, to }];
  });
}

const textOf = (address: CellAddress | undefined): string | undefined => address && addressText(address);
