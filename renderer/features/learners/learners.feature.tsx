import type { OutputOf } from "../../ui/outputs";
import { LEARNER_STATES, type LearnerFields, learnerFieldsSchema } from "../../../shared/contract/learners";
import { COURSES } from "../../../shared/domain/learners";
import { learnerFaults, lessonsOf } from "../../../shared/domain/learners";
import { displayName } from "../../../shared/domain/names";
import { named, placed } from "../../ui/naming";
import { emptyPerson } from "../../ui/person/emptyPerson";
import type { RegisterFeature } from "../../ui/register/feature";
import { AGE_FILTERS } from "../../ui/register/Filters";
import { StateBadge } from "../../ui/StateBadge";
import { LearnerBulkActions } from "./LearnerBulkActions";
import { LearnerCard } from "./LearnerCard";
import { LearnerForm } from "./LearnerForm";

type Row = OutputOf<"learners", "list">["rows"][number];
type Extra = OutputOf<"learners", "get">["extra"];

/** What the office would refuse anyway, told before it is sent. */
const checked = learnerFieldsSchema.superRefine((fields, context) => {
  for (const { field, kind } of learnerFaults(fields)) context.addIssue({ code: "custom", message: kind, path: field.split(".") });
});

export const learnersFeature: RegisterFeature<LearnerFields, Row, Extra> = {
  name: "learners",
  write: "register",
  calls: (client) => client.learners,
  schema: checked,
  columns: ({ t, language, date }) => [
    { key: "name", sortable: true, width: 260, render: (row) => row.name },
    { key: "age", numeric: true, width: 68, render: (row) => row.age },
    { key: "state", firm: true, cell: { words: "learners:state" }, sortable: true, width: 150, render: (row) => <StateBadge state={row.state} words="learners:state" /> },
    { key: "selected", cell: { fields: ["selectedOn"] }, sortable: true, width: 120, render: (row) => date(row.selectedOn) },
    { key: "programme", width: 220, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "school", width: 180, render: (row) => row.school },
    { key: "place", width: 170, render: (row) => placed(row, language) },
    { key: "course", optional: true, cell: { words: "learners:course" }, width: 170, render: (row) => row.course && t(`course.${row.course}`) },
    { key: "group", optional: true, cell: { fields: ["groupName"] }, width: 120, render: (row) => row.groupName },
    { key: "rural", optional: true, cell: { fields: ["ruralSchool"], words: "learners:ruralSchool" }, width: 120, render: (row) => row.ruralSchool && t(`ruralSchool.${row.ruralSchool}`) },
    { key: "lessons", optional: true, cell: { fields: ["lessonsAttended", "lessonsHeld"] }, width: 110, render: (row) => lessonsOf(row) },
    { key: "criterion", optional: true, width: 200, render: (row) => row.criterion },
    { key: "incomeEvidence", optional: true, width: 220, render: (row) => row.incomeEvidence },
    { key: "reason", optional: true, width: 260, render: (row) => row.reason },
    { key: "results", optional: true, width: 260, render: (row) => row.results },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "state", kind: "option", options: LEARNER_STATES, words: "learners:state", width: 150 },
    { name: "course", kind: "option", options: COURSES, words: "learners:course", width: 190 },
    { name: "ruralSchool", kind: "option", options: ["rural", "town"], words: "learners:ruralSchool", width: 130 },
    { name: "district", kind: "place" },
    ...AGE_FILTERS,
  ],
  empty: () => ({
    programmeId: "", person: emptyPerson(), state: "applied", selectedOn: null, school: "", katoCode: null, ruralSchool: false, criterion: "", incomeEvidence: "", reason: "",
    course: null, groupName: "", subjects: [], lessonsHeld: null, lessonsAttended: null, note: "",
  }),
  // A class is typed off one list: the course, its subjects, the decision and the school stay the same.
  next: (saved) => ({
    ...saved, person: emptyPerson(), incomeEvidence: "", reason: "", note: "", lessonsAttended: null,
    subjects: saved.subjects.map((subject) => ({ ...subject, score: null })),
  }),
  title: (fields) => displayName(fields.person),
  BulkActions: LearnerBulkActions,
  Card: LearnerCard,
  Form: LearnerForm,
};
