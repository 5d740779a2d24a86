import { balances, briefly, historyOf, sums } from "./read-text";

/**
 * A file of every kind that is known, with made-up rows in the venue's own form and its traps in them. What must come
 * of it is a sum by hand, written beside it. In an entry, amounts of coin are + received and − paid.
 */
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;
const clean = { malformed: [], unlike: [], again: 0, alike: [] };

describe("BitMEX", () => {
  test("wallet history of the web: satoshi, times of 12 hours, the newest first, the symbol among addresses", async () => {
    const history = await historyOf(
      lines(
        '"transactTime","transactType","amount","fee","address","transactStatus","walletBalance"',
        '"03/14/2020, 12:05:00 PM","Withdrawal","-500000","0","bc1qmadeup0000","Canceled","1998800"',
        '"03/14/2020, 7:00:00 AM","RealisedPNL","-1200","0","XBTUSD","Completed","1998800"',
        '"03/14/2020, 12:00:00 AM","Deposit","2000000","null","1MadeUpAddress","Completed","2000000"',
      ),
    );
    // 2,000,000 satoshi are 0.02 BTC, 1,200 are 0.000012
    expect(briefly(history)).toEqual([
      { kind: "transfer", at: "2020-03-14 00:00:00", coin: "BTC", moved: "0.02" },
      { kind: "realised", at: "2020-03-14 07:00:00", contract: "XBTUSD", coin: "BTC", moved: "-0.000012" },
    ]);
    expect([...history.aside]).toEqual([["the status is Canceled", 1]]);
    expect(balances(history)).toEqual([{ coin: "BTC", row: "0 0.019988 0.019988 0" }]);
    expect(history).toMatchObject(clean);
  });

  test("wallet history of the API: funding stands again as a fee of the other sign; USDt is another coin", async () => {
    const history = await historyOf(
      lines(
        "timestamp,transactTime,transactType,transactStatus,currency,network,amount,fee,walletBalance,orderID,transactID,address,marginBalance",
        "2024-01-02T12:00:00.000Z,2024-01-02T12:00:00.000Z,Funding,Completed,XBt,,1500,-1500,100001500,,0000-0000,XBTUSD,",
        "2024-01-02T20:00:00.000Z,2024-01-02T20:00:00.000Z,Funding,Completed,XBt,,-700,700,100000800,,0000-0000,XBTUSD,",
        "2024-01-02T20:00:00.000Z,2024-01-02T20:00:00.000Z,Funding,Completed,USDt,,-700,700,5000000,,0000-0000,XBTUSDT,",
      ),
    );
    // 1,500 − 700 = 800 satoshi
    expect(sums(history)).toEqual([
      { contract: "XBTUSD", fills: 0, position: "0", fees: "0", funding: "0.000008", realised: "0" },
    ]);
    expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.000008 1.000008 0" }]);
    expect([...history.aside.values()]).toEqual([1]);
    expect(history).toMatchObject(clean);
  });

  test("executions: sides in words, a rebate in satoshi, funding without a side, orders that moved nothing", async () => {
    const history = await historyOf(
      lines(
        "transactTime,execType,ordStatus,symbol,side,orderQty,lastQty,leavesQty,lastPx,settlCurrency,execCost,execComm,execID",
        "2024-01-02T10:00:00.000Z,New,New,XBTUSD,Sell,200,,200,,XBt,,,a0",
        "2024-01-02T10:00:01.000Z,Trade,Filled,XBTUSD,Sell,200,200,0,50000,XBt,-400000,-50,a1",
        "2024-01-02T12:00:00.000Z,Funding,,XBTUSD,,200,200,0,50000,XBt,,-40,a2",
        "2024-01-02T13:00:00.000Z,Trade,PartiallyFilled,XBTUSD,Buy,80,80,0,40000,XBt,-200000,100,a3",
      ),
    );
    expect(briefly(history)).toEqual([
      {
        kind: "fill",
        at: "2024-01-02 10:00:01",
        contract: "XBTUSD",
        coin: "BTC",
        contracts: "-200",
        price: "50000",
        fee: "0.0000005",
      },
      { kind: "funding", at: "2024-01-02 12:00:00", contract: "XBTUSD", coin: "BTC", funding: "0.0000004" },
      {
        kind: "fill",
        at: "2024-01-02 13:00:00",
        contract: "XBTUSD",
        coin: "BTC",
        contracts: "80",
        price: "40000",
        fee: "-0.000001",
      },
    ]);
    expect(history).toMatchObject(clean);
  });
});

test("Deribit, transaction log: open and close in words, the funding inside the cash flow, a daily settlement", async () => {
  const history = await historyOf(
    lines(
      "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Mark Price,Index Price,Cash Flow,Funding,Fee Rate,Fee Charged,Fee Balance,Change,Balance,Equity,Trade ID,Order ID,Info,",
      "104,5004,02 Mar 2024 09:00:01,BTC-PERPETUAL,trade,close buy,10,0,40000,40001,40002,0.00003,0,0.0005,0.000000125,0,0.000029875,0.989749795,1,79,90,,",
      "103,5003,02 Mar 2024 08:00:00,BTC-PERPETUAL,settlement,-,10,-10,45000,45000,45001,0.00002002,0.00000002,0,0,0,0.00002002,0.98971992,1,,,,",
      "102,5002,01 Mar 2024 12:00:00,BTC-27DEC24-60000-C,trade,open buy,1,1,0.01,0.01,60000,-0.01,0,0,0.0003,0,-0.0103,0.9896999,1,78,89,,",
      "101,5001,01 Mar 2024 08:00:01,BTC-PERPETUAL,trade,open sell,10,-10,50000,50001,50002,0,0,0.0005,0.0000001,0,-0.0000001,0.9999999,1.0001,77,88,,",
    ),
  );
  // realised 0.00002 at the settlement and 0.00003 at the close: 10 · (1/40,000 − 1/50,000) = 0.00005 in all
  expect(sums(history)).toEqual([
    {
      contract: "BTC-PERPETUAL",
      fills: 2,
      position: "0",
      fees: "-0.000000225",
      funding: "0.00000002",
      realised: "0.00005",
    },
  ]);
  expect(history.entries.map(({ kind, line }) => [kind, line])).toEqual([
    ["fill", 5],
    ["settlement", 3],
    ["fill", 2],
  ]);
  // −0.0000001 + 0.00002002 + 0.000029875, and the option of 0.0103
  expect(balances(history)).toEqual([{ coin: "BTC", row: "1 -0.010250205 0.989749795 0" }]);
  expect([...history.aside]).toEqual([["options", 1]]);
  expect(history.contracts[0]?.refused).toBeUndefined();
  expect(history).toMatchObject(clean);
});

describe("Bybit", () => {
  test("account change details: funding has a quantity and no price, what a row moved is its parts", async () => {
    const history = await historyOf(
      lines(
        "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID",
        "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
        "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
        "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
      ),
    );
    // 400 · (1/40,000 − 1/50,000) = 0.002
    expect(sums(history)).toEqual([
      { contract: "BTCUSD", fills: 2, position: "-600", fees: "-0.000015", funding: "0.000002", realised: "0.002" },
    ]);
    expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.001987 1.001987 0" }]);
    expect(history).toMatchObject(clean);
  });

  test("unified account: a line above the heading, dashes, 20 decimals, a mark in front, the newest first", async () => {
    const history = await historyOf(
      `\ufeff${lines(
        "UID: 1234567,Company Name: ,Country:",
        "Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,OrderId,TradeId,Time",
        "1234567,BTC,BTCUSD,SETTLEMENT,SELL,--,1000,--,0.00000100000000000000,0,0,0.00000100000000000000,0.99999100000000000000,SETTLEMENT,,,2026-01-01 08:00:00",
        "1234567,USDT,BTCUSDT,TRADE,BUY,1,1,60000,0,1,0,-1,99,OPEN,o2,t2,2026-01-01 07:00:00",
        "1234567,BTC,BTCUSD,TRADE,SELL,1000,1000,50000,0,0.00001,0,-0.00001,0.99999,OPEN,o1,t1,2026-01-01 06:00:00",
        "1234567,BTC,,TRANSFER_IN,--,--,--,--,0,0,1,1,1,--,,,2026-01-01 05:00:00",
      )}`,
    );
    expect(briefly(history)).toEqual([
      { kind: "transfer", at: "2026-01-01 05:00:00", coin: "BTC", moved: "1" },
      {
        kind: "fill",
        at: "2026-01-01 06:00:00",
        contract: "BTCUSD",
        coin: "BTC",
        contracts: "-1000",
        price: "50000",
        fee: "-0.00001",
      },
      { kind: "funding", at: "2026-01-01 08:00:00", contract: "BTCUSD", coin: "BTC", funding: "0.000001" },
    ]);
    expect(balances(history)).toEqual([{ coin: "BTC", row: "0 0.999991 0.999991 0" }]);
    expect(history).toMatchObject(clean);
  });

  test("closed P&L: the column Contracts holds the symbol", async () => {
    const history = await historyOf(
      lines(
        "Contracts,Closing Direction,Qty,Entry Price,Exit Price,Closed P&L,Exit Type,Trade Time(UTC+0)",
        "BTCUSD,Sell,1000,50000,62500,0.00399,Trade,2024-03-01 09:00:00",
        "BTCUSD,Buy,1000,50000,62500,-0.00401,Trade,2024-03-02 09:00:00",
      ),
    );
    expect(sums(history)).toEqual([
      { contract: "BTCUSD", fills: 0, position: "0", fees: "0", funding: "0", realised: "-0.00002" },
    ]);
    expect(history).toMatchObject(clean);
  });
});

describe("Kraken", () => {
  const rows = [
    "u1,2026-01-01 08:00:00,f-xbt:usd,futures trade,pi_xbtusd,pi_xbtusd,-1000,-1000,50000,50000,50001,,0,,,",
    "u2,2026-01-01 08:00:00,f-xbt:usd,futures trade,xbt,pi_xbtusd,-0.00001,0.99999,,50000,50001,,0,0.00001,,",
    "u3,2026-01-01 12:00:00,f-xbt:usd,funding rate change,xbt,pi_xbtusd,0.000002,0.999992,,,50000,0.000000002,,,0.000002,",
    // the coins before the contracts
    "u4,2026-01-02 08:00:00,f-xbt:usd,futures trade,xbt,pi_xbtusd,0.004985,1.004977,,40000,40001,,0.005,0.000015,,",
    "u5,2026-01-02 08:00:00,f-xbt:usd,futures trade,pi_xbtusd,pi_xbtusd,1000,0,,40000,40001,,0,,,",
    "u6,2026-01-02 09:00:00,flex,futures trade,pf_xbtusd,pf_xbtusd,1,1,60000,60000,60000,,0,,,",
  ];
  const expected = [
    // 1,000 · (1/40,000 − 1/50,000) = 0.005
    { contract: "pi_xbtusd", fills: 2, position: "0", fees: "-0.000025", funding: "0.000002", realised: "0.005" },
  ];

  test("account log: an execution is two rows, in either order", async () => {
    const history = await historyOf(
      lines(
        "uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,collateral",
        ...rows,
      ),
    );
    expect(sums(history)).toEqual(expected);
    expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.004977 1.004977 0" }]);
    expect(history.contracts[0]?.refused).toBeUndefined();
    expect([...history.aside.values()]).toEqual([1]);
    expect(history).toMatchObject(clean);
  });

  test("account log with headings in another language: read by position", async () => {
    const history = await historyOf(
      lines(
        "UID,Datum,Konto,Typ,Symbol,Kontrakt,Änderung,neuer Saldo,neuer Durchschnittspreis,Handelspreis,Markpreis,Finanzierungssatz,realisierter Gewinn,Gebühr,realisierte Finanzierung,Sicherheit",
        ...rows,
      ),
    );
    expect(sums(history)).toEqual(expected);
    expect(history).toMatchObject(clean);
  });

  test("half an execution is not read as one", async () => {
    const history = await historyOf(
      lines(
        "uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,collateral",
        ...rows.slice(1, 3),
      ),
    );
    expect(history.malformed).toEqual([
      { file: 0, line: 2, reason: "the coins of an execution whose row of contracts is missing" },
    ]);
  });
});

describe("KuCoin", () => {
  test("filled orders: a heading that is quoted as a whole, orders that were not filled", async () => {
    const history = await historyOf(
      lines(
        '"UID,Account Type,Order ID,Filled Time(UTC),Symbol,Side,Filled Amount,Filled Price,Filled Volume,Filled Volume (USDT),Fee Rate,Fee,Order Type"',
        "****1,mainAccount,o1,2024-03-01 01:00:00,XBTUSDM,buy,1000,50000,0.02,1000,0.0005,0.00001,market",
        "****1,mainAccount,o2,2024-03-01 02:00:00,XBTUSDM,sell,0,0,0,0,0.0005,0,limit",
        "****1,mainAccount,o3,2024-03-01 03:00:00,XBTUSDM,sell,400,62500,0.0064,400,0.0005,0.0000032,limit",
      ),
    );
    expect(sums(history)).toEqual([
      { contract: "XBTUSDM", fills: 2, position: "600", fees: "-0.0000132", funding: "0", realised: "0" },
    ]);
    expect([...history.aside]).toEqual([["orders that were not filled", 1]]);
    expect(history).toMatchObject(clean);
  });

  test("realised PNL: the total before fees and funding, the net, and what lies between them", async () => {
    const history = await historyOf(
      lines(
        "UID,Account Type,Symbol,Close Type,Realized PNL,Total Realized PNL,Total Funding Fees,Total Trading Fees,Position Opening Time(UTC),Position Closing Time(UTC)",
        "****1,mainAccount,XBTUSDM,CLOSE_LONG,0.0000021,0.0000025,0.0000001,0.0000005,2024-03-01 01:00:00,2024-03-02 01:00:00",
      ),
    );
    expect(briefly(history)).toEqual([
      {
        kind: "realised",
        at: "2024-03-02 01:00:00",
        contract: "XBTUSDM",
        fee: "-0.0000005",
        funding: "0.0000001",
        moved: "0.0000025",
      },
    ]);
    expect(history).toMatchObject(clean);
  });
});

describe("Binance", () => {
  test("statement: amounts alone", async () => {
    const history = await historyOf(
      lines(
        "User_ID,UTC_Time,Account,Operation,Coin,Change,Remark",
        "1,2024-03-01 08:00:00,Coin-M Futures,Funding Fee,BTC,-0.00000050,",
        "1,2024-03-01 09:00:00,Coin-M Futures,Realize profit and loss,BTC,0.001,",
        "1,2024-03-01 09:00:00,Coin-M Futures,Fee,BTC,-0.00002,",
        "1,2024-03-01 10:00:00,USDT-M Futures,Fee,USDT,-3,",
      ),
    );
    expect(briefly(history)).toEqual([
      { kind: "funding", at: "2024-03-01 08:00:00", coin: "BTC", funding: "-0.0000005" },
      { kind: "realised", at: "2024-03-01 09:00:00", coin: "BTC", moved: "0.001" },
      { kind: "fee", at: "2024-03-01 09:00:00", coin: "BTC", fee: "-0.00002" },
    ]);
    expect([...history.aside]).toEqual([["amounts in USDT", 1]]);
    expect(history).toMatchObject(clean);
  });

  test("transaction history: an execution is a row of profit and one of commission", async () => {
    const history = await historyOf(
      lines(
        "Date(UTC),type,Amount,Asset,Symbol,Transaction ID",
        "2024-03-01 08:00:00,FUNDING_FEE,-0.00000050,BTC,BTCUSD_PERP,123",
        "2024-03-01 09:00:00,REALIZED_PNL,0.001,BTC,BTCUSD_PERP,124",
        "2024-03-01 09:00:00,COMMISSION,-0.00002,BTC,BTCUSD_PERP,124",
      ),
    );
    expect(sums(history)).toEqual([
      { contract: "BTCUSD_PERP", fills: 0, position: "0", fees: "-0.00002", funding: "-0.0000005", realised: "0.001" },
    ]);
    expect(history).toMatchObject(clean);
  });
});

test("OKX, trades: two columns called Unit, a mark in front, fees below 0; without prices nothing can be followed", async () => {
  const history = await historyOf(
    `\ufeff${lines(
      "id,Order id,Time,Trade Type,Instrument,Type,Amount,Unit,PL,Fee,Position Change,Position Balance,Balance Change,Balance,Unit",
      "1,10,2024-03-01 08:00:00,Open short,BTC-USD-SWAP,Sell,10,Cont,0,-0.00001,10,10,-0.00001,0.99999,BTC",
      "2,11,2024-03-02 08:00:00,Close short,BTC-USD-SWAP,Buy,10,Cont,0.005,-0.0000125,-10,0,0.0049875,1.0049775,BTC",
    )}`,
  );
  expect(sums(history)).toEqual([
    { contract: "BTC-USD-SWAP", fills: 0, position: "0", fees: "-0.0000225", funding: "0", realised: "0.005" },
  ]);
  expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.0049775 1.0049775 0" }]);
  expect(history).toMatchObject(clean);
});

test("Bitget, coin-M orders: sizes in coin beside what they were worth, times in thousandths of a second", async () => {
  const history = await historyOf(
    lines(
      "symbol,size,filledQty,fee,priceAvg,side,totalProfits,marginCoin,filledAmount,leverage,cTime",
      "BTCUSD_DMCBL,0.02,0.02,-0.000012,50000,open_long,0,BTC,1000,10,1700000000000",
      "BTCUSD_DMCBL,0.016,0.016,-0.0000096,62500,close_long,0.004,BTC,1000,10,1700003600000",
    ),
  );
  expect(briefly(history)).toEqual([
    {
      kind: "fill",
      at: "2023-11-14 22:13:20",
      contract: "BTCUSD_DMCBL",
      coin: "BTC",
      contracts: "1000",
      price: "50000",
      fee: "-0.000012",
    },
    {
      kind: "fill",
      at: "2023-11-14 23:13:20",
      contract: "BTCUSD_DMCBL",
      coin: "BTC",
      contracts: "-1000",
      price: "62500",
      fee: "-0.0000096",
    },
  ]);
  expect(history).toMatchObject(clean);
});
