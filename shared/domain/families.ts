/** Families: who is counted inside one (R7), and the words for why they need help. */

export const VULNERABILITIES = ["large_family", "single_parent", "lone_elderly", "disability", "low_income", "homeless", "other"] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

export const PEOPLE_SOURCES = ["members", "declared", "unknown"] as const;
export type PeopleSource = (typeof PEOPLE_SOURCES)[number];

export interface PeopleInside {
  /** Null when nobody knows. */
  readonly count: number | null;
  readonly source: PeopleSource;
}

/**
 * R7: people inside a family come from its membership or its declared size, else they are unknown.
 * `members` are the people on file besides the head. A head alone says nothing of who else lives there;
 * a membership shorter than the declared size is a list not yet finished, so the declared size holds.
 */
export function peopleInside(family: { readonly hasHead: boolean; readonly members: number; readonly declaredSize: number | null }): PeopleInside {
  const listed = family.members > 0 ? family.members + (family.hasHead ? 1 : 0) : 0;
  if (family.declaredSize !== null && family.declaredSize > listed) return { count: family.declaredSize, source: "declared" };
  if (listed > 0) return { count: listed, source: "members" };
  return { count: null, source: "unknown" };
}
