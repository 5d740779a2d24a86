"use strict";

const ts = require("typescript");

/**
 * The words of the catalogue are for the pane, the help pages and Excel's own hints, which all take them from the
 * sources. In a cell a function needs the names and rules of its arguments, because its refusals say them, and nothing
 * more: functions.js, for which every cell waits, is built without the rest.
 */
const WORDS_OF_A_FUNCTION = new Set([
  "group",
  "summary",
  "formula",
  "letters",
  "result",
  "guidance",
  "errors",
  "examples",
  "sources",
  "related",
]);
/** Beside an argument, wherever in the catalogue it is declared. */
const WORD_OF_AN_ARGUMENT = "about";

const DECLARATIONS = new Set(["define", "defineWhole"]);
const IN_CATALOG = /[\\/]src[\\/]catalog[\\/][^\\/]+\.ts$/;

/** A transformer for TypeScript's "before" stage. */
const withoutWords = (context) => (file) => {
  if (!IN_CATALOG.test(file.fileName)) return file;
  const { factory } = context;

  const without = (literal, isWord) =>
    factory.updateObjectLiteralExpression(
      literal,
      literal.properties.filter((property) => !(property.name && isWord(property.name.text))),
    );

  const visit = (node) => {
    if (isDeclaration(node)) {
      const [literal, ...others] = node.arguments;
      const silent = without(literal, (name) => WORDS_OF_A_FUNCTION.has(name));
      node = factory.updateCallExpression(node, node.expression, undefined, [silent, ...others]);
    } else if (ts.isObjectLiteralExpression(node)) {
      node = without(node, (name) => name === WORD_OF_AN_ARGUMENT);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};

const isDeclaration = (node) =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  DECLARATIONS.has(node.expression.text) &&
  node.arguments[0] !== undefined &&
  ts.isObjectLiteralExpression(node.arguments[0]);

module.exports = { withoutWords };
