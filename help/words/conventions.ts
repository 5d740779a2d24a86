import { errorCode } from "../formula-box";
import { html, type Html } from "../html";
import { findings } from "./findings";

export interface Convention {
  readonly id: string;
  readonly title: string;
  /** One line for the index. */
  readonly gist: string;
  readonly body: Html;
}

/** The grammar that all functions share, in plain words. */
export const CONVENTIONS: readonly Convention[] = [
  {
    id: "signs",
    title: "Signs",
    gist: "+ is long, − is short; a cost is + when you pay it.",
    body: html`<p>
        The sign carries the side. There is no argument for “long” or “short”, and no second function for it.
      </p>
      <table>
        <caption>
          What the sign means
        </caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">+</th>
            <th scope="col">−</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Contracts of a position</th>
            <td>long</td>
            <td>short</td>
          </tr>
          <tr>
            <th scope="row">Contracts to trade</th>
            <td>buy</td>
            <td>sell</td>
          </tr>
          <tr>
            <th scope="row">Profit or loss</th>
            <td>gain</td>
            <td>loss</td>
          </tr>
          <tr>
            <th scope="row">A fee rate</th>
            <td>you pay it</td>
            <td>a rebate</td>
          </tr>
          <tr>
            <th scope="row">A result named <code>…_COST</code></th>
            <td>you pay</td>
            <td>you receive</td>
          </tr>
          <tr>
            <th scope="row">A funding rate</th>
            <td>longs pay shorts</td>
            <td>shorts pay longs</td>
          </tr>
        </tbody>
      </table>`,
  },
  {
    id: "units",
    title: "Units",
    gist: "Prices in USD per coin, results in coin, rates as fractions.",
    body: html`<p>
        An inverse contract has a face value in dollars and is margined and settled in the coin: at price P, a face
        value of n dollars is worth n ÷ P coin. “USD” stands for the quote currency, whichever it is.
      </p>
      <table>
        <caption>
          The units of arguments and results
        </caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col">What it counts</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">coin</th>
            <td>margin, holdings, profit and loss, funding: the coin itself</td>
          </tr>
          <tr>
            <th scope="row">USD per coin</th>
            <td>every price; above 0</td>
          </tr>
          <tr>
            <th scope="row">contracts</th>
            <td>a number of contracts, signed</td>
          </tr>
          <tr>
            <th scope="row">USD per contract</th>
            <td><code>contract_size</code>, the face value of one contract: 1, 10, 100 …</td>
          </tr>
          <tr>
            <th scope="row">a fraction</th>
            <td>rates, fees and ratios: 0.01 % is 0.0001, half is 0.5</td>
          </tr>
        </tbody>
      </table>
      <p>
        Where <code>contract_size</code> is left out it is 1, and <code>contracts</code> is then simply the position in
        USD. A cell that is formatted as per cent needs no conversion: 0.01 % in it is the number 0.0001.
      </p>`,
  },
  {
    id: "unseen",
    title: "What a function cannot see",
    gist: "Satoshi, sizes in coin, dots between thousands: what to look for in an export.",
    body: html`<p>
        A number can be right for Excel and mean something else. What is plainly too large or too small is refused with
        the likely slip; these look like any other number, and <code>HEDGE_CHECK</code> or the pane asks about them
        where it sees two numbers that cannot both be right.
      </p>
      <ul class="spaced">
        <li>
          <b>Satoshi, and scaled whole numbers.</b> BitMEX exports amounts in hundred-millionths of a coin (and in
          millionths of a USDt), some interfaces prices times 100 or 100,000,000. Margin, fees and funding are coins:
          divide by 100,000,000. A fee in USD is to be divided by the price of its fill.
        </li>
        <li>
          <b>Sizes in coin.</b> Where an export counts coins and not contracts, as Bitget does,
          <code>contract_size</code>
          is the price at which the position was opened, so that contracts × face is dollars.
        </li>
        <li>
          <b>Absolute funding rates.</b> Kraken writes the coins that one contract pays an hour, not a fraction: times
          the mark price, at a face of 1 USD, it is the rate. Its amounts go into <code>FUNDING_LEDGER</code> as they
          are.
        </li>
        <li>
          <b>A dot between thousands.</b> Where <code>70.000</code> arrives as a text it reads as 70. In Excel,
          <i>Data › Text to Columns › Advanced</i> says which mark is which.
        </li>
        <li>
          <b>Sides and order.</b> Without signs and without <code>sides</code> every fill is a buy; the newest fill
          first is another history: <code>TRADE_LEDGER</code> and <code>CLOSED_TRADES</code> take <code>sides</code> and
          <code>order</code>.
        </li>
      </ul>`,
  },
  {
    id: "order",
    title: "Order of arguments",
    gist: "Position, prices, margin and rates, contract size, options.",
    body: html`<p>
        The arguments of every function come in one order: the position, then prices, then margin and rates, then
        <code>contract_size</code>, then options. What a function needs comes before what it can do without. Once a
        function is in use its name and the order of its arguments do not change; new optional arguments are only added
        at the end.
      </p>
      <p>
        Formulas are shown here as Excel in English takes them: a point in decimals, a comma between arguments, and in a
        block such as <code>{1,2;3,4}</code> a comma between columns and a semicolon between rows. Excel in another
        language can want other marks.
      </p>`,
  },
  {
    id: "ranges",
    title: "Ranges and spilling",
    gist: "An argument takes one value or a range; the result spills.",
    body: html`<p>
        In most functions an argument takes one value or a range. Shapes combine as in Excel's own arithmetic: what is
        one row or one column stretches along the others. Contracts in <code>A2:A4</code> and exit prices in
        <code>B1:F1</code> give three rows of five columns:
      </p>
      <p class="syntax"><code>=COINM.INVERSE_PNL(A2:A4, 70000, B1:F1, 100)</code></p>
      <p>
        Every element is computed on its own. A bad row is refused in its own cell, and the others keep their numbers.
        Where a longer range and a shorter one do not meet, those cells show ${errorCode("#N/A")}
        <q>contract_size and exit_price have different lengths and do not meet here: 3 and 2 columns</q>.
      </p>
      <p>
        A first row that holds a heading in every range gives a blank row, and blank rows at the end of the ranges give
        none: the result ends with the last row that holds something.
      </p>
      <p>One formula over a range is quicker than the same formula copied into every row.</p>`,
  },
  {
    id: "lists",
    title: "Lists and tables",
    gist: "Some functions read columns whole: a ledger, a path of prices, a tier table.",
    body: html`<p>
        A ledger, a path of prices or a wallet with several positions is no matter of single rows. Functions for them
        read a column, or a row, as one list; their page says so under Syntax.
      </p>
      <ul class="spaced">
        <li>
          Lists that are columns of one table have as many rows as each other, and one value stands for every row:
          <code>contract_size</code> can be 100 for all fills.
        </li>
        <li>
          An empty row, without contracts, is passed over, so that the range may be longer than what it holds so far. A
          ledger, which has a row of results for every row of the range, leaves it empty. What else stands in such a row
          is not looked at, a text such as <code>Total</code> or <code>--</code> neither.
        </li>
        <li>
          A heading may be part of the ranges: a first row that holds a text without a number in every range of the
          table is passed over. Its row in the result is blank, and rows are counted with it.
        </li>
        <li>
          Blank rows at the end of a list or a table end it, so that whole columns such as <code>C:C</code> may be
          given; the result ends with the last row that holds something. A blank within a list is refused with its row
          where it has no meaning.
        </li>
        <li>
          What is wrong in a row is said with its number, counted from 1 in the range:
          <q>prices must be above 0, was 0 (is the cell empty?), in row 2</q>. The whole function is refused then, as
          one wrong row would spoil all that follow. Where rows do not depend on each other, as in
          <code>SCENARIO_TABLE</code> and <code>SCENARIO_GRID</code>, each is refused by itself.
        </li>
        <li>An error cell in a list is the result. Arguments that take one value refuse a range.</li>
        <li>
          A result of several cells spills without a row of headings, unless the function has an argument
          <code>headers</code>; its page names the columns.
        </li>
      </ul>`,
  },
  {
    id: "blanks",
    title: "Left out and blank",
    gist: "Options take their default; a position that is blank or 0 gives a clean row.",
    body: html`<ul class="spaced">
      <li>
        An optional argument that is left out, or whose cell is blank, takes its default. To skip one in the middle,
        leave its place empty: <code>LIQ_PRICE(-3500, 70000, 0.5, 0.005, 100, , 0.0005)</code>.
      </li>
      <li>
        A position or a holding that is blank or 0 counts as none, whatever stands in the rest of the row, text and
        errors included. Profit, cost and contracts to trade are then 0, and a price is ${errorCode("#N/A")}
        <q>no position, no such price</q>: the empty rows of a table stay clean.
      </li>
      <li>A required price, margin or rate that is blank is refused, and never read as 0.</li>
    </ul>`,
  },
  {
    id: "desktop-blanks",
    title: "Blank cells on the desktop",
    gist: "Excel for Windows and Mac can hand a blank cell over as 0.",
    body: html`<p>
        Excel on the web tells a function that a cell is blank. Excel for Windows and for Mac can hand the same blank
        cell over as the number 0, and the function cannot tell the two apart. So:
      </p>
      <ul class="spaced">
        <li>
          What must be above 0 refuses the 0 and says so:
          <q>entry_price must be above 0, was 0 (is the cell empty?)</q>.
        </li>
        <li>
          An optional argument that points at a blank cell there is 0, and not its default. Where the default is 0 that
          is the same. Where it is not, as for <code>contract_size</code>, <code>hedge_ratio</code> or
          <code>beta</code>, the 0 is refused: leave the argument out of the formula or type the default into the cell.
          <code>periods</code>, <code>coins</code> of <code>CASH_CARRY</code>, rates, moves and the ratios of a grid
          keep their 0.
        </li>
        <li>
          The number 0 counts as not given in <code>if_none</code>, and where the default is TRUE, as for
          <code>headers</code>; FALSE is no. A row of 0 below the first of a tier table is a blank row.
        </li>
        <li>
          Rows of 0 at the end of a table, of ranges that combine or of a list end it as blank ones do, where a price or
          another number in them cannot be 0. Where 0 is a number like others, as in <code>moves</code>, give no whole
          columns there.
        </li>
      </ul>
      <p>An argument that is left out of the formula takes its default everywhere.</p>`,
  },
  {
    id: "numeric-text",
    title: "Numbers written as text",
    gist: "“70000”, “1e3”, “5%” and “−3500” are read; “70,000” and TRUE are refused.",
    body: html`<p>
        A text that shows a number is read as that number, as Excel's operators read it: <code>"70000"</code>,
        <code>" 1e3 "</code>, <code>"5%"</code>, and <code>"0.01%"</code> is exactly 0.0001. The long minus of messages
        and web pages, <code>"−3500"</code>, is a minus. Any other text is refused, and so are TRUE and FALSE. Group
        separators are not read: <code>"70,000"</code> is seventy thousand in one country and seventy in another.
      </p>
      <p>
        Where an argument is one of a few words, it may be typed in any case. A word that is not among them is refused
        with the list of those that are.
      </p>`,
  },
  {
    id: "plausible",
    title: "Plausible numbers",
    gist: "Fees, funding rates and days far beyond what occurs are refused with the likely slip.",
    body: html`<p>
      Some numbers are nearly always meant in another unit. A trading fee lies between −0.02 and 0.02, a
      <code>close_fee</code> and <code>total_fees</code> between −0.05 and 0.05, a funding rate of one period between
      −0.05 and 0.05, and <code>days</code> are at most 3,650. Beyond that a refusal says what the slip may be:
      <q>entry_fee must be below 0.02 (2 %), was 0.05: fees are fractions, 0.05 % is 0.0005</q>, or of days:
      <q>days must be at most 3650, was 44190: is it a date?</q>
    </p>`,
  },
  {
    id: "errors",
    title: "Errors",
    gist: "#VALUE! is bad input; #N/A says that no such value exists.",
    body: html`<dl class="terms">
        <div>
          <dt>${errorCode("#VALUE!")}</dt>
          <dd>
            An argument is outside what the function accepts. The message names the argument, the rule and the value
            that it had.
          </dd>
        </div>
        <div>
          <dt>${errorCode("#N/A")}</dt>
          <dd>
            The arguments are sound, and no such value exists: a short that no price can liquidate has no liquidation
            price. That is an answer, and often a good one.
          </dd>
        </div>
      </dl>
      <p>
        In Excel, point at the flag in the cell's corner to read the message. A function never shows 0 for “unknown”,
        nor a text in place of an error.
      </p>
      <p>
        An error that is already in an argument passes through in its own element, and only there; in a function that
        reads its arguments whole it is the result. #VALUE!, #N/A, #DIV/0!, #NUM! and #NULL! stay what they are; Excel
        lets a function return no others, so for the rest the cell shows ${errorCode("#VALUE!")} with the name in its
        message: <q>an argument holds the error #REF!</q>.
      </p>`,
  },
  {
    id: "if-none",
    title: "if_none: a value in place of #N/A",
    gist: "A number or a text of your own where no such value exists.",
    body: html`<p>
      Functions whose answer can be that there is none take <code>if_none</code> as their last argument: a number or a
      text that the cell shows in place of ${errorCode("#N/A")}. It does not cover up mistakes: bad input stays
      ${errorCode("#VALUE!")}, and so does an error from another cell.
    </p>`,
  },
  {
    id: "exactness",
    title: "Exactness",
    gist: "Computed exactly on the decimals that the cells show, rounded once.",
    body: html`<p>
        Each number is read as the decimal that its cell shows with all its digits: 0.1 is one tenth, and not the binary
        fraction next to it. The formula is worked out exactly on those decimals, and the result is rounded once, to the
        number nearest to the exact value that a cell can hold. Whether a hedge is 3,500 or 3,501 contracts, on which
        tick a price lies and whether there is a liquidation price at all are decided on the exact value.
      </p>
      <p>
        All its digits are meant, not those that the cell's format leaves visible. And a cell that was itself computed
        is read as what it holds: Excel's <code>=0.1+0.2</code> holds 0.30000000000000004 and counts as that.
      </p>
      <p>
        Four results need logarithms, powers or the normal distribution, which have no last digit: the beta of
        <code>HEDGE_BETA</code>, the probability of <code>LIQ_PROB</code>, and rates per year where
        <code>FUNDING_APR</code> and <code>BASIS_APR</code> compound them. They are right to 12 digits, a probability to
        12 decimal places, and the same on every machine.
      </p>
      <p>
        In the pane, Functions → <em>Explain the selected cell</em> shows it of a number in the sheet: the formula with
        the numbers put in, each step, and the exact result before it is rounded, with a word on whether its decimals
        ever end. Where there are no steps, as for long lists and searches, it says why.
      </p>
      <p>
        A result that is too large for a cell is refused with ${errorCode("#VALUE!")}
        <q>the result of INVERSE_PNL is beyond the largest number that a cell can hold</q>, in a table with the name of
        its column.
      </p>`,
  },
  {
    id: "findings",
    title: "Findings",
    gist: "What HEDGE_CHECK, the sheet's Check and the pane find of a hedge: codes, levels, bounds, remedies.",
    body: findings(),
  },
  {
    id: "purity",
    title: "The same everywhere",
    gist: "No network, no clock, no state: the same inputs give the same result.",
    body: html`<p>
      The functions use no network, no clock and no stored state. They are not volatile: Excel computes them again when
      an argument changes, and at no other time. The same inputs give the same result, to the last digit, in Excel on
      the desktop, in Excel on the web and in the workbench.
    </p>`,
  },
];
