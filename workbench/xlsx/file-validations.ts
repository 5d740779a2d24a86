import type { Comparison, Validation } from "./book";
import { areasIn } from "./cell-names";
import { fromFile } from "./formula/from-file";
import { attributesOf, plain } from "./xml";

const one = /<((?:\w+:)?)dataValidation\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1dataValidation>)/g;
const types = ["list", "whole", "decimal", "date", "textLength", "custom"] as const;

/** The rules of a sheet for what may be entered. The package reads bounds that are formulas as no numbers. */
export function validationsIn(sheet: string, namespace: string): Validation[] {
  return [...sheet.matchAll(one)].flatMap(([, , tag = "", inner = ""]): Validation[] => {
    const given = attributesOf(tag);
    const areas = areasIn(given["sqref"] ?? "");
    if (areas.length === 0) return [];
    const type = types.find((known) => known === given["type"]) ?? "any";
    const isSpan = type !== "any" && type !== "list" && type !== "custom";
    return [
      {
        areas,
        type,
        ...(isSpan ? { comparison: (given["operator"] ?? "between") as Comparison } : {}),
        formulas: formulasIn(inner, type, namespace),
        // Excel's word for it says the opposite of what it means.
        arrow: !isOn(given["showDropDown"]),
        blanks: type === "any" || isOn(given["allowBlank"]),
        alert: {
          shown: isOn(given["showErrorMessage"]),
          title: given["errorTitle"] ?? "",
          text: given["error"] ?? "",
          style:
            given["errorStyle"] === "warning" || given["errorStyle"] === "information" ? given["errorStyle"] : "stop",
        },
        prompt: {
          shown: isOn(given["showInputMessage"]),
          title: given["promptTitle"] ?? "",
          text: given["prompt"] ?? "",
        },
      },
    ];
  });
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

function formulasIn(inner: string, type: Validation["type"], namespace: string): string[] {
  return [...inner.matchAll(/<(?:\w+:)?formula[12]\b[^>]*>([\s\S]*?)<\/(?:\w+:)?formula[12]>/g)].map(
    ([, text = ""]) => {
      const formula = plain(text).trim();
      if (type === "list" && /^"(?:[^"]|"")*"$/.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
      if (formula !== "" && type !== "list" && type !== "custom" && Number.isFinite(Number(formula))) return formula;
      return fromFile(formula, namespace);
    },
  );
}

/** The same in a file. */
export function formulasFrom({ type, formulas }: Validation, toFile: (formula: string) => string): string[] {
  return formulas.map((formula) => {
    if (formula.startsWith("=")) return toFile(formula);
    return type === "list" ? `"${formula.replaceAll('"', '""')}"` : formula;
  });
}
