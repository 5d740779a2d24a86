import {
  ABS,
  FIXED,
  IF,
  IFERROR,
  IFNA,
  INT,
  isAbove,
  isBelow,
  isWord,
  isZero,
  joined,
  minus,
  times,
} from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Backing } from "./backing";
import { SENTENCE_ROW, TABLE } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

interface Told {
  readonly position: Position;
  readonly locked: Locked;
  readonly backing: Backing;
  /** What is wrong with the first input or fill that cannot be used. */
  readonly wrong: Term;
}

const NOTHING = literal("");

/** The sentence on top: what to do, and what that does. It is a formula, so that it follows inputs and fills. */
export function writeSentence(context: SheetContext, told: Told): void {
  const hedge = joined(whatToDo(context, told), whatThatDoes(context, told));
  const refused = joined(literal("No hedge yet: "), told.wrong);
  const sentence = context.aside("said_in_all", IF(isWord(told.wrong, ""), hedge, refused));
  const unread = literal("No hedge yet: a cell that shows an error below says what cannot be used.");
  context.sheet.formula({ row: SENTENCE_ROW, column: TABLE }, IFERROR(sentence, unread), { role: "answer" });
}

/** "Sell 3,500 contracts at about 70,000.", and before it whether part of that has been done. */
function whatToDo({ aside }: SheetContext, { position }: Told): Term {
  const { trade, contracts, isTraded, futures } = position;
  const size = ABS(trade);
  const side = aside("said_side", IF(isBelow(trade, literal(0)), literal("Sell "), literal("Buy ")));
  // where lots are below 1, all decimal places are shown
  const count = aside("said_count", IF(isZero(minus(size, INT(size))), FIXED(size, literal(0)), size));
  const price = aside("said_about", FIXED(futures, placesOf(futures)));
  const order = aside("said_order", joined(side, count, literal(" contracts at about "), price, literal(".")));
  const goesOn = isAbove(times(trade, contracts), literal(0));
  const before = aside("said_done_so_far", IF(goesOn, literal("Filled in part. "), literal("Beyond the goal. ")));
  const planned = aside("said_to_do", IF(isZero(trade), literal("Nothing to trade."), order));
  const missing = IF(isZero(trade), literal("Filled, nothing to trade now."), joined(before, order));
  const closed = literal("The hedge is closed: no contracts are open.");
  const standing = aside("said_to_do_still", IF(isZero(contracts), closed, missing));
  return aside("said_what_to_do", IF(isTraded, standing, planned));
}

/** " Then 350,000 USD are locked at every price up to 139,440." */
function whatThatDoes({ aside, asked, inputs }: SheetContext, { position, locked, backing }: Told): Term {
  const { contracts, isTraded } = position;
  const short = isBelow(contracts, literal(0));
  const when = aside("said_when", IF(isTraded, literal(" Now "), literal(" Then ")));
  const kept = literal(asked.hedged_with === "proxy" ? " USD are hedged" : " USD are locked");
  const state = aside("said_kept", IF(short, kept, literal(" USD are bought")));
  const dollars = aside("said_dollars", FIXED(ABS(locked.dollars), literal(0)));
  const until = reach(aside, contracts, backing.liq_price, short, inputs.price as Term);
  const effect = joined(when, dollars, state, until, literal("."));
  return aside("said_what_that_does", IF(isZero(contracts), NOTHING, effect));
}

/** How far that holds: up or down to the liquidation price, unless the price has passed it or there is none. */
function reach(aside: SheetContext["aside"], contracts: Term, liquidation: Term, short: Term, price: Term): Term {
  const up = aside("said_reach", IF(short, literal(" at every price up to "), literal(" at every price down to ")));
  const passed = isAbove(times(contracts, minus(liquidation, price)), literal(0));
  const words = aside(
    "said_reach_now",
    IF(passed, literal(" until the liquidation that the price has passed, at "), up),
  );
  const far = joined(words, FIXED(liquidation, placesOf(liquidation)));
  return aside("said_until", IFNA(far, literal(" at every price")));
}

/** Decimal places for about five digits: none from 1,000 on, two from 10, five for coins of a few dollars or cents. */
const placesOf = (price: Term): Term =>
  IF(isBelow(price, literal(10)), literal(5), IF(isBelow(price, literal(1000)), literal(2), literal(0)));
