/** How large a region is: the numbers of records of each kind. */
export interface RegionSize {
  readonly volunteers: number;
  readonly families: number;
  /** People in the families; the volunteers come on top. */
  readonly people: number;
  readonly deliveries: number;
  readonly partners: number;
  readonly claims: number;
  readonly dailyPromises: number;
  readonly weeklyPromises: number;
  readonly monthlyPromises: number;
  readonly groups: number;
  readonly campaigns: number;
  readonly headquarters: number;
  readonly learners: number;
  readonly grants: number;
  /** Words that somebody put right in lists before. */
  readonly mends: number;
  readonly outputs: number;
  readonly openRequests: number;
  /** Confirmed or closed without help. */
  readonly settledRequests: number;
  /** Who come to each of the four shifts of a day. */
  readonly volunteersOfShift: number;
}

/** A big region after five years. */
export const BIG_REGION: RegionSize = {
  volunteers: 50_000, families: 100_000, people: 350_000, deliveries: 1_000_000, partners: 200, claims: 3_000,
  dailyPromises: 60, weeklyPromises: 200, monthlyPromises: 300, groups: 400, campaigns: 40, headquarters: 30, learners: 20_000, grants: 2_000, mends: 1_000, outputs: 20_000, openRequests: 5_000, settledRequests: 500_000, volunteersOfShift: 40,
};

/** The same region at a part of its size; of everything there stays at least a little. */
export function partOf(size: RegionSize, part: number): RegionSize {
  const entries = Object.entries(size) as [keyof RegionSize, number][];
  return Object.fromEntries(entries.map(([name, count]) => [name, Math.max(5, Math.round(count * part))])) as unknown as RegionSize;
}

/** The five years, both days included; the office's clock stands at the end of the last. */
export const FIRST_DAY = "2020-01-01";
export const LAST_DAY = "2024-12-31";
export const NOW = new Date("2024-12-31T12:00:00Z");
