/** What a column of an export is. Amounts of coin are what the venue booked, with the sign that the file gives them. */
export type Role =
  | "time"
  | "symbol"
  | "coin"
  | "type"
  | "side"
  /** Whether a fill opens or closes, where the side does not say it. */
  | "action"
  | "quantity"
  /** What a quantity counts, in words. */
  | "unit"
  /** Held after the row. */
  | "position"
  | "price"
  | "fee"
  | "funding"
  /** Profit or loss that a row realised, before its fee. */
  | "realised"
  /** What the balance changed by. */
  | "change"
  | "balance"
  | "status"
  | "id";

/** What a row says. */
export type Kind =
  | "fill"
  | "funding"
  | "fee"
  | "realised"
  /** The daily settlement of a venue: profit and loss so far is paid out, and funding with it. */
  | "settlement"
  | "transfer"
  | "other"
  /** Something that moves neither coins nor contracts: an order that was placed, say. */
  | "nothing";

/** The files that a venue exports, one kind of them: what is said here is all that is known of it. */
export interface Format {
  readonly id: string;
  /** As the contract table calls it. */
  readonly venue: string;
  /** As the venue calls the file. */
  readonly file: string;
  /**
   * The headings of each role; several where the venue has renamed the column. Compared as `headingWord` writes them; the
   * second column of one name has a 2 behind it, as in "unit 2".
   */
  readonly columns: Partial<Readonly<Record<Role, readonly string[]>>>;
  /** Roles that some of these files are without. */
  readonly optional?: readonly Role[];
  /** Headings that these files have beside those, and headings that they never have. */
  readonly tells?: readonly string[];
  readonly lacks?: readonly string[];
  /** What the words of the column `type` mean; without such a column, what every row is. */
  readonly kinds: Kind | Readonly<Record<string, Kind>>;
  /** The sign of a fee that was paid, and of funding that was paid. */
  readonly paid?: { readonly fee?: "+" | "−"; readonly funding?: "+" | "−" };
  /** Funding rows have their amount in this column, where it is not `funding`. */
  readonly fundingIn?: Role;
  /** What a quantity is: contracts of the face that the venue's table states, or dollars. */
  readonly counts: "contracts" | "USD";
  /** The column `position` is the same for a long and for a short. */
  readonly positionWithoutSign?: true;
  /** Amounts are whole numbers of the smallest part of the coin that the file names: satoshi for XBt. */
  readonly smallest?: true;
  /** The column of the symbol holds addresses as well. */
  readonly symbolAmongAddresses?: true;
  /** The coin of all rows where no column names it. */
  readonly everyCoin?: string;
  /** Where in a symbol the coin stands in which its contract is settled. */
  readonly coinIn?: RegExp;
  /** A file is of one coin: rows that name none are of the one that others name. */
  readonly oneCoin?: true;
  /** Contracts that are settled in a coin other than that of their symbol are among them. */
  readonly hasQuanto?: true;
  /** What a row realised, its funding and its fee sum to the change of the balance. */
  readonly sums?: true;
  /** The column `realised` holds the funding as well. */
  readonly realisedWithFunding?: true;
  /** Words of the column `status` whose rows count; all where there are none. */
  readonly counted?: readonly string[];
  /** Whether an id stands in one row only. */
  readonly idOnce?: true;
  /** An order that was filled in no part is a row as well. */
  readonly mayBeEmpty?: true;
  /**
   * An execution is two rows: in one of them the column `coin` names the contract, and the change is in contracts; in
   * the other it names the coin, and has the fee.
   */
  readonly twoLegs?: true;
  /** Where headings are in the user's language: the columns in their order, and what the first rows must look like. */
  readonly byPosition?: { readonly columns: readonly (Role | null)[]; readonly looks: Partial<Record<Role, RegExp>> };
  /** What the user is told of how the file was read. */
  readonly note?: string;
}
