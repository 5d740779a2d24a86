import { startTransition, useEffect, useState } from "react";

const SETTLED = 200;

/** What a value was when it last stood still for a moment: what is slow to draw does not follow every key. */
export function useSettled<Value>(value: Value): Value {
  // in a box, for React would call a function
  const [settled, setSettled] = useState({ value });
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled({ value })), SETTLED);
    return () => clearTimeout(timer);
  }, [value]);
  return settled.value;
}
