import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createElement, Fragment, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { spoken } from "../../../native/proof/spoken";
import type { Formula } from "../../../native/proof/typeset";
import type { Words } from "../../../builder/words/words";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    padding: "2px 0",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  math: { fontSize: "1.05em", fontWeight: "inherit" },
});

interface SetFormulaProps {
  formula: Formula;
  /** What stands before it, as “=”. */
  before?: string;
  className?: string | undefined;
}

/** A formula as on paper, in elements of MathML. One that is wider than the pane scrolls, and the keyboard reaches it. */
export function SetFormula({ formula, before, className }: SetFormulaProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(frame, formula);
  const { words } = useSite();
  const said = spoken(formula, (value) => words.everyDigit(value)).replace(/,$/, "");
  return (
    <div
      ref={frame}
      className={mergeClasses(styles.frame, className)}
      role="math"
      aria-label={before === undefined ? said : `${SPOKEN[before] ?? before} ${said}`}
      tabIndex={scrolls ? 0 : undefined}
    >
      {createElement(
        "math",
        { className: styles.math, "aria-hidden": true, displaystyle: "true" },
        createElement("mrow", null, before !== undefined && createElement("mo", null, before), drawn(formula, words)),
      )}
    </div>
  );
}

const SPOKEN: Readonly<Record<string, string>> = { "=": "equals", "≈": "is about" };

/** Digits of a number that goes on, in the midst of a formula. */
const DIGITS = 8;

const element = (name: string, ...children: ReactNode[]): ReactNode => createElement(name, null, ...children);
const row = (...children: ReactNode[]): ReactNode => element("mrow", ...children);
/** No text of its own, which would count as a blank: signs beside it would have no room. */
const word = (text: string): ReactNode => element("mi", text);
/** As large as it is elsewhere, within a fraction too. */
const full = (part: ReactNode): ReactNode => createElement("mrow", { displaystyle: "true", scriptlevel: "0" }, part);
const sign = (text: string): ReactNode => element("mo", text);
const many = (parts: readonly ReactNode[]): ReactNode =>
  row(...parts.map((part, place) => <Fragment key={place}>{part}</Fragment>));

function drawn(formula: Formula, words: Words): ReactNode {
  const draw = (inner: Formula): ReactNode => drawn(inner, words);
  switch (formula.kind) {
    case "number":
      return drawnNumber(formula, words);
    case "name":
      return word(formula.name);
    case "sum":
      // the sign stands between its neighbours, in one row with them: only there it has room on both sides
      return many(
        formula.terms.flatMap(({ isAdded, of }, place) =>
          place === 0 && isAdded ? [draw(of)] : [sign(isAdded ? "+" : "−"), draw(of)],
        ),
      );
    case "product":
      return many(
        formula.factors.flatMap((factor, place) => (place === 0 ? [draw(factor)] : [sign("×"), draw(factor)])),
      );
    case "fraction":
      return element("mfrac", full(draw(formula.above)), full(draw(formula.below)));
    case "power":
      return element("msup", draw(formula.of), element("mn", String(formula.exponent)));
    case "root":
      return element("msqrt", draw(formula.of));
    case "size":
      return row(sign("|"), draw(formula.of), sign("|"));
    case "whole":
      return row(word(WHOLE[formula.how]), sign("("), draw(formula.of), sign(")"));
    case "negated":
      return row(sign("−"), draw(formula.of));
    default:
      return row(sign("("), draw(formula.of), sign(")"));
  }
}

const WHOLE = {
  nearest: "nearest whole",
  "toward 0": "whole toward 0",
  "away from 0": "whole away from 0",
} as const;

function drawnNumber({ value, goesOn }: Extract<Formula, { kind: "number" }>, words: Words): ReactNode {
  const size = Math.abs(goesOn ? Number(value.toPrecision(DIGITS)) : value);
  const digits = element("mn", `${words.everyDigit(size)}${goesOn ? "…" : ""}`);
  return value < 0 ? row(sign("−"), digits) : digits;
}

/** Whether there is more of it than is seen. */
function useOverflow(frame: { readonly current: HTMLElement | null }, content: unknown): boolean {
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => setOverflows(element.scrollWidth > element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, content]);
  return overflows;
}
