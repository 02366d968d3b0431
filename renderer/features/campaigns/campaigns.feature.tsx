import { directionSchema } from "../../../shared/contract/base";
import { type CampaignFields, campaignFieldsSchema } from "../../../shared/contract/campaigns";
import { UNCOUNTED } from "../../../shared/contract/values";
import { complainAboutAmount } from "../../ui/amountCheck";
import { AmountText } from "../../ui/AmountText";
import { linksOf } from "../../../shared/domain/links";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import type { RegisterFeature } from "../../ui/register/feature";
import { CampaignCard } from "./CampaignCard";
import { CampaignForm } from "./CampaignForm";

type Row = OutputOf<"campaigns", "list">["rows"][number];
export type CampaignExtra = OutputOf<"campaigns", "get">["extra"];

export const campaignsFeature: RegisterFeature<CampaignFields, Row, CampaignExtra> = {
  name: "campaigns",
  write: "plan",
  calls: (client) => client.campaigns,
  schema: campaignFieldsSchema.superRefine(({ attended, reach }, context) => {
    complainAboutAmount(context, attended, "person", { value: ["attended", "value"], high: ["attended", "high"] });
    complainAboutAmount(context, reach, "person", { value: ["reach", "value"], high: ["reach", "high"] });
  }),
  defaultDescending: true,
  columns: ({ t, language, date, number }) => [
    { key: "from", sortable: true, width: 110, render: (row) => date(row.from) },
    { key: "to", width: 110, render: (row) => date(row.to) },
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "organiser", width: 230, render: (row) => row.organiser && named(row.organiser, language) },
    { key: "direction", cell: { words: "common:direction" }, width: 190, render: (row) => t(`common:direction.${row.direction}`) },
    { key: "place", cell: { fields: ["placeRu", "place"] }, width: 200, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "registered", optional: true, numeric: true, width: 130, render: (row) => row.registered !== null && number(row.registered) },
    { key: "attended", optional: true, numeric: true, width: 150, render: (row) => row.attended.qualifier !== "unknown" && <AmountText amount={row.attended} unit="person" /> },
    { key: "cities", optional: true, numeric: true, width: 100, render: (row) => row.cities > 0 && number(row.cities) },
    { key: "partners", optional: true, width: 230, render: (row) => row.partners.map((one) => named(one, language)).join(", ") },
    { key: "publicFaces", optional: true, width: 200, render: (row) => row.publicFaces.join(", ") },
    { key: "requirements", optional: true, width: 230, render: (row) => row.requirements },
    { key: "reach", optional: true, numeric: true, width: 150, render: (row) => row.reach.qualifier !== "unknown" && <AmountText amount={row.reach} unit="person" /> },
    { key: "online", optional: true, cell: { words: "campaigns:online" }, width: 110, render: (row) => row.online && t(`online.${row.online}`) },
    { key: "link", optional: true, width: 220, render: (row) => linksOf(row.link).join(", ") },
    { key: "workClasses", optional: true, cell: { words: "requests:workClass" }, width: 220, render: (row) => row.workClasses.map((one) => t(`requests:workClass.${one}`)).join(", ") },
    { key: "deliveries", numeric: true, width: 90, render: (row) => number(row.deliveries) },
  ],
  filters: [
    { name: "direction", kind: "option", options: directionSchema.options, words: "common:direction", width: 230 },
    { name: "organiserId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "district", kind: "place", words: true },
    { name: "online", kind: "option", options: ["online", "place"], words: "campaigns:online", width: 150 },
    { name: "on", kind: "date" },
  ],
  empty: ({ today, corpsPartnerId }) => ({
    nameRu: "", nameKk: "", organiserId: corpsPartnerId || null, direction: "targeted_aid", from: today, to: null, katoCode: null, place: "", requirements: "", online: false, link: "",
    partners: [], publicFaces: [], calls: [], registered: null, attended: UNCOUNTED, reach: UNCOUNTED, workClasses: [], caseClosed: false, note: "",
  }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: CampaignCard,
  Form: CampaignForm,
};
