import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { exchangeSays } from "../../../builder/exchange/exchange-says";
import { readScreen } from "../../../builder/exchange/read-screen";
import { NOTHING_READ, type ScreenField, type ScreenTexts } from "../../../builder/exchange/screen-texts";
import { startingTexts } from "../../../builder/exchange/starting-texts";
import { Disclosure } from "../controls/disclosure";
import { useQuiet } from "../controls/quiet-styles";
import { useSite } from "../shell/site";
import { ExchangeAnswer } from "./exchange-answer";
import type { ExchangeProps } from "./exchange-entry";
import { ScreenFields } from "./screen-fields";

const useStyles = makeStyles({
  view: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
    padding: "8px 0 4px 8px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lead: { margin: 0 },
});

const FIRST = {
  isolated: ["side", "size", "unit", "entry", "margin", "leverage"],
  cross: ["side", "size", "unit", "entry", "wallet"],
} as const;
const AGREED: readonly ScreenField[] = ["tick", "taker_fee", "mmr"];
const MORE = {
  isolated: ["mark", "maintenance", "unrealised_pnl", "closing_fee", "funding_paid", "liquidation_fee"],
  cross: ["margin", "mark", "maintenance", "closing_fee", "funding_paid", "liquidation_fee"],
} as const;

/** What stands on the screen of the exchange, and which convention it is. */
export function ExchangeView({ draft, onDraft }: ExchangeProps) {
  const styles = useStyles();
  const quiet = useQuiet();
  const { marks, words } = useSite();
  const [texts, setTexts] = useState(() => startingTexts(draft, marks));
  const [second, setSecond] = useState<Partial<ScreenTexts>>({});
  const [used, setUsed] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  const write = (name: ScreenField, text: string) => {
    setUsed(false);
    setTexts((before) => ({ ...before, [name]: text }));
  };
  const secondTexts: ScreenTexts = { ...texts, ...NOTHING_READ, ...second };
  const one = useMemo(() => readScreen(texts, draft, marks), [texts, draft, marks]);
  const two = readScreen(secondTexts, draft, marks);
  const other = two.screen?.shown ? two.screen : undefined;
  const said = one.screen && exchangeSays(one.screen, other, draft, words);
  const { mode } = draft;
  const fields = { texts, problems: one.problems, coin: draft.coin, onText: write };
  return (
    <div className={styles.view}>
      <p className={`${styles.lead} ${quiet.small}`}>
        {draft.venue} {draft.symbol}, {mode} margin. Type what your screen shows.
      </p>
      <ScreenFields names={[...FIRST[mode], "shown", ...AGREED]} {...fields} />
      <Disclosure title={<>More the screen may show</>}>
        {() => <ScreenFields names={MORE[mode]} {...fields} />}
      </Disclosure>
      <Disclosure title={<>A second position of this account</>}>
        {() => (
          <ScreenFields
            names={[...FIRST[mode], "shown"]}
            texts={secondTexts}
            problems={two.problems}
            coin={draft.coin}
            onText={(name, text) => {
              setUsed(false);
              setSecond((before) => ({ ...before, [name]: text }));
            }}
          />
        )}
      </Disclosure>
      <div ref={answer} tabIndex={-1}>
        {said ? (
          <ExchangeAnswer
            said={said}
            onUse={(use) => {
              onDraft(use);
              setUsed(true);
            }}
          />
        ) : (
          <p className={`${styles.lead} ${quiet.small}`}>Size, entry price and liquidation price give an answer.</p>
        )}
        <div role="status">
          {used &&
            "Used: method, rate with the closing fee in it, price step, tiers and fee at exit of your sheet are now those of this reading."}
        </div>
      </div>
    </div>
  );
}
