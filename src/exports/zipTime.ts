/** Zip archives hold local times without a zone, from 1980 on: the day alone, the same on every machine. */
export function zipTime(updatedAt: string): Date {
  const [year = 1980, month = 1, day = 1] = updatedAt.slice(0, 10).split("-").map(Number);
  return new Date(Math.max(1980, year), month - 1, day, 12);
}
