/** What long work comes to that nobody has cancelled. */
export async function toTheEnd<Found>(work: Promise<Found | undefined>): Promise<Found> {
  const found = await work;
  if (found === undefined) throw new Error("it was cancelled");
  return found;
}
