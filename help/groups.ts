import { GROUPS, type Definition, type Group } from "../src/catalog/declare/define";

/** The functions by group, in the catalog's order; a group without functions is not shown. */
export const grouped = (functions: readonly Definition[]): { group: Group; members: Definition[] }[] =>
  GROUPS.map((group) => ({ group, members: functions.filter((known) => known.group === group) })).filter(
    ({ members }) => members.length > 0,
  );

export const groupId = (group: Group): string => group.toLowerCase().replaceAll(" ", "-");
