import { balances, briefly, historyOf, sums } from "./read-text";

/** Of which coin a row is, where two coins are in one export or the rows of one do not name it. Sums by hand. */
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;

describe("OKX: the second column called Unit is the coin of the balance", () => {
  const HEADING =
    "id,Order id,Time,Trade Type,Instrument,Type,Amount,Unit,Price,PL,Fee,Position Change,Position Balance,Balance Change,Balance,Unit";
  const BTC =
    "1,11,2024-03-01 08:00:00,Open short,BTC-USD-SWAP,Market,100,Cont,60000,0,-0.0001,100,100,-0.0001,1.9999,BTC";
  const ETH =
    "2,12,2024-03-01 09:00:00,Open short,ETH-USD-SWAP,Market,500,Cont,3000,0,-0.001,500,500,-0.001,49.999,ETH";

  test("each coin has a balance of its own", async () => {
    // 2 − 0.0001 and 50 − 0.001
    const expected = [
      { coin: "BTC", row: "2 -0.0001 1.9999 0" },
      { coin: "ETH", row: "50 -0.001 49.999 0" },
    ];
    expect(balances(await historyOf(lines(HEADING, BTC, ETH)))).toEqual(expected);
    // as Excel's tables call it
    const renamed = HEADING.replace(/Unit$/, "Unit2");
    expect(balances(await historyOf(lines(renamed, BTC, ETH)))).toEqual(expected);
  });

  test("dollars are set aside, as everywhere", async () => {
    const usdt = "3,13,2024-03-01 10:00:00,Transfer in,,,,,,,,,,10000,10000,USDT";
    const history = await historyOf(lines(HEADING, BTC, usdt));
    expect(balances(history)).toEqual([{ coin: "BTC", row: "2 -0.0001 1.9999 0" }]);
    expect([...history.aside]).toEqual([["amounts in USDT", 1]]);
  });

  test("without the column the instrument tells the coin, and nothing tells that of a transfer", async () => {
    const cut = (row: string) => row.replace(/,[^,]*$/, "");
    const transfer = "3,13,2024-03-01 10:00:00,Transfer in,,,,,,,,,,7,7,";
    const history = await historyOf(lines(...[HEADING, BTC, ETH, transfer].map(cut)));
    expect(balances(history)).toEqual([
      { coin: "BTC", row: "2 -0.0001 1.9999 0" },
      { coin: "ETH", row: "50 -0.001 49.999 0" },
      { coin: "", row: "0 7 7 0" },
    ]);
  });
});

describe("Deribit: no column names the coin, and a log is of one", () => {
  const HEADING =
    "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Mark Price,Index Price,Cash Flow,Funding,Fee Rate,Fee Charged,Fee Balance,Change,Balance,Equity,Trade ID,Order ID,Info,Note";
  const deposit = (id: number, hour: string, coins: string) =>
    `${id},${id},1 Mar 2024 ${hour}:00:00,,deposit,,,,,,,,,,,,${coins},${coins},${coins},,,,`;
  const BTC =
    "11,11,1 Mar 2024 08:00:00,BTC-PERPETUAL,trade,open sell,60000,-60000,60000,60000,60000,0,0,0.0005,0.0005,0,-0.0005,0.9995,1,t,o,,";
  const ETH =
    "21,21,1 Mar 2024 09:00:00,ETH-PERPETUAL,trade,open sell,90000,-90000,3000,3000,3000,0,0,0.0005,0.0001,0,-0.0001,29.9999,30,t,o,,";
  const option =
    "22,22,1 Mar 2024 10:00:00,ETH-27DEC24-3000-C,trade,open sell,1,-1,0.1,0.1,3000,0.1,0,0,0,0,0.1,30.1,30,t,o,,";

  test("the instrument tells it, and that of a deposit is the one of its log", async () => {
    const history = await historyOf([
      lines(HEADING, deposit(10, "07", "1"), BTC),
      lines(HEADING, deposit(20, "06", "30"), ETH),
    ]);
    // deposits of 1 and 30, less fees of 0.0005 and 0.0001
    expect(balances(history)).toEqual([
      { coin: "ETH", row: "0 29.9999 29.9999 0" },
      { coin: "BTC", row: "0 0.9995 0.9995 0" },
    ]);
    expect(sums(history).map(({ contract, fees }) => [contract, fees])).toEqual([
      ["BTC-PERPETUAL", "-0.0005"],
      ["ETH-PERPETUAL", "-0.0001"],
    ]);
  });

  test("an option tells it as well, though its row is set aside", async () => {
    const history = await historyOf(lines(HEADING, deposit(20, "06", "30"), option));
    expect(briefly(history)).toEqual([{ kind: "transfer", at: "2024-03-01 06:00:00", coin: "ETH", moved: "30" }]);
    // its premium of 0.1 has moved the coins all the same
    expect(balances(history)).toEqual([{ coin: "ETH", row: "0 30.1 30.1 0" }]);
  });

  test("a log of USDC is set aside with its deposits", async () => {
    const linear = ETH.replace("ETH-PERPETUAL", "ETH_USDC-PERPETUAL");
    const history = await historyOf(lines(HEADING, deposit(20, "06", "50000"), linear));
    expect(history.entries).toEqual([]);
    expect([...history.aside]).toEqual([
      ["contracts that are settled in dollars, whose PnL is linear", 1],
      ["amounts in USDC", 1],
    ]);
  });

  test("what a spot pair moves is of the log's coin, and no history of its own", async () => {
    const bought = "23,23,1 Mar 2024 10:00:00,ETH_USDC,trade,buy,2,,3000,3000,3000,2,0,0,0,0,2,31.9999,32,t,o,,";
    const history = await historyOf(lines(HEADING, deposit(20, "06", "30"), ETH, bought));
    // 30 − 0.0001 + 2
    expect(balances(history)).toEqual([{ coin: "ETH", row: "0 31.9999 31.9999 0" }]);
    expect(history.contracts.map(({ contract }) => contract)).toEqual(["ETH-PERPETUAL"]);
    const dollars = ETH.replace("ETH-PERPETUAL", "ETH_USDC-PERPETUAL");
    expect(balances(await historyOf(lines(HEADING, dollars, bought)))).toEqual([]);
  });

  test.each([
    ["several", [BTC, ETH]],
    ["none", []],
  ])("where rows name %s, that of a deposit stays unknown", async (_, rows) => {
    const history = await historyOf(lines(HEADING, deposit(10, "07", "1"), ...rows));
    expect(balances(history)[0]).toEqual({ coin: "", row: "0 1 1 0" });
  });
});

test("Bybit’s unified account: bitcoin bought for dollars are in the balance, and no history of their own", async () => {
  const history = await historyOf(
    lines(
      "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,TradeID",
      "2024-03-01 08:00:00,BTC,BTCUSD,TRADE,SELL,1000,1000,50000,0,0.00001,0,-0.00001,0.99999,OPEN,t1",
      "2024-03-01 09:00:00,BTC,BTCUSDT,TRADE,BUY,0.5,--,50000,0,0,0.5,0.5,1.49999,--,t2",
      "2024-03-01 09:00:00,USDT,BTCUSDT,TRADE,BUY,0.5,--,50000,0,0,-25000,-25000,75000,--,t2",
    ),
  );
  // 1 − 0.00001 + 0.5
  expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.49999 1.49999 0" }]);
  expect(history.entries).toHaveLength(1);
  expect([...history.aside.values()]).toEqual([2]);
});

test("BitMEX: contracts on another coin that pay in BTC are not inverse, and set aside with that reason", async () => {
  const history = await historyOf(
    lines(
      "transactTime,execType,symbol,side,lastQty,lastPx,settlCurrency,execComm,execID",
      "2024-03-01T08:00:00.000Z,Trade,ETHUSD,Buy,1000,3000,XBt,300,a1",
      "2024-03-01T12:00:00.000Z,Funding,ETHUSD,,1000,3000,XBt,-40,a2",
      "2024-03-01T13:00:00.000Z,Trade,XBTUSD,Sell,1000,50000,XBt,300,a3",
      "2024-03-01T14:00:00.000Z,Trade,XBTZ24,Sell,1000,50000,XBt,300,a4",
    ),
  );
  expect(history.contracts.map(({ contract }) => contract)).toEqual(["XBTUSD", "XBTZ24"]);
  expect([...history.aside]).toEqual([
    ["contracts that are not inverse: their PnL is in BTC, which is not the coin of their price", 2],
  ]);
});
