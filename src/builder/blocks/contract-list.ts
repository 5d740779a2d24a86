import { CONTRACTS, type ContractSpec } from "../../catalog/venues/contract-table";
import type { AskedDraft } from "../draft/asked";
import { contractOf, filledBy } from "../draft/draft";
import type { Choices } from "../draft/given";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../fields/fields";

/** The contracts that can be chosen in a sheet, and the fields whose values follow the choice. */
export interface ContractList {
  /** The draft's own first. */
  readonly contracts: readonly ContractSpec[];
  readonly follows: ReadonlyMap<FieldName, keyof ContractSpec>;
}

/**
 * The perpetuals of the draft's coin whose facts fit the cells of its sheet. None where the sheet belongs to one
 * contract: what was traded or is counted in contracts would be of another size, and a tier table of another venue.
 */
export function contractList(asked: AskedDraft, choices: Choices): ContractList | undefined {
  const own = contractOf(asked);
  const size = choices.contract_size;
  const isBound = [choices.fills, choices.tiers, asked.existing_in === "contracts" && choices.existing].some(Boolean);
  const isOther = own?.kind !== "perpetual" || asked.kind !== "perpetual" || own.settlement !== asked.coin.trim();
  if (!own || isOther || isBound || size?.link || size?.cells[0]?.[0] !== own.face) return undefined;

  const follows = new Map(
    FIELD_NAMES.flatMap((name) => {
      const fact = filledBy(name, { order: asked.order, exit_order: asked.exit_order });
      const given = choices[name];
      if (fact === undefined || fact === "settlement" || !given || given.link || fieldNamed(name).fixed) return [];
      // what the user changed stays as it is at every venue
      return own[fact] === given.cells[0]?.[0] ? [[name, fact] as const] : [];
    }),
  );
  const fits = (contract: ContractSpec): boolean =>
    contract.settlement === own.settlement &&
    [...follows.values()].every((fact) => contract[fact] !== undefined) &&
    FACTS_WITHOUT_WHICH.every((name) => choices[name] !== undefined || contract[name] === undefined);
  return { contracts: [own, ...CONTRACTS.filter((contract) => contract !== own && fits(contract))], follows };
}

/** Facts that change formulas: a sheet that has no cell for them is not one of such a contract. */
const FACTS_WITHOUT_WHICH = ["mmr_per_coin"] as const;
