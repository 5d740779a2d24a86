/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import { renderToStaticMarkup } from "react-dom/server";
import type { Chart } from "../../../src/builder/charts/chart";
import { ChartView } from "../../../src/taskpane/view/chart/chart-view";
import { SHEET_WORDS } from "../../../src/builder/words/words";
import { SiteContext, type Site } from "../../../src/taskpane/view/shell/site";
import { CHANGE, LOCKED, WEALTH } from "./example-charts";

// of the site, a chart asks for the words alone
const SITE = { words: SHEET_WORDS } as Site;
const drawn = (chart: Chart, site = SITE) =>
  renderToStaticMarkup(
    <SiteContext value={site}>
      <ChartView chart={chart} coin="BTC" />
    </SiteContext>,
  );
const tagOf = (markup: string, tag: string) => new RegExp(`<${tag}\\b[^>]*>`).exec(markup)?.[0] ?? "";
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const textOf = (markup: string, id: string) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(markup)?.[1];

test("the picture is named by the title and the sentence of its chart", () => {
  const markup = drawn(WEALTH);
  const picture = tagOf(markup, "svg");
  expect(attribute(picture, "role")).toBe("img");
  expect(
    attribute(picture, "aria-labelledby")
      .split(" ")
      .map((id) => textOf(markup, id)),
  ).toEqual([WEALTH.title, WEALTH.says]);
});

test("the keyboard reaches the chart once, and hears how to read it", () => {
  const markup = drawn(WEALTH);
  const chart = /<div[^>]*role="application"[^>]*>/.exec(markup)?.[0] ?? "";
  expect(attribute(chart, "tabindex")).toBe("0");
  const described = attribute(chart, "aria-describedby")
    .split(" ")
    .map((id) => textOf(markup, id));
  expect(described[1]).toMatch(/arrow keys/);
  expect(markup.match(/role="status"/g)).toHaveLength(1);
});

test("a series is one path however many points it has, and stands in the legend with its value now", () => {
  const values = Array.from({ length: 200 }, (_, point) => 35000 + point * 1000);
  const many = { ...WEALTH, x: { ...WEALTH.x, values }, series: [{ ...WEALTH.series[0], values }] } as Chart;
  const elements = drawn(many).match(/<(path|g|text|rect|circle)\b/g)?.length ?? 0;
  expect(elements).toBeLessThan(80);
  expect(drawn(WEALTH)).toMatch(/>Hedged until liquidation<\/span><span[^>]*>350,000 USD</);
});

test("an area that is hatched refers to a hatch that is there", () => {
  const markup = drawn(LOCKED);
  const id = /fill="url\(#([^)]+)\)"/.exec(markup)?.[1] ?? "";
  expect(id).not.toBe("");
  expect(attribute(tagOf(markup, "pattern"), "id")).toBe(id);
});

test("the numbers are offered, and made when someone asks for them", () => {
  expect(drawn(WEALTH)).toMatch(/<summary[^>]*>[^]*Show the numbers/);
  expect(drawn(WEALTH)).not.toMatch(/<table/);
});

test("a heat map is a grid with headings for rows and columns, and one stop for the keyboard", () => {
  const markup = drawn(CHANGE);
  expect(attribute(tagOf(markup, "table"), "role")).toBe("grid");
  expect(markup.match(/<th scope="row"/g)).toHaveLength(3);
  expect(markup.match(/<th scope="col(group)?"/g)).toHaveLength(1 + 1 + 4);
  expect(markup.match(/<td tabindex="0"/g)).toHaveLength(1);
  expect(markup.match(/<td tabindex="-1"/g)).toHaveLength(11);
  expect(markup).toMatch(/<td[^>]*>−175k<\/td>/);
});

test("a cell that is liquidated says so in words as well, and so does the key", () => {
  const marked = drawn({ ...CHANGE, marked: [[], [], [false, true, false, false]] });
  expect(marked.match(/liquidated/g)).toHaveLength(2);
  expect(marked).toMatch(/175k<span[^>]*>, liquidated<\/span><\/td>/);
  expect(drawn(CHANGE)).not.toMatch(/liquidated/);
});

test("a heat map says the unit of its cells once, where they do not carry it themselves", () => {
  expect(drawn(CHANGE)).toMatch(/>In the cells: USD</);
  expect(drawn({ ...CHANGE, figure: "percent" })).not.toMatch(/In the cells/);
});

test("nothing that a policy without inline styles forbids is written into the page", () => {
  for (const chart of [WEALTH, LOCKED, CHANGE]) expect(drawn(chart)).not.toMatch(/\sstyle=|<style/);
});

test("texts of a chart stay texts", () => expect(drawn({ ...WEALTH, title: "<img src=x>" })).not.toMatch(/<img/));

test("a chart without values says so", () =>
  expect(drawn({ ...WEALTH, series: [] })).toMatch(/There is nothing to draw\./));
