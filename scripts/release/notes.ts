/** What the changelog says of one version, without its heading. */
export function notesOf(version: string, changelog: string): string {
  const heading = new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\].*$`, "m").exec(changelog);
  if (!heading) throw new Error(`CHANGELOG.md says nothing of ${version}: its lines stand under "## [${version}]"`);
  const rest = changelog.slice(heading.index + heading[0].length);
  const end = rest.search(/^## /m);
  return `${(end < 0 ? rest : rest.slice(0, end)).trim()}\n`;
}
