import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type VolunteerGroupFields, volunteerGroupFieldsSchema } from "../../../shared/contract/volunteerGroups";
import { formatPhone } from "../../../shared/domain/phones";
import { PhoneField } from "../../ui/fields/PhoneField";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"volunteerGroups", "list">["rows"][number];
type Extra = OutputOf<"volunteerGroups", "get">["extra"];

export const volunteerGroupsFeature: RegisterFeature<VolunteerGroupFields, Row, Extra> = {
  name: "volunteerGroups",
  write: "register",
  calls: (client) => client.volunteerGroups,
  schema: volunteerGroupFieldsSchema,
  columns: ({ language, number }) => [
    { key: "name", sortable: true, width: 300, render: (row) => named(row, language) },
    { key: "contact", width: 220, render: (row) => row.contact },
    { key: "phone", width: 150, render: (row) => formatPhone(row.phone) },
    { key: "place", width: 160, render: (row) => placed(row, language) },
    { key: "members", numeric: true, width: 120, render: (row) => number(row.members) },
    { key: "note", optional: true, width: 220, render: (row) => row.note },
  ],
  filters: [{ name: "district", kind: "place", words: true }],
  empty: () => ({ nameRu: "", nameKk: "", contact: "", phone: "", katoCode: null, place: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: GroupCard,
  Form: GroupForm,
};

function GroupCard({ id, fields, extra }: { id: string; fields: VolunteerGroupFields; extra: Extra }) {
  const { t } = useTranslation("volunteerGroups");
  const { number } = useFormats();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
        [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
        [t("field.contact"), fields.contact],
        [t("field.phone"), fields.phone && <Anchor key="phone" href={`tel:${fields.phone.replace(/[^\d+]/g, "")}`} size="sm">{formatPhone(fields.phone)}</Anchor>],
        [t("field.katoCode"), placed(extra, language)],
        [t("field.place"), fields.place],
        [t("card.members"), <Anchor key="members" component={Link} to={`/volunteers?groupId=${id}`} size="sm" className="number">{number(extra.members)}</Anchor>],
        [t("field.note"), fields.note],
      ]}
    />
  );
}

function GroupForm({ form }: { form: RecordForm<VolunteerGroupFields> }) {
  const { t } = useTranslation("volunteerGroups");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <TextInput {...field("contact")} />
      <PhoneField {...field("phone")} value={form.values.phone} />
      <PlaceField {...field("katoCode")} words={{ value: form.values.place, onChange: (words) => form.setFieldValue("place", words) }} value={form.values.katoCode} />
      <TextInput {...field("place")} description={t("hint.place")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
