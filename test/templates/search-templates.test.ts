import { TEMPLATES } from "../../src/templates";
import { templatesFor } from "../../src/templates/search-templates";

const found = (query: string) => templatesFor(query).map(({ id }) => id);

test.each([
  ["how many", ["T5", "T1"]],
  ["roll", ["T11"]],
  ["cross", ["T8"]],
  ["true cost", ["T6"]],
  ["T12", ["T12"]],
  ["perpetual QUARTERLY", ["T8", "T10"]],
  ["  ", TEMPLATES.map(({ id }) => id)],
  ["zebra", []],
])("“%s” finds what has each of the words, in the order of the list", (query, ids) => {
  expect(found(query)).toEqual(TEMPLATES.map(({ id }) => id).filter((id) => (ids as string[]).includes(id)));
});
