import { KeptSettings } from "../../workbench/page/kept-settings";

/** A browser's storage, with something of another page's in it. */
function storage(): Storage {
  const held = new Map([["another page", "1"]]);
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

test("what is kept outlives the page; what is noted of cells, and what is another page's, does not", () => {
  const browser = storage();
  const settings = new KeptSettings(browser);
  settings.set("coinm.kept.hedges", "12 BTC");
  settings.set("coinm.insertion.1", "B30");
  expect([...settings.keys()]).toEqual(["coinm.kept.hedges", "coinm.insertion.1"]);
  expect([...new KeptSettings(browser)]).toEqual([["coinm.kept.hedges", "12 BTC"]]);
  settings.delete("coinm.kept.hedges");
  expect(new KeptSettings(browser).size).toBe(0);
});
