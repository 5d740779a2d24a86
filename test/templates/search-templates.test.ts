import { TEMPLATES } from "../../src/templates";
import { templatesFor } from "../../src/templates/search-templates";

const found = (query: string) => templatesFor(query).map(({ id }) => id);

test.each([
  ["how many", ["T1", "T5"]],
  ["roll", ["T11"]],
  ["cross", ["T8"]],
  ["true cost", ["T6"]],
  ["T12", ["T12"]],
  ["perpetual QUARTERLY", ["T8", "T10"]],
  // T6 is the insurance log; T1 only speaks of it
  ["insurance", ["T6", "T1"]],
  ["  ", TEMPLATES.map(({ id }) => id)],
  ["zebra", []],
])("“%s” finds what has each of the words, what is called so first", (query, ids) => {
  expect(found(query)).toEqual(ids);
});
