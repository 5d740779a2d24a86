import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { addressText } from "../../workbook/cell-address";
import { CellsIcon } from "./icons";
import { useSite } from "./site";

interface PickCellsProps {
  /** What the field is called. */
  name: string;
  /** Without a frame, where it stands beside many others. */
  bare?: boolean;
  onPick: (address: string) => void;
}

/** Takes the address of the selected cells into a field. */
export function PickCells({ name, bare = false, onPick }: PickCellsProps) {
  const { workbook, connected } = useSite();
  const [failure, setFailure] = useState<string>();
  if (!connected) return null;
  const pick = async () => {
    try {
      onPick(addressText(await workbook.selectedCells()));
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  return (
    <Button
      appearance={failure !== undefined ? "outline" : bare ? "subtle" : "secondary"}
      icon={<CellsIcon />}
      title={failure ?? "Use the selected cells"}
      aria-label={failure === undefined ? `Use the selected cells for ${name}` : `${name}: ${failure}`}
      onClick={() => void pick()}
    />
  );
}
