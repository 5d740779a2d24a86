import { Button } from "@fluentui/react-components";
import { addressText } from "../../../workbook/cell-address";
import { useSite } from "../shell/site";
import type { OfAnotherVersion } from "./compared-records";
import { Line, MOST_LINES, MoreLines, useReport } from "./report-lines";

interface OtherVersionProps {
  others: readonly OfAnotherVersion[];
  onGo: () => void;
  onLeave: () => void;
}

/** Which results live formulas would overwrite in sheets that another version has written, before they do. */
export function OtherVersion({ others, onGo, onLeave }: OtherVersionProps) {
  const report = useReport();
  const { version } = useSite();
  return (
    <section role="alertdialog" aria-label="Results would change">
      {others.map(({ sheet, version: before, otherwise }) => (
        <section key={sheet} aria-label={sheet}>
          <h2 className={report.heading}>{sheet}</h2>
          <p>
            Written by version {before}; this is {version}, which calculates otherwise from the same cells:
          </p>
          <ul className={report.list}>
            {otherwise.slice(0, MOST_LINES).map(({ at, shows, gives }) => (
              <Line key={addressText(at)} what={addressText(at)} says={{ shows, gives }} />
            ))}
          </ul>
          <MoreLines of={otherwise.length} />
        </section>
      ))}
      <Button onClick={onGo}>Overwrite them</Button> <Button onClick={onLeave}>Leave it as it is</Button>
    </section>
  );
}
