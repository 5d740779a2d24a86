import { memo } from "react";
import type { BookTotal } from "../../../builder/book/book-total";
import type { Words } from "../../../builder/words/words";
import { Fold } from "../controls/fold";
import { later } from "../controls/later";
import { useSite } from "../shell/site";
import type { BookLinesProps } from "./book-lines";
import { useBookTotal } from "./use-book-total";

const BookLines = later<BookLinesProps>("the book", async () => {
  const code = await import(/* webpackChunkName: "folds" */ "./book-lines");
  return code.BookLines;
});

interface BookFoldProps extends Omit<BookLinesProps, "total"> {
  open: boolean;
  onToggle: (part: string) => void;
}

/** All hedges in USD, one line each: what is locked, and what is left if all move together. */
export const BookFold = memo(function BookFold({ desk, open, onToggle, onDesk }: BookFoldProps) {
  const total = useBookTotal(desk);
  const { words } = useSite();
  return (
    <Fold name="book" title="Book" summary={summaryOf(total, words)} open={open} onToggle={() => onToggle("book")}>
      {() => <BookLines desk={desk} total={total} onDesk={onDesk} />}
    </Fold>
  );
});

function summaryOf(total: BookTotal | undefined, { percent, plain }: Words): string {
  if (!total) return "The move cannot be read";
  const share = total.share === undefined ? "" : ` · ${percent(Math.round(total.share * 1000) / 1000)} locked`;
  return `${plain(Math.round(total.wealth))} USD${share}`;
}
