import type { ContractSpec } from "../../catalog/venues/contract-table";
import type { PlannedValidation } from "../../workbook/sheet-plan";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";
import { atRow, IF, isAbove, ISNUMBER, joined, MATCH, SUM } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Look, PlanCell, SheetWriter } from "../sheet/writer";
import type { ContractList } from "./contract-list";
import { INPUTS } from "./layout";

type Validation = Omit<PlannedValidation, "area">;

/**
 * The columns that they may take among the helpers. They are left free where nothing can be chosen, so that the columns
 * beside them are the same in every sheet.
 */
export const COLUMNS_OF_CONTRACTS = 4 + FIELD_NAMES.filter((name) => fieldNamed(name).filledBy).length;

/** Venue and contract as lists in the sheet; what their contract states follows the choice. */
export class ListedContracts {
  readonly #names: Term;
  readonly #venues: Term;
  readonly #symbols: Term;
  readonly #facts: ReadonlyMap<FieldName, Term>;
  #venue: Term;
  /** Which row of the list is chosen: counted once the cells of venue and contract are there. */
  readonly #row: Term = { text: "contract_row", cells: [[1]] };

  constructor(
    private readonly sheet: SheetWriter,
    { contracts, follows }: ContractList,
    private readonly first: PlanCell,
  ) {
    let { column } = first;
    const listed = (head: string, name: string, of: (contract: ContractSpec) => unknown): Term => {
      const cells = contracts.map((contract) => [of(contract) as number | string]);
      sheet.write({ row: first.row, column: ++column }, head, { role: "head" });
      sheet.writeAll({ row: first.row + 1, column }, cells, { role: "helper" });
      return sheet.range({ row: first.row + 1, column }, cells, name);
    };
    sheet.write(first, "Row chosen", { role: "head" });
    this.#names = listed("To choose from", "listed_names", ({ venue, symbol }) => `${venue} ${symbol}`);
    this.#venues = listed("Venue", "listed_venues", ({ venue }) => venue);
    this.#symbols = listed("Contract", "listed_symbols", ({ symbol }) => symbol);
    this.#facts = new Map(
      [...follows].map(([name, fact]) => [
        name,
        listed(fieldNamed(name).label, `listed_${name}`, (contract) => contract[fact]),
      ]),
    );
    this.#venue = this.#venues;
  }

  has(name: FieldName): boolean {
    return name === "venue" || name === "symbol" || this.#facts.has(name);
  }

  /** The cell of a field: a list for the venue and for the contract, a formula for what follows from them. */
  write(name: FieldName, at: PlanCell, look: Look & { readonly validation?: Validation }): Term {
    if (name === "venue") return this.#writeVenue(at, look);
    if (name === "symbol") return this.#writeSymbol(at, look);
    const role = "text" in fieldNamed(name).parameter ? "text" : "linked input";
    return this.sheet.formula(at, atRow(this.#facts.get(name) as Term, this.#row), { ...look, role, name });
  }

  #writeVenue(at: PlanCell, look: Look): Term {
    const validation = oneOf(this.#venues, "A venue of the list: its contract follows, and what that states.");
    const own = literal(String(this.#venues.cells[0]?.[0]));
    this.#venue = this.sheet.input(at, own, { ...look, name: "venue", validation });
    return this.#venue;
  }

  /** The venue's first contract, as long as no other is chosen; beside it whether the two belong together. */
  #writeSymbol(at: PlanCell, look: Look): Term {
    const { sheet } = this;
    const marked = { ...look, role: "linked input", name: "symbol" } as const;
    const validation = oneOf(this.#symbols, "A contract of the list, at its own venue.");
    const its = atRow(this.#symbols, MATCH(this.#venue, this.#venues));
    const symbol = sheet.formula(at, its, { ...marked, validation });
    const row = MATCH(joined(this.#venue, literal(" "), symbol), this.#names);
    sheet.formula({ ...this.first, row: this.first.row + 1 }, row, { role: "helper", name: "contract_row" });
    const traded = isAbove(SUM({ text: "fills_written", cells: [] }), literal(0));
    const says = IF(ISNUMBER(this.#row), IF(traded, literal("as traded"), literal("")), literal("not at this venue"));
    sheet.formula({ row: at.row, column: INPUTS.unit }, says, { role: "unit" });
    return symbol;
  }
}

const oneOf = ({ cells }: Term, says: string): Validation => ({
  rule: { list: [...new Set(cells.flat().map(String))] },
  says,
});
