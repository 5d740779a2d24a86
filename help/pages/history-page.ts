import type { HelpSite } from "../site";
import { HISTORY } from "../words/history";
import { articlePage } from "./article-page";

export const historyPage = (site: HelpSite): string =>
  articlePage(site, {
    file: "history.html",
    title: "Your own history",
    description:
      "Which export of which venue is read, what is asked and refused, and what the figures of its sheet mean.",
    lead: "From your exchange’s export to a sheet of live ledgers, and on to a hedge.",
    parts: HISTORY,
  });
