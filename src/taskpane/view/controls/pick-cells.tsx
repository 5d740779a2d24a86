import { Button } from "@fluentui/react-components";
import { addressText } from "../../../workbook/cell-address";
import { CellsIcon } from "./icons";
import { useSite } from "../shell/site";

interface PickCellsProps {
  /** What the field is called. */
  name: string;
  /** Without a frame, where it stands beside many others. */
  bare?: boolean;
  onPick: (address: string) => void;
  /** Why the selected cells cannot be taken, and undefined as soon as that is over. */
  onFailure: (why: string | undefined) => void;
}

/** Takes the address of the selected cells into a field. */
export function PickCells({ name, bare = false, onPick, onFailure }: PickCellsProps) {
  const { workbook, connected } = useSite();
  if (!connected) return null;
  const pick = async () => {
    try {
      onPick(addressText(await workbook.selectedCells()));
      onFailure(undefined);
    } catch (error) {
      onFailure((error as Error).message);
    }
  };
  return (
    <Button
      appearance={bare ? "subtle" : "secondary"}
      icon={<CellsIcon />}
      title="Use the selected cells"
      aria-label={`Use the selected cells for ${name}`}
      onClick={() => void pick()}
      onBlur={() => onFailure(undefined)}
    />
  );
}
