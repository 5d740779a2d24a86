import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ScreenProblems } from "../../../builder/exchange/read-screen";
import type { ScreenField, ScreenTexts } from "../../../builder/exchange/screen-texts";
import { describedBy, FieldRow } from "../hedge/field-row";
import { useHinted } from "../hedge/use-hinted";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: "6px" },
  entry: { flex: 1, minWidth: 0, width: "100%" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  unit: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Asked {
  readonly label: string;
  readonly about: string;
  readonly unit?: "USD" | "coin";
  readonly words?: Readonly<Record<string, string>>;
}

const ASKED: Readonly<Record<ScreenField, Asked>> = {
  side: { label: "Side", about: "Of the position on the screen", words: { long: "Long", short: "Short" } },
  size: { label: "Size", about: "As the screen shows it, without a sign" },
  unit: {
    label: "Size in",
    about: "Contracts are those of this builder's contract size",
    words: { contracts: "Contracts", USD: "USD", coin: "Coin" },
  },
  entry: { label: "Entry price", about: "With all the digits that the screen has", unit: "USD" },
  margin: { label: "Margin", about: "As the screen shows it, in coin", unit: "coin" },
  wallet: { label: "Wallet balance", about: "Of cross margin: what backs the position", unit: "coin" },
  leverage: { label: "Leverage shown", about: "If no margin was added: 10 or 10x" },
  mark: { label: "Mark price", about: "Tells which tier holds, and the open PnL", unit: "USD" },
  shown: {
    label: "Liquidation shown",
    about: "As printed, zeros at the end too; a dash if there is none",
    unit: "USD",
  },
  closing_fee: { label: "Closing fee shown", about: "In coin, where the screen has one", unit: "coin" },
  unrealised_pnl: {
    label: "Unrealised PnL shown",
    about: "In coin, − for a loss: some screens count it in the margin",
    unit: "coin",
  },
  maintenance: {
    label: "Maintenance margin shown",
    about: "In coin: it tells the method at once, where the screen has it",
    unit: "coin",
  },
  liquidation_fee: {
    label: "Liquidation fee",
    about: "A rate of the contract, where the price has it in (KuCoin): 0.06 % is 0.06",
  },
  funding_paid: { label: "Funding paid since", about: "In coin, + paid, since the margin was posted", unit: "coin" },
  mmr: { label: "Maintenance rate", about: "In per cent: 0.5 or 0.5%" },
  taker_fee: { label: "Taker fee", about: "Of your account, in per cent: 0.05 or 0.05%" },
  tick: { label: "Price step", about: "The liquidation price is rounded to it; empty if it is not", unit: "USD" },
};

interface ScreenFieldsProps {
  names: readonly ScreenField[];
  texts: ScreenTexts;
  problems: ScreenProblems;
  coin: string;
  onText: (name: ScreenField, text: string) => void;
}

/** What is to be read off the screen of the exchange. */
export function ScreenFields({ names, texts, problems, coin, onText }: ScreenFieldsProps) {
  const styles = useStyles();
  const id = useId();
  const { hinted, handlers } = useHinted();
  return (
    <div className={styles.fields} {...handlers}>
      {names.map((name) => {
        const { label, about, unit, words } = ASKED[name];
        const [own, invalid] = [`${id}${name}`, problems[name] !== undefined];
        const shared = {
          id: own,
          className: styles.entry,
          "aria-describedby": describedBy(own),
          "aria-invalid": invalid,
        };
        return (
          <FieldRow
            key={name}
            name={`screen ${name}`}
            id={own}
            label={label}
            tag={undefined}
            about={about}
            hinted={hinted === `screen ${name}`}
            says={problems[name]}
          >
            {words ? (
              <Select {...shared} value={texts[name]} onChange={(_, { value }) => onText(name, value)}>
                {Object.entries(words).map(([word, meaning]) => (
                  <option key={word} value={word}>
                    {meaning}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                {...shared}
                input={{ className: styles.number }}
                contentAfter={unit ? { className: styles.unit, children: unit === "coin" ? coin : unit } : null}
                autoComplete="off"
                spellCheck={false}
                maxLength={40}
                value={texts[name]}
                onChange={(_, { value }) => onText(name, value)}
              />
            )}
          </FieldRow>
        );
      })}
    </div>
  );
}
