import type { FieldName } from "../../../../src/builder/fields/fields";
import { marksOf } from "../../../../src/workbook/entry/number-marks";
import { START, withContract, writing } from "../../../../src/builder/draft/draft";
import { numberIn } from "../../../../src/builder/figures/figures";
import { nextSession, startSession } from "../../../../src/taskpane/view/hedge/session";

const TODAY = "2026-11-20";
const start = () => startSession(TODAY);
const contracts = (session: ReturnType<typeof start>) => numberIn(session.built.figures, "contracts");

test("it opens on a finished example: 5 coins at 70,000 are 3,500 contracts of 100 USD, sold", () => {
  expect(start()).toMatchObject({ draft: START, current: true, reading: { problems: [] } });
  expect(contracts(start())).toBe(-3500);
});

test("a change leads to its result at once", () => {
  const session = nextSession(start(), { texts: { coins: "4" } });
  expect(session.current).toBe(true);
  expect(contracts(session)).toBe(-2800);
});

test("while something is wrong the last result stays, and is not called the present one", () => {
  const session = nextSession(start(), { texts: { coins: "many" } });
  expect(session.current).toBe(false);
  expect(session.reading.problems.map(({ field }) => field)).toEqual(["coins"]);
  expect(contracts(session)).toBe(-3500);
  expect(nextSession(session, { texts: { coins: "4" } }).current).toBe(true);
});

describe("a field that is linked", () => {
  const linked = (value: number) => new Map([["Hedge!K41", [[value]]]]);
  const session = nextSession(start(), { texts: { coins: "Hedge!K41" }, linked: linked(4) });

  test("takes what its cells hold", () => expect(contracts(session)).toBe(-2800));

  test("follows them", () => expect(contracts(nextSession(session, { linked: linked(3) }))).toBe(-2100));

  test("waits for cells that have not been read", () => {
    const waiting = nextSession(start(), { texts: { coins: "Hedge!K42" } });
    expect(waiting.current).toBe(false);
    expect(waiting.reading.problems[0]?.says).toContain("Hedge!K42");
  });

  test("changes nothing where a look at the sheet finds the same", () =>
    expect(nextSession(session, { linked: linked(4) })).toBe(session));

  describe("as soon as its cells have been read", () => {
    const follows = { field: "coins", address: "Hedge!K41" } as const;
    const waiting = nextSession(start(), { awaits: follows });

    test("stays as it is until then", () => {
      expect(waiting).toMatchObject({ draft: START, current: true });
      expect(contracts(nextSession(waiting, { follows, linked: linked(4) }))).toBe(-2800);
    });

    test("waits on for cells that could not be read", () => {
      const unread = nextSession(waiting, { follows, linked: new Map() });
      expect(unread.draft.coins).toBe("Hedge!K41");
      expect(unread.current).toBe(false);
    });

    test("keeps what was written into it in the meantime", () => {
      const written = nextSession(waiting, { texts: { coins: "3" } });
      expect(contracts(nextSession(written, { follows, linked: linked(4) }))).toBe(-2100);
    });

    test("follows the cells that were chosen last, whichever are read first", () => {
      const later = { ...follows, address: "Hedge!K42" };
      const both = nextSession(waiting, { awaits: later });
      const read = nextSession(both, { follows: later, linked: new Map([["Hedge!K42", [[3]]]]) });
      expect(contracts(nextSession(read, { follows, linked: linked(4) }))).toBe(-2100);
    });

    test("does not take the lead back from a field that was written in the meantime", () => {
      const margin = { field: "margin", address: "Hedge!K41" } as const;
      const written = nextSession(nextSession(start(), { awaits: margin }), { texts: writing("leverage", "3") });
      expect(nextSession(written, { follows: margin, linked: linked(4) }).draft.margin_by).toBe("leverage");
    });
  });

  test("keeps what they hold when it follows them no longer", () => {
    const own = nextSession(session, { unlink: "coins" });
    expect(own.draft.coins).toBe("4");
    expect(contracts(nextSession(own, { linked: linked(3) }))).toBe(-2800);
  });
});

test("whoever writes into a follower makes it the one that leads", () => {
  expect(writing("liquidation", "100000")).toEqual({ margin_by: "liquidation", liquidation: "100000" });
  expect(writing("coins", "4")).toEqual({ coins: "4" });
  const session = nextSession(start(), { texts: writing("liquidation", "100000") });
  // 5 − 350,000 × 0.996 ÷ 100,000 coins
  expect(numberIn(session.built.figures, "margin")).toBe(1.514);
});

describe("what is typed", () => {
  const types = (session: ReturnType<typeof start>, field: FieldName, text: string) =>
    nextSession(session, { types: { field, text } });
  const takes = (session: ReturnType<typeof start>, field: FieldName, text: string) =>
    nextSession(types(session, field, text), { takes: field });

  test("comes to nothing before it is taken: 88 on the way to 88,400 has no result", () => {
    let session = start();
    for (const text of ["8", "88", "88,", "88,4", "88,40", "88,400"]) {
      session = types(session, "price", text);
      expect(session).toMatchObject({
        current: false,
        draft: START,
        reading: { problems: [{ field: "price", open: true }] },
      });
      expect(contracts(session)).toBe(-3500);
    }
    // 5 coins at 88,400 are 442,000 USD
    expect(contracts(nextSession(session, { takes: "price" }))).toBe(-4420);
  });

  test("stays in its field as it was typed while the keyboard is there, and is a number in the draft", () => {
    const taken = takes(start(), "price", "88,400");
    expect(taken).toMatchObject({ current: true, draft: { price: "88400" }, typings: { price: { text: "88,400" } } });
    expect(nextSession(taken, { leaves: "price" }).typings).toEqual({});
  });

  test("and cannot be read stays in its field with the reason, and the last result is not the present one", () => {
    const refused = nextSession(types(start(), "price", "12,5"), { leaves: "price" });
    expect(refused.current).toBe(false);
    expect(refused.draft.price).toBe("70000");
    expect(refused.reading.problems).toEqual([{ field: "price", says: expect.stringContaining("12.5 or 125") }]);
    expect(nextSession(refused, { reverts: "price" })).toMatchObject({ current: true, typings: {} });
  });

  test("is read with the marks of the user's country", () => {
    const german = startSession(TODAY, marksOf("de-DE"));
    expect(takes(german, "price", "88.400").draft.price).toBe("88400");
    expect(takes(german, "coins", "12,5").draft.coins).toBe("12.5");
    expect(takes(german, "mmr", "0,4").draft.mmr).toBe("0.4%");
  });

  test("and all that is said of it has them too, also where Excel says later which they are", () => {
    const german = startSession(TODAY, marksOf("de-DE"));
    // 5 BTC at 88,400 USD are 4,420 contracts of 100 USD
    const says = "Sell 4.420 contracts at about 88.400";
    expect(takes(german, "price", "88.400").built.answer.says).toBe(says);
    const told = nextSession(takes(start(), "price", "88,400"), { marks: marksOf("de-DE") });
    expect(told.built.answer.says).toBe(says);
    const kept = nextSession(nextSession(start(), { beside: "keep" }), { marks: marksOf("de-DE") });
    expect(kept.beside?.built.answer.says).toBe("Sell 3.500 contracts at about 70.000");
    expect(takes(german, "mmr", "50,5").typings.mmr?.doubt?.asks).toBe("Maintenance margin rate of 50,5\u202f%?");
    const open = types(told, "coins", "1");
    expect(nextSession(open, { marks: marksOf("en-US") }).built.answer.says).toBe(
      "Sell 4,420 contracts at about 88,400",
    );
  });

  test("in a field of per cent is per cent without a sign", () => {
    expect(takes(start(), "volatility", "70").draft.volatility).toBe("70%");
    expect(takes(start(), "funding_rate", "0.01%").draft.funding_rate).toBe("0.01%");
  });

  test("takes the coin's name beside an amount of it", () => {
    expect(takes(start(), "coins", "4 BTC").draft.coins).toBe("4");
    expect(takes(start(), "coins", "4 ETH").reading.problems).toEqual([
      { field: "coins", says: "takes BTC, not “ETH”" },
    ]);
  });

  test("gives way to what is written from elsewhere", () => {
    const other = nextSession(types(start(), "leverage", "3"), { texts: writing("leverage", "5") });
    expect(other).toMatchObject({ current: true, typings: {}, draft: { leverage: "5" } });
  });

  test("makes a follower the lead only when it is taken", () => {
    const typing = types(start(), "liquidation", "100k");
    expect(typing.draft.margin_by).toBe("leverage");
    const taken = nextSession(typing, { takes: "liquidation" });
    expect(taken.draft).toMatchObject({ margin_by: "liquidation", liquidation: "100000" });
  });

  test("says what a position is counted in", () => {
    const short = takes(start(), "existing", "-2,000 contracts").draft;
    expect(short).toMatchObject({ existing: "-2000", existing_in: "contracts" });
    expect(takes(start(), "existing", "-$200k").draft).toMatchObject({ existing: "-200000", existing_in: "dollars" });
    expect(takes(start(), "existing", "-1.5 BTC; -2 BTC").draft.existing_in).toBe("coins");
    expect(takes(start(), "existing", "-2 ETH").reading.problems[0]?.says).toBe(
      "takes USD or contracts or BTC, not “ETH”",
    );
  });

  test("an address with the sign of a formula is a link", () =>
    expect(takes(start(), "price", "=Hedge!K41").draft.price).toBe("Hedge!K41"));
});

describe("a change that leaves no sense elsewhere", () => {
  const ether = nextSession(start(), { texts: withContract(START, "Binance COIN-M", "ETHUSD_PERP") });

  test("empties it, and says why: BTC's price never acts for ether", () => {
    expect(ether).toMatchObject({ current: false, draft: { coin: "ETH", price: "" } });
    expect(ether.consequences.price).toMatchObject({ word: "emptied" });
    expect(ether.reading.problems.find(({ field }) => field === "price")?.says).toBe(
      "is needed: it was of BTC, and the coin is ETH now",
    );
  });

  test("is forgotten where somebody writes into the field", () => {
    const priced = nextSession(ether, { texts: { price: "3500" } });
    expect(priced.consequences.price).toBeUndefined();
    // 150 coins at 3,500 are 525,000 USD, contracts of 10
    expect(contracts(nextSession(priced, { texts: { coins: "150", wallet_coins: "75" } }))).toBe(-52500);
  });

  test("is taken back with it", () => {
    const back = nextSession(ether, { texts: withContract(ether.draft, START.venue, START.symbol) });
    expect(back).toMatchObject({ current: true, draft: { coin: "BTC", price: "70000", coins: "5" } });
    expect(contracts(back)).toBe(-3500);
  });
});

test("a liquidation price on the wrong side leaves the last result, and is refused in its own field alone", () => {
  const session = nextSession(start(), { texts: writing("liquidation", "60000") });
  expect(session.current).toBe(false);
  expect(session.reading.problems.map(({ field }) => field)).toEqual(["liquidation"]);
  expect(contracts(session)).toBe(-3500);
});

describe("a number that is hardly meant", () => {
  const typed = nextSession(start(), { types: { field: "volatility", text: "0.6" } });
  const asked = nextSession(typed, { leaves: "volatility" });

  test("does not count until it has been asked about", () => {
    expect(asked).toMatchObject({ current: false, draft: { volatility: "60%" } });
    expect(asked.reading.problems).toEqual([{ field: "volatility", says: "waits for your answer", open: true }]);
  });

  test("counts as it was answered", () => {
    const { yes, meant } = asked.typings.volatility?.doubt ?? {};
    const counts = (text = "") => nextSession(asked, { answers: { field: "volatility", text } });
    expect(counts(yes?.text)).toMatchObject({ current: true, draft: { volatility: "0.6%" }, typings: {} });
    expect(counts(meant?.text)).toMatchObject({ current: true, draft: { volatility: "60%" }, typings: {} });
  });
});

describe("a link whose cells move", () => {
  const at = (address: string, value: number) => new Map([[address, [[value]]]]);
  const linkedTo41 = nextSession(start(), { texts: { price: "Hedge!K41" }, linked: at("Hedge!K41", 56000) });
  const moved = (to: string | undefined, why = "") => [{ field: "price" as const, from: "Hedge!K41", to, why }];

  // 5 coins at 56,000 are 280,000 USD
  test("goes with them: what has come to stand at the old address is never read", () => {
    const after = nextSession(linkedTo41, { moved: moved("Hedge!K42") });
    expect(after).toMatchObject({ current: false, draft: { price: "Hedge!K42" } });
    expect(contracts(nextSession(after, { linked: at("Hedge!K42", 56000) }))).toBe(-2800);
  });

  test("says that they are gone, and their last value counts no longer", () => {
    const after = nextSession(linkedTo41, { moved: moved(undefined, "it was deleted") });
    const says = "has lost its cell, which was Hedge!K41: it was deleted";
    expect(after).toMatchObject({ current: false, reading: { problems: [{ field: "price", says }] } });
    expect(nextSession(after, { linked: at("Hedge!K41", 5) }).current).toBe(false);
    expect(nextSession(after, { texts: { price: "70000" } }).current).toBe(true);
  });

  test("is left alone where it was written over in the meantime", () => {
    const typed = nextSession(linkedTo41, { texts: { price: "60000" } });
    expect(nextSession(typed, { moved: moved("Hedge!K42") }).draft.price).toBe("60000");
  });

  test("counts again when they are back where they were", () => {
    const lost = nextSession(linkedTo41, { moved: moved(undefined, "it was deleted") });
    expect(nextSession(lost, { moved: moved("Hedge!K41") })).toMatchObject({ current: true });
  });
});

describe("a coin that is read from a cell", () => {
  const cell = (coin: string) => ({ linked: new Map([["Hedge!K41", [[coin]]]]) });
  const linked = nextSession(start(), { texts: { coin: "Hedge!K41" }, ...cell("BTC") });

  test("that is the one there was leaves everything as it is", () =>
    expect(linked).toMatchObject({ current: true, draft: { coins: "5", price: "70000" } }));

  test("that becomes another one empties amounts and prices, as one that is picked, and says why", () => {
    const ether = nextSession(linked, cell("ETH"));
    expect(ether).toMatchObject({ current: false, draft: { coin: "Hedge!K41", coins: "", price: "" } });
    expect(ether.reading.problems.find(({ field }) => field === "price")?.says).toBe(
      "is needed: it was of BTC, and the coin is ETH now",
    );
    const back = nextSession(ether, cell("BTC"));
    expect(back).toMatchObject({ current: true, draft: { coins: "5", price: "70000" } });
  });

  test("leaves fields alone that are read from cells beside it", () => {
    const both = nextSession(linked, { texts: { price: "Hedge!K42" }, linked: new Map([["Hedge!K42", [[70000]]]]) });
    expect(nextSession(both, cell("ETH")).draft).toMatchObject({ price: "Hedge!K42", coins: "" });
  });

  test("that is another one from the start counts so", () =>
    expect(nextSession(start(), { texts: { coin: "Hedge!K41" }, ...cell("ETH") }).draft.price).toBe(""));
});

describe("a share to start with", () => {
  const typed = (text: string) =>
    nextSession(nextSession(nextSession(start(), { texts: { goal: "share" } }), { types: { field: "share", text } }), {
      takes: "share",
    });

  // a fifth of 5 BTC at 70,000 are 70,000 USD
  test.each(["20", "20%", "1 BTC", "1 coin"])("is a fifth of 5 BTC where %p is typed", (text) => {
    expect(typed(text).draft.share).toBe("20%");
    expect(contracts(typed(text))).toBe(-700);
  });

  test("is refused in another coin", () =>
    expect(typed("1 ETH").reading.problems).toEqual([{ field: "share", says: "takes per cent or BTC, not “ETH”" }]));
});
