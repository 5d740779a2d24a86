import type { Blocks } from "../blocks/blocks";
import type { SheetContext } from "../blocks/sheet-context";
import { valueOf } from "../sheet/term";

/**
 * Whether contracts are open already. For those no other size is compared: it would have another average entry, and
 * what they have paid in fees and funding is not known.
 */
export const isOpenAlready = ({ inputs }: SheetContext, { position }: Blocks): boolean =>
  inputs.existing !== undefined || valueOf(position.isTraded) === true;
