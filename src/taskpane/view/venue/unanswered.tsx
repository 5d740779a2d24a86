import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type MouseEvent } from "react";
import { Refusal } from "../../../core/refusal";
import type { VenueRequest } from "../../../feed/venue-feed";
import type { Outcome } from "../../venue/sourced";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  entry: { padding: "4px 0" },
  fault: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // As the inputs look: Fluent's own text area would be 3 kB more to load.
  entryText: {
    boxSizing: "border-box",
    width: "100%",
    marginTop: "4px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    resize: "none",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  read: { marginTop: "4px" },
});

interface UnansweredProps {
  outcomes: readonly Outcome[];
  onPaste: (request: VenueRequest, text: string) => string | undefined;
}

/** What was not answered and why; the user's own browser may be answered where the pane is not. */
export function Unanswered({ outcomes, onPaste }: UnansweredProps) {
  const styles = useStyles();
  const failed = outcomes.flatMap(({ request, result }) =>
    result instanceof Refusal ? [{ request, says: result.message }] : [],
  );
  if (failed.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Not answered">
      {failed.map(({ request, says }) => (
        <FailedRequest key={request.url} request={request} says={says} onPaste={(text) => onPaste(request, text)} />
      ))}
    </ul>
  );
}

interface FailedRequestProps {
  request: VenueRequest;
  says: string;
  onPaste: (text: string) => string | undefined;
}

function FailedRequest({ request, says, onPaste }: FailedRequestProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { openInBrowser } = useSite();
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openInBrowser(request.url)) event.preventDefault();
  };
  return (
    <li className={styles.entry}>
      <div>No {request.what}.</div>
      <div className={styles.fault}>{says}</div>
      <label htmlFor={id} className={quiet.small}>
        <Link href={request.url} target="_blank" rel="noreferrer" onClick={open} inline>
          Open the address
        </Link>{" "}
        in your browser, copy all that it shows, and paste it here:
      </label>
      <textarea
        id={id}
        className={styles.entryText}
        rows={2}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}fault`}
        onChange={({ target }) => {
          setText(target.value);
          setFault(undefined);
        }}
      />
      <div id={`${id}fault`} role="alert" className={styles.fault}>
        {fault}
      </div>
      <Button
        className={styles.read}
        size="small"
        disabledFocusable={text.trim() === ""}
        onClick={() => setFault(onPaste(text))}
      >
        Read it
      </Button>
    </li>
  );
}
