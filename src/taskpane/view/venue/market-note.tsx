import { utc } from "../../../feed/quantities";
import { fundingSummary } from "../../venue/funding-summary";
import { paidOf } from "../../venue/offers";
import { factsOf, sourced, type Outcome } from "../../venue/sourced";
import { FiguresTable } from "../controls/figures-table";
import { useQuiet } from "../controls/quiet-styles";

interface MarketNoteProps {
  outcomes: readonly Outcome[];
  symbol: string;
}

const percent = (rate: number): string => `${Number((rate * 100).toPrecision(3))}\u202f%`.replace("-", "−");
const YEAR_HOURS = 365 * 24;

/** What the answers say of funding and of the other expiries: to look at, not to take. */
export function MarketNote({ outcomes, symbol }: MarketNoteProps) {
  const quiet = useQuiet();
  const next = sourced(outcomes, "next_funding");
  const paid = fundingSummary(paidOf(outcomes));
  const index = sourced(outcomes, "index_price")?.value;
  const now = outcomes[0]?.at ?? 0;
  const dated = (sourced(outcomes, "dated")?.value ?? []).filter((each) => each.symbol !== symbol && each.expiry > now);
  const leftOut = factsOf(outcomes).flatMap(({ left_out }) => left_out ?? []);
  return (
    <div className={quiet.small}>
      {next && next.value > now && <div>Next funding at {utc(next.value)}.</div>}
      {paid && (
        <div>
          Funding of the last {Number(paid.days.toFixed(1))} days: {percent(paid.mean)} on average, from{" "}
          {percent(paid.lowest)} to {percent(paid.highest)} in {paid.count} rates
          {paid.hours !== undefined && `, which is ${percent((paid.mean * YEAR_HOURS) / paid.hours)} a year`}. Positive
          is received by a short.
        </div>
      )}
      {leftOut.length > 0 && <div>Left out: {[...new Set(leftOut)].join("; ")}.</div>}
      {dated.length > 0 && index !== undefined && (
        <FiguresTable
          title="Contracts with an expiry"
          label="Contracts with an expiry"
          className=""
          heads={["Contract", "Delivery", "Mark price", "Basis a year"]}
          rows={dated.map(({ symbol: name, expiry, mark }) => [
            name,
            utc(expiry).slice(0, 10),
            String(mark),
            percent(((mark / index - 1) * YEAR_HOURS * 3_600_000) / (expiry - now)),
          ])}
        />
      )}
    </div>
  );
}
