import { START, type Draft } from "../../../../src/builder/draft/draft";
import { newHedgeNumber, rowId } from "../../../../src/builder/rows/row-id";
import { deskText, nextDesk, openOn, startDesk, type Desk, type Placed } from "../../../../src/taskpane/view/book/desk";
import { opened, type Session } from "../../../../src/taskpane/view/hedge/session";
import {
  beside,
  duplicated,
  hedgesOn,
  leaving,
  numbered,
  placing,
  renamed,
  taking,
} from "../../../../src/taskpane/view/rows/desk-rows";
import { withTexts } from "../../../../src/taskpane/view/rows/remote-texts";
import { MemoryWorkbook } from "../../../../src/workbook/memory/memory-workbook";
import { placedFrom } from "../../../../src/taskpane/view/rows/row-sources";
import { textsOf } from "../../../builder/rows/pane-model";

const TODAY = "2026-11-20";
const [ONE, TWO] = [newHedgeNumber(0.1), newHedgeNumber(0.2)];
const OWN = { sheets: new Map<number, string>(), fillsAt: new Map<number, string>() };

const sessionOf = (changes: Partial<Draft> = {}): Session => {
  const draft = { ...START, ...changes };
  return opened({ draft, complete: draft, held: {} }, TODAY) as Session;
};
const placed = (id: number, changes: Partial<Draft> = {}, name?: string): Placed => ({
  id,
  session: sessionOf(changes),
  beta: "1",
  name,
});
const deskWith = (...hedges: Placed[]): Desk => ({ ...startDesk(TODAY), hedges, open: (hedges[0] as Placed).id });
const coins = (desk: Desk, id: number) => desk.hedges.find((each) => each.id === id)?.session.draft.coins;

describe("a session with what somebody else has written", () => {
  it("comes to the new result, and undoing leaves it alone", () => {
    const desk = nextDesk(deskWith(placed(ONE)), { to: ONE, change: { texts: { price: "60000" } } });
    const after = withTexts(openOn(desk).session, { coins: "4" });
    // 4 at 60,000 are 2,400 contracts of 100 USD
    expect(after.built.figures.contracts).toBe(-2400);
    const undone = nextDesk(deskWith({ ...placed(ONE), session: after }), { to: ONE, change: { step: "undo" } });
    expect(openOn(undone).session.draft).toMatchObject({ coins: "4", price: "70000" });
  });

  it("keeps what is being typed in another field, as it is typed", () => {
    const desk = nextDesk(deskWith(placed(ONE)), { to: ONE, change: { types: { field: "price", text: "65" } } });
    const after = withTexts(openOn(desk).session, { coins: "4" });
    expect(after.typings).toMatchObject({ price: { text: "65", state: "open" } });
    expect(after.draft).toMatchObject({ coins: "4", price: "70000" });
  });

  it("lets go of the name that held the cells of a link which somebody else has changed", () => {
    const session = { ...sessionOf(), held: { coins: "my_coins", price: "my_price" } };
    expect(withTexts(session, { coins: "Sheet1!B2" }).held).toEqual({ price: "my_price" });
    expect(withTexts(session, { coins: "5" })).toBe(session);
  });
});

describe("the desk and the table", () => {
  it("shows the table the hedges that have a number of it, and what is typed in them", () => {
    const desk = nextDesk(deskWith(placed(ONE, {}, "Treasury"), placed(7)), {
      to: ONE,
      change: { types: { field: "price", text: "65" } },
    });
    const hedges = hedgesOn(desk, OWN);
    expect([...hedges.keys()]).toEqual([rowId(ONE)]);
    expect(hedges.get(rowId(ONE))).toMatchObject({
      texts: { name: "Treasury", coins: "5", beta_in_book: "1" },
      busy: new Set(["price"]),
      open: true,
    });
  });

  it("takes over what still is as it was compared, and nothing else", () => {
    const desk = deskWith(placed(ONE, { coins: "6" }), placed(TWO));
    const was = textsOf();
    const after = taking(rowId(ONE), { coins: "9", price: "60000", name: "Fund", beta_in_book: "1.5" }, was, OWN)(desk);
    expect(after.hedges[0]?.session.draft).toMatchObject({ coins: "6", price: "60000" });
    expect(after.hedges[0]).toMatchObject({ name: "Fund", beta: "1.5" });
    expect(after.hedges[1]).toBe(desk.hedges[1]);
  });

  it("the untouched example makes room for the first row; a desk is never empty", () => {
    const one = placing(placed(ONE))(startDesk(TODAY));
    expect(one.hedges.map(({ id }) => id)).toEqual([ONE]);
    const two = placing(placed(TWO, { coins: "8" }))(one);
    expect([two.hedges.length, two.open]).toEqual([2, ONE]);
    expect(placing(placed(TWO))(two)).toBe(two);
    const left = leaving(rowId(ONE))(two);
    expect([left.hedges.map(({ id }) => id), left.open]).toEqual([[TWO], TWO]);
    expect(leaving(rowId(TWO))(left).hedges).toMatchObject([{ session: { draft: START } }]);
  });

  it("a hedge that somebody has changed is no example", () =>
    expect(placing(placed(ONE))(deskWith(placed(0, { coins: "6" }))).hedges).toHaveLength(2));

  it("numbers hedges anew, with the names that their links have from now on", () => {
    const desk = numbered(new Map([[0, ONE]]), new Map([[0, { coins: "_coinm_link_x_coins" }]]))(startDesk(TODAY));
    expect([desk.open, desk.hedges[0]?.id, desk.hedges[0]?.session.held]).toEqual([
      ONE,
      ONE,
      { coins: "_coinm_link_x_coins" },
    ]);
  });

  it("renames, duplicates and compares; a name is kept over a reload", () => {
    const desk = renamed(ONE, "  Treasury ")(deskWith(placed(ONE, { coins: "6" }), placed(TWO)));
    expect(desk.hedges[0]?.name).toBe("Treasury");
    expect(renamed(ONE, "")(desk).hedges[0]?.name).toBeUndefined();
    const copied = duplicated(ONE, newHedgeNumber(0.3))(desk);
    expect(copied.hedges[2]).toMatchObject({ name: "Treasury copy", session: { draft: { coins: "6" } } });
    expect(coins(copied, copied.open)).toBe("6");
    expect(openOn(beside(TWO)(desk)).session.beside?.draft.coins).toBe("5");
    expect(startDesk(TODAY, deskText(desk)).hedges.map(({ id, name }) => [id, name])).toEqual([
      [ONE, "Treasury"],
      [TWO, undefined],
    ]);
  });
});

describe("a row comes onto the desk", () => {
  const workbook = new MemoryWorkbook(["Sheet1"]);
  const from = (texts: Partial<ReturnType<typeof textsOf>>) =>
    placedFrom(workbook, rowId(ONE), textsOf(texts), startDesk(TODAY));

  it("with what its links lead to", async () => {
    workbook.enter({ sheet: "Sheet1", cells: "B2" }, [[4]]);
    const hedge = await from({ coins: "Sheet1!B2", name: "Linked" });
    // 4 at 70,000 are 2,800 contracts of 100 USD
    expect(hedge?.session.built.figures.contracts).toBe(-2800);
    expect(hedge).toMatchObject({
      name: "Linked",
      session: { draft: { coins: "Sheet1!B2" }, complete: { coins: "4" } },
    });
  });

  it("or not at all where it comes to nothing", async () => {
    expect(await from({ coins: "-1" })).toBeUndefined();
    expect(await from({ coins: "=HYPERLINK(1)" })).toBeUndefined();
    await expect(from({ coins: "Nowhere!B2" })).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
