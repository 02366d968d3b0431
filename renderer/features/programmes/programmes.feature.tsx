import type { OutputOf } from "../../ui/outputs";
import { directionSchema } from "../../../shared/contract/base";
import { type ProgrammeFields, programmeFieldsSchema } from "../../../shared/contract/programmes";
import { named, placed } from "../../ui/naming";
import type { RegisterFeature } from "../../ui/register/feature";
import { ToCatalogue } from "./ToCatalogue";
import { ProgrammeCard } from "./ProgrammeCard";
import { ProgrammeForm } from "./ProgrammeForm";

type Row = OutputOf<"programmes", "list">["rows"][number];
export type ProgrammeExtra = OutputOf<"programmes", "get">["extra"];

export const programmesFeature: RegisterFeature<ProgrammeFields, Row, ProgrammeExtra> = {
  name: "programmes",
  write: "plan",
  calls: (client) => client.programmes,
  actions: <ToCatalogue />,
  schema: programmeFieldsSchema,
  columns: ({ t, language, date, number }) => [
    { key: "name", sortable: true, width: 300, render: (row) => named(row, language) },
    { key: "code", sortable: true, width: 130, render: (row) => row.code },
    { key: "organiser", width: 210, render: (row) => row.organiser && named(row.organiser, language) },
    { key: "direction", cell: { words: "common:direction" }, width: 180, render: (row) => t(`common:direction.${row.direction}`) },
    { key: "from", sortable: true, width: 110, render: (row) => date(row.from) },
    { key: "to", width: 110, render: (row) => date(row.to) },
    { key: "place", optional: true, cell: { fields: ["placeRu", "place"] }, width: 200, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "requirements", optional: true, width: 230, render: (row) => row.requirements },
    { key: "targets", numeric: true, width: 110, render: (row) => number(row.targets) },
    { key: "learners", numeric: true, width: 100, render: (row) => number(row.learners) },
  ],
  filters: [
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 230 },
    { name: "organiserId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "district", kind: "place", words: true },
    { name: "on", kind: "date" },
  ],
  empty: ({ today, corpsPartnerId }) => ({ code: "", nameRu: "", nameKk: "", aimRu: "", aimKk: "", organiserId: corpsPartnerId || null, direction: "education", from: today, to: null, katoCode: null, place: "", requirements: "", targets: [], note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: ProgrammeCard,
  Form: ProgrammeForm,
};
