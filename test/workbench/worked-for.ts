/** How long the processor has worked for this process, in milliseconds: what else runs beside it counts for nothing. */
export function workedFor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
