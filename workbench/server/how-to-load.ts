import { homedir } from "node:os";
import path from "node:path";

/** What the terminal says once the workbench runs. */
export function howToLoad({ url, secure }: { url: string; secure: boolean }): string {
  return `
  Coin-M Hedge workbench: ${url}
  A real sheet with the add-in's functions and task pane. Stop with Ctrl+C.

${secure ? loadInExcel : whyHttps}`;
}

// Where Microsoft's tool puts what it makes.
const certificate = path.join(homedir(), ".office-addin-dev-certs", "localhost");

const whyHttps = `  In Excel itself
  Excel loads add-ins over https alone, with a certificate that this machine trusts; this server speaks plain http.
  Make a certificate once, and start with it:
    npx office-addin-dev-certs install
    npm start -- --cert "${certificate}.crt" --key "${certificate}.key"
  It then prints how to load dist/manifest.xml in Excel on the desktop and on the web.
`;

const loadInExcel = `  In Excel, while this server runs
  On the web:  open a workbook at excel.cloud.microsoft, Home > Add-ins > More Add-ins > Upload My Add-in,
               and choose dist/manifest.xml.
  Windows:     put dist/manifest.xml into a shared folder, add that folder under File > Options > Trust Center >
               Trust Center Settings > Trusted Add-in Catalogs (tick "Show in Menu"), restart Excel, then
               Home > Add-ins > More Add-ins > Shared Folder.
  Mac:         copy dist/manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/,
               restart Excel, then Home > Add-ins.
`;
