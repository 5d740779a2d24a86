import { createRequire } from "node:module";
import { expect } from "expect";

// as a module it does not give what keeps its state
const { describe, it, test, beforeEach, afterEach, getState, resetState } = createRequire(import.meta.url)(
  "jest-circus",
);
Object.assign(globalThis, { describe, it, test, beforeEach, afterEach, expect });

/** The tests that a file declares when it is loaded, each with what runs before and after it; a name comes once. */
export function testsOf(load) {
  resetState();
  load();
  const names = new Map();
  const unique = (name) => {
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  };
  return [...declaredIn(getState().rootDescribeBlock, [], [])].map(({ name, run }) => ({ name: unique(name), run }));
}

function* declaredIn(block, above, hooksAbove) {
  const hooks = [...hooksAbove, ...block.hooks];
  for (const child of block.children) {
    const names = [...above, child.name];
    if (child.type === "describeBlock") yield* declaredIn(child, names, hooks);
    else yield { name: names.join(" "), run: () => ran(child, hooks) };
  }
}

async function ran(test, hooks) {
  for (const { type, fn } of hooks) if (type === "beforeEach") await fn();
  await test.fn();
  for (const { type, fn } of hooks) if (type === "afterEach") await fn();
}
