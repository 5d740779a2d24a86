import type { HelpSite } from "../site";
import { SHARING } from "../words/sharing";
import { articlePage } from "./article-page";

export const sharingPage = (site: HelpSite): string =>
  articlePage(site, {
    file: "sharing.html",
    title: "Sharing a hedge sheet",
    description:
      "What a colleague sees who opens a workbook with functions of Coin-M Hedge, with and without the add-in.",
    lead: "What others see of a workbook with functions of the add-in, and how to send it to them.",
    parts: SHARING,
  });
