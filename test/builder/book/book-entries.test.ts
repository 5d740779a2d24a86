import { betaOf, moveOf } from "../../../src/builder/book/book-entries";

test.each([
  ["50", 0.5],
  ["50%", 0.5],
  ["12.5", 0.125],
  ["100", 1],
  ["0.5", 0.005],
  ["0", undefined],
  ["150", undefined],
  ["-20", undefined],
  ["half", undefined],
  ["", undefined],
])("a move of %j", (text, move) => expect(moveOf(text)).toBe(move));

test.each([
  ["1.2", 1.2],
  ["0", 0],
  ["-1", undefined],
  ["11", undefined],
  ["one", undefined],
])("a beta of %j", (text, beta) => expect(betaOf(text)).toBe(beta));
