import { contractOfHistory, type HistoryContract } from "../../../src/builder/history/history-rows";
import { openPositions } from "../../../src/builder/history/open-positions";
import { holdingOf } from "../../../src/builder/history/holding";
import { isOpen, positionDraft } from "../../../src/builder/history/position-draft";
import { sizeTold } from "../../../src/builder/history/size-told";
import type { Draft } from "../../../src/builder/draft/draft";
import type { Mapping } from "../../../src/history/formats/by-hand";
import type { ContractHistory } from "../../../src/history/reading/by-contract";
import { historyOf } from "../../history/read-text";
import { built, figure } from "../drafts";

const BYBIT =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
const ROWS = [
  "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
  "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
  "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
];

/** A file that nobody knows, of a contract that is in no table: 10 USD each. */
const OWN = [
  "When,Market,Qty,At,Moved",
  "2024-03-01 08:00:00,ADAUSD,-1000,0.5,-1",
  // 400 · 10 · (1/0.4 − 1/0.5) = 2,000
  "2024-03-02 08:00:00,ADAUSD,400,0.4,2000",
];
const mapping: Mapping = {
  columns: { time: 0, symbol: 1, quantity: 2, price: 3, change: 4 },
  counts: "contracts",
  paidFee: "+",
  paidFunding: "+",
};
const GIVEN = { coins: "", wallet_coins: "", mmr: "", today: "2024-03-03" };

const firstOf = async (lines: readonly string[], answers: { mapping?: Mapping } = {}) => {
  const history = await historyOf(lines.join("\n"), answers);
  const first = history.contracts[0] as ContractHistory;
  return { history, first, known: contractOfHistory(first, history.format) };
};

test("the position of a history, with the coins in its wallet, begins a hedge", async () => {
  const { history, first, known } = await firstOf([BYBIT, ...ROWS]);
  const { coins } = holdingOf(history, first);
  expect(coins).toBe("1.001987");
  const draft = positionDraft(first, known, { ...GIVEN, coins, wallet_coins: coins });
  expect(draft).toMatchObject({
    venue: "Bybit",
    symbol: "BTCUSD",
    coin: "BTC",
    coins: "1.001987",
    wallet_coins: "1.001987",
    price: "40000",
    existing: "-600",
    existing_in: "dollars",
    existing_entry: "50000",
  });
  // the short has made 600 · (1/40,000 − 1/50,000) = 0.003 BTC: 1.004987 BTC are 40,199.48 USD, less 600, in whole contracts
  expect(figure(built({ ...draft }), "contracts")).toBe(-39599);
});

test("what was closed before has no part in the entry", async () => {
  const again = [
    "2024-03-03 08:00:00,BTC,BTCUSD,trade,Close Short,600,0,30000,0,0,0.008,0.008,1.009987,0.0005,t3,o3",
    "2024-03-04 08:00:00,BTC,BTCUSD,trade,Open Long,600,600,30000,0,0,0,0,1.009987,0.0005,t4,o4",
    "2024-03-05 08:00:00,BTC,BTCUSD,trade,Open Long,600,1200,60000,0,0,0,0,1.009987,0.0005,t5,o5",
  ];
  const { first, known } = await firstOf([BYBIT, ...ROWS, ...again]);
  // 1,200 / (600/30,000 + 600/60,000) = 40,000
  expect(positionDraft(first, known, { ...GIVEN, coins: "1" })).toMatchObject({
    existing: "1200",
    existing_entry: "40000",
    price: "60000",
  });
});

test("nothing open, or a size that nobody knows: no hedge begins", async () => {
  const closed = ROWS.map((row) => row.replace(",400,-600,", ",1000,0,"));
  const { first, known } = await firstOf([BYBIT, ...closed]);
  expect(positionDraft(first, known, { ...GIVEN, coins: "1" })).toBeUndefined();
  const own = await firstOf(OWN, { mapping });
  expect(own.known.face).toBeUndefined();
  expect(positionDraft(own.first, own.known, { ...GIVEN, coins: "1" })).toBeUndefined();
});

test("of a contract in no table nothing is taken over from another one", async () => {
  const { first, known } = await firstOf(OWN, { mapping });
  const own: HistoryContract = { ...known, face: 10, coin: "ADA" };
  const draft = positionDraft(first, own, { ...GIVEN, coins: "20000", wallet_coins: "20000", mmr: "1%" }) as Draft;
  expect(draft).toMatchObject({
    venue: "My venue",
    symbol: "ADAUSD",
    coin: "ADA",
    contract_size: "10",
    lot: "",
    entry_fee: "",
    mmr: "1%",
    as_of: "2024-03-03",
    existing: "-6000",
    existing_entry: "0.5",
  });
  // 6,000 · (1/0.4 − 1/0.5) = 3,000 ADA are made: 23,000 at 0.4 are 9,200 USD; 6,000 are sold: 320 contracts of 10 are missing
  expect(figure(built(draft), "contracts")).toBe(-320);
});

describe("all open positions of a file", () => {
  const ETH = "2024-03-03 08:00:00,ETH,ETHUSD,trade,Open Short,500,-500,2500,0,0,0,0,3,0.0005,e1,p1";

  test("join the book, each with the coins of its own balance", async () => {
    const open = openPositions((await firstOf([BYBIT, ...ROWS, ETH])).history);
    expect(open.map(({ contract }) => contract)).toEqual(["BTCUSD", "ETHUSD"]);
    const drafts = open.map(({ draftOn }) => draftOn("2024-03-04") as Draft);
    expect(drafts.map(({ coin, coins, existing, existing_entry }) => [coin, coins, existing, existing_entry])).toEqual([
      ["BTC", "1.001987", "-600", "50000"],
      ["ETH", "3", "-500", "2500"],
    ]);
  });

  test("two on the same coins are taken one at a time: the book would count the coins twice", async () => {
    const quarterly = ETH.replace("ETH,ETHUSD", "ETH,ETHUSDZ26");
    const { history } = await firstOf([BYBIT, ...ROWS, ETH, quarterly.replace("e1,p1", "e2,p2")]);
    expect(history.contracts.filter(isOpen)).toHaveLength(3);
    expect(openPositions(history)).toEqual([]);
  });
});

describe("the coins of a position are those of its own coin's balance", () => {
  const OKX =
    "id,Order id,Time,Trade Type,Instrument,Type,Amount,Unit,Price,PL,Fee,Position Change,Position Balance,Balance Change,Balance,Unit";
  const SOLD = [
    "1,11,2024-03-01 08:00:00,Open short,BTC-USD-SWAP,Market,100,Cont,60000,0,-0.0001,100,100,-0.0001,1.9999,BTC",
    "2,12,2024-03-01 09:00:00,Open short,ETH-USD-SWAP,Market,500,Cont,3000,0,-0.001,500,500,-0.001,49.999,ETH",
  ];
  const held = ({ history }: Awaited<ReturnType<typeof firstOf>>) =>
    history.contracts.map((contract) => [contract.contract, holdingOf(history, contract)]);

  test("OKX: 1.9999 BTC and 49.999 ETH, and no dollars", async () => {
    const usdt = "3,13,2024-03-01 10:00:00,Transfer in,,,,,,,,,,10000,10000,USDT";
    const found = await firstOf([OKX, ...SOLD, usdt]);
    expect(held(found)).toEqual([
      ["BTC-USD-SWAP", { coins: "1.9999" }],
      ["ETH-USD-SWAP", { coins: "49.999" }],
    ]);
    const [btc] = openPositions(found.history).map(({ draftOn }) => draftOn("2024-03-04") as Draft);
    // 1.9999 coins at 60,000 are 119,994 USD, 10,000 of them sold: 1,099.94 contracts of 100 are missing, in tenths
    expect(figure(built({ ...(btc as Draft) }), "contracts")).toBe(-1099.9);
  });

  test("a balance whose coin is not said is no holding of any", async () => {
    const nobodys = "3,13,2024-03-01 10:00:00,Transfer out,,,,,,,,,,-1,0.9999,";
    const found = await firstOf([OKX, ...SOLD, nobodys]);
    const because = "The file has balances whose coin it does not say: they are taken for no holding.";
    expect(held(found)).toEqual([
      ["BTC-USD-SWAP", { coins: "", because }],
      ["ETH-USD-SWAP", { coins: "", because }],
    ]);
    expect(openPositions(found.history)).toEqual([]);
  });

  test("a balance that does not add up is no holding: its last row may not be the last", async () => {
    // without the funding of 0.000002
    const found = await firstOf([BYBIT, ROWS[0] as string, ROWS[2] as string]);
    expect(held(found)).toEqual([
      [
        "BTCUSD",
        {
          coins: "",
          because: "The balance in the file does not add up, as said above: it is taken for no holding.",
        },
      ],
    ]);
  });

  test("what is owed, and what a file does not speak of, is none", async () => {
    const owed = (ROWS[0] as string).replace(",0.99999,", ",-0.99999,");
    expect(held(await firstOf([BYBIT, owed]))).toEqual([["BTCUSD", { coins: "" }]]);
    const file = await firstOf(OWN, { mapping });
    expect(held(file)).toEqual([["ADAUSD", { coins: "" }]]);
  });
});

describe("the size that the profits of a file tell", () => {
  const told = async (...lines: string[]) => sizeTold((await firstOf([OWN[0] as string, ...lines], { mapping })).first);

  test("1,000 sold at 0.5 and 400 of them bought at 0.4 make 2,000 coins: 10 USD each", async () => {
    expect(sizeTold((await firstOf(OWN, { mapping })).first)).toEqual({
      kind: "fits",
      size: 10,
      closes: 1,
      isInverse: false,
    });
    expect(sizeTold((await firstOf([BYBIT, ...ROWS])).first)).toMatchObject({ kind: "fits", size: 1 });
  });

  test("closes at prices far apart tell that it is inverse", async () => {
    // 300 · 10 · (1/0.25 − 1/0.5) = 6,000
    const more = await told(...OWN.slice(1), "2024-03-03 08:00:00,ADAUSD,300,0.25,6000");
    expect(more).toEqual({ kind: "fits", size: 10, closes: 2, isInverse: true });
  });

  test("profits in dollars, as those of a linear contract, fit none", async () => {
    // 400 · (0.5 − 0.4) = 40 and 300 · (0.5 − 0.25) = 75
    const linear = await told(
      OWN[1] as string,
      "2024-03-02 08:00:00,ADAUSD,400,0.4,40",
      "2024-03-03 08:00:00,ADAUSD,300,0.25,75",
    );
    expect(linear).toEqual({ kind: "fits none", closes: 2 });
  });

  test("an entry that the venue has rounded to its price step does not look like another contract", async () => {
    const rounded = await told(
      "2024-03-01 08:00:00,BTCUSD,-1000,50000,0",
      "2024-03-01 08:00:01,BTCUSD,-2000,50000.5,0",
      // the entry is 50,000.33; a venue that knows 50,000.5 alone makes 1,000 · (1/50,000 − 1/50,000.5) of it
      "2024-03-02 08:00:00,BTCUSD,1000,50000,0.0000002",
      // 1,000 · (1/40,000 − 1/50,000.33)
      "2024-03-03 08:00:00,BTCUSD,1000,40000,0.00500013",
    );
    expect(rounded).toEqual({ kind: "fits", size: 1, closes: 2, isInverse: true });
  });

  test("one close in twenty may have a fee inside, three in forty may not", async () => {
    // 10 · 10 · (1/0.4 − 1/0.5) = 50 coins a close; 49 are more than a hundredth less
    const closes = (odd: number) =>
      Array.from({ length: 40 }, (_, place) => {
        const time = `2024-03-02 08:${String(place).padStart(2, "0")}:00`;
        return `${time},ADAUSD,10,0.4,${place < odd ? 49 : 50}`;
      });
    expect(await told(OWN[1] as string, ...closes(2))).toMatchObject({ kind: "fits", size: 10, closes: 40 });
    expect(await told(OWN[1] as string, ...closes(3))).toEqual({ kind: "fits none", closes: 40 });
  });

  test("nothing closed, nothing said, or amounts as small as their own rounding: nothing", async () => {
    expect(await told(OWN[1] as string)).toBeUndefined();
    expect(
      await told("2024-03-01 08:00:00,ADAUSD,-1000,0.5,0", "2024-03-02 08:00:00,ADAUSD,400,0.4,0"),
    ).toBeUndefined();
    expect(
      await told("2024-03-01 08:00:00,BTCUSD,-1,50000,0", "2024-03-02 08:00:00,BTCUSD,1,49999,0.00000001"),
    ).toBeUndefined();
  });
});
