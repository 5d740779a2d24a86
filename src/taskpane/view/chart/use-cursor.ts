import { useState, type KeyboardEvent, type PointerEvent } from "react";
import type { LineChart } from "../../../builder/charts/chart";
import { nearestPoint, pointAfter } from "../../chart/reading";

interface Cursor {
  readonly point: number;
  readonly by: "pointer" | "keyboard";
}

/** The point of a chart that is being read, and what moves it. */
export function useCursor(chart: LineChart, xs: readonly number[]) {
  const [moved, setCursor] = useState<Cursor>();
  // A redrawn chart may have fewer points than the one that was being read.
  const cursor = moved && moved.point < xs.length ? moved : undefined;

  const read = (next: Cursor) => {
    if (next.point !== cursor?.point || next.by !== cursor.by) setCursor(next);
  };
  const onPointer = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    read({ point: nearestPoint(xs, event.clientX - left), by: "pointer" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && cursor) return setCursor(undefined);
    const next = pointAfter(event.key, cursor?.point, chart);
    if (next === undefined) return;
    event.preventDefault();
    read({ point: next, by: "keyboard" });
  };
  return {
    cursor,
    moves: {
      onKeyDown,
      onPointerMove: onPointer,
      onPointerDown: onPointer,
      // A finger that is lifted leaves too, but whoever lifted it still wants to read.
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType === "mouse" && cursor?.by === "pointer") setCursor(undefined);
      },
      onBlur: () => setCursor(undefined),
    },
  };
}
