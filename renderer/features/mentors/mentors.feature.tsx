import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MENTOR_STATES, type MentorFields, mentorFieldsSchema } from "../../../shared/contract/mentors";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useMay, useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { PersonFields } from "../../ui/person/PersonFields";
import { Attachments } from "../../ui/record/Attachments";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"mentors", "list">["rows"][number];
type Extra = OutputOf<"mentors", "get">["extra"];

export const mentorsFeature: RegisterFeature<MentorFields, Row, Extra> = {
  name: "mentors",
  write: "register",
  calls: (client) => client.mentors,
  schema: mentorFieldsSchema,
  columns: ({ language, date, number }) => [
    { key: "name", sortable: true, width: 230, render: (row) => row.name },
    { key: "state", firm: true, cell: { words: "mentors:state" }, width: 162, render: (row) => <StateBadge state={row.state} words="mentors:state" /> },
    { key: "prepared", cell: { fields: ["preparedOn"] }, sortable: true, width: 130, render: (row) => date(row.preparedOn) },
    { key: "standing", width: 180, render: (row) => row.standing },
    { key: "programme", width: 210, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "accompanies", numeric: true, width: 130, render: (row) => number(row.accompanies) },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "state", kind: "option", options: MENTOR_STATES, words: "mentors:state", width: 160 },
  ],
  empty: () => ({ programmeId: "", person: emptyPerson(), standing: "", preparedOn: null, preparation: "", from: null, to: null, note: "" }),
  next: ({ programmeId, preparedOn, preparation }) => ({ programmeId, person: emptyPerson(), standing: "", preparedOn, preparation, from: null, to: null, note: "" }),
  title: (fields) => displayName(fields.person),
  Card: MentorCard,
  Form: MentorForm,
};

function MentorCard({ id, fields, extra }: { id: string; fields: MentorFields; extra: Extra }) {
  const { t } = useTranslation("mentors");
  const { date, number } = useFormats();
  const language = useLanguage();
  const mayKnow = useMay("children");
  return (
    <>
      <Facts
        facts={[
          [t("field.programmeId"), <Anchor key="programme" component={Link} to={`/programmes/${extra.programme.id}`} size="sm">{named(extra.programme, language)}</Anchor>],
          [t("column.state"), <StateBadge key="state" state={extra.state} words="mentors:state" />],
          [t("field.standing"), fields.standing],
          [t("field.preparedOn"), date(fields.preparedOn)],
          [t("field.preparation"), fields.preparation],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to)],
          [
            t("column.accompanies"),
            mayKnow ? <Anchor key="accompanies" component={Link} to={`/mentees?mentorId=${id}`} size="sm" className="number">{number(extra.accompanies)}</Anchor> : number(extra.accompanies),
          ],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.person")}>
        <PersonFacts person={fields.person} extra={extra} />
      </Section>
      <CreditedTo kind="mentors" id={id} />
      <Attachments ownerKind="mentors" ownerId={id} kinds={["document", "consent", "photo"]} />
    </>
  );
}

function MentorForm({ form }: { form: RecordForm<MentorFields> }) {
  const { t } = useTranslation("mentors");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <RecordSelect {...field("programmeId")} value={form.values.programmeId} of="programmes" load={client.programmes.choices} required />
      <PersonFields form={groupForm(form)} path="person" person={form.values.person} />
      <Section title={t("card.mentoring")}>
        <TextInput {...field("standing")} description={t("hint.standing")} />
        <DateField {...field("preparedOn")} value={form.values.preparedOn} description={t("hint.preparedOn")} />
        <TextInput {...field("preparation")} description={t("hint.preparation")} />
        <DateField {...field("from")} value={form.values.from} />
        <DateField {...field("to")} value={form.values.to} />
        <Textarea {...field("note")} autosize minRows={2} />
      </Section>
    </>
  );
}
