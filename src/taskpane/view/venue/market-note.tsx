import { makeStyles } from "@fluentui/react-components";
import type { ContractTiers } from "../../../feed/facts";
import type { Words } from "../../../builder/words/words";
import { utc } from "../../../feed/quantities";
import { fundingSummary } from "../../venue/funding-summary";
import { tiersAt } from "../../venue/contract-tiers";
import { paidOf } from "../../venue/offers";
import { datedOf, factsOf, sourced, type Outcome } from "../../venue/sourced";
import { FiguresTable } from "../controls/figures-table";
import { useSite } from "../shell/site";
import { useQuiet } from "../controls/quiet-styles";

const useStyles = makeStyles({ table: { margin: "2px 0 8px" } });

interface MarketNoteProps {
  outcomes: readonly Outcome[];
  symbol: string;
  /** Of the hedge: some venues have tiers for each. */
  leverage: number | undefined;
}

const YEAR_HOURS = 365 * 24;
const appliedInWords = ({ applied, leverage }: ContractTiers, { digits }: Words): string =>
  `Its tiers count contracts${leverage === undefined ? "" : `, at ${digits(leverage, "times")}`}: ${
    applied === "marginal" ? "each part of a position has the rate of its own" : "the whole of a position has one rate"
  }.`;

/** What the answers say of funding and of the other expiries: to look at, not to take. */
export function MarketNote({ outcomes, symbol, leverage }: MarketNoteProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { words } = useSite();
  const { rate: percent } = words;
  const next = sourced(outcomes, "next_funding");
  const paid = fundingSummary(paidOf(outcomes));
  const index = sourced(outcomes, "index_price")?.value;
  const now = outcomes[0]?.at ?? 0;
  const dated = datedOf(outcomes).filter((each) => each.symbol !== symbol && each.expiry > now);
  const all = sourced(outcomes, "contract_tiers")?.value;
  const steps = sourced(outcomes, "risk_steps")?.value;
  const tiers = all && tiersAt(all, leverage);
  const leftOut = factsOf(outcomes).flatMap(({ left_out }) => left_out ?? []);
  return (
    <div className={quiet.small}>
      {next && next.value > now && <div>Next funding at {utc(next.value)}.</div>}
      {paid && (
        <div>
          Funding of the last {words.plain(Math.round(paid.days * 10) / 10)} days: {percent(paid.mean)} on average, from{" "}
          {percent(paid.lowest)} to {percent(paid.highest)} in {words.plain(paid.count)} rates
          {paid.hours !== undefined && `, which is ${percent((paid.mean * YEAR_HOURS) / paid.hours)} a year`}. Positive
          is received by a short.
        </div>
      )}
      {leftOut.length > 0 && <div>Left out: {[...new Set(leftOut)].join("; ")}.</div>}
      {all && !tiers && (
        <div>
          Its tiers hang on the leverage that is chosen there:{" "}
          {all.map((each) => words.digits(each.leverage ?? 1, "times")).join(", ")}. Set one of these to see them.
        </div>
      )}
      {tiers && <div>{appliedInWords(tiers, words)}</div>}
      {steps && (
        <div>
          The whole of a position has one rate: {percent(steps.mmr)} up to {words.plain(steps.up_to)} coins at entry,
          and {percent(steps.added)} more with each {words.plain(steps.step)} above.
        </div>
      )}
      {tiers && (
        <FiguresTable
          title="Tiers"
          label="Tiers"
          className={styles.table}
          heads={["From contracts", "Maintenance rate"]}
          rows={tiers.rows.map(({ floor, mmr }) => [words.everyDigit(floor), percent(mmr)])}
        />
      )}
      {dated.length > 0 && index !== undefined && (
        <FiguresTable
          title="Contracts with an expiry"
          label="Contracts with an expiry"
          className={styles.table}
          heads={["Contract", "Delivery", "Price", "Basis a year"]}
          rows={dated.map(({ symbol: name, expiry, mark }) => [
            name,
            utc(expiry).slice(0, 10),
            words.everyDigit(mark),
            percent(((mark / index - 1) * YEAR_HOURS * 3_600_000) / (expiry - now)),
          ])}
        />
      )}
    </div>
  );
}
