"use strict";

const ts = require("typescript");

/**
 * Words of a declaration that the help pages alone take, from the sources. The pane shows a function without them and
 * has its help page one press away.
 */
const WORDS_OF_HELP = ["formula", "letters", "guidance", "errors", "sources", "related"];
/**
 * The others are for the pane and for Excel's own hints, which take them from the sources as well. In a cell a function
 * needs the names and rules of its arguments and the names of its columns, because its refusals say them, and nothing
 * more: functions.js, for which every cell waits, is built without the rest.
 */
const WORDS_OF_A_FUNCTION = [...WORDS_OF_HELP, "group", "summary", "examples"];
/** Beside an argument, wherever in the catalogue it is declared. */
const WORDS_OF_AN_ARGUMENT = ["about", "meanings"];
/** What the words of a choice mean is for Excel's own list of them, which takes it from the sources. */
const WORDS_OF_EXCELS_LIST = ["meanings"];

const DECLARATIONS = new Set(["define", "defineOnRanges"]);
const IN_CATALOG = /[\\/]src[\\/]catalog[\\/].+\.ts$/;

/** A transformer for TypeScript's "before" stage: drops words of declarations, and everywhere words of arguments. */
const without = (wordsOfAFunction, wordsOfAnArgument) => (context) => (file) => {
  if (!IN_CATALOG.test(file.fileName)) return file;
  const { factory } = context;

  const silent = (literal, words) =>
    factory.updateObjectLiteralExpression(
      literal,
      literal.properties.filter((property) => !(property.name && words.includes(property.name.text))),
    );

  const visit = (node) => {
    if (isDeclaration(node)) {
      const [literal, ...others] = node.arguments;
      const declaration = silent(literal, wordsOfAFunction);
      node = factory.updateCallExpression(node, node.expression, undefined, [declaration, ...others]);
    } else if (ts.isObjectLiteralExpression(node)) {
      node = silent(node, wordsOfAnArgument);
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

const withoutWords = without(WORDS_OF_A_FUNCTION, WORDS_OF_AN_ARGUMENT);
const withoutWordsOfHelp = without(WORDS_OF_HELP, WORDS_OF_EXCELS_LIST);

module.exports = { withoutWords, withoutWordsOfHelp };
