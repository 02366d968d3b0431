import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CENTRE_STATES, type SupportCentreFields, supportCentreFieldsSchema } from "../../../shared/contract/supportCentres";
import { formatPhone } from "../../../shared/domain/phones";
import { DateField } from "../../ui/fields/DateField";
import { PhoneField } from "../../ui/fields/PhoneField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { CreditedTo } from "../../ui/programme/CreditedTo";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";

type Row = OutputOf<"supportCentres", "list">["rows"][number];
type Extra = OutputOf<"supportCentres", "get">["extra"];

export const supportCentresFeature: RegisterFeature<SupportCentreFields, Row, Extra> = {
  name: "supportCentres",
  write: "plan",
  calls: (client) => client.supportCentres,
  schema: supportCentreFieldsSchema,
  columns: ({ language, date }) => [
    { key: "name", sortable: true, width: 280, render: (row) => named(row, language) },
    { key: "state", firm: true, cell: { words: "supportCentres:state" }, width: 140, render: (row) => <StateBadge state={row.state} words="supportCentres:state" /> },
    { key: "opened", cell: { fields: ["openedOn"] }, sortable: true, width: 115, render: (row) => date(row.openedOn) },
    { key: "place", width: 180, render: (row) => placed(row, language) },
    { key: "address", width: 220, render: (row) => row.address },
    { key: "programme", width: 230, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
    { key: "phone", firm: true, width: 150, render: (row) => formatPhone(row.phone) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "state", kind: "option", options: CENTRE_STATES, words: "supportCentres:state", width: 160 },
    { name: "district", kind: "place", words: true },
  ],
  empty: () => ({ nameRu: "", nameKk: "", programmeId: null, state: "planned", openedOn: null, closedOn: null, katoCode: null, address: "", contact: "", phone: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: CentreCard,
  Form: CentreForm,
};

function CentreCard({ id, fields, extra }: { id: string; fields: SupportCentreFields; extra: Extra }) {
  const { t } = useTranslation("supportCentres");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.state"), <StateBadge key="state" state={fields.state} words="supportCentres:state" />],
          [t("field.openedOn"), date(fields.openedOn)],
          [t("field.closedOn"), date(fields.closedOn)],
          [t("field.programmeId"), extra.programme && <RecordLink key="programme" kind="programmes" record={extra.programme} />],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.address"), fields.address],
          [t("field.contact"), fields.contact],
          [t("field.phone"), formatPhone(fields.phone)],
          [t("field.note"), fields.note],
        ]}
      />
      <CreditedTo kind="supportCentres" id={id} />
      <Attachments ownerKind="supportCentres" ownerId={id} kinds={["photo", "document", "agreement"]} />
    </>
  );
}

function CentreForm({ form }: { form: RecordForm<SupportCentreFields> }) {
  const { t } = useTranslation("supportCentres");
  const { client } = useOffice();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <RecordSelect {...field("programmeId")} value={form.values.programmeId} of="programmes" load={client.programmes.choices} onChange={(id) => form.setFieldValue("programmeId", id)} />
      <OptionSelect {...field("state")} options={CENTRE_STATES} words="supportCentres:state" required value={form.values.state} onChange={(state) => state && form.setFieldValue("state", state)} />
      <DateField {...field("openedOn")} value={form.values.openedOn} description={t("hint.openedOn")} />
      {form.values.state === "closed" && <DateField {...field("closedOn")} value={form.values.closedOn} />}
      <PlaceField {...field("katoCode")} words={{ value: form.values.address, onChange: (words) => form.setFieldValue("address", words) }} value={form.values.katoCode} />
      <TextInput {...field("address")} />
      <TextInput {...field("contact")} />
      <PhoneField {...field("phone")} value={form.values.phone} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
