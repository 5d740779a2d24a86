import type { HelpSite } from "../site";
import { CONVENTIONS } from "../words/conventions";
import { articlePage } from "./article-page";

export const conventionsPage = (site: HelpSite): string =>
  articlePage(site, {
    file: "conventions.html",
    title: "Conventions",
    description:
      "Signs, units, ranges, blanks, errors and exactness: what all functions of Coin-M Hedge have in common.",
    lead: "What holds for all functions, so that it need not be learnt twice.",
    parts: CONVENTIONS,
  });
