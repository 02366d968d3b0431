import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type RegimeFields, regimeFieldsSchema } from "../../../shared/contract/regimes";
import { REGIME_KINDS } from "../../../shared/domain/regimes";
import { DateField } from "../../ui/fields/DateField";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { RecordLinks } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"regimes", "list">["rows"][number];
type Extra = OutputOf<"regimes", "get">["extra"];

export const regimesFeature: RegisterFeature<RegimeFields, Row, Extra> = {
  name: "regimes",
  write: "register",
  calls: (client) => client.regimes,
  schema: regimeFieldsSchema,
  columns: ({ t, language, date }) => [
    { key: "from", sortable: true, width: 120, render: (row) => date(row.from) },
    { key: "to", width: 120, render: (row) => date(row.to) },
    { key: "kind", cell: { words: "regimes:kind" }, sortable: true, width: 230, render: (row) => t(`kind.${row.kind}`) },
    { key: "place", width: 220, render: (row) => placed(row, language) || t("wholeCountry") },
    { key: "document", width: 300, render: (row) => row.document },
  ],
  defaultDescending: true,
  filters: [
    { name: "kind", kind: "option", options: REGIME_KINDS, words: "regimes:kind", width: 230 },
    { name: "on", kind: "date" },
  ],
  empty: ({ today }) => ({ kind: "emergency", katoCode: null, from: today, to: null, document: "", note: "" }),
  title: (fields, _extra, { t, date }) => t("titleOf", { kind: t(`kind.${fields.kind}`), date: date(fields.from) }),
  Card: RegimeCard,
  Form: RegimeForm,
};

function RegimeCard({ fields, extra }: { fields: RegimeFields; extra: Extra }) {
  const { t } = useTranslation("regimes");
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [t("field.kind"), t(`kind.${fields.kind}`)],
        [t("field.katoCode"), placed(extra, language) || t("wholeCountry")],
        [t("field.from"), date(fields.from)],
        [t("field.to"), date(fields.to)],
        [t("field.document"), fields.document],
        [t("card.headquarters"), extra.headquarters.length > 0 && <RecordLinks key="hq" kind="headquarters" records={extra.headquarters} />],
        [t("field.note"), fields.note],
      ]}
    />
  );
}

function RegimeForm({ form }: { form: RecordForm<RegimeFields> }) {
  const { t } = useTranslation("regimes");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <OptionSelect {...field("kind")} options={REGIME_KINDS} words="regimes:kind" required value={form.values.kind} onChange={(kind) => kind && form.setFieldValue("kind", kind)} />
      <PlaceField {...field("katoCode")} value={form.values.katoCode} description={t("hint.katoCode")} />
      <DateField {...field("from")} value={form.values.from} required />
      <DateField {...field("to")} value={form.values.to} description={t("hint.to")} />
      <TextInput {...field("document")} description={t("hint.document")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
