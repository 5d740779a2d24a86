import { DESTROYED } from "../../src/history/times/time-text";
import type { Format } from "../../src/history/formats/format";
import { FORMATS } from "../../src/history/formats/formats";
import { html, type Html } from "../html";

export interface HistoryCase {
  readonly id: string;
  readonly title: string;
  /** One line for the index. */
  readonly gist: string;
  readonly body: Html;
}

/** Whether positions and entries can be followed: that takes prices and quantities. */
const hasFills = ({ columns, twoLegs }: Format): boolean =>
  columns.price !== undefined && (columns.quantity !== undefined || twoLegs === true);

const fileRow = (format: Format): Html => {
  const { venue, file, note = "" } = format;
  const gives = hasFills(format) ? "fills, fees and funding: a sheet with ledgers" : "amounts: sums alone, no sheet";
  return html`<tr>
    <th scope="row">${venue}</th>
    <td>${file}</td>
    <td>${gives}</td>
    <td>${note}</td>
  </tr> `;
};

/** From a venue's file to a sheet and a hedge, and what the figures of that sheet are. */
export const HISTORY: readonly HistoryCase[] = [
  {
    id: "which-file",
    title: "Which file",
    gist: "What each venue calls the export that is known, and what it can become.",
    body: html`<p>
        Export at the venue, from a time when nothing was held: a position that was open before the first row has no
        entry. Then drop the file on the History tab, choose it, paste its rows, or select them in a sheet. An .xlsx is
        opened in Excel first. The file is read on your machine; nothing is sent anywhere.
      </p>
      <table>
        <caption>
          Files that are known by their headings
        </caption>
        <thead>
          <tr>
            <th scope="col">Venue</th>
            <th scope="col">File</th>
            <th scope="col">Gives</th>
            <th scope="col">To know</th>
          </tr>
        </thead>
        <tbody>
          ${FORMATS.map(fileRow)}
        </tbody>
      </table>
      <p>
        Of any other file you say which column is what; that is remembered in the workbook. Kraken’s headings may be in
        any language: its columns are taken by their order.
      </p>`,
  },
  {
    id: "what-is-asked",
    title: "What is asked",
    gist: "What cannot be seen from a file is never guessed.",
    body: html`<ul>
      <li>Whether 1.234 is a little more than one or a thousand, where no number of the file shows it.</li>
      <li>Whether 03/04 is in March or in April, where no day shows it.</li>
      <li>
        Whether rows that say the same, and have no id, are one payment exported twice or two. They are compared by what
        they say: a copy that a spreadsheet has saved again writes it otherwise. Rows with an id that a second export
        brings again count once, without a question.
      </li>
      <li>
        The size of a contract that is not in the table of contracts. Where the file has profits of its own, these tell
        it, and it is offered. A profit that fits another size than the one written, or no inverse contract at all, is
        said in red. That the contract is inverse you confirm, unless the profits show it.
      </li>
      <li>The coin, where the file names none.</li>
      <li>
        For the builder: the coins that you hold, where the file has no balance, does not say of which coin it is, or
        has one that does not add up; and the maintenance margin of a contract that is not in the table.
      </li>
    </ul>`,
  },
  {
    id: "what-is-refused",
    title: "What is refused, and what is left aside",
    gist: "Each row that cannot be read is listed with its line and the reason.",
    body: html`<p>
        Nothing is half-imported. Rows that cannot be read are listed, and stand in the way until you leave them out.
      </p>
      <ul>
        <li>A time that a spreadsheet has destroyed: ${DESTROYED}. Export again, and do not open the file before.</li>
        <li>A row with more or fewer columns than the heading, or with quotation marks that do not close.</li>
        <li>A row of a kind that is not known, a fill without its price, a number that is none.</li>
        <li>
          A contract whose position in the file is not that of its fills, or that closes what no fill has opened: some
          are missing. From which line on is said.
        </li>
        <li>Two kinds of export together: both may hold the same payments.</li>
        <li>A file of more than 100 MB, and a contract of more than 200,000 rows: export fewer months at a time.</li>
      </ul>
      <p>
        Left aside, and counted: options, contracts that are settled in dollars or in a coin other than their own,
        amounts in dollars, orders that were not filled. What an option or a spot trade moved of the same coins still
        counts in their balance.
      </p>`,
  },
  {
    id: "before-you-trust-it",
    title: "Before you trust it",
    gist: "Sums to hold against the venue’s own.",
    body: html`<p>
      The preview adds up the changes of the balance and holds them against the file’s own balance, row by row; a
      difference is shown with its first line. In the sheet, <q>The file less the ledger</q> is what the file says was
      made, less what the fills make: nearly 0, for what venues round. The venue’s own number is the one that counts.
    </p>`,
  },
  {
    id: "figures",
    title: "What the figures of the sheet mean",
    gist: "Cost, loss avoided, wealth and drawdown, in words.",
    body: html`<p>
        Fills and payments stand in the sheet as values, and every figure above them is a live formula: change a fill,
        and all follow. Times are those of the file, read as UTC. Two facts are in no file and are asked for in blue
        cells:
        <b>Price at the end</b>, and <b>Coins held</b>. Until they are given, what depends on them says so.
      </p>
      <dl>
        <dt>Cost</dt>
        <dd>
          Trading fees and funding that were paid, less what was received. In USD each payment counts at the price in
          its row: of a fill its own, of funding that of the last fill or settlement before it.
        </dd>
        <dt>Cost, % a year</dt>
        <dd>
          The cost in USD over the dollars hedged on average, × 365 / days, not compounded. The dollars hedged are the
          contracts held times their size, over the time in which something was held, up to the last row.
        </dd>
        <dt>Loss of the coins without the hedge</dt>
        <dd>Coins held × (price at the start − price at the end), as if they had only been kept.</dd>
        <dt>Loss avoided</dt>
        <dd>
          What the contracts gained before their cost, realised and unrealised, at the price at the end; at most the
          loss of the coins, and 0 where the coins lost nothing. A gain beyond the loss is a bet that went well.
        </dd>
        <dt>Wealth in coin</dt>
        <dd>
          What the contracts have made by each row, realised and unrealised at the price in the row, less fees and
          funding. Deposits and withdrawals change nothing in it.
        </dd>
        <dt>Drawdown</dt>
        <dd>
          How far this wealth stood below its highest before, at the rows of the table; what happened between two rows
          is not seen. Its share is of the coins held and what the contracts had made at the highest.
        </dd>
        <dt>Paid beside any position</dt>
        <dd>Funding that fell due while nothing was held, fees and corrections without a fill.</dd>
      </dl>`,
  },
  {
    id: "daily-settlement",
    title: "Settled every day",
    gist: "A second ledger that begins anew at each settlement price, with the same sum.",
    body: html`<p>
      Some venues pay out every day what a position has made so far, and count on from the settlement price. Where the
      file says that price (Deribit), each settlement stands in the table as a close and an opening at it, and a second
      ledger follows them: its entry is what the venue’s screen shows. What was realised is more there and what is
      unrealised less; the sum is the same. Where a settlement has no price, entries are those of the fills alone.
    </p>`,
  },
  {
    id: "to-the-builder",
    title: "On to the builder and the book",
    gist: "The position that is open begins a hedge.",
    body: html`<p>
      <q>This is the position I have</q> begins a hedge with the contracts that are open, their average entry, the coin
      of the margin and the coins of the file’s balance. It joins the book beside your other hedges. Where a file has
      several open positions, each in another coin, all of them join with one press; two on the same coins are taken one
      at a time, since the book would count the coins twice.
    </p>`,
  },
];
