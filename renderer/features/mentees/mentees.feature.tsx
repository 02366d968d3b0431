import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type MenteeFields, menteeFieldsSchema } from "../../../shared/contract/mentors";
import { displayName } from "../../../shared/domain/names";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { PersonFields } from "../../ui/person/PersonFields";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"mentees", "list">["rows"][number];
type Extra = OutputOf<"mentees", "get">["extra"];

export const menteesFeature: RegisterFeature<MenteeFields, Row, Extra> = {
  name: "mentees",
  write: "children",
  calls: (client) => client.mentees,
  schema: menteeFieldsSchema,
  columns: ({ date }) => [
    { key: "name", sortable: true, width: 250, render: (row) => row.name },
    { key: "age", numeric: true, width: 68, render: (row) => row.age },
    { key: "mentor", sortable: true, width: 240, render: (row) => row.mentor },
    { key: "institution", width: 240, render: (row) => row.institution },
    { key: "from", sortable: true, width: 115, render: (row) => date(row.from) },
    { key: "to", width: 115, render: (row) => date(row.to) },
  ],
  filters: [
    { name: "mentorId", kind: "record", of: "mentors", load: (client) => client.mentors.choices },
    { name: "on", kind: "date" },
  ],
  empty: ({ today }) => ({ mentorId: "", person: emptyPerson(), institution: "", from: today, to: null, note: "" }),
  next: ({ mentorId, institution, from }) => ({ mentorId, person: emptyPerson(), institution, from, to: null, note: "" }),
  title: (fields) => displayName(fields.person),
  Card: MenteeCard,
  Form: MenteeForm,
};

function MenteeCard({ fields, extra }: { fields: MenteeFields; extra: Extra }) {
  const { t } = useTranslation("mentees");
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.mentorId"), <Anchor key="mentor" component={Link} to={`/mentors/${extra.mentor.id}`} size="sm">{extra.mentor.name}</Anchor>],
          [t("field.institution"), fields.institution],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to)],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.person")}>
        <PersonFacts person={fields.person} extra={extra} />
      </Section>
    </>
  );
}

function MenteeForm({ form }: { form: RecordForm<MenteeFields> }) {
  const { t } = useTranslation("mentees");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("mentorId")} value={form.values.mentorId} of="mentors" load={client.mentors.choices} required />
      <PersonFields form={groupForm(form)} path="person" person={form.values.person} />
      <Section title={t("card.accompanied")}>
        <TextInput {...field("institution")} description={t("hint.institution")} />
        <DateField {...field("from")} value={form.values.from} required />
        <DateField {...field("to")} value={form.values.to} />
        <Textarea {...field("note")} autosize minRows={2} />
      </Section>
    </>
  );
}
