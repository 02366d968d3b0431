import type { OutputOf } from "../../ui/outputs";
import { type HeadquartersFields, headquartersFieldsSchema } from "../../../shared/contract/headquarters";
import { directionSchema } from "../../../shared/contract/base";
import { named, placed } from "../../ui/naming";
import type { RegisterFeature } from "../../ui/register/feature";
import { HeadquartersCard } from "./HeadquartersCard";
import { HeadquartersForm } from "./HeadquartersForm";

type Row = OutputOf<"headquarters", "list">["rows"][number];
export type HeadquartersExtra = OutputOf<"headquarters", "get">["extra"];

export const headquartersFeature: RegisterFeature<HeadquartersFields, Row, HeadquartersExtra> = {
  name: "headquarters",
  write: "register",
  papers: ["headquarters_list"],
  calls: (client) => client.headquarters,
  schema: headquartersFieldsSchema,
  columns: ({ t, language, date, number }) => [
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "membersToday", numeric: true, width: 160, render: (row) => number(row.membersToday) },
    { key: "place", width: 190, render: (row) => placed(row, language) },
    { key: "directions", width: 220, render: (row) => row.directions.map((direction) => t(`common:direction.${direction}`)).join(", ") },
    { key: "from", sortable: true, width: 120, render: (row) => date(row.from) },
    { key: "to", width: 120, render: (row) => date(row.to) },
    { key: "purpose", optional: true, width: 240, render: (row) => row.purpose },
    { key: "coordinator", optional: true, width: 200, render: (row) => row.coordinator && named(row.coordinator, language) },
    { key: "note", optional: true, width: 220, render: (row) => row.note },
  ],
  filters: [{ name: "district", kind: "place" }, { name: "day", kind: "date" }, { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 220 }, { name: "regimeId", kind: "link" }],
  empty: ({ today }) => ({ nameRu: "", nameKk: "", purpose: "", from: today, to: null, katoCode: null, directions: [], coordinatorId: null, regimeId: null, members: [], note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: HeadquartersCard,
  Form: HeadquartersForm,
};
