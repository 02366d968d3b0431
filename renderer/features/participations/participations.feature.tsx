import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type ParticipationFields, participationFieldsSchema } from "../../../shared/contract/participations";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"participations", "list">["rows"][number];
type Extra = OutputOf<"participations", "get">["extra"];

export const participationsFeature: RegisterFeature<ParticipationFields, Row, Extra> = {
  name: "participations",
  write: "register",
  calls: (client) => client.participations,
  schema: participationFieldsSchema,
  columns: ({ language, date }) => [
    { key: "name", sortable: true, width: 240, render: (row) => row.name },
    { key: "number", width: 110, render: (row) => row.number },
    { key: "programme", sortable: true, width: 260, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "role", width: 200, render: (row) => row.role },
    { key: "from", sortable: true, width: 110, render: (row) => date(row.from) },
    { key: "to", width: 110, render: (row) => date(row.to) },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "volunteerId", kind: "record", of: "volunteers", load: (client) => client.volunteers.choices },
    { name: "on", kind: "date" },
  ],
  empty: ({ today }) => ({ programmeId: "", volunteerId: "", role: "", from: today, to: null, note: "" }),
  // A list of those who joined is typed off one paper: the programme, the role and the day stay.
  next: ({ programmeId, role, from, to }) => ({ programmeId, volunteerId: "", role, from, to, note: "" }),
  title: (_fields, extra, { t }) => extra?.volunteer.name || t("record"),
  Card: ParticipationCard,
  Form: ParticipationForm,
};

function ParticipationCard({ id, fields, extra }: { id: string; fields: ParticipationFields; extra: Extra }) {
  const { t } = useTranslation("participations");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.volunteerId"), <Anchor key="volunteer" component={Link} to={`/volunteers/${extra.volunteer.id}`} size="sm">{[extra.volunteer.name, extra.volunteer.number].filter(Boolean).join(", ")}</Anchor>],
          [t("field.programmeId"), <Anchor key="programme" component={Link} to={`/programmes/${extra.programme.id}`} size="sm">{named(extra.programme, language)}</Anchor>],
          [t("field.role"), fields.role],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to)],
          [t("field.note"), fields.note],
        ]}
      />
      <CreditedTo kind="participations" id={id} />
    </>
  );
}

function ParticipationForm({ form }: { form: RecordForm<ParticipationFields> }) {
  const { t } = useTranslation("participations");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("programmeId")} value={form.values.programmeId} of="programmes" load={client.programmes.choices} required />
      <RecordSelect {...field("volunteerId")} value={form.values.volunteerId} of="volunteers" load={client.volunteers.choices} required />
      <TextInput {...field("role")} description={t("hint.role")} />
      <DateField {...field("from")} value={form.values.from} required />
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
