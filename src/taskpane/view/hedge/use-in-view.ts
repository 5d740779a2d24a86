import { useEffect, useRef, useState, type RefObject } from "react";

/** How far outside the window something counts as in view already. */
const MARGIN = "200px";

/** Whether an element can be seen, or soon will be. */
export function useInView<Kind extends Element>(margin = MARGIN): [RefObject<Kind | null>, boolean] {
  const ref = useRef<Kind>(null);
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: margin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [margin]);
  return [ref, inView];
}
