import { useEffect, useMemo, useState, type ReactNode } from "react";
import { wordsIn } from "../../../builder/words/words";
import { SiteContext, type BareSite } from "./site";

interface OwnSiteProps {
  site: BareSite;
  children: ReactNode;
}

/**
 * Where the pane runs, with the marks of Excel: its user may have set other ones than the country's. While it does not
 * say, those of the country stand.
 */
export function OwnSite({ site, children }: OwnSiteProps) {
  const [marks, setMarks] = useState(site.marks);
  const { workbook, connected } = site;
  useEffect(() => {
    if (!connected) return;
    void workbook.numberMarks().then(
      // how many digits a group has, Excel does not say
      (said) => setMarks((before) => ({ ...before, ...said })),
      () => undefined,
    );
  }, [workbook, connected]);
  const here = useMemo(() => ({ ...site, marks, words: wordsIn(marks) }), [site, marks]);
  return <SiteContext value={here}>{children}</SiteContext>;
}
