"use strict";

const ts = require("typescript");

/**
 * What the sources call of decimal.js, beside making numbers; test/decimal-in-part.test.ts holds the list to them.
 * valueOf and toString are what the language itself calls.
 */
const CALLED = [
  ...["add", "clone", "div", "mul"],
  ...["ROUND_CEIL", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_UP"],
  ...["abs", "equals", "gte", "isNegative", "isZero", "ln", "lte", "minus", "negated", "plus", "pow", "sqrt", "times"],
  ...["toDecimalPlaces", "toNumber", "toString", "valueOf"],
];

/**
 * decimal.js with the methods in it that are called, those that these call, and so on. All stand on one prototype, where
 * a minifier must take each for needed. Nothing that is kept is changed, but that texts in other bases are refused: the
 * sources make numbers of numbers, and of texts in decimal digits.
 */
function decimalInPart(source) {
  const file = parsed(inDecimalsAlone(source));
  const parts = partsOf(file);
  const needless = needlessOf(file, parts);

  const visitor = (context) => (node) => {
    const visit = (inner) => (needless.has(inner) ? undefined : ts.visitEachChild(inner, visit, context));
    return visit(node);
  };
  const { transformed } = ts.transform(file, [visitor]);
  return ts.createPrinter().printFile(transformed[0]);
}

const parsed = (source) => ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.ES2022, true);

/** `parseOther` reads what is no decimal text: hexadecimals, "1_000", "Infinity". */
function inDecimalsAlone(source) {
  const other = parsed(source).statements.find(
    (node) => ts.isFunctionDeclaration(node) && node.name.text === "parseOther",
  );
  return `${source.slice(0, other.body.pos)} { throw Error(invalidArgument + str); }${source.slice(other.body.end)}`;
}

/** Whatever can be left out if nobody names it: methods, functions, constants. */
function partsOf(file) {
  const parts = [];
  const visit = (node) => {
    const part = partOf(node);
    if (part) parts.push({ node, ...part });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return parts;
}

function partOf(node) {
  if (ts.isFunctionDeclaration(node) && ts.isSourceFile(node.parent)) {
    return { bindings: [node.name.text], content: node };
  }
  if (ts.isVariableDeclaration(node) && isAtTheTop(node.parent.parent)) {
    return { bindings: [node.name.text], content: node.initializer };
  }
  if (!ts.isExpressionStatement(node) || !isAssignment(node.expression)) return undefined;

  const names = [];
  let content = node.expression;
  for (; isAssignment(content); content = content.right) names.push(content.left);
  // LN10 = new Decimal(LN10): a text becomes a number as soon as there are numbers.
  if (names.every(ts.isIdentifier) && isAtTheTop(node)) return { bindings: names.map(({ text }) => text), content };
  return names.every(isMember) ? { members: names.map(({ name }) => name.text), content } : undefined;
}

const isAtTheTop = (statement) => ts.isSourceFile(statement.parent) && statement.modifiers === undefined;
const isAssignment = (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
/** P is the prototype, Decimal the constructor. */
const isMember = (name) => ts.isPropertyAccessExpression(name) && ["P", "Decimal"].includes(name.expression.text);

/** The parts that nothing names that is kept. */
function needlessOf(file, parts) {
  const needless = new Map(parts.map((part) => [part.node, part]));
  const members = new Set([...CALLED, "prototype"]);
  const bindings = new Set();
  const read = (node) => {
    if (needless.has(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.getText() !== "Math") members.add(node.name.text);
      return read(node.expression);
    }
    if (ts.isIdentifier(node)) bindings.add(node.text);
    ts.forEachChild(node, read);
  };

  read(file);
  const isNamed = (part) =>
    part.members?.some((name) => members.has(name)) || part.bindings?.some((name) => bindings.has(name));
  for (let found = true; found;) {
    const named = [...needless.values()].filter(isNamed);
    for (const { node } of named) needless.delete(node);
    for (const { content } of named) if (content) read(content);
    found = named.length > 0;
  }
  return needless;
}

module.exports = function (source) {
  return decimalInPart(source);
};
module.exports.decimalInPart = decimalInPart;
module.exports.CALLED = CALLED;
