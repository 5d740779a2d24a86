import type { Mapping } from "../../src/history/formats/by-hand";
import { historyOf, sums } from "./read-text";

/** Exports that begin while something is held: their own words say that a fill closes what no fill has opened. */
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;
const refused = async (heading: string, ...rows: readonly string[]) =>
  (await historyOf(lines(heading, ...rows))).contracts[0]?.refused;
const wasOpen = (line: number) =>
  `A position was open before line ${line}: its fills are not in the file. Export from when nothing was held.`;
const closesMore = (line: number) =>
  `Line ${line} closes more than the fills before it have opened: some are missing. Export from when nothing was held.`;

describe("OKX, whose position has no sign", () => {
  const HEADING =
    "id,Order id,Time,Trade Type,Instrument,Type,Amount,Unit,Price,PL,Fee,Position Change,Position Balance,Balance Change,Balance,Unit";
  const row = (id: number, word: string, contracts: number, realised: number, position: number) =>
    `${id},${id},2024-03-0${id} 08:00:00,${word},BTC-USD-SWAP,Market,${contracts},Cont,60000,${realised},0,0,${position},${realised},1,BTC`;

  test("200 are held: the close of one half leaves 100, which is no short of 100", async () => {
    expect(await refused(HEADING, row(1, "Close long", 100, 0.01, 100))).toBe(wasOpen(2));
    expect(await refused(HEADING, row(1, "Close short", 100, 0.01, 100))).toBe(wasOpen(2));
    expect(await refused(HEADING, row(1, "Close long", 100, 0.01, 100), row(2, "Close long", 100, 0.01, 0))).toBe(
      wasOpen(2),
    );
  });

  test("what was opened in the file is closed as it says", async () => {
    const rows = [row(1, "Open long", 200, 0, 200), row(2, "Close long", 100, 0.01, 100)];
    expect(await refused(HEADING, ...rows)).toBeUndefined();
    expect(sums(await historyOf(lines(HEADING, ...rows)))[0]).toMatchObject({ position: "100", realised: "0.01" });
  });

  test("a close beyond what was opened: 100 of 300 are from before, and leave 100 long", async () => {
    expect(await refused(HEADING, row(1, "Open long", 100, 0, 100), row(2, "Close long", 200, 0.01, 100))).toBe(
      closesMore(3),
    );
  });

  test("a plain sale that made a profit has closed something, one that made none may have opened it", async () => {
    expect(await refused(HEADING, row(1, "Sell", 100, 0.01, 100))).toBe(wasOpen(2));
    expect(await refused(HEADING, row(1, "Sell", 100, 0, 100))).toBeUndefined();
    // 100 sold, 300 bought: the short is closed with a profit, and 200 are long
    expect(await refused(HEADING, row(1, "Sell", 100, 0, 100), row(2, "Buy", 300, 0.01, 200))).toBeUndefined();
  });
});

describe("Bybit’s unified account, whose position has no sign", () => {
  const HEADING =
    "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,TradeID";
  const row = (id: number, type: string, side: string, contracts: number, position: number, action: string) =>
    `2024-03-0${id} 08:00:00,BTC,BTCUSD,${type},${side},${contracts},${position},50000,0,0,0,0,1,${action},t${id}`;

  test("the column Action says that a sale closes", async () => {
    expect(await refused(HEADING, row(1, "TRADE", "SELL", 1000, 1000, "CLOSE"))).toBe(wasOpen(2));
    expect(await refused(HEADING, row(1, "TRADE", "SELL", 1000, 1000, "OPEN"))).toBeUndefined();
  });

  test("a liquidation closes, whatever its Action", async () => {
    expect(await refused(HEADING, row(1, "LIQUIDATION", "BUY", 1000, 1000, "--"))).toBe(wasOpen(2));
    expect(
      await refused(
        HEADING,
        row(1, "TRADE", "SELL", 2000, 2000, "OPEN"),
        row(2, "LIQUIDATION", "BUY", 1000, 1000, "--"),
      ),
    ).toBeUndefined();
  });
});

describe("files without a position", () => {
  const BITGET = "symbol,size,filledQty,fee,priceAvg,side,totalProfits,marginCoin,filledAmount,leverage,cTime";
  const row = (hour: number, side: string, dollars: number) =>
    `BTCUSD_DMCBL,0.01,0.01,0,60000,${side},0,BTC,${dollars},10,${1700000000000 + hour * 3600000}`;

  test("Bitget: a close in the first row", async () => {
    expect(await refused(BITGET, row(0, "close_long", 600))).toBe(wasOpen(2));
    expect(await refused(BITGET, row(0, "open_long", 600), row(1, "close_long", 600))).toBeUndefined();
    expect(await refused(BITGET, row(0, "open_long", 600), row(1, "close_long", 1000))).toBe(closesMore(3));
    expect(await refused(BITGET, row(0, "open_short", 600), row(1, "close_long", 600))).toBe(wasOpen(3));
  });

  test("Bitget: a long beside a short closes its own side", async () => {
    const both = [row(0, "open_long", 600), row(1, "open_short", 1000), row(2, "close_long", 600)];
    expect(await refused(BITGET, ...both)).toBeUndefined();
    expect(sums(await historyOf(lines(BITGET, ...both)))[0]).toMatchObject({ position: "-1000" });
  });

  test("BitMEX: a settlement closes what is open at expiry", async () => {
    const heading = "transactTime,execType,symbol,side,lastQty,lastPx,settlCurrency,execComm,execID";
    const settled = "2024-06-28T12:00:00.000Z,Settlement,XBTM24,Sell,1000,60000,XBt,0,a2";
    expect(await refused(heading, settled)).toBe(wasOpen(2));
    const bought = "2024-03-01T08:00:00.000Z,Trade,XBTM24,Buy,1000,50000,XBt,0,a1";
    expect(await refused(heading, bought, settled)).toBeUndefined();
  });

  test("a file that nobody knows, whose sides say close", async () => {
    const mapping: Mapping = {
      columns: { time: 0, symbol: 1, side: 2, quantity: 3, price: 4 },
      counts: "contracts",
      paidFee: "+",
      paidFunding: "+",
    };
    const text = lines("When,Market,What,Qty,At", "2024-03-01 08:00:00,BTCUSD,Close Long,1000,50000");
    expect((await historyOf(text, { mapping })).contracts[0]?.refused).toBe(wasOpen(2));
  });
});

test("a position with its sign is believed: a close beyond what is held turns it round", async () => {
  const deribit = (id: number, side: string, size: number, position: number) =>
    `${id},${id},0${id} Mar 2024 08:00:00,BTC-PERPETUAL,trade,${side},${size},${position},50000,50000,50000,0,0,0,0,0,0,1,1,,,,`;
  const heading =
    "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Mark Price,Index Price,Cash Flow,Funding,Fee Rate,Fee Charged,Fee Balance,Change,Balance,Equity,Trade ID,Order ID,Info,";
  expect(await refused(heading, deribit(1, "open buy", 10, 10), deribit(2, "close sell", 30, -20))).toBeUndefined();
  expect(await refused(heading, deribit(1, "close sell", 30, -20))).toBe(wasOpen(2));
});
