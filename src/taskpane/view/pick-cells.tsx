import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { addressText } from "../../workbook/cell-address";
import { CellsIcon } from "./icons";
import { useSite } from "./site";

/** Takes the address of the selected cells into a field. */
export function PickCells({ name, onPick }: { name: string; onPick: (address: string) => void }) {
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
      appearance={failure === undefined ? "secondary" : "outline"}
      icon={<CellsIcon />}
      title={failure ?? "Use the selected cells"}
      aria-label={failure === undefined ? `Use the selected cells for ${name}` : `${name}: ${failure}`}
      onClick={() => void pick()}
    />
  );
}
