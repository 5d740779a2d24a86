import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useContext, useMemo } from "react";
import { contractNamed } from "../../../builder/draft/draft";
import type { HistoryContract } from "../../../builder/history/history-rows";
import { holdingOf } from "../../../builder/history/holding";
import { isOpen, positionDraft } from "../../../builder/history/position-draft";
import type { ContractHistory } from "../../../history/reading/by-contract";
import type { History } from "../../../history/reading/whole-history";
import { inMarks } from "../../../workbook/entry/shown-number";
import { useQuiet } from "../controls/quiet-styles";
import { dayOf } from "../hedge/day-of";
import { HandOverContext } from "../shell/hand-over";
import { useSite } from "../shell/site";
import { useTyped } from "./use-typed";

const useStyles = makeStyles({
  form: { alignSelf: "stretch", display: "flex", flexDirection: "column", gap: "8px", alignItems: "start" },
  field: { alignSelf: "stretch" },
});

interface HandPositionProps {
  contract: ContractHistory;
  history: History;
  known: HistoryContract;
  hindered: boolean;
}

/** The press that begins a hedge with what is open, beside those that are in the book already. */
export function HandPosition({ contract, history, known, hindered }: HandPositionProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { marks } = useSite();
  const { hand } = useContext(HandOverContext);
  const { coins: wallet, because } = useMemo(() => holdingOf(history, contract), [history, contract]);
  const isOwn = contractNamed(known.venue, known.symbol) === undefined;
  const coins = useTyped("coins", "Coins held", known.coin, wallet === "" ? "" : inMarks(wallet, marks));
  const mmr = useTyped("mmr", "Maintenance margin", known.coin);
  if (!isOpen(contract)) return null;
  const missing =
    coins.text === ""
      ? (coins.fault ?? "Coins held: needs all coins that are to be hedged, the margin included.")
      : isOwn && mmr.text === ""
        ? (mmr.fault ?? "Maintenance margin: needs the venue’s rate, such as 0.5%.")
        : undefined;
  const press = () => {
    const given = {
      coins: coins.text,
      // no file says how much of the coins lies elsewhere
      wallet_coins: wallet === "" || Number(wallet) > Number(coins.text) ? coins.text : wallet,
      mmr: mmr.text,
      today: dayOf(new Date()),
    };
    const draft = positionDraft(contract, known, given);
    if (draft) hand([draft]);
  };
  return (
    <div className={styles.form}>
      <Field
        className={styles.field}
        label={`Coins held${known.coin === "" ? "" : `, ${known.coin}`}`}
        hint={because ?? ""}
      >
        <Input value={coins.shown} onChange={(_, { value }) => coins.onType(value)} />
      </Field>
      {isOwn && (
        <Field className={styles.field} label="Maintenance margin, %" hint="The venue’s page of the contract says it.">
          <Input value={mmr.shown} onChange={(_, { value }) => mmr.onType(value)} />
        </Field>
      )}
      <Button disabledFocusable={hindered || missing !== undefined} onClick={press}>
        This is the position I have
      </Button>
      {missing !== undefined && <div className={quiet.small}>{missing}</div>}
    </div>
  );
}
