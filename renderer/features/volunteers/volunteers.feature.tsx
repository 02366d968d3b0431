import type { OutputOf } from "../../ui/outputs";
import { directionSchema } from "../../../shared/contract/base";
import { OCCUPATIONS, VOLUNTEER_DEFAULTS, VOLUNTEER_STATUSES, type VolunteerFields, volunteerFieldsSchema, PARENT_CONSENT_RUNS_OUT } from "../../../shared/contract/volunteers";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { named, placed } from "../../ui/naming";
import { emptyPerson } from "../../ui/person/emptyPerson";
import type { RegisterFeature } from "../../ui/register/feature";
import { AGE_FILTERS } from "../../ui/register/Filters";
import { StateBadge } from "../../ui/StateBadge";
import { VolunteerBulkActions } from "./VolunteerBulkActions";
import { VolunteerCard } from "./VolunteerCard";
import { VolunteerForm } from "./VolunteerForm";

type Row = OutputOf<"volunteers", "list">["rows"][number];
export type VolunteerExtra = OutputOf<"volunteers", "get">["extra"];

export const volunteersFeature: RegisterFeature<VolunteerFields, Row, VolunteerExtra> = {
  name: "volunteers",
  write: "register",
  papers: ["volunteer_card", "participation", "hours_statement", "volunteer_thanks"],
  calls: (client) => client.volunteers,
  schema: volunteerFieldsSchema,
  columns: ({ t, language, date }) => [
    { key: "name", sortable: true, width: 220, render: (row) => row.name },
    { key: "number", sortable: true, width: 100, render: (row) => row.number },
    { key: "status", firm: true, cell: { words: "volunteers:status" }, sortable: true, width: 125, render: (row) => <StateBadge state={row.status} words="volunteers:status" /> },
    { key: "phone", width: 146, render: (row) => formatPhone(row.phone) },
    { key: "place", width: 130, render: (row) => placed(row, language) },
    { key: "address", optional: true, width: 220, render: (row) => row.address },
    { key: "age", numeric: true, width: 68, render: (row) => row.age },
    { key: "occupation", optional: true, cell: { fields: ["occupationKind"], words: "volunteers:occupationKind" }, width: 120, render: (row) => row.occupationKind && t(`occupationKind.${row.occupationKind}`) },
    { key: "directions", cell: { words: "common:direction" }, width: 150, render: (row) => row.directions.map((direction) => t(`common:direction.${direction}`)).join(", ") },
    { key: "joined", optional: true, cell: { fields: ["joinedOn"] }, sortable: true, width: 115, render: (row) => date(row.joinedOn) },
    { key: "skills", optional: true, width: 200, render: (row) => row.skills.join(", ") },
    { key: "languages", optional: true, cell: { words: "person:language" }, width: 150, render: (row) => row.languages.map((code) => t(`person:language.${code}`, { defaultValue: code })).join(", ") },
    { key: "vehicle", optional: true, width: 150, render: (row) => row.vehicle },
    { key: "groups", optional: true, width: 200, render: (row) => row.groups.map((group) => named(group, language)).join(", ") },
  ],
  filters: [
    { name: "status", kind: "option", options: VOLUNTEER_STATUSES, words: "volunteers:status", width: 160, several: true },
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 220, several: true },
    { name: "district", kind: "place", words: true, several: true },
    { name: "occupationKind", kind: "option", options: OCCUPATIONS, words: "volunteers:occupationKind", width: 170 },
    { name: "availableOn", kind: "dayAndHour" },
    ...AGE_FILTERS,
    { name: "parentConsent", kind: "option", options: PARENT_CONSENT_RUNS_OUT, words: "volunteers:parentConsentRunsOut", width: 220 },
    { name: "groupId", kind: "link" },
  ],
  empty: ({ today }) => ({ person: emptyPerson(), ...VOLUNTEER_DEFAULTS, joinedOn: today }),
  title: (fields) => displayName(fields.person),
  BulkActions: VolunteerBulkActions,
  Card: VolunteerCard,
  Form: VolunteerForm,
};
