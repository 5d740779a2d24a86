import { memo } from "react";
import type { BookTotal } from "../../../builder/book/book-total";
import { percent, plain } from "../../../builder/words/words";
import { Fold } from "../controls/fold";
import { later } from "../controls/later";
import type { BookLinesProps } from "./book-lines";

const BookLines = later<BookLinesProps>("the book", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./book-lines");
  return code.BookLines;
});

interface BookFoldProps extends BookLinesProps {
  open: boolean;
  onToggle: (part: string) => void;
}

/** All hedges in USD, one line each: what is locked, and what is left if all move together. */
export const BookFold = memo(function BookFold({ desk, total, open, onToggle, onDesk }: BookFoldProps) {
  return (
    <Fold name="book" title="Book" summary={summaryOf(total)} open={open} onToggle={() => onToggle("book")}>
      {() => <BookLines desk={desk} total={total} onDesk={onDesk} />}
    </Fold>
  );
});

function summaryOf(total: BookTotal | undefined): string {
  if (!total) return "The move cannot be read";
  const share = total.share === undefined ? "" : ` · ${percent(Number(total.share.toFixed(3)))} locked`;
  return `${plain(Math.round(total.wealth))} USD${share}`;
}
