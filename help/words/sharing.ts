import { errorCode } from "../formula-box";
import { html, type Html } from "../html";

export interface SharingCase {
  readonly id: string;
  readonly title: string;
  /** One line for the index. */
  readonly gist: string;
  readonly body: Html;
}

const picture = (file: string, width: number, height: number, alt: string): Html =>
  html`<img class="picture" src="${file}" width="${width}" height="${height}" alt="${alt}" loading="lazy" />`;

/** What becomes of a workbook with our functions in other hands. */
export const SHARING: readonly SharingCase[] = [
  {
    id: "what-a-colleague-sees",
    title: "What a colleague sees",
    gist: "With the add-in live numbers; without it #NAME? as soon as the sheet is calculated.",
    body: html`<table>
        <caption>
          A workbook with functions of the add-in, opened elsewhere
        </caption>
        <thead>
          <tr>
            <th scope="col">Opened in</th>
            <th scope="col">Cells of the add-in</th>
            <th scope="col">All other cells</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Excel with the add-in</th>
            <td>live</td>
            <td>live</td>
          </tr>
          <tr>
            <th scope="row">Excel without it, for Windows, for Mac or on the web</th>
            <td>the numbers that were saved, and ${errorCode("#NAME?")} once they are calculated</td>
            <td>live, but for what reads such a cell</td>
          </tr>
          <tr>
            <th scope="row">Excel 2019 and 2016</th>
            <td>the same: the add-in does not run there</td>
            <td>
              live, but for what reads such a cell; a hedge sheet without add-in functions shows its saved numbers until
              it is calculated, since <code>LET</code> is of Excel 2021: write it without <code>LET</code>
            </td>
          </tr>
          <tr>
            <th scope="row">Excel on a tablet or a phone</th>
            <td>the same: functions of add-ins do not run there</td>
            <td>live, but for what reads such a cell; a hedge sheet without add-in functions is live as a whole</td>
          </tr>
          <tr>
            <th scope="row">LibreOffice</th>
            <td>${errorCode("#NAME?")} once they are calculated</td>
            <td>
              live, but for what reads such a cell; what is written with <code>LET</code> takes LibreOffice 24.8 or
              later, and a formula with two of them is ${errorCode("#NAME?")} there as well: write it without
              <code>LET</code>
            </td>
          </tr>
          <tr>
            <th scope="row">The workbench</th>
            <td>live</td>
            <td>live</td>
          </tr>
        </tbody>
      </table>
      <p>
        Without the add-in Excel shows its functions under the name that they have in files:
        <code>_xldudf_COINM_</code> and the name of the function. No number is lost by that. Where the add-in is
        installed, the cells calculate again.
      </p>
      <p>
        <q>Who can open this?</q> in the pane’s Share tab says it of the very workbook, with the button that mends it
        beside each line:
      </p>
      ${picture(
        "sharing-who-can-open.png",
        380,
        900,
        "The Share tab: who can open this workbook, one kind of reader a line, with “Write them without the add-in” below those who would see errors",
      )}
      <p>
        What this table says of Excel comes from Microsoft’s documents and from files that Excel wrote; no Excel was at
        hand. The pictures are of the workbench and of the pane in it.
      </p>`,
  },
  {
    id: "reproducible",
    title: "What it was written from, and what has changed since",
    gist: "Every hedge sheet ends with a record in plain cells; the Share tab holds the sheet against it.",
    body: html`<p>
        Below each inserted hedge sheet stands a block <q>Reproducible</q>: the day, the version of the add-in, the
        facts of the contract with the days of their sources, every input and every result with all digits, and a
        fingerprint of the inputs. It is plain text: whoever opens the file sees it, with the add-in or without, in any
        spreadsheet.
      </p>
      ${picture(
        "sharing-record.png",
        1280,
        900,
        "A hedge sheet in the workbench, scrolled to its record: names, values with all digits and days in plain cells; the Share tab beside it",
      )}
      <p>
        <q>What changed since it was shared?</q> says in words which inputs, which facts of the contract and which
        results are others now, and why each result is: an input behind it, a value typed over its formula, or another
        version of the add-in. What the next calculation would change although no input did is named first. A record
        that was changed by hand is said to be damaged, and nothing is compared with it.
      </p>
      ${picture(
        "sharing-what-changed.png",
        380,
        900,
        "The Share tab: the price went from 70,000 to 91,000 USD, and below it each result that changed with its reason",
      )}
      <p>
        <q>Record as it is now</q> writes the record anew, before you send the sheet on. <q>Remove every trace</q> takes
        it out.
      </p>`,
  },
  {
    id: "check-it-first",
    title: "Check it before you rely on it",
    gist: "The Share tab looks over every hedge and formula for the slips that make numbers wrong.",
    body: html`<p>
        <q>Check this workbook</q> looks at all sheets, hidden and protected ones too, and writes nothing. It reads
        again what <code>HEDGE_CHECK</code> says of each hedge, and looks at the formulas for per cent points, faces
        that no contract has, arithmetic average entries, a linear PnL of inverse positions, funding with the wrong
        sign, blanks taken for 0, numbers typed inside formulas, old values, margins that do not reach the price that
        was chosen, and hedges that are open past their end. What each finding means, and from which bound on, stands in
        <a href="conventions.html#findings">the list of findings</a>.
      </p>
      <p>
        The gravest come first. <q>Go to</q> selects the cell. Where it is certain what is meant, a second button mends
        it: it shows old and new first, writes once you say so, in all cells or in none, and <q>Put it back</q> undoes
        it. On a protected sheet, or where a cell was changed meanwhile, it says why not and changes nothing.
      </p>
      <p>
        It sees what formulas say, not what you mean. A number that could be right is left alone, so that nothing found
        is no proof that nothing is wrong.
      </p>`,
  },
  {
    id: "without-the-add-in",
    title: "Send it without the add-in",
    gist: "The Share tab writes formulas as plain Excel, compared first.",
    body: html`<p>
        <q>Share</q> in the pane writes formulas of the add-in as plain Excel: with <code>LET</code> for Excel 2021 and
        later, or without it for any Excel. Before anything is written, what each cell would come to is compared with
        what it shows. A cell that would come to something else, or that has no such form, stays as it is and is listed
        with the reason. <q>Insert without add-in functions</q> below a hedge writes its whole sheet so from the start,
        for any Excel if you say so.
      </p>
      <p>
        <q>Bring the add-in back</q> restores the very formulas. A cell that was changed meanwhile is left alone, and
        said.
      </p>`,
  },
  {
    id: "hedges-in-a-table",
    title: "Hedges in a table, for several people",
    gist: "One row a hedge, which every pane on the workbook follows.",
    body: html`<p>
        <q>Hedges</q> in the pane puts your hedges into a table of the workbook, on a sheet of its own: one row a hedge,
        every input in a column with its unit. A number with more digits than Excel keeps stands there as text; what is
        left empty is a dash. It travels with the file, and can be read without the add-in.
      </p>
      <p>
        From then on the pane and the table are alike. What you change in the pane is written into its cell; what
        somebody else changes, in another pane or by hand in the sheet, the pane takes over. A field in which you are
        typing keeps what you type. Where both of you have changed the same, nothing is written over: the pane asks
        which of the two counts.
      </p>
      <ul>
        <li>A row that is gone is asked about: take the hedge out, or write it again.</li>
        <li>
          A cell that is no such input is named, and the rest of the row goes on. <q>Repair</q> says what it would
          write; a row that was copied or written by hand gets an id of its own; <q>Ignore</q> leaves it as it is.
        </li>
        <li>A formula in a cell is read by its value, and not replaced without a question.</li>
        <li>
          Columns can be moved, and columns of your own added. The row of a deleted hedge stays empty for the next one.
        </li>
        <li>A table of a newer version of the add-in is read, and not written into.</li>
      </ul>
      <p>
        Where people edit at once in copies that Excel keeps alike, Excel itself decides between two changes of one cell
        within the same moment. The pane asks where it can see that; it cannot always.
      </p>`,
  },
  {
    id: "files-in-the-workbench",
    title: "Open and save files in the workbench",
    gist: "An .xlsx in the browser, with everything a hedge sheet has.",
    body: html`<p>
        The workbench opens an .xlsx by <q>Open .xlsx</q>, or dropped on the sheet, and saves one by
        <q>Save as .xlsx</q>: values, formulas and what they spill, names, tables, formats, validation, conditional
        formats, charts, notes and the printed page. Functions of the add-in come back live in every form that they take
        on in workbooks that were sent around.
      </p>
      <ul>
        <li>
          What it has no place for, such as macros, pictures or pivot tables, it names. It is not in a file that you
          save.
        </li>
        <li>A formula that reads another workbook comes in as its value.</li>
        <li>
          A file that is damaged, protected by a password or too large is refused with the reason, and nothing changes.
        </li>
        <li>
          The workbook stays in this browser over a reload. What was there before another was opened can be had back
          once.
        </li>
      </ul>
      <p>Nothing is sent anywhere: files are read and written in the browser.</p>`,
  },
];
