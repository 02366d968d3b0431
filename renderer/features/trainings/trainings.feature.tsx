import { Anchor, SimpleGrid, Table, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Attendee, type TrainingFields, trainingFieldsSchema } from "../../../shared/contract/trainings";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { usePeriodText } from "../../ui/period";
import { Attachments } from "../../ui/record/Attachments";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"trainings", "list">["rows"][number];
type Extra = OutputOf<"trainings", "get">["extra"];

export const trainingsFeature: RegisterFeature<TrainingFields, Row, Extra> = {
  name: "trainings",
  write: "register",
  calls: (client) => client.trainings,
  schema: trainingFieldsSchema,
  defaultDescending: true,
  columns: ({ language, date, number }) => [
    { key: "date", cell: { fields: ["date", "to"] }, sortable: true, width: 190, render: (row) => (row.to === null ? date(row.date) : `${date(row.date)} – ${date(row.to)}`) },
    { key: "topic", sortable: true, width: 280, render: (row) => row.topic },
    { key: "hours", optional: true, numeric: true, width: 90, render: (row) => row.hours !== null && number(row.hours) },
    { key: "attended", numeric: true, width: 110, render: (row) => number(row.attended) },
    { key: "certificates", numeric: true, width: 130, render: (row) => number(row.certificates) },
    { key: "place", cell: { fields: ["placeRu", "place"] }, width: 220, render: (row) => [placed(row, language), row.place].filter(Boolean).join(", ") },
    { key: "programme", width: 240, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "personId", kind: "record", of: "people", load: (client) => client.people.choices },
    { name: "from", kind: "date" },
    { name: "to", kind: "date" },
  ],
  empty: ({ today }) => ({ topic: "", programmeId: null, date: today, to: null, hours: null, katoCode: null, place: "", trainer: "", partnerId: null, attendees: [], note: "" }),
  title: (fields) => fields.topic,
  Card: TrainingCard,
  Form: TrainingForm,
};

function TrainingCard({ id, fields, extra }: { id: string; fields: TrainingFields; extra: Extra }) {
  const { t } = useTranslation("trainings");
  const { date, number } = useFormats();
  const language = useLanguage();
  const period = usePeriodText();
  return (
    <>
      <Facts
        facts={[
          [t("field.date"), fields.to === null ? date(fields.date) : period(fields.date, fields.to)],
          [t("field.hours"), fields.hours === null ? "" : number(fields.hours)],
          [t("field.programmeId"), extra.programme && <RecordLink key="programme" kind="programmes" record={extra.programme} />],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.place"), fields.place],
          [t("field.trainer"), fields.trainer],
          [t("field.partnerId"), extra.partner && <RecordLink key="partner" kind="partners" record={extra.partner} />],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.attended", { count: extra.attendees.length })}>
        {extra.attendees.length > 0 && (
          <Table verticalSpacing={5} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("attendee.person")}</Table.Th>
                <Table.Th>{t("attendee.certificate")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {extra.attendees.map((one) => (
                <Table.Tr key={one.personId}>
                  <Table.Td><Anchor component={Link} to={`/people/${one.personId}`} size="sm">{one.name}</Anchor></Table.Td>
                  <Table.Td>{one.certificate || "—"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      <CreditedTo kind="trainings" id={id} />
      <Attachments ownerKind="trainings" ownerId={id} kinds={["photo", "signed_sheet", "document"]} />
    </>
  );
}

function TrainingForm({ form }: { form: RecordForm<TrainingFields> }) {
  const { t } = useTranslation("trainings");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("topic")} required data-autofocus />
      <RecordSelect {...field("programmeId")} value={values.programmeId} of="programmes" load={client.programmes.choices} onChange={(id) => form.setFieldValue("programmeId", id)} />
      <DateField {...field("date")} value={values.date} required />
      <DateField {...field("to")} value={values.to} description={t("hint.to")} />
      <CountField {...field("hours")} w={200} value={values.hours} onChange={(hours) => form.setFieldValue("hours", hours)} />
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} />
      <TextInput {...field("place")} />
      <TextInput {...field("trainer")} />
      <RecordSelect {...field("partnerId")} value={values.partnerId} of="partners" load={client.partners.choices} onChange={(id) => form.setFieldValue("partnerId", id)} />
      <Section title={t("field.attendees")}>
        <Rows
          rows={values.attendees}
          addLabel={t("addAttendee")}
          onAdd={() => form.insertListItem("attendees", { personId: "", certificate: "" })}
          onRemove={(index) => form.removeListItem("attendees", index)}
          render={(attendee, index) => <AttendeeFields form={form} path={`attendees.${index}`} attendee={attendee} />}
        />
      </Section>
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const AttendeeFields = memoPart(({ form, path, attendee }: { form: RecordForm<TrainingFields>; path: string; attendee: Attendee }) => {
  const { t } = useTranslation("trainings");
  const { client } = useOffice();
  const part = (name: string) => form.getInputProps(`${path}.${name}`);
  return (
    <SimpleGrid cols={2} spacing={8}>
      <RecordSelect label={t("attendee.person")} {...part("personId")} value={attendee.personId} of="people" load={client.people.choices} required />
      <TextInput label={t("attendee.certificate")} {...part("certificate")} />
    </SimpleGrid>
  );
});
