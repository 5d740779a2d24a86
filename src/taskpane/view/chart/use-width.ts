import { useCallback, useState, type RefCallback } from "react";

/** The width of an element in whole pixels, from the first painting on. */
export function useWidth<Kind extends HTMLElement>(): [RefCallback<Kind>, number | undefined] {
  const [width, setWidth] = useState<number>();
  const measured = useCallback((element: Kind) => {
    // In a part of the pane that is folded away there is no width: the last one stands until it is unfolded.
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measured, width];
}
