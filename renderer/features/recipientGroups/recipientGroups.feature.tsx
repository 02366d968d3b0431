import { Anchor, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RECIPIENT_GROUP_KINDS, type RecipientGroupFields, recipientGroupFieldsSchema } from "../../../shared/contract/recipientGroups";
import { CountField } from "../../ui/fields/CountField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField, PlaceName } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"recipientGroups", "list">["rows"][number];
type Extra = OutputOf<"recipientGroups", "get">["extra"];

export const recipientGroupsFeature: RegisterFeature<RecipientGroupFields, Row, Extra> = {
  name: "recipientGroups",
  write: "register",
  calls: (client) => client.recipientGroups,
  schema: recipientGroupFieldsSchema,
  columns: ({ t, language, number }) => [
    { key: "name", sortable: true, width: 300, render: (row) => named(row, language) },
    { key: "kind", cell: { words: "recipientGroups:kind" }, sortable: true, width: 170, render: (row) => t(`kind.${row.kind}`) },
    { key: "place", width: 230, render: (row) => row.place },
    { key: "headcount", numeric: true, width: 100, render: (row) => (row.headcount === null ? "" : number(row.headcount)) },
    { key: "partner", width: 230, render: (row) => row.partner && named(row.partner, language) },
    { key: "note", optional: true, width: 220, render: (row) => row.note },
  ],
  filters: [
    { name: "kind", kind: "option", options: RECIPIENT_GROUP_KINDS, words: "recipientGroups:kind" },
    { name: "partnerId", kind: "record", of: "partners", load: (client) => client.partners.choices },
    { name: "district", kind: "place", words: true },
  ],
  empty: () => ({ nameRu: "", nameKk: "", kind: "doctors", partnerId: null, katoCode: null, place: "", headcount: null, note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: GroupCard,
  Form: GroupForm,
};

function GroupCard({ id, fields, extra }: { id: string; fields: RecipientGroupFields; extra: Extra }) {
  const { t } = useTranslation("recipientGroups");
  const { number } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), fields.nameRu],
          [t("field.nameKk"), fields.nameKk],
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.headcount"), fields.headcount === null ? null : number(fields.headcount)],
          [t("field.partnerId"), extra.partner && <RecordLink key="partner" kind="partners" record={extra.partner} />],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.place"), fields.place],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.activity")}>
        <Facts
          facts={[
            [t("card.deliveries"), <Anchor key="deliveries" component={Link} to={`/deliveries?recipientKind=group&recipientId=${id}`} inherit>{number(extra.deliveries)}</Anchor>],
            [t("card.commitments"), <Anchor key="commitments" component={Link} to={`/commitments?recipientGroupId=${id}`} inherit>{number(extra.commitments)}</Anchor>],
            [t("card.claims"), <Anchor key="claims" component={Link} to={`/claims?recipientGroupId=${id}`} inherit>{number(extra.claims)}</Anchor>],
          ]}
        />
      </Section>
    </>
  );
}

function GroupForm({ form }: { form: RecordForm<RecipientGroupFields> }) {
  const { t } = useTranslation("recipientGroups");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <OptionSelect {...field("kind")} options={RECIPIENT_GROUP_KINDS} words="recipientGroups:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <CountField {...field("headcount")} description={t("hint.headcount")} w={200} value={form.values.headcount} onChange={(count) => form.setFieldValue("headcount", count)} />
      <RecordSelect {...field("partnerId")} of="partners" load={client.partners.choices} value={form.values.partnerId} onChange={(id) => form.setFieldValue("partnerId", id)} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.place, onChange: (words) => form.setFieldValue("place", words) }} value={form.values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("place")} description={t("hint.place")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
