import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, Suspense, useId } from "react";
import type { BookLine, BookTotal } from "../../../builder/book/book-total";
import type { Words } from "../../../builder/words/words";
import { useQuiet } from "../controls/quiet-styles";
import { later } from "../controls/later";
import { useSite } from "../shell/site";
import type { Desk, DeskChange } from "./desk";
import type { InsertBookProps } from "./insert-book";

const InsertBook = later<InsertBookProps>("the book's sheet", async () => {
  const code = await import(/* webpackChunkName: "book-sheet" */ "./insert-book");
  return code.InsertBook;
});

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "2px 0 2px 8px",
      textAlign: "end",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& th:first-child": { textAlign: "start", paddingInlineStart: 0 },
    "& thead th": { color: tokens.colorNeutralForeground3, verticalAlign: "bottom" },
    "& tfoot :is(th, td)": { fontWeight: tokens.fontWeightSemibold },
  },
  beta: { width: "52px", minWidth: 0 },
  remove: { minWidth: "auto", padding: "0 4px" },
  move: { display: "flex", alignItems: "center", gap: "6px", marginTop: "10px", flexWrap: "wrap" },
  moved: { margin: "4px 0 0", paddingInlineStart: "16px" },
  danger: { color: tokens.colorStatusDangerForeground1 },
  note: { margin: "6px 0 10px" },
});

export interface BookLinesProps {
  desk: Desk;
  /** Undefined where the move cannot be read. */
  total: BookTotal | undefined;
  onDesk: (change: DeskChange) => void;
}

/** One line for each hedge, and what is left if all move together. */
export function BookLines({ desk, total, onDesk }: BookLinesProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const id = useId();
  const { connected, words } = useSite();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Hedge</th>
            <th scope="col">Worth, USD</th>
            <th scope="col">Locked</th>
            <th scope="col">
              <span id={`${id}beta`}>Beta</span>
            </th>
            <th scope="col">
              <span className={quiet.unseen}>Take out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {desk.hedges.map(({ id: of, name, session, beta }, index) => (
            <BookRow
              key={of}
              {...{ of, beta, onDesk }}
              coin={name ?? session.built.coin}
              current={session.current}
              line={total?.lines[index]}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td>{dollarsIn(words, total?.wealth)}</td>
            <td>{dollarsIn(words, total?.locked)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <div className={styles.move}>
        <label htmlFor={`${id}move`}>If the market moves by</label>
        <MoveEntry id={`${id}move`} move={desk.move} invalid={!total} onDesk={onDesk} />
      </div>
      {total ? <Moved total={total} /> : <p className={styles.danger}>It must be above 0 % and at most 100 %.</p>}
      <p className={mergeClasses(quiet.small, styles.note)}>
        All at once, each coin by its beta: the per cent that it moves when the market moves 1 %; 1 until you say
        otherwise. Each hedge stands on its own wallet.
        {total && total.missing > 0 && ` Not counted: ${total.missing}, whose beta or values cannot be used.`}
      </p>
      {connected && (
        <Suspense fallback={null}>
          <InsertBook desk={desk} />
        </Suspense>
      )}
    </>
  );
}

interface MoveEntryProps {
  id: string;
  move: string;
  invalid: boolean;
  onDesk: (change: DeskChange) => void;
}

const MoveEntry = memo(function MoveEntry({ id, move, invalid, onDesk }: MoveEntryProps) {
  const styles = useStyles();
  return (
    <Input
      id={id}
      size="small"
      className={styles.beta}
      contentAfter="%"
      value={move}
      aria-invalid={invalid}
      onChange={(_, { value }) => onDesk({ move: value })}
    />
  );
});

interface BookRowProps {
  of: number;
  coin: string;
  /** Whether the line is of the input as it stands. */
  current: boolean;
  beta: string;
  line: BookLine | undefined;
  onDesk: (change: DeskChange) => void;
}

/** One that has not changed is not drawn again: while a hedge is edited the others of the book stand still. */
const BookRow = memo(function BookRow({ of, coin, current, beta, line, onDesk }: BookRowProps) {
  const { words } = useSite();
  return (
    <tr>
      <th scope="row">
        {coin}
        {!current && " (last complete)"}
      </th>
      <td>{dollarsIn(words, line?.wealth)}</td>
      <td>{dollarsIn(words, line?.locked)}</td>
      <td>
        <BetaEntry {...{ of, coin, beta, onDesk }} />
      </td>
      <td>
        <TakeOut {...{ of, coin, onDesk }} />
      </td>
    </tr>
  );
});

type OfHedge = Pick<BookRowProps, "of" | "coin" | "onDesk">;

const BetaEntry = memo(function BetaEntry({ of, coin, beta, onDesk }: OfHedge & Pick<BookRowProps, "beta">) {
  const styles = useStyles();
  return (
    <Input
      size="small"
      className={styles.beta}
      aria-label={`Beta of ${coin}`}
      value={beta}
      onChange={(_, { value }) => onDesk({ of, beta: value })}
    />
  );
});

const TakeOut = memo(function TakeOut({ of, coin, onDesk }: OfHedge) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.remove}
      aria-label={`Take ${coin} out of the book`}
      title="Take out"
      onClick={() => onDesk({ remove: of })}
    >
      ×
    </Button>
  );
});

const dollarsIn = ({ plain }: Words, amount: number | undefined): string =>
  amount === undefined ? "–" : plain(Math.round(amount));

function Moved({ total }: { total: BookTotal }) {
  const styles = useStyles();
  const { plain, signed } = useSite().words;
  return (
    <ul className={styles.moved}>
      {total.moved.map(({ move, wealth, liquidated }) => (
        <li key={move}>
          {move < 0 ? "All fall" : "All rise"}: <strong>{plain(Math.round(wealth))} USD</strong>
          {total.wealth > 0 && ` (${signed(Math.round((wealth / total.wealth - 1) * 1000) / 1000)})`}
          {liquidated.length > 0 && <span className={styles.danger}> Liquidated: {liquidated.join(", ")}.</span>}
        </li>
      ))}
    </ul>
  );
}
