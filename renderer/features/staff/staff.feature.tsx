import { Select, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { STAFF_STATES, type StaffFields, staffFieldsSchema } from "../../../shared/contract/staff";
import { displayName } from "../../../shared/domain/names";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import { placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { usePeriodText } from "../../ui/period";
import { emptyPerson } from "../../ui/person/emptyPerson";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { PersonFields } from "../../ui/person/PersonFields";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { AGE_FILTERS } from "../../ui/register/Filters";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"staff", "list">["rows"][number];
type Extra = OutputOf<"staff", "get">["extra"];

export const staffFeature: RegisterFeature<StaffFields, Row, Extra> = {
  name: "staff",
  write: "register",
  calls: (client) => client.staff,
  schema: staffFieldsSchema,
  columns: ({ date, language }) => [
    { key: "name", sortable: true, width: 250, render: (row) => row.name },
    { key: "post", width: 280, render: (row) => row.post },
    { key: "state", firm: true, cell: { words: "staff:state" }, width: 130, render: (row) => <StateBadge state={row.state} words="staff:state" /> },
    { key: "phone", width: 146, render: (row) => formatPhone(row.phone) },
    { key: "from", sortable: true, width: 115, render: (row) => date(row.from) },
    { key: "to", width: 115, render: (row) => date(row.to) },
    { key: "age", optional: true, numeric: true, width: 68, render: (row) => row.age },
    { key: "place", optional: true, width: 150, render: (row) => placed(row, language) },
    { key: "address", optional: true, width: 220, render: (row) => row.address },
    { key: "account", optional: true, width: 170, render: (row) => row.account },
    { key: "note", optional: true, width: 220, render: (row) => row.note },
  ],
  filters: [
    { name: "state", kind: "option", options: STAFF_STATES, words: "staff:state", width: 160 },
    { name: "post", kind: "record", of: "staffPosts", load: (client) => client.staff.posts },
    { name: "district", kind: "place", words: true, several: true },
    ...AGE_FILTERS,
  ],
  empty: ({ today }) => ({ person: emptyPerson(), post: "", from: today, to: null, accountId: null, note: "" }),
  title: (fields) => displayName(fields.person),
  Card: StaffCard,
  Form: StaffForm,
};

function StaffCard({ fields, extra }: { fields: StaffFields; extra: Extra }) {
  const { t } = useTranslation("staff");
  const { date } = useFormats();
  const period = usePeriodText();
  return (
    <>
      <Facts
        facts={[
          [t("field.post"), fields.post],
          [t("column.state"), <StateBadge key="state" state={extra.state} words="staff:state" />],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to)],
          [t("field.accountId"), extra.account],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.person")}>
        <PersonFacts person={fields.person} extra={extra} />
      </Section>
      {extra.posts.length > 0 && (
        <Section title={t("card.posts")}>
          {extra.posts.map((post) => (
            <Text key={post.id} size="sm">
              <RecordLink kind="staff" record={{ id: post.id, nameRu: post.post, nameKk: "" }} />
              <Text span size="sm" c="dimmed" display="block">
                {period(post.from, post.to)}
              </Text>
            </Text>
          ))}
        </Section>
      )}
    </>
  );
}

function StaffForm({ form }: { form: RecordForm<StaffFields> }) {
  const { t } = useTranslation("staff");
  const { query } = useOffice();
  const accounts = useQuery(query.accounts.atDoor.queryOptions()).data ?? [];
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <PersonFields form={groupForm(form)} path="person" person={form.values.person} first />
      <Section title={t("card.work")}>
        <TextInput {...field("post")} required />
        <DateField {...field("from")} value={form.values.from} required />
        <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
        <Select
          {...field("accountId")}
          description={t("hint.accountId")}
          data={accounts.map((account) => ({ value: account.id, label: account.name }))}
          value={form.values.accountId}
          onChange={(id) => form.setFieldValue("accountId", id)}
          clearable
          checkIconPosition="right"
        />
        <Textarea {...field("note")} autosize minRows={2} />
      </Section>
    </>
  );
}
