/* global structuredClone -- a global of Node */
/**
 * Stryker changes operators, and knows nothing of `plus` and `times`: the formulas of the core, which are written over
 * exact numbers, would hardly be touched. These change what it leaves: the exact operations, the way of rounding, and
 * numbers that stand in the code.
 */

const OTHER_OPERATION = { plus: "minus", minus: "plus", times: "over", over: "times" };
const LEFT_OUT = ["negated", "abs"];
const OTHER_ROUNDING = { nearest: "down", down: "up", up: "down" };

/** `a.plus(b)` becomes `a.minus(b)`, `a.negated()` becomes `a`. */
const exactOperation = {
  name: "ExactOperation",
  *mutate(path) {
    if (!path.isCallExpression() || path.node.callee.type !== "MemberExpression") return;
    const { callee, arguments: given } = path.node;
    const { name } = callee.property;
    if (given.length === 0 && LEFT_OUT.includes(name)) yield structuredClone(callee.object);
    if (given.length === 1 && Object.hasOwn(OTHER_OPERATION, name)) {
      const other = structuredClone(path.node);
      other.callee.property.name = OTHER_OPERATION[name];
      yield other;
    }
  },
};

/** `"nearest"` becomes `"down"`, where a way of rounding is written. */
const exactRounding = {
  name: "ExactRounding",
  *mutate(path) {
    if (!path.isStringLiteral() || !Object.hasOwn(OTHER_ROUNDING, path.node.value)) return;
    yield { type: "StringLiteral", value: OTHER_ROUNDING[path.node.value] };
  },
};

/** A whole number becomes the next one, any other a hundredth more of itself. */
const number = {
  name: "Number",
  *mutate(path) {
    if (!path.isNumericLiteral()) return;
    const { value } = path.node;
    yield { type: "NumericLiteral", value: Number.isInteger(value) ? value + 1 : value * 1.01 };
  },
};

export const exactMutators = [exactOperation, exactRounding, number];
