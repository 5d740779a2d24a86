import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

const ladder = [
  ["Price, USD", "Unhedged, USD", "Hedged, USD"],
  [40000, "=A2*5", 350000],
  [60000, "=A3*5", 350000],
  [80000, "=A4*5", 350000],
];

describe("charts through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
  const seriesOf = async (context: Excel.RequestContext, chart: Excel.Chart) => {
    chart.series.load("items/name");
    await context.sync();
    const numbers = chart.series.items.map((series) => ({
      x: series.getDimensionValues("XValues"),
      values: series.getDimensionValues("Values"),
    }));
    await context.sync();
    return chart.series.items.map(({ name }, index) => ({
      name,
      x: numbers[index]?.x.value,
      values: numbers[index]?.values.value,
    }));
  };

  test("a scatter chart stands on its first column, and its first row names the series", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C4").formulas = ladder;
      const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
      const x = [40000, 60000, 80000];
      expect(await seriesOf(context, chart)).toEqual([
        { name: "Unhedged, USD", x, values: [200000, 300000, 400000] },
        { name: "Hedged, USD", x, values: [350000, 350000, 350000] },
      ]);
      sheet.getRange("A4").values = [[100000]];
      const [unhedged] = await seriesOf(context, chart);
      expect(unhedged?.values).toEqual([200000, 300000, 500000]);
    });
  });

  test("in other charts a first column of numbers under a heading is a series of its own", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C4").formulas = ladder;
      const asSeries = sheet.charts.add("AreaStacked", sheet.getRange("A1:C4"));
      expect((await seriesOf(context, asSeries)).map(({ name }) => name)).toEqual(ladder[0]);

      sheet.getRange("A1").values = [[""]];
      const asCategories = sheet.charts.add("Line", sheet.getRange("A1:C4"));
      const series = await seriesOf(context, asCategories);
      expect(series.map(({ name }) => name)).toEqual(["Unhedged, USD", "Hedged, USD"]);
      expect(series[0]?.x).toEqual([40000, 60000, 80000]);

      sheet.getRange("A1:A4").values = [["Venue"], ["one"], ["two"], ["three"]];
      const overWords = sheet.charts.add("Line", sheet.getRange("A1:C4"));
      expect((await seriesOf(context, overWords))[1]?.x).toEqual(["one", "two", "three"]);
    });
  });

  test("series by rows are the same turned over", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C2").values = [
        ["", "Q1", "Q2"],
        ["Funding", 1, 2],
      ];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C2"));
      expect(await seriesOf(context, chart)).toEqual([{ name: "Funding", x: ["Q1", "Q2"], values: [1, 2] }]);
    });
  });

  test("a series can be taken out, and stand on other cells", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C4").formulas = ladder;
      const chart = sheet.charts.add("AreaStacked", sheet.getRange("A1:C4"), "Columns");
      chart.series.getItemAt(0).delete();
      const first = chart.series.getItemAt(0);
      first.setXAxisValues(sheet.getRange("A2:A4"));
      first.setValues(sheet.getRange("C2:C4"));
      first.name = "Locked";
      chart.series.getItemAt(1).setXAxisValues(sheet.getRange("A2:A4"));
      const added = chart.series.add("Price");
      added.setValues(sheet.getRange("A2:A4"));
      const x = [40000, 60000, 80000];
      expect(await seriesOf(context, chart)).toEqual([
        { name: "Locked", x, values: [350000, 350000, 350000] },
        { name: "Hedged, USD", x, values: [350000, 350000, 350000] },
        { name: "Price", x, values: x },
      ]);
    });
  });

  test("titles, legend, axes and lines are as they were set", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:C4").formulas = ladder;
      const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Wealth";
      chart.title.text = "Wealth over price";
      chart.legend.position = "Right";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.text = "Price, USD";
      categoryAxis.numberFormat = "#,##0";
      categoryAxis.minimum = 30000;
      valueAxis.title.text = "USD";
      valueAxis.maximum = 500000;
      valueAxis.majorGridlines.visible = false;
      valueAxis.tickLabelPosition = "Low";
      const { line } = chart.series.getItemAt(0).format;
      line.color = "#a4262c";
      line.weight = 1.5;
      line.lineStyle = "Dash";

      chart.load("name,chartType,title/text,title/visible,legend/position,legend/visible");
      categoryAxis.load("numberFormat,linkNumberFormat,minimum,maximum,title/text,title/visible");
      valueAxis.load("minimum,maximum,tickLabelPosition,majorGridlines/visible");
      line.load("color,weight,lineStyle");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        name: "Wealth",
        chartType: "XYScatterLinesNoMarkers",
        title: { text: "Wealth over price", visible: true },
        legend: { position: "Right", visible: true },
      });
      expect(categoryAxis.toJSON()).toMatchObject({
        numberFormat: "#,##0",
        linkNumberFormat: false,
        minimum: 30000,
        maximum: 80000,
        title: { text: "Price, USD", visible: true },
      });
      expect(valueAxis.toJSON()).toMatchObject({
        minimum: 0,
        maximum: 500000,
        tickLabelPosition: "Low",
        majorGridlines: { visible: false },
      });
      expect(line.toJSON()).toEqual({ color: "#A4262C", weight: 1.5, lineStyle: "Dash" });
    });
  });

  test("a chart covers the cells that it was laid over, and grows with them", async () => {
    await on(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      const cells = sheet.getRange("E3:J20").load("left,top,width,height");
      chart.setPosition("E3", sheet.getRange("J20"));
      chart.load("left,top,width,height");
      await context.sync();
      const bounds = ({ left, top, width, height }: Excel.Chart | Excel.Range) => ({ left, top, width, height });
      expect(bounds(chart)).toEqual(bounds(cells));

      sheet.getRange("F:F").format.columnWidth = 300;
      chart.load("width");
      cells.load("width");
      await context.sync();
      expect(chart.width).toBe(cells.width);
      expect(chart.width).toBeGreaterThan(300);

      chart.set({ left: 10, top: 20, width: 200, height: 100 });
      chart.load("left,top,width,height");
      await context.sync();
      expect(bounds(chart)).toEqual({ left: 10, top: 20, width: 200, height: 100 });
    });
  });

  test("charts are found by name, counted, and deleted, alone or with their sheet", async () => {
    await office.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Charts");
      const first = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Second";
      const found = sheet.charts.getItem("SECOND").load("name,id");
      const missing = sheet.charts.getItemOrNullObject("Third");
      const count = sheet.charts.getCount();
      sheet.charts.load("items/name");
      await context.sync();
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(["Chart 1", "Second"]);
      expect([found.name, missing.isNullObject, count.value]).toEqual(["Second", true, 2]);

      first.delete();
      const left = sheet.charts.getItemAt(0).load("name");
      await context.sync();
      expect(left.name).toBe("Second");
      sheet.delete();
      await context.sync();
    });
  });

  test("a kind of chart that is not drawn here is refused aloud, and one that is none as an invalid argument", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const refuse = (type: string, code: string) =>
      expect(
        on(async (sheet, context) => {
          sheet.charts.add(type as "Line", sheet.getRange("A1:B2"));
          await context.sync();
        }),
      ).rejects.toMatchObject({ code });
    await refuse("Pie", "ApiNotImplemented");
    await refuse("Lines", "InvalidArgument");
    said.mockRestore();
  });
});
