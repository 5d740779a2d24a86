/** For a host that takes no files without a page of this name at their top, as Azure does: it leads to the help. */
export const folderPage = (baseUrl: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; base-uri 'none'; form-action 'none'"
    />
    <title>Coin-M Hedge</title>
  </head>
  <body>
    <p>Coin-M Hedge is an add-in for Excel. <a href="${baseUrl}/help/index.html">Its help</a></p>
  </body>
</html>
`;
