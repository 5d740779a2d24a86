import { Link, makeStyles } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import type { PublishedFigure } from "../../../native/proof/published-figures";
import { OpenIcon } from "../controls/icons";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  figure: { padding: "2px 0", overflowWrap: "anywhere" },
  link: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** Who has published a figure for these very arguments, as it is printed there. */
export function PublishedLines({ figures }: { figures: readonly PublishedFigure[] }) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { openInBrowser } = useSite();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <ul className={styles.list}>
      {figures.map(({ venue, printed, source, page }, place) => (
        <li key={place} className={styles.figure}>
          {venue} prints {printed} for these arguments.{" "}
          {page === undefined ? (
            <span className={quiet.small}>{source}</span>
          ) : (
            <Link className={styles.link} href={page} target="_blank" rel="noopener noreferrer" onClick={open}>
              Source <OpenIcon />
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
