import { errorCode } from "../formula-box";
import { html, type Html } from "../html";

export interface SharingCase {
  readonly id: string;
  readonly title: string;
  /** One line for the index. */
  readonly gist: string;
  readonly body: Html;
}

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
            <th scope="row">Excel without it</th>
            <td>the numbers that were saved, and ${errorCode("#NAME?")} once they are calculated</td>
            <td>live, but for what reads such a cell</td>
          </tr>
          <tr>
            <th scope="row">LibreOffice</th>
            <td>${errorCode("#NAME?")}</td>
            <td>live, but for what reads such a cell</td>
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
        with the reason. In an inserted hedge sheet, whose formulas read their inputs by names, most cells stay as they
        are.
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
