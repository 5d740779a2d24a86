import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { contractOfHistory } from "../../../builder/history/history-rows";
import { sizeTold, type SizeTold } from "../../../builder/history/size-told";
import type { ContractHistory } from "../../../history/reading/by-contract";
import type { History } from "../../../history/reading/whole-history";
import { shownNumber } from "../../../workbook/entry/shown-number";
import { useSite } from "../shell/site";
import { HandPosition } from "./hand-position";
import { useTyped } from "./use-typed";
import { WriteHistory } from "./write-history";

const useStyles = makeStyles({
  form: { marginTop: "8px", display: "flex", flexDirection: "column", gap: "8px", alignItems: "start" },
  field: { alignSelf: "stretch" },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

export interface ContractPartProps {
  contract: ContractHistory;
  history: History;
  /** A question is open, on which the sums depend. */
  asks: boolean;
}

/** What can be made of a contract's history, once it is known what one of its contracts is. */
export function ContractPart({ contract, history, asks }: ContractPartProps) {
  const styles = useStyles();
  const { marks } = useSite();
  const known = useMemo(() => contractOfHistory(contract, history.format), [contract, history.format]);
  const told = useMemo(() => sizeTold(contract), [contract]);
  const isInDollars = history.format.counts === "USD";
  const size = useTyped(
    "contract_size",
    "Contract size",
    known.coin,
    known.face === undefined ? "" : shownNumber(known.face, marks),
  );
  const [coin, setCoin] = useState("");
  const [isInverse, setInverse] = useState(false);
  const [without, setWithout] = useState(false);
  const unread = history.malformed.length;
  const face = isInDollars ? 1 : Number(size.text);
  const isOwn = known.face === undefined && !isInDollars;
  const isTold = told?.kind === "fits" && told.size === face && told.isInverse;
  const isSaid = !isOwn || isTold || isInverse;
  const hindrance = asks
    ? "Answer the question about rows that are alike first."
    : unread > 0 && !without
      ? "Some rows could not be read: see them above."
      : !(face > 0)
        ? (size.fault ?? "Contract size: needs the USD of one contract.")
        : known.coin === "" && coin.trim() === ""
          ? "Coin: needs the coin in which it is settled."
          : !isSaid
            ? "It is not in the table of contracts: say that it is inverse."
            : undefined;
  const now = { ...known, face, coin: known.coin === "" ? coin.trim().slice(0, 20) : known.coin };
  return (
    <div className={styles.form}>
      {isInDollars ? null : (
        <Field
          className={styles.field}
          label="Contract size, USD"
          hint={
            known.face === undefined ? "Not in the table of contracts: the venue’s page of the contract says it." : ""
          }
        >
          <Input value={size.shown} onChange={(_, { value }) => size.onType(value)} />
        </Field>
      )}
      {isInDollars ? null : <Told told={told} face={face} onTake={(taken) => size.onType(shownNumber(taken, marks))} />}
      {known.coin === "" && (
        <Field className={styles.field} label="Coin" hint="In which fees, funding and profits are paid, such as BTC">
          <Input value={coin} onChange={(_, { value }) => setCoin(value)} />
        </Field>
      )}
      {isOwn && !isTold && (
        <Checkbox
          label="It is inverse: one contract is worth a fixed number of USD, and profits are paid in the coin"
          checked={isInverse}
          onChange={(_, { checked }) => setInverse(checked === true)}
        />
      )}
      {unread > 0 && (
        <Checkbox
          label={`Leave out the ${unread === 1 ? "row" : `${unread} rows`} that could not be read`}
          checked={without}
          onChange={(_, { checked }) => setWithout(checked === true)}
        />
      )}
      <WriteHistory contract={contract} history={history} known={now} hindrance={hindrance} />
      <HandPosition contract={contract} history={history} known={now} hindered={hindrance !== undefined} />
    </div>
  );
}

/** What the file's own profits say of the size, where that is not what is written. */
function Told({ told, face, onTake }: { told: SizeTold | undefined; face: number; onTake: (size: number) => void }) {
  const styles = useStyles();
  const { marks } = useSite();
  if (!told || (told.kind === "fits" && told.size === face)) return null;
  if (told.kind === "fits none")
    return (
      <div className={styles.fault}>
        The profits in the file fit no size of an inverse contract: fills are missing, or it is not inverse.
      </div>
    );
  const size = shownNumber(told.size, marks);
  return (
    <>
      <div className={face > 0 ? styles.fault : undefined}>By the profits in the file, one contract is {size} USD.</div>
      <Button onClick={() => onTake(told.size)}>Take {size} USD</Button>
    </>
  );
}
