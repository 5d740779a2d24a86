/** The workbench is a tool for developers, and the console is where it speaks to them. */
export function tellDeveloper(what: string, ...details: unknown[]): void {
  // eslint-disable-next-line no-console -- the one place that does, for what would otherwise go unnoticed
  console.error(what, ...details);
}
