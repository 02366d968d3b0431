/** Which questions a change makes out of date. Asking everything again after each key of a colleague would keep a big list loading all day. */

/**
 * First word of a query's key -> kinds it shows something of besides its own. A query that is not named here is asked
 * again after every change: a new screen is right before it is fast.
 */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  people: ["volunteers", "families", "learners", "deliveries", "staff"],
  volunteers: ["shifts", "attendance", "people", "headquarters", "deliveries", "volunteerGroups"],
  shifts: ["volunteers", "people", "volunteerGroups", "partners", "campaigns", "attendance"],
  volunteerGroups: ["volunteers", "people"],
  headquarters: ["volunteers", "people"],
  families: ["people", "deliveries"],
  learners: ["people", "programmes"],
  recipientGroups: ["partners", "deliveries", "commitments", "claims"],
  partners: ["deliveries", "commitments", "claims"],
  deliveries: ["people", "families", "recipientGroups", "partners", "items", "campaigns", "volunteers", "claims", "commitments", "accounts", "requests"],
  requests: ["people", "families", "recipientGroups", "partners", "items", "campaigns", "volunteers", "volunteerGroups", "assignments", "deliveries", "regimes", "accounts", "contacts"],
  commitments: ["partners", "items", "recipientGroups", "deliveries", "campaigns", "occurrences", "holidays"],
  holidays: ["commitments"],
  claims: ["partners", "items", "campaigns", "deliveries", "recipientGroups"],
  campaigns: ["partners", "deliveries"],
  programmes: ["partners", "learners", "people", "participations", "mentors", "supportCentres", "grants", "trainings", "outcomes", "volunteers"],
  participations: ["volunteers", "people", "programmes"],
  mentors: ["people", "programmes", "mentees"],
  mentees: ["people", "mentors"],
  supportCentres: ["programmes"],
  grants: ["programmes", "people", "volunteerGroups", "partners", "grantCalls"],
  grantCalls: ["programmes", "grants"],
  trainings: ["programmes", "people", "partners"],
  hosts: ["clearances"],
  clearances: ["volunteers", "people", "hosts"],
  outcomes: ["programmes"],
  services: [],
  assignments: ["requests", "volunteers", "volunteerGroups", "people", "families", "recipientGroups", "items", "deliveries", "shifts", "routeSheets"],
  contacts: ["people", "accounts", "requests"],
  answers: [],
  phrases: [],
  publications: ["partners"],
  ownFigures: ["partners", "campaigns", "items", "programmes"],
  catalogue: ["programmes", "setup"],
  informationMaterials: ["informationOutputs"],
  informationOutputs: ["informationMaterials"],
  matching: ["people", "families", "volunteers", "deliveries", "imports"],
  attachments: ["accounts"],
  handoverSheets: ["people", "families", "partners", "items", "campaigns", "volunteers", "stores", "deliveries", "commitments", "occurrences", "accounts"],
  stores: ["items", "stockMoves", "deliveries"],
  stockMoves: ["items", "stores", "partners"],
  stock: ["items", "stores", "stockMoves", "deliveries"],
  stateRegister: ["volunteers", "people", "volunteerGroups", "partners", "headquarters", "staff", "programmes", "campaigns", "participations", "accounts", "settings", "setup"],
  items: [],
  accounts: [],
  views: [],
  places: [],
  preferences: [],
  setup: [],
};

/** `["volunteers", "list", ...]` of the registers and `[["people", "similar"], ...]` of single calls. */
function rootOf(queryKey: readonly unknown[]): string {
  const first = Array.isArray(queryKey[0]) ? (queryKey[0] as unknown[])[0] : queryKey[0];
  return String(first);
}

/** A text that is being written is kept every few seconds: only what shows texts is asked again, not the figures of a year. */
const DRAFTS = "briefingDrafts";
const SHOWS_DRAFTS: readonly string[] = ["drafts", "text"];

export function isAffected(queryKey: readonly unknown[], kinds: ReadonlySet<string>): boolean {
  const root = rootOf(queryKey);
  if (root === "briefings" && kinds.size === 1 && kinds.has(DRAFTS)) return Array.isArray(queryKey[0]) && SHOWS_DRAFTS.includes(String(queryKey[0][1]));
  const shows = SHOWS[root];
  return shows === undefined || kinds.has(root) || shows.some((kind) => kinds.has(kind));
}
