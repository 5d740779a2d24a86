import type { Role } from "./sheet-plan";

export interface Look {
  readonly ink: string;
  readonly fill?: string;
  /** In points; without it the workbook's own. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align: "left" | "right";
  /** The colour of a line under the cells. */
  readonly rule?: string;
}

export const black = "#000000";
const quiet = "#5F5F5F";
const hairline = "#BDBDBD";
const inputFill = "#DFEAFD";

/**
 * How each part of a sheet looks. Blue is for what a user enters and black for what is computed, as financial models
 * have it. The family of the font is the workbook's own.
 */
export const roleLooks: Readonly<Record<Role, Look>> = {
  title: { ink: black, size: 18, bold: true, align: "left" },
  answer: { ink: black, size: 13, bold: true, align: "left" },
  section: { ink: black, size: 12, bold: true, align: "left", rule: hairline },
  label: { ink: black, align: "left" },
  input: { ink: "#0B53CE", fill: inputFill, align: "right" },
  "linked input": { ink: black, fill: inputFill, align: "right" },
  number: { ink: black, align: "right" },
  result: { ink: black, fill: "#DDF1E4", bold: true, align: "right" },
  text: { ink: black, align: "left" },
  note: { ink: quiet, italic: true, align: "left" },
  unit: { ink: quiet, align: "left" },
  head: { ink: quiet, bold: true, align: "right", rule: hairline },
  helper: { ink: quiet, size: 9, align: "right" },
};
