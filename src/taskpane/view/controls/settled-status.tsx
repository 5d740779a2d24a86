import { useEffect, useState } from "react";
import { useQuiet } from "./quiet-styles";

const SETTLED = 700;

/** Tells a screen reader a text that changes while the user types, once it has stopped changing. */
export function SettledStatus({ text }: { text: string }) {
  const quiet = useQuiet();
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" className={quiet.unseen}>
      {settled}
    </div>
  );
}
