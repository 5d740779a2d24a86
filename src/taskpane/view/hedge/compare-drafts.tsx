import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Disclosure } from "../controls/disclosure";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";
import { figuresCompared, inputsCompared, type Compared } from "./comparison";
import type { Beside, Session } from "./session";
import type { BuilderActions } from "./use-session";

const useStyles = makeStyles({
  says: { margin: "0 0 8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "2px 0 2px 8px",
      textAlign: "end",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& th:first-child": { textAlign: "start", paddingInlineStart: 0, width: "38%" },
    "& thead th": { color: tokens.colorNeutralForeground3 },
  },
  differs: { "& td": { fontWeight: tokens.fontWeightSemibold } },
});

export interface CompareDraftsProps {
  session: Session;
  onBeside: BuilderActions["onBeside"];
}

/** The way to keep a draft for comparison; and once there is one, what differs. */
export function CompareDrafts({ session, onBeside }: CompareDraftsProps) {
  const { beside } = session;
  return beside ? <BothDrafts {...{ beside, session, onBeside }} /> : <Begin {...{ session, onBeside }} />;
}

function Begin({ session, onBeside }: CompareDraftsProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.says}>Keep this draft as A, change what you like, and see both side by side.</p>
      <Button size="small" disabledFocusable={!session.current} onClick={() => onBeside("keep")}>
        Keep this draft as A
      </Button>
    </>
  );
}

interface BothDraftsProps extends CompareDraftsProps {
  beside: Beside;
}

function BothDrafts({ beside, session, onBeside }: BothDraftsProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { marks, words } = useSite();
  const figures = figuresCompared(beside.built, session.built, words);
  const inputs = inputsCompared(beside.draft, session.draft, marks);
  const same = figures.filter(({ differs }) => !differs);
  const others = figures.filter(({ differs }) => differs);
  return (
    <>
      <div className={styles.ways}>
        <Button size="small" disabledFocusable={!session.current} onClick={() => onBeside("swap")}>
          Go on with A
        </Button>
        <Button size="small" disabledFocusable={!session.current} onClick={() => onBeside("keep")}>
          Keep this one as A
        </Button>
        <Button size="small" onClick={() => onBeside("drop")}>
          Stop comparing
        </Button>
      </div>
      {inputs.length + others.length === 0 ? (
        <p className={mergeClasses(quiet.small, styles.says)}>Nothing differs yet.</p>
      ) : (
        <Table title="What differs" rows={[...inputs, ...others]} />
      )}
      <Disclosure title={`The same in both: ${same.length} figures`}>
        {() => <Table title="What is the same" rows={same} />}
      </Disclosure>
    </>
  );
}

function Table({ title, rows }: { title: string; rows: readonly Compared[] }) {
  const styles = useStyles();
  const quiet = useQuiet();
  return (
    <table className={styles.table}>
      <caption className={quiet.unseen}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={quiet.unseen}>What</span>
          </th>
          <th scope="col">Draft A</th>
          <th scope="col">This one</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, one, other, differs }, index) => (
          <tr key={index} className={differs ? styles.differs : undefined}>
            <th scope="row">
              {differs && <span aria-hidden="true">≠ </span>}
              {label}
            </th>
            <td>{one}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
