import { decode } from "../../src/history/tables/decode";
import { historyOfFiles } from "../../src/history/reading/whole-history";
import { balances, briefly, fileOf, historyOf, outcomeOf, sums } from "./read-text";

const HEADING =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
const ROWS = [
  "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
  "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
  "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,1000,0,40000,0,0.0000125,0.005,0.0049875,1.0049795,0.0005,t2,o2",
];
const file = (...rows: readonly string[]) => `${[HEADING, ...rows].join("\n")}\n`;
/** By hand: 1,000 · (1/40,000 − 1/50,000) = 0.005, less fees of 0.0000225, with funding of 0.000002. */
const SUMS = [
  { contract: "BTCUSD", fills: 2, position: "0", fees: "-0.0000225", funding: "0.000002", realised: "0.005" },
];

describe("the same rows, written otherwise", () => {
  const bytesOf = (text: string, mark: readonly number[], big: boolean) => {
    const bytes = [...mark];
    for (const letter of text) {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
      bytes.push(...(big ? [high, low] : [low, high]));
    }
    return new Uint8Array(bytes);
  };

  test.each([
    ["UTF-8", new TextEncoder().encode(file(...ROWS))],
    [
      "UTF-8 with a mark, lines of Windows",
      new TextEncoder().encode(`\ufeff${file(...ROWS).replaceAll("\n", "\r\n")}`),
    ],
    ["UTF-16 with a mark", bytesOf(file(...ROWS), [0xff, 0xfe], false)],
    ["UTF-16 the other way round", bytesOf(file(...ROWS), [0xfe, 0xff], true)],
    ["UTF-16 without a mark", bytesOf(file(...ROWS), [], false)],
    ["lines of old Macs", new TextEncoder().encode(file(...ROWS).replaceAll("\n", "\r"))],
  ])("%s", async (_, bytes) => {
    const decoded = decode(bytes);
    if ("refused" in decoded) throw new Error(decoded.refused);
    expect(sums(await historyOf({ name: "x.csv", text: decoded.text }))).toEqual(SUMS);
  });

  test.each([
    ["tabs", (row: string) => row.replaceAll(",", "\t"), ""],
    ["semicolons and decimal commas", (row: string) => row.replaceAll(",", ";").replace(/(\d)\.(\d)/g, "$1,$2"), ""],
    ["a line that names the delimiter", (row: string) => row.replaceAll(",", "|"), "sep=|\n"],
    ["everything in quotes", (row: string) => `"${row.replaceAll(",", '","')}"`, ""],
    ["times of the United States", (row: string) => row.replace(/^2024-(\d\d)-(\d\d) (\d\d):00:00/, usTime), ""],
    ["days before months", (row: string) => row.replace(/2024-(\d\d)-(\d\d) /, "$2.$1.2024 "), ""],
    ["seconds since 1970", (row: string) => row.replace(/^2024-[^,]+/, seconds), ""],
    ["the newest first", (row: string) => row, "", [...ROWS].reverse()],
    ["lines above the heading", (row: string) => row, "Report of account 1\n\n\nfrom,2024-03-01,to,2024-03-02\n"],
    ["blank rows between", (row: string) => `${row}\n\n,,,,,,,,,,,,,,,`, ""],
    ["the heading twice", (row: string) => `${row}\n${HEADING}`, ""],
  ] as const)("%s", async (_, written, above: string, rows: readonly string[] = ROWS) => {
    const text = above + [HEADING, ...rows].map((row) => written(row)).join("\n");
    // asked of the times of the United States alone: 03/01 and 03/02 do not show the order
    const history = await historyOf(text, { order: "month first" });
    expect(sums(history)).toEqual(SUMS);
    expect(history).toMatchObject({ malformed: [], unlike: [] });
    expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.0049795 1.0049795 0" }]);
  });

  function usTime(_: string, month: string, day: string, hour: string): string {
    return `"${month}/${day}/2024, ${Number(hour) % 12}:00:00 ${Number(hour) < 12 ? "AM" : "PM"}"`;
  }
  function seconds(time: string): string {
    return String(Date.parse(`${time.replace(" ", "T")}Z`) / 1_000);
  }

  test("cells of a sheet, in which times are numbers", async () => {
    // 45352 is 2024-03-01
    const rows = ROWS.map((row, index) => [
      String([45352 + 1 / 3, 45352 + 2 / 3, 45353 + 1 / 3][index]),
      ...row.split(",").slice(1),
    ]);
    const history = await historyOf({ name: "Sheet1!A1:P4", cells: [["made up"], HEADING.split(","), ...rows] });
    expect(sums(history)).toEqual(SUMS);
    expect(briefly(history).map(({ at }) => at)).toEqual([
      "2024-03-01 08:00:00",
      "2024-03-01 16:00:00",
      "2024-03-02 08:00:00",
    ]);
  });
});

describe("what cannot be seen is asked", () => {
  const german = (row: string) => row.replaceAll(",", ";");
  const AMBIGUOUS = ["2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1.000,0,50.000,0,0,0,0,1,0,t1,o1"].map(german);

  test("1.000 is one in one country and a thousand in another", async () => {
    const text = [german(HEADING), ...AMBIGUOUS].join("\n");
    expect(await outcomeOf(text)).toMatchObject({ kind: "asks", questions: ["decimal"] });
    const [german1, english] = [await historyOf(text, { decimal: "," }), await historyOf(text, { decimal: "." })];
    expect(briefly(german1)[0]).toMatchObject({ contracts: "-1000", price: "50000" });
    expect(briefly(english)[0]).toMatchObject({ contracts: "-1", price: "50" });
  });

  test("03/04 is a day of March or of April", async () => {
    const text = file((ROWS[0] as string).replace("2024-03-01 08:00:00", "03/04/2024 08:00:00"));
    expect(await outcomeOf(text)).toMatchObject({ kind: "asks", questions: ["order"] });
    expect(briefly(await historyOf(text, { order: "day first" }))[0]).toMatchObject({ at: "2024-04-03 08:00:00" });
    expect(briefly(await historyOf(text, { order: "month first" }))[0]).toMatchObject({ at: "2024-03-04 08:00:00" });
  });

  describe("days of Australia and India, with AM and PM behind them", () => {
    const heading =
      "UID,Account Type,Order ID,Filled Time(UTC),Symbol,Side,Filled Amount,Filled Price,Filled Volume,Filled Volume (USDT),Fee Rate,Fee,Order Type";
    const row = (time: string, side: string) =>
      `u,main,o-${side},${time},XBTUSDM,${side},1000,60000.5,0.0166,1000,0.0006,0.00001,market`;
    const text = (bought: string, sold: string) => [heading, row(bought, "buy"), row(sold, "sell")].join("\n");
    const times = async (...given: Parameters<typeof historyOf>) =>
      briefly(await historyOf(...given)).map(({ at }) => at);

    test("the 13th decides for all rows", async () => {
      expect(await times(text("04/03/2024 8:00:00 AM", "13/03/2024 8:00:00 PM"))).toEqual([
        "2024-03-04 08:00:00",
        "2024-03-13 20:00:00",
      ]);
      expect(await times(text("03/04/2024 8:00:00 AM", "03/13/2024 8:00:00 PM"))).toEqual([
        "2024-03-04 08:00:00",
        "2024-03-13 20:00:00",
      ]);
    });

    test("where nothing decides, it is asked", async () => {
      const undecided = text("04/03/2024 8:00:00 AM", "11/03/2024 8:00:00 AM");
      expect(await outcomeOf(undecided)).toMatchObject({ kind: "asks", questions: ["order"] });
      expect(await times(undecided, { order: "day first" })).toEqual(["2024-03-04 08:00:00", "2024-03-11 08:00:00"]);
      expect(await times(undecided, { order: "month first" })).toEqual(["2024-04-03 08:00:00", "2024-11-03 08:00:00"]);
    });

    test("both ways in one file: neither is believed", async () => {
      expect(await outcomeOf(text("13/03/2024 8:00:00 AM", "03/14/2024 8:00:00 AM"))).toMatchObject({
        kind: "refused",
        reason:
          "Its days are written both ways: “03/14/2024 8:00:00 AM” in line 3 has the month first, other lines the day. Export it again, and do not save it from a spreadsheet.",
      });
    });

    test("after many rows of another shape it is asked as well", async () => {
      const many = Array.from({ length: 2_000 }, (_, index) => row(`2024-02-01 08:00:${10 + (index % 50)}`, "buy"));
      const late = [heading, ...many, row("04/03/2024 8:00:00 AM", "sell")].join("\n");
      expect(late.length).toBeGreaterThan(131_072);
      expect(await outcomeOf(late)).toMatchObject({ kind: "asks", questions: ["order"] });
      expect((await times(late, { order: "day first" })).at(-1)).toBe("2024-03-04 08:00:00");
    });

    test("what was answered of one file is not said of another that shows it", async () => {
      const shows = text("04/03/2024 8:00:00 AM", "13/03/2024 8:00:00 AM");
      expect((await times(shows, { order: "month first" }))[0]).toBe("2024-03-04 08:00:00");
      const point = file((ROWS[0] as string).replace(",1000,", ",1.234,"));
      expect(briefly(await historyOf(point, { decimal: "," }))[0]).toMatchObject({ contracts: "-1.234" });
    });
  });

  test("rows that are alike and have no id may be one or two", async () => {
    const heading = "User_ID,UTC_Time,Account,Operation,Coin,Change,Remark";
    const row = "1,2024-03-01 08:00:00,Coin-M Futures,Fee,BTC,-0.00000050,";
    const text = [heading, row, row].join("\n");
    const asked = await historyOf(text);
    expect([asked.alike.length, asked.entries.length]).toEqual([1, 1]);
    expect((await historyOf(text, { alike: "each" })).entries).toHaveLength(2);
  });
});

test("a known export whose heading names another clock is read by that clock", async () => {
  const heading = "Contracts,Closing Direction,Qty,Entry Price,Exit Price,Closed P&L,Exit Type,Trade Time(UTC+8)";
  const history = await historyOf(`${heading}\nBTCUSD,Sell,1000,60000,61000,0.00026,Trade,2024-03-01 07:00:00`);
  expect(history.format.id).toBe("bybit-closed-pnl");
  expect(briefly(history)).toMatchObject([{ at: "2024-02-29 23:00:00", moved: "0.00026" }]);
});

describe("several exports", () => {
  const DERIBIT =
    "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Mark Price,Index Price,Cash Flow,Funding,Fee Rate,Fee Charged,Fee Balance,Change,Balance,Equity,Trade ID,Order ID,Info,";
  const sold =
    "101,5001,01 Mar 2024 08:00:01,BTC-PERPETUAL,trade,open sell,10,-10,50000,50001,50002,0,0,0.0005,0.0000001,0,-0.0000001,0.9999999,1.0001,77,88,,";
  const bought =
    "104,5004,02 Mar 2024 09:00:01,BTC-PERPETUAL,trade,close buy,10,0,40000,40001,40002,0.00005,0,0.0005,0.000000125,0,0.000049875,1.000049775,1,79,90,,";

  test("a second one that begins before the first has ended: what has an id is counted once", async () => {
    const history = await historyOf([[DERIBIT, sold, bought].join("\n"), [DERIBIT, sold].join("\n")]);
    expect([history.again, history.entries.length]).toEqual([1, 2]);
  });

  test("one id with two contents is a contradiction", async () => {
    const history = await historyOf([DERIBIT, sold, sold.replace("50000,", "51000,")].join("\n"));
    expect(history.malformed).toEqual([
      { file: 0, line: 3, reason: "the id 101 stands in line 2 as well, with other values" },
    ]);
  });

  describe("a copy that a spreadsheet has saved again", () => {
    const KUCOIN =
      "UID,Account Type,Order ID,Filled Time(UTC),Symbol,Side,Filled Amount,Filled Price,Filled Volume,Filled Volume (USDT),Fee Rate,Fee,Order Type";
    const filled = "u,main,o1,2024-03-01 08:00:00,XBTUSDM,buy,1000,60000.0,0.0166,1000,0.0006,0.00001000,market";
    const counted = ({ again, alike, entries }: Awaited<ReturnType<typeof historyOf>>) => ({
      again,
      alike: alike.length,
      entries: entries.length,
    });

    test.each([
      ["noughts at the end", filled.replace("60000.0", "60000").replace("0.00001000", "0.00001")],
      ["a small number as a power", filled.replace("0.00001000", "1.00E-05")],
      ["groups of digits", filled.replace(",1000,60000.0", ',"1,000","60,000.00"')],
      ["no seconds", filled.replace("08:00:00", "8:00")],
      ["capital letters, blanks at the edges, empty cells at the end", `${filled.replace("buy", " BUY ")},,`],
      ["the day in front", filled.replace("2024-03-01 08:00:00", "01.03.2024 08:00")],
      ["the day in words, and a zone", filled.replace("2024-03-01 08:00:00", "1 Mar 2024 08:00 UTC")],
    ])("%s: the rows are alike, and counted once until it is known", async (_, copy) => {
      const files = [[KUCOIN, filled].join("\n"), [KUCOIN, copy].join("\n")];
      expect(counted(await historyOf(files))).toEqual({ again: 0, alike: 1, entries: 1 });
      expect(sums(await historyOf(files))).toMatchObject([{ position: "1000", fees: "-0.00001" }]);
      expect(sums(await historyOf(files, { alike: "each" }))).toMatchObject([{ position: "2000" }]);
    });

    test("decimal commas", async () => {
      const german = [KUCOIN, filled].map((row) => row.replaceAll(",", ";").replace(/(\d)\.(\d)/g, "$1,$2"));
      const files = [[KUCOIN, filled].join("\n"), german.join("\n")];
      expect(counted(await historyOf(files))).toEqual({ again: 0, alike: 1, entries: 1 });
    });

    test("seconds and digits that it did not show: the row with more of them stays", async () => {
      const exact = filled.replace("08:00:00", "08:00:37").replace("0.00001000", "0.000010123456789");
      const less = filled.replace("08:00:00", "8:00").replace("0.00001000", "1.01235E-05");
      for (const rows of [
        [exact, less],
        [less, exact],
      ]) {
        const history = await historyOf(rows.map((row) => [KUCOIN, row].join("\n")));
        expect(counted(history)).toEqual({ again: 0, alike: 1, entries: 1 });
        expect(briefly(history)).toMatchObject([{ at: "2024-03-01 08:00:37", fee: "-0.000010123456789" }]);
      }
    });

    test("rows that say different things stay apart", async () => {
      const others = [
        filled.replace("08:00:00", "08:01"),
        filled.replace("60000.0", "60000.5"),
        filled.replace("0.00001000", "0.00001001"),
        filled.replace("buy", "sell"),
        filled.replace("XBTUSDM", "ETHUSDM"),
      ];
      for (const other of others) {
        const history = await historyOf([[KUCOIN, filled].join("\n"), [KUCOIN, other].join("\n")]);
        expect(counted(history)).toEqual({ again: 0, alike: 0, entries: 2 });
      }
      const seconds = ["08:00:01", "08:00:37"].map((at) => [KUCOIN, filled.replace("08:00:00", at)].join("\n"));
      expect(counted(await historyOf(seconds))).toEqual({ again: 0, alike: 0, entries: 2 });
      // two orders of one moment, in one file
      const orders = [KUCOIN, filled, filled.replace("o1", "o2")].join("\n");
      expect(counted(await historyOf(orders))).toEqual({ again: 0, alike: 0, entries: 2 });
    });

    test("what has an id is known by it, without a question", async () => {
      const copy = ROWS.map((row) => row.replace(/ 0?(\d+):00:00/, " $1:00").replace(",0.00001,", ",1.00E-05,"));
      const history = await historyOf([file(...ROWS), file(...copy)]);
      // the funding of the second row has no id
      expect(counted(history)).toEqual({ again: 2, alike: 1, entries: 3 });
      expect(sums(history)).toEqual(SUMS);
      const paid = (ROWS[1] as string).replace(",0,,", ",0,t9,");
      const funding = await historyOf([file(paid), file(paid.replace("16:00:00", "16:00"))]);
      expect(counted(funding)).toEqual({ again: 1, alike: 0, entries: 1 });
      expect(sums(funding)).toMatchObject([{ funding: "0.000002" }]);
    });

    test("an id that was rounded is none, and one id with other digits is no contradiction", async () => {
      const long = sold.replace(/^101/, "123456789012345678");
      const copies = [
        long.replace(/^\d+/, "1.23457E+17"),
        long.replace("08:00:01", "08:00").replace("0.0000001,", "1.00E-07,"),
      ];
      const [rounded, shorter] = await Promise.all(
        copies.map((copy) => historyOf([[DERIBIT, long].join("\n"), [DERIBIT, copy].join("\n")])),
      );
      expect(rounded && counted(rounded)).toEqual({ again: 0, alike: 1, entries: 1 });
      expect(shorter && counted(shorter)).toEqual({ again: 1, alike: 0, entries: 1 });
      expect(shorter?.malformed).toEqual([]);
      expect(shorter && briefly(shorter)).toMatchObject([{ at: "2024-03-01 08:00:01" }]);
    });
  });

  describe("Kraken’s two rows of an execution, with a cut between them", () => {
    const KRAKEN =
      "uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,collateral";
    const trade = "2026-01-01T08:00:00.000Z,f-xbt:usd,futures trade";
    const contracts = `u1,${trade},pi_xbtusd,pi_xbtusd,-1000,-1000,60000,60000,60001,,0,,,`;
    const coins = `u2,${trade},xbt,pi_xbtusd,-0.000008,0.999992,,60000,60001,,0,0.000008,,`;
    // of the same moment
    const contracts2 = `u3,${trade},pi_xbtusd,pi_xbtusd,-500,-1500,60000,60000,60001,,0,,,`;
    const coins2 = `u4,${trade},xbt,pi_xbtusd,-0.000004,0.999988,,60000,60001,,0,0.000004,,`;
    const kraken = (...rows: readonly string[]) => [KRAKEN, ...rows].join("\n");

    test.each([
      ["the row of contracts alone, then both", [contracts], [contracts, coins], 1],
      ["the row of coins alone, then both", [coins], [coins, contracts], 1],
      ["one half in each file", [contracts], [coins], 0],
      ["the halves the other way round", [coins], [contracts], 0],
      ["both, then a half", [contracts, coins], [coins], 1],
    ] as const)("%s", async (_, one, other, again) => {
      for (const alike of ["once", "each"] as const) {
        const history = await historyOf([kraken(...one), kraken(...other)], { alike });
        expect(history).toMatchObject({ again, alike: [], malformed: [] });
        expect(sums(history)).toMatchObject([{ fills: 1, position: "-1000", fees: "-0.000008" }]);
        expect(balances(history)).toEqual([{ coin: "BTC", row: "1 -0.000008 0.999992 0" }]);
      }
    });

    test.each([
      ["the first is cut", [contracts], [coins, contracts2, coins2], 0],
      ["the second is cut, and the first overlaps", [contracts, coins, contracts2], [coins, contracts2, coins2], 2],
      ["a half overlaps", [contracts, coins], [coins, contracts2, coins2], 1],
    ] as const)("two executions of one moment: %s", async (_, one, other, again) => {
      const history = await historyOf([kraken(...one), kraken(...other)]);
      expect(history).toMatchObject({ again, alike: [], malformed: [] });
      expect(briefly(history)).toMatchObject([
        { contracts: "-1000", fee: "-0.000008" },
        { contracts: "-500", fee: "-0.000004" },
      ]);
      expect(balances(history)).toEqual([{ coin: "BTC", row: "1 -0.000012 0.999988 0" }]);
    });

    test("a close keeps its fee and what it made, whichever file is taken first", async () => {
      const bought = "2026-01-02T08:00:00.000Z,f-xbt:usd,futures trade";
      const close = `u5,${bought},pi_xbtusd,pi_xbtusd,1000,0,60000,50000,60001,,0,,,`;
      // 1,000 · (1/50,000 − 1/60,000) = 0.00333333…, as the file writes it
      const made = `u6,${bought},xbt,pi_xbtusd,0.003323,1.003315,,50000,60001,,0.003333,0.00001,,`;
      const [early, late] = [kraken(contracts, coins, close), kraken(made, close)];
      for (const files of [
        [early, late],
        [late, early],
      ]) {
        const history = await historyOf(files);
        expect(history).toMatchObject({ again: 1, alike: [], malformed: [] });
        expect(sums(history)).toMatchObject([{ fills: 2, position: "0", fees: "-0.000018", realised: "0.003333" }]);
        expect(history.contracts[0]?.refused).toBeUndefined();
        expect(balances(history)).toEqual([{ coin: "BTC", row: "1 0.003315 1.003315 0" }]);
      }
    });

    test("executions of two contracts, their rows mixed", async () => {
      const other = (row: string) => row.replaceAll("pi_xbtusd", "fi_xbtusd_260327");
      const history = await historyOf(kraken(contracts, other(contracts2), coins, other(coins2)));
      expect(history.malformed).toEqual([]);
      expect(sums(history)).toMatchObject([
        { contract: "pi_xbtusd", position: "-1000", fees: "-0.000008" },
        { contract: "fi_xbtusd_260327", position: "-500", fees: "-0.000004" },
      ]);
    });
  });

  test("of two kinds: the same payments may be in both", async () => {
    const files = [await fileOf(file(...ROWS)), await fileOf([DERIBIT, sold].join("\n"), {}, 1)];
    expect(await historyOfFiles(files)).toEqual({
      refused:
        "These are two kinds of export: Bybit, account change details, and Deribit, transaction log. Both may hold the same payments: take one kind at a time.",
    });
  });
});

describe("files that are damaged", () => {
  test("fills that are missing show by the file’s own position, and payments by its balance", async () => {
    const late = await historyOf(file(...ROWS.slice(1)));
    expect(late.contracts[0]?.refused).toBe(
      "A position was open before line 2: its fills are not in the file. Export from when nothing was held.",
    );
    const again = ROWS.map((row) => row.replace(/2024-03-0(\d)/, (_, day: string) => `2024-04-0${day}`));
    const holed = await historyOf(file(...ROWS.slice(0, 2), ...again));
    expect(holed.contracts[0]?.refused).toBe(
      "From line 4 on the file’s own position is not that of the fills: some are missing.",
    );
    // without the funding of the second row
    const unpaid = await historyOf(file(ROWS[0] as string, ROWS[2] as string));
    expect(balances(unpaid)).toEqual([{ coin: "BTC", row: "1 0.0049775 1.0049795 0.000002", breaksAt: 3 }]);
  });

  test("a row that is cut off is listed with its line", async () => {
    const history = await historyOf(file(...ROWS.slice(0, 2), (ROWS[2] as string).slice(0, 40)));
    expect(history.malformed).toEqual([{ file: 0, line: 4, reason: "5 columns, where the heading has 16" }]);
  });

  test("a column whose sign is another one is seen by the sum", async () => {
    const history = await historyOf(file((ROWS[0] as string).replace(",0.00001,0,", ",-0.00001,0,")));
    expect(history.unlike).toEqual([{ file: 0, line: 2, reason: "the change is not the sum of what it is made of" }]);
  });

  test.each([
    ["a time of which Excel has left the minutes", "00:00.0", /a spreadsheet has cut the day off/],
    ["a count since 1970 that Excel has rounded", "1.7E+12", /a spreadsheet has rounded this time/],
    ["a day that there is not", "2024-02-30 08:00:00", /there is no such time/],
    ["a word in place of a time", "Total", /“Total” is no time/],
    ["no time", "", /there is no time/],
    ["crosses of a narrow column", "########", /#####/],
  ])("%s", async (_, time, reason) => {
    const history = await historyOf(file((ROWS[0] as string).replace("2024-03-01 08:00:00", time)));
    expect(history.entries).toEqual([]);
    expect(history.malformed).toEqual([{ file: 0, line: 2, reason: expect.stringMatching(reason) as string }]);
  });

  test.each([
    ["no number", ",50000,", ",5o000,", "“5o000” is no number"],
    [
      "a decimal comma where others are points",
      ",50000,0,0.00001,",
      ',50000.5,0,"0,001",',
      "“0,001” has its decimals behind a comma, where others of the file stand behind a point",
    ],
    ["a side that is none", "Open Short", "Sideways", "“Sideways” is no side of a trade"],
    ["a fill without its price", ",50000,", ",--,", "a fill without its price"],
    ["a fill without its quantity", ",1000,-1000", ",--,-1000", "a fill without its quantity"],
    ["a word for the row that nobody knows", ",trade,", ",magic,", "it is not known what a row called “magic” is"],
  ])("%s", async (_, from, to, reason) => {
    const history = await historyOf(file((ROWS[0] as string).replace(from, to)));
    expect([history.entries.length, history.malformed]).toEqual([0, [{ file: 0, line: 2, reason }]]);
  });
});

describe("files that mean harm", () => {
  test("formulas and markup are words like any others", async () => {
    for (const word of ['=HYPERLINK("x")', "+1+cmd|'/c calc'!A1", "@SUM(A1)", "<img src=x onerror=alert(1)>"]) {
      const quoted = `"${word.replaceAll('"', '""')}"`;
      const history = await historyOf(file((ROWS[0] as string).replace(",trade,", `,${quoted},`)));
      expect(history.malformed).toHaveLength(1);
      const named = await historyOf(file((ROWS[0] as string).replace("BTCUSD", quoted)));
      expect(named.contracts.map(({ contract }) => contract)).toEqual([word]);
    }
  });

  test("a cell of 10 MB is refused without being repeated", async () => {
    const history = await historyOf(file((ROWS[0] as string).replace("o1", "x".repeat(10_000_000)), ROWS[1] as string));
    expect(history.malformed).toEqual([
      { file: 0, line: 2, reason: "A cell holds 10000000 characters, more than a spreadsheet takes." },
    ]);
    expect(history.entries.map(({ line }) => line)).toEqual([3]);
  });

  test("a NUL is a damage", async () => {
    const history = await historyOf(file((ROWS[0] as string).replace("o1", "o\u00001"), ROWS[1] as string));
    expect(history.malformed).toEqual([
      { file: 0, line: 2, reason: "A cell holds a NUL character: the file is damaged." },
    ]);
  });

  test("a quotation mark that is never closed swallows nothing unseen", async () => {
    const history = await historyOf(file((ROWS[0] as string).replace("o1", '"o1'), ...ROWS.slice(1)));
    expect(history.malformed).toEqual([
      {
        file: 0,
        line: 2,
        reason: "A quotation mark is opened and never closed. The 3 lines after it were read as part of it.",
      },
    ]);
  });

  test.each([
    ["an .xlsx", [0x50, 0x4b, 3, 4], /select its cells/],
    ["a .gz", [0x1f, 0x8b, 8, 0], /unpack it first/],
    ["an old .xls", [0xd0, 0xcf, 0x11, 0xe0], /open it in Excel/],
    ["a PDF", [0x25, 0x50, 0x44, 0x46], /ask the venue for a CSV/],
  ])("%s is refused with what to do", (_, bytes, reason) => {
    expect(decode(new Uint8Array(bytes))).toEqual({ refused: expect.stringMatching(reason) as string });
  });

  test("a file without a table, and an empty one", async () => {
    for (const text of ["", "hello", "a\nb\nc"]) expect(await outcomeOf(text)).toMatchObject({ kind: "refused" });
  });
});

describe("a file that nobody knows", () => {
  const text = [
    "Made up by a tool",
    "Executed at;Market;Buy/Sell;Qty;Fill price;Commission",
    "2024-03-01 08:00:00;BTCUSD;sell;1000;50000.5;0.00001",
    "2024-03-02 08:00:00;BTCUSD;buy;400;40000.5;-0.000002",
  ].join("\n");

  test("its columns are guessed, and read once the guess is confirmed", async () => {
    const unknown = await outcomeOf(text);
    if (unknown.kind !== "unknown") throw new Error(unknown.kind);
    expect(unknown.guess.columns).toEqual({ time: 0, symbol: 1, side: 2, quantity: 3, price: 4, fee: 5 });
    expect(unknown.sample).toHaveLength(2);
    const history = await historyOf(text, { mapping: unknown.guess });
    expect(sums(history)).toEqual([
      { contract: "BTCUSD", fills: 2, position: "-600", fees: "-0.000008", funding: "0", realised: "0" },
    ]);
    const other = await historyOf(text, { mapping: { ...unknown.guess, paidFee: "−" } });
    expect(sums(other)[0]).toMatchObject({ fees: "0.000008" });
  });

  // by hand: 07:59 by a clock that is 8 hours ahead is 23:59 of the day before
  test.each([
    ["Time(UTC+8)", "2024-03-01 07:59:00", "2024-02-29 23:59:00"],
    ["Time (GMT+08:00)", "01 Mar 2024 07:59:00", "2024-02-29 23:59:00"],
    ["Date UTC+0800", "01.03.2024 07:59", "2024-02-29 23:59:00"],
    ["Time [UTC\u22125:30]", "03/14/2024 7:59:00 PM", "2024-03-15 01:29:00"],
    // 45352 is 2024-03-01 as a spreadsheet counts
    ["Time(UTC+8)", "45352.25", "2024-02-29 22:00:00"],
    // what names its own clock, or counts from 1970, is by no other
    ["Time(UTC+8)", "2024-03-01T07:59:00Z", "2024-03-01 07:59:00"],
    ["Time(UTC+8)", "01 Mar 2024 07:59:00 UTC", "2024-03-01 07:59:00"],
    ["Time(UTC+8)", "2024-03-01T07:59:00+02:00", "2024-03-01 05:59:00"],
    // by date -u
    ["Time(UTC+8)", "1700000000", "2023-11-14 22:13:20"],
    ["Time(UTC)", "2024-03-01 07:59:00", "2024-03-01 07:59:00"],
    ["Time(UTC+0)", "2024-03-01 07:59:00", "2024-03-01 07:59:00"],
  ])("under %s, %s is %s", async (heading, time, at) => {
    const rows = [`${heading},Symbol,Side,Qty,Price,Fee`, `${time},BTCUSD,Sell,1000,60000,0.00001`].join("\n");
    const unknown = await outcomeOf(rows);
    if (unknown.kind !== "unknown") throw new Error(unknown.kind);
    expect(briefly(await historyOf(rows, { mapping: unknown.guess }))).toMatchObject([{ at }]);
  });

  test("a clock that is not that of UTC and does not say how far it is from it is refused", async () => {
    const rows = "Time (EST),Symbol,Side,Qty,Price\n2024-03-01 07:59:00,BTCUSD,Sell,1000,60000";
    const unknown = await outcomeOf(rows);
    if (unknown.kind !== "unknown") throw new Error(unknown.kind);
    expect(await outcomeOf(rows, { mapping: unknown.guess })).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("the clock of “Time (EST)”") as string,
    });
  });
});
