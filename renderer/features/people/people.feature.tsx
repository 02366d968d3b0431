/** People as themselves: volunteers, learners, members of families and everybody else who was ever named. */
import { Alert, Anchor, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutputOf } from "../../ui/outputs";
import { type PersonFields, personFieldsSchema } from "../../../shared/contract/people";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { BirthFields } from "../../ui/person/BirthFields";
import { ContactFields } from "../../ui/person/ContactFields";
import { NameFields } from "../../ui/person/NameFields";
import { birthOf, contactsOf } from "../../ui/person/part";
import { EraseButton } from "../../ui/person/EraseButton";
import { ConsentSection } from "../../ui/person/ConsentSection";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { SimilarPeople } from "../../ui/person/SimilarPeople";
import { Facts } from "../../ui/record/Facts";
import { MergeButton } from "../../ui/record/MergeButton";
import { MergeNotes } from "../../ui/record/MergeNotes";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { AGE_FILTERS } from "../../ui/register/Filters";

type Row = OutputOf<"people", "list">["rows"][number];
type Extra = OutputOf<"people", "get">["extra"];

export const peopleFeature: RegisterFeature<PersonFields, Row, Extra> = {
  name: "people",
  write: "register",
  calls: (client) => client.people,
  schema: personFieldsSchema,
  columns: ({ language, date }) => [
    { key: "name", sortable: true, render: (row) => row.name },
    { key: "birthDate", sortable: true, width: 130, render: (row) => date(row.birthDate) },
    { key: "age", numeric: true, width: 70, render: (row) => row.age },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
    { key: "place", sortable: true, width: 200, render: (row) => placed(row, language) },
    { key: "address", optional: true, width: 220, render: (row) => row.address },
  ],
  filters: [{ name: "district", kind: "place", words: true }, ...AGE_FILTERS],
  empty: () => ({ family: "", given: "", patronymic: "", birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], note: "" }),
  title: (fields) => displayName(fields),
  Card: PersonCard,
  CardActions: ({ id, record, fields, extra }) =>
    extra.erasedAt === null && (
      <>
        <MergeButton kind="people" id={id} />
        <EraseButton id={id} version={record.version} name={displayName(fields)} />
      </>
    ),
  Form: PersonForm,
};

function PersonCard({ id, fields, extra }: { id: string; fields: PersonFields; extra: Extra }) {
  const { t } = useTranslation(["people", "learners", "person"]);
  const { number, instant } = useFormats();
  const language = useLanguage();
  const link = (to: string, text: string) => (
    <Anchor key={to} component={Link} to={to} size="sm" display="block">
      {text}
    </Anchor>
  );
  const links = (all: React.ReactNode[]) => (all.length > 0 ? all : null);
  return (
    <>
      <MergeNotes kind="people" id={id} />
      {extra.erasedAt !== null && <Alert p="xs" color="gray" c="var(--mantine-color-text)">{t("person:erase.erased", { date: instant(extra.erasedAt) })}</Alert>}
      <PersonFacts person={fields} extra={extra} />
      <Section title={t("card.where")}>
        <Facts
          facts={[
            [t("card.volunteer"), extra.volunteer && link(`/volunteers/${extra.volunteer.id}`, extra.volunteer.number)],
            [t("card.posts"), links(extra.posts.map((post) => link(`/staff/${post.id}`, post.post)))],
            [t("card.families"), links(extra.families.map((family) => link(`/families/${family.id}`, family.name)))],
            [t("card.programmes"), links(extra.programmes.map((course) => link(`/learners/${course.learnerId}`, `${named(course, language)} (${t(`learners:state.${course.state}`)})`)))],
            [t("card.deliveries"), link(`/deliveries?recipientKind=person&recipientId=${id}&state=confirmed`, number(extra.deliveries))],
          ]}
        />
      </Section>
      <ConsentSection personId={id} name={displayName(fields)} />
    </>
  );
}

function PersonForm({ form, id }: { form: RecordForm<PersonFields>; id: string | null }) {
  const part = { form: groupForm(form), path: "" };
  const person = form.values;
  return (
    <Stack gap="sm">
      <NameFields {...part} person={person} first />
      {id === null && <SimilarPeople person={person} />}
      <BirthFields {...part} person={birthOf(person)} compact={false} />
      <ContactFields {...part} person={contactsOf(person)} compact={false} />
    </Stack>
  );
}
