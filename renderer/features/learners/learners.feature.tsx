import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutputOf } from "../../ui/outputs";
import { LEARNER_STATES, type LearnerFields, learnerFieldsSchema } from "../../../shared/contract/learners";
import { displayName } from "../../../shared/domain/names";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { PersonFields } from "../../ui/person/PersonFields";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { AGE_FILTERS } from "../../ui/register/Filters";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"learners", "list">["rows"][number];
type Extra = OutputOf<"learners", "get">["extra"];

export const learnersFeature: RegisterFeature<LearnerFields, Row, Extra> = {
  name: "learners",
  write: "register",
  calls: (client) => client.learners,
  schema: learnerFieldsSchema,
  columns: ({ language, date }) => [
    { key: "name", sortable: true, width: 260, render: (row) => row.name },
    { key: "age", numeric: true, width: 68, render: (row) => row.age },
    { key: "state", cell: { words: "learners:state" }, sortable: true, width: 130, render: (row) => <StateBadge state={row.state} words="learners:state" /> },
    { key: "selected", cell: { fields: ["selectedOn"] }, sortable: true, width: 120, render: (row) => date(row.selectedOn) },
    { key: "programme", width: 220, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "school", width: 200, render: (row) => row.school },
    { key: "place", width: 170, render: (row) => placed(row, language) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "state", kind: "option", options: LEARNER_STATES, words: "learners:state", width: 150 },
    { name: "district", kind: "place" },
    ...AGE_FILTERS,
  ],
  empty: () => ({ programmeId: "", person: emptyPerson(), state: "applied", selectedOn: null, school: "", katoCode: null, criterion: "", note: "" }),
  // A class is typed off one list: the course, the decision and the school stay the same.
  next: ({ programmeId, state, selectedOn, school, katoCode, criterion }) => ({ programmeId, person: emptyPerson(), state, selectedOn, school, katoCode, criterion, note: "" }),
  title: (fields) => displayName(fields.person),
  Card: LearnerCard,
  Form: LearnerForm,
};

function LearnerCard({ fields, extra }: { fields: LearnerFields; extra: Extra }) {
  const { t } = useTranslation("learners");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.programmeId"), <Anchor key="programme" component={Link} to={`/programmes/${extra.programme.id}`} size="sm">{named(extra.programme, language)}</Anchor>],
          [t("field.state"), <StateBadge key="state" state={fields.state} words="learners:state" />],
          [t("field.selectedOn"), date(fields.selectedOn)],
          [t("field.school"), fields.school],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.criterion"), fields.criterion],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.person")}>
        <PersonFacts person={fields.person} extra={extra} />
      </Section>
    </>
  );
}

function LearnerForm({ form }: { form: RecordForm<LearnerFields> }) {
  const { t } = useTranslation("learners");
  const { client } = useOffice();
  const { today } = useStatus();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const setState = (state: LearnerFields["state"]): void => {
    form.setFieldValue("state", state);
    if (state === "selected" && !form.values.selectedOn) form.setFieldValue("selectedOn", today);
  };
  return (
    <>
      <RecordSelect {...field("programmeId")} value={form.values.programmeId} of="programmes" load={client.programmes.choices} required />
      <PersonFields form={groupForm(form)} path="person" person={form.values.person} />
      <Section title={t("card.course")}>
        <OptionSelect {...field("state")} options={LEARNER_STATES} words="learners:state" required value={form.values.state} onChange={(state) => state && setState(state)} />
        <DateField {...field("selectedOn")} value={form.values.selectedOn} description={t("hint.selectedOn")} />
        <TextInput {...field("school")} />
        <PlaceField {...field("katoCode")} value={form.values.katoCode} />
        <TextInput {...field("criterion")} description={t("hint.criterion")} />
        <Textarea {...field("note")} autosize minRows={2} />
      </Section>
    </>
  );
}
