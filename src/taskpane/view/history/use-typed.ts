import { useState } from "react";
import type { FieldName } from "../../../builder/fields/fields";
import { fromTyped } from "../../../builder/fields/typed-text";
import { useSite } from "../shell/site";

export interface TypedField {
  readonly shown: string;
  readonly onType: (text: string) => void;
  /** As a draft holds it; empty while nothing is typed, or nothing that can be taken. */
  readonly text: string;
  /** Why it cannot be taken, as a sentence. */
  readonly fault: string | undefined;
}

/** A number that is typed beside a history, read as the builder reads its own field of this name. */
export function useTyped(name: FieldName, label: string, coin: string, start = ""): TypedField {
  const { marks } = useSite();
  const [shown, setShown] = useState(start);
  const read = fromTyped(name, shown, marks, coin);
  const isNumber = "text" in read && /^[\d.]+%?$/.test(read.text.trim());
  const isAbove = isNumber && parseFloat(read.text) > 0;
  const fault =
    "refused" in read
      ? `${label} ${read.refused}.`
      : shown.trim() !== "" && !isAbove
        ? `${label} must be above 0.`
        : undefined;
  return { shown, onType: setShown, text: isAbove && "text" in read ? read.text.trim() : "", fault };
}
