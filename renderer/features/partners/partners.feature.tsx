import { Anchor, Checkbox, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutputOf } from "../../ui/outputs";
import { PARTNER_KINDS, type PartnerFields, partnerFieldsSchema } from "../../../shared/contract/partners";
import { formatPhone } from "../../../shared/domain/phones";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PhoneField } from "../../ui/fields/PhoneField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { AgreementFacts, AgreementRows } from "./Agreements";

type Row = OutputOf<"partners", "list">["rows"][number];
type Extra = OutputOf<"partners", "get">["extra"];

export const partnersFeature: RegisterFeature<PartnerFields, Row, Extra> = {
  name: "partners",
  write: "register",
  papers: ["partner_thanks"],
  calls: (client) => client.partners,
  schema: partnerFieldsSchema,
  columns: ({ t, language, number }) => [
    { key: "name", sortable: true, render: (row) => named(row, language) },
    { key: "kind", cell: { words: "partners:kind" }, sortable: true, width: 190, render: (row) => t(`kind.${row.kind}`) },
    { key: "deliveries", numeric: true, width: 90, render: (row) => number(row.deliveries) },
    { key: "commitments", numeric: true, width: 130, render: (row) => number(row.commitments) },
    { key: "claims", numeric: true, width: 110, render: (row) => number(row.claims) },
    { key: "shortName", optional: true, width: 140, render: (row) => row.shortName },
    { key: "bin", optional: true, width: 130, render: (row) => row.bin },
    { key: "contact", optional: true, width: 200, render: (row) => row.contact },
    { key: "phone", optional: true, width: 146, render: (row) => formatPhone(row.phone) },
    { key: "address", optional: true, width: 220, render: (row) => row.address },
    { key: "note", optional: true, width: 220, render: (row) => row.note },
  ],
  filters: [{ name: "kind", kind: "option", options: PARTNER_KINDS, words: "partners:kind", width: 230 }, { name: "corps", kind: "link" }],
  empty: () => ({ kind: "fund", nameRu: "", nameKk: "", shortName: "", bin: "", isVolunteer: false, contacts: [], sponsors: [], agreements: [], address: "", bankDetails: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: PartnerCard,
  Form: PartnerForm,
};

function PartnerCard({ id, fields, extra }: { id: string; fields: PartnerFields; extra: Extra }) {
  const { t } = useTranslation("partners");
  const { number } = useFormats();
  const language = useLanguage();
  const listed = (register: string, count: number) => (
    <Anchor key={register} component={Link} to={`/${register}?partnerId=${id}`} size="sm" className="number">
      {number(count)}
    </Anchor>
  );
  const links = (partners: Extra["sponsors"]) =>
    partners.length > 0 && partners.map((partner) => <Anchor key={partner.id} component={Link} to={`/partners/${partner.id}`} size="sm" display="block">{named(partner, language)}</Anchor>);
  return (
    <>
      <Facts
        facts={[
          [t(language === "kk" ? "field.nameRu" : "field.nameKk"), language === "kk" ? fields.nameRu : fields.nameKk],
          [t("field.shortName"), fields.shortName],
          [t("field.kind"), t(`kind.${fields.kind}`)],
          [t("field.bin"), fields.bin],
          [t("field.isVolunteer"), fields.isVolunteer && t("card.isVolunteer")],
          [t("field.address"), fields.address],
          [t("field.sponsors"), links(extra.sponsors) || null],
          [t("card.sponsorOf"), links(extra.sponsorOf) || null],
          [t("field.bankDetails"), fields.bankDetails],
          [t("field.note"), fields.note],
        ]}
      />
      {fields.contacts.length > 0 && (
        <Section title={t("field.contacts")}>
          <Facts facts={fields.contacts.map((contact) => [contact.name || contact.post, [contact.name && contact.post, formatPhone(contact.phone), contact.email].filter(Boolean).join("\n")] as const)} />
        </Section>
      )}
      <AgreementFacts agreements={fields.agreements} />
      <Attachments ownerKind="partners" ownerId={id} kinds={["agreement", "document"]} />
      <Section title={t("card.activity")}>
        <Facts
          facts={[
            [t("card.promised"), listed("commitments", extra.commitments)],
            [t("card.kept"), extra.kept.expected > 0 && t("card.keptOf", { confirmed: number(extra.kept.confirmed), expected: number(extra.kept.expected) })],
            [t("card.claimed"), listed("claims", extra.claims)],
            [t("card.gave"), listed("deliveries", extra.deliveries)],
          ]}
        />
      </Section>
    </>
  );
}

function PartnerForm({ form, id }: { form: RecordForm<PartnerFields>; id: string | null }) {
  const { t } = useTranslation("partners");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("shortName")} description={t("hint.shortName")} />
      <OptionSelect {...field("kind")} options={PARTNER_KINDS.filter((kind) => kind !== "corps" || form.values.kind === "corps")} words="partners:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <TextInput {...field("bin")} description={t("hint.bin")} inputMode="numeric" maxLength={12} value={form.values.bin ?? ""} />
      <Checkbox label={t("field.isVolunteer")} description={t("hint.isVolunteer")} checked={form.values.isVolunteer} onChange={(event) => form.setFieldValue("isVolunteer", event.currentTarget.checked)} data-path="isVolunteer" />
      <TextInput {...field("address")} />
      <Section title={t("field.contacts")}>
        <Rows
          rows={form.values.contacts}
          addLabel={t("addContact")}
          onAdd={() => form.insertListItem("contacts", { name: "", post: "", phone: "", email: "" })}
          onRemove={(index) => form.removeListItem("contacts", index)}
          render={(contact, index) => {
            const part = (name: keyof typeof contact) => ({ label: t(`contact.${name}`), ...form.getInputProps(`contacts.${index}.${name}`) });
            return (
              <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 8 }}>
                <TextInput {...part("name")} />
                <TextInput {...part("post")} />
                <PhoneField {...part("phone")} value={contact.phone} />
                <TextInput {...part("email")} />
              </div>
            );
          }}
        />
      </Section>
      <Section title={t("field.sponsors")}>
        <Rows
          rows={form.values.sponsors}
          addLabel={t("addSponsor")}
          onAdd={() => form.insertListItem("sponsors", { sponsorId: "", note: "" })}
          onRemove={(index) => form.removeListItem("sponsors", index)}
          render={(sponsor, index) => (
            <RecordSelect
              of="partners"
              load={async (input) => (await client.partners.choices(input)).filter((choice) => choice.id !== id)}
              label={t("sponsor")}
              data-path={`sponsors.${index}.sponsorId`}
              value={sponsor.sponsorId}
              onChange={(chosen) => form.setFieldValue(`sponsors.${index}.sponsorId`, chosen ?? "")}
              error={form.errors[`sponsors.${index}.sponsorId`]}
            />
          )}
        />
      </Section>
      <AgreementRows form={form} agreements={form.values.agreements} />
      <Textarea {...field("bankDetails")} autosize minRows={2} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
