/**
 * The catalogue of figures: what each counts, by which method, from which rows. Ids and versions are printed in
 * issued briefings, so an id never changes its meaning: a changed rule raises the version.
 */
import type { Unit } from "../../../shared/domain/amounts";
import type { CountMethod, RowKind } from "../../../shared/domain/figures";
import { type Measure, MEASURE_RULES, MEASURES } from "../../../shared/domain/ownFigures";
import { CLAIMS_EACH, CLAIMS_OF_FAMILIES, CLAIMS_OF_ITEMS, CLAIMS_OF_PERSONS } from "./rowSets/claims";
import { DELIVERIES_ALL, FAMILIES_ALL, FAMILIES_CORPS, FAMILIES_PARTNERS, FAMILIES_PEOPLE, GROUPS_CORPS, PERSONS_ALL, PERSONS_CAMPAIGN, PERSONS_CORPS } from "./rowSets/deliveries";
import { INFORMATION_CONTACTED, INFORMATION_OUTPUT } from "./rowSets/information";
import { JOINT_ALL, JOINT_BY_DIRECTION, JOINT_FAMILIES, JOINT_GROUPS, JOINT_PERSONS } from "./rowSets/joint";
import { ACCOMPANIED, CERTIFICATES, CLEARED, GRANTS_APPLIED, TRAINED, TRAINED_BY_TOPIC, TRAININGS_HELD } from "./rowSets/learning";
import { HEADQUARTERS_MEMBERS, LEARNERS } from "./rowSets/memberships";
import { OCCURRENCES } from "./rowSets/occurrences";
import { OWN_PARTS } from "./rowSets/own";
import type { RowSetPart } from "./rowSets/part";
import {
  CAMPAIGNS_ATTENDED, CAMPAIGNS_HELD, CAMPAIGNS_ONLINE, CAMPAIGNS_REACH, CAMPAIGNS_REGISTERED, GRANTS_ALLOCATED, GRANTS_IMPLEMENTED, GRANTS_MONEY, OUTCOMES_DONE, PARTICIPATIONS, SEARCHES,
} from "./rowSets/programmes";
import { CENTRES_OPENED, CITIES_REACHED, COPIES_PRINTED, MENTORS_PREPARED, TARGET_AMOUNTS, TARGET_CREDITS } from "./rowSets/targets";
import { HOURS_WORKED, VOLUNTEERS_ACTIVE } from "./rowSets/volunteers";

/** Parts of a briefing, in the order they are read out. */
export const SECTIONS = ["headquarters", "information", "targeted_aid", "education", "programmes", "partners", "own"] as const;
export type Section = (typeof SECTIONS)[number];

/** What `:key` behind a figure's id names. */
export type KeyKind = "headquarters" | "material" | "campaign" | "programme" | "commitment" | "claim" | "item" | "direction" | "outcome" | "target" | "topic" | "own";

export interface FigureDefinition {
  readonly id: DefinitionId;
  readonly version: number;
  readonly section: Section;
  /** Null where the record behind the key says it. */
  readonly unit: Unit | null;
  readonly method: CountMethod;
  readonly key: KeyKind | null;
  /** The row set; its parts have no row in common. */
  readonly parts: readonly RowSetPart[];
  /** Kinds of rows that can count. */
  readonly sheets: readonly RowKind[];
  /** A figure with fewer counting rows is not shown: nothing was claimed or given together, or one claim alone stands for itself. */
  readonly leastRows: number;
}

export const DEFINITION_IDS = [
  "hq.members", "volunteers.active", "volunteers.hours", "information.output", "information.contacted", "information.printed", "aid.citizens.corps", "aid.deliveries.corps", "aid.families.corps", "aid.groups.corps", "aid.groups.deliveries", "aid.citizens.campaign", "aid.citizens.together",
  "aid.families.itemised", "aid.families.people", "aid.deliveries.all", "education.learners",
  "programmes.participants", "programmes.trained", "trainings.held", "trainings.trained", "trainings.certificates", "grants.applied", "grants.allocated", "grants.money", "grants.implemented", "outcomes.done", "outcomes.searches", "campaigns.held", "campaigns.online", "campaigns.registered", "campaigns.attended", "campaigns.reach", "campaigns.cities",
  "mentors.prepared", "mentees.accompanied", "volunteers.cleared", "centres.opened", "targets.credited", "targets.amounts",
  "commitment.kept", "claims", "claims.items",
  "joint.deliveries", "joint.direction", "joint.citizens", "joint.families", "joint.groups", "partners.families.bounds", "partners.citizens.bounds",
] as const;
export type CatalogueId = (typeof DEFINITION_IDS)[number];
export type DefinitionId = CatalogueId | `own.${Measure}`;

const first = { version: 1, leastRows: 0 } as const;

/** What a corps composes by itself; the record behind the key says what it is narrowed by and carries the version. */
const OWN: readonly FigureDefinition[] = MEASURES.map((measure) => {
  const { unit, method, rows } = MEASURE_RULES[measure];
  return { ...first, id: `own.${measure}`, section: "own", unit, method, key: "own", parts: [OWN_PARTS[measure]], sheets: [rows] };
});

/** In the order of the briefing. */
export const DEFINITIONS: readonly FigureDefinition[] = [
  { ...first, id: "hq.members", section: "headquarters", unit: "person", method: "distinct", key: "headquarters", parts: [HEADQUARTERS_MEMBERS], sheets: ["membership"] },
  { ...first, id: "volunteers.active", section: "headquarters", unit: "person", method: "distinct", key: null, parts: [VOLUNTEERS_ACTIVE], sheets: ["volunteer"], leastRows: 1 },
  { ...first, id: "volunteers.hours", section: "headquarters", unit: "hour", method: "sum", key: null, parts: [HOURS_WORKED], sheets: ["attendance"], leastRows: 1 },
  { ...first, version: 2, id: "information.output", section: "information", unit: "piece", method: "sum", key: "material", parts: [INFORMATION_OUTPUT], sheets: ["information"] },
  { ...first, id: "information.contacted", section: "information", unit: "contact", method: "sum", key: null, parts: [INFORMATION_CONTACTED], sheets: ["information"], leastRows: 1 },
  { ...first, id: "information.printed", section: "information", unit: "piece", method: "sum", key: "material", parts: [COPIES_PRINTED], sheets: ["print_run"], leastRows: 1 },
  { ...first, id: "aid.citizens.corps", section: "targeted_aid", unit: "person", method: "distinct", key: null, parts: [PERSONS_CORPS], sheets: ["delivery"] },
  { ...first, id: "aid.deliveries.corps", section: "targeted_aid", unit: "delivery", method: "rows", key: null, parts: [PERSONS_CORPS], sheets: ["delivery"] },
  { ...first, id: "aid.families.corps", section: "targeted_aid", unit: "family", method: "distinct", key: null, parts: [FAMILIES_CORPS], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "aid.groups.corps", section: "targeted_aid", unit: "serving", method: "sum", key: null, parts: [GROUPS_CORPS], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "aid.groups.deliveries", section: "targeted_aid", unit: "delivery", method: "rows", key: null, parts: [GROUPS_CORPS], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "aid.citizens.campaign", section: "targeted_aid", unit: "person", method: "distinct", key: "campaign", parts: [PERSONS_CAMPAIGN], sheets: ["delivery"] },
  { ...first, id: "aid.citizens.together", section: "targeted_aid", unit: "person", method: "distinct", key: null, parts: [PERSONS_ALL], sheets: ["delivery"] },
  { ...first, id: "aid.families.itemised", section: "targeted_aid", unit: "family", method: "distinct", key: null, parts: [FAMILIES_ALL], sheets: ["delivery"] },
  { ...first, id: "aid.families.people", section: "targeted_aid", unit: "person", method: "sum", key: null, parts: [FAMILIES_PEOPLE], sheets: ["delivery"] },
  { ...first, id: "aid.deliveries.all", section: "targeted_aid", unit: "delivery", method: "rows", key: null, parts: [DELIVERIES_ALL], sheets: ["delivery"], leastRows: 1 },
  { ...first, version: 2, id: "education.learners", section: "education", unit: "person", method: "distinct", key: "programme", parts: [LEARNERS], sheets: ["learner"] },
  { ...first, version: 2, id: "programmes.participants", section: "programmes", unit: "person", method: "distinct", key: "programme", parts: [PARTICIPATIONS], sheets: ["participation"], leastRows: 1 },
  { ...first, version: 2, id: "programmes.trained", section: "programmes", unit: "person", method: "distinct", key: null, parts: [TRAINED], sheets: ["trained"], leastRows: 1 },
  { ...first, id: "trainings.held", section: "programmes", unit: "event", method: "rows", key: "topic", parts: [TRAININGS_HELD], sheets: ["training"], leastRows: 1 },
  { ...first, id: "trainings.trained", section: "programmes", unit: "person", method: "distinct", key: "topic", parts: [TRAINED_BY_TOPIC], sheets: ["trained"], leastRows: 1 },
  { ...first, id: "trainings.certificates", section: "programmes", unit: "piece", method: "rows", key: null, parts: [CERTIFICATES], sheets: ["trained"], leastRows: 1 },
  { ...first, id: "grants.applied", section: "programmes", unit: "piece", method: "rows", key: "programme", parts: [GRANTS_APPLIED], sheets: ["grant"], leastRows: 1 },
  { ...first, version: 2, id: "grants.allocated", section: "programmes", unit: "piece", method: "rows", key: "programme", parts: [GRANTS_ALLOCATED], sheets: ["grant"], leastRows: 1 },
  { ...first, version: 2, id: "grants.money", section: "programmes", unit: "tenge", method: "sum", key: "programme", parts: [GRANTS_MONEY], sheets: ["grant"], leastRows: 1 },
  { ...first, version: 2, id: "grants.implemented", section: "programmes", unit: "piece", method: "rows", key: "programme", parts: [GRANTS_IMPLEMENTED], sheets: ["grant"], leastRows: 1 },
  { ...first, version: 3, id: "outcomes.done", section: "programmes", unit: null, method: "sum", key: "outcome", parts: [OUTCOMES_DONE], sheets: ["outcome"], leastRows: 1 },
  { ...first, version: 2, id: "outcomes.searches", section: "programmes", unit: "person", method: "rows", key: null, parts: [SEARCHES], sheets: ["outcome"], leastRows: 1 },
  { ...first, version: 2, id: "campaigns.held", section: "programmes", unit: "event", method: "rows", key: null, parts: [CAMPAIGNS_HELD], sheets: ["campaign"], leastRows: 1 },
  { ...first, version: 2, id: "campaigns.online", section: "programmes", unit: "event", method: "rows", key: null, parts: [CAMPAIGNS_ONLINE], sheets: ["campaign"], leastRows: 1 },
  { ...first, id: "campaigns.registered", section: "programmes", unit: "person", method: "sum", key: "campaign", parts: [CAMPAIGNS_REGISTERED], sheets: ["campaign"], leastRows: 1 },
  { ...first, id: "campaigns.attended", section: "programmes", unit: "person", method: "sum", key: "campaign", parts: [CAMPAIGNS_ATTENDED], sheets: ["campaign"], leastRows: 1 },
  { ...first, id: "campaigns.reach", section: "programmes", unit: "person", method: "sum", key: "campaign", parts: [CAMPAIGNS_REACH], sheets: ["campaign"], leastRows: 1 },
  { ...first, id: "campaigns.cities", section: "programmes", unit: "place", method: "distinct", key: "campaign", parts: [CITIES_REACHED], sheets: ["challenge_call"], leastRows: 1 },
  { ...first, id: "mentors.prepared", section: "programmes", unit: "person", method: "distinct", key: "programme", parts: [MENTORS_PREPARED], sheets: ["mentor"], leastRows: 1 },
  { ...first, id: "mentees.accompanied", section: "programmes", unit: "person", method: "distinct", key: null, parts: [ACCOMPANIED], sheets: ["mentee"], leastRows: 1 },
  { ...first, id: "volunteers.cleared", section: "programmes", unit: "person", method: "distinct", key: null, parts: [CLEARED], sheets: ["clearance"], leastRows: 1 },
  { ...first, id: "centres.opened", section: "programmes", unit: "place", method: "rows", key: null, parts: [CENTRES_OPENED], sheets: ["centre"], leastRows: 1 },
  { ...first, version: 2, id: "targets.credited", section: "programmes", unit: null, method: "distinct", key: "target", parts: [TARGET_CREDITS], sheets: ["learner", "participation", "mentor", "centre", "grant", "training", "trained", "outcome"], leastRows: 1 },
  { ...first, version: 2, id: "targets.amounts", section: "programmes", unit: null, method: "sum", key: "target", parts: [TARGET_AMOUNTS], sheets: ["outcome"], leastRows: 1 },
  { ...first, version: 2, id: "commitment.kept", section: "partners", unit: null, method: "sum_expected", key: "commitment", parts: [OCCURRENCES], sheets: ["occurrence"] },
  { ...first, version: 2, id: "claims", section: "partners", unit: null, method: "claim", key: "claim", parts: [CLAIMS_EACH], sheets: ["claim", "delivery"], leastRows: 1 },
  { ...first, version: 3, id: "claims.items", section: "partners", unit: null, method: "sum", key: "item", parts: [CLAIMS_OF_ITEMS], sheets: ["claim", "delivery"], leastRows: 2 },
  { ...first, id: "joint.deliveries", section: "partners", unit: "delivery", method: "rows", key: null, parts: [JOINT_ALL], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "joint.direction", section: "partners", unit: "delivery", method: "rows", key: "direction", parts: [JOINT_BY_DIRECTION], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "joint.citizens", section: "partners", unit: "person", method: "distinct", key: null, parts: [JOINT_PERSONS], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "joint.families", section: "partners", unit: "family", method: "distinct", key: null, parts: [JOINT_FAMILIES], sheets: ["delivery"], leastRows: 1 },
  { ...first, id: "joint.groups", section: "partners", unit: "serving", method: "sum", key: null, parts: [JOINT_GROUPS], sheets: ["delivery"], leastRows: 1 },
  { ...first, version: 3, id: "partners.families.bounds", section: "partners", unit: "family", method: "bounds", key: null, parts: [FAMILIES_PARTNERS, CLAIMS_OF_FAMILIES], sheets: ["delivery", "claim"] },
  { ...first, version: 2, id: "partners.citizens.bounds", section: "partners", unit: "person", method: "bounds", key: null, parts: [PERSONS_ALL, CLAIMS_OF_PERSONS], sheets: ["delivery", "claim"] },
  ...OWN,
];

/** What a composed figure counts; null for one of the catalogue. */
export const measureOf = (definition: string): Measure | null => MEASURES.find((measure) => definition === `own.${measure}`) ?? null;

/** Id of a figure: the definition's, with the key behind it where there are several. */
export const figureId = (definition: DefinitionId, key: string): string => (key === "" ? definition : `${definition}:${key}`);

/** The definition and key behind a figure's id; null for an id of nobody. */
export function definitionOf(id: string): { readonly definition: FigureDefinition; readonly key: string } | null {
  const at = id.indexOf(":");
  const [name, key] = at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at + 1)];
  const definition = DEFINITIONS.find((each) => each.id === name);
  return definition && (definition.key === null) === (key === "") ? { definition, key } : null;
}
