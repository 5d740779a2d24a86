import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { useSite } from "../shell/site";
import { isKeyboardLost } from "./keyboard-lost";
import { singlePress } from "./single-press";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "8px" },
  button: { flex: "1 1 auto" },
});

interface ReplaceQuestionProps {
  /** What is to be written is more than a cell: where it goes, and how many filled cells it takes. */
  block?: { readonly cells: string; readonly filled: number };
  cell: string;
  holds: string;
  onReplace: () => void;
  onKeep: () => void;
}

/** Asked in the pane's own place, because a pane has no confirm(); the harmless answer has the keyboard. */
export function ReplaceQuestion({ block, cell, holds, onReplace, onKeep }: ReplaceQuestionProps) {
  const styles = useStyles();
  const id = useId();
  const { plain } = useSite().words;
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Whoever is in a field or in the sheet meanwhile keeps the keyboard there.
      if (isKeyboardLost() && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <div
      role="alertdialog"
      aria-labelledby={id}
      className={styles.question}
      onKeyDown={(event) => event.key === "Escape" && onKeep()}
    >
      <div id={id} className={styles.text}>
        {block && `It goes into ${block.cells}, where ${filledCells(block.filled, plain)} would be lost. `}
        {cell} is not empty, it holds {holds.length > 40 ? `${holds.slice(0, 40)}…` : holds}.{" "}
        {block && block.filled > 1 ? "Replace them?" : "Replace it?"}
      </div>
      <div className={styles.buttons} {...singlePress}>
        <Button className={styles.button} appearance="primary" onClick={onReplace}>
          Replace
        </Button>
        <Button autoFocus className={styles.button} onClick={onKeep}>
          Keep
        </Button>
      </div>
    </div>
  );
}

const filledCells = (count: number, plain: (count: number) => string): string =>
  count === 1 ? "1 filled cell" : `${plain(count)} filled cells`;
