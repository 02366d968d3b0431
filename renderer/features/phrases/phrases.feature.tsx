import { NumberInput, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PHRASE_LACKS, type PhraseFields, phraseFieldsSchema } from "../../../shared/contract/phrases";
import { PHRASE_DIGITS, PHRASE_PLACES } from "../../../shared/domain/phrases";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"phrases", "list">["rows"][number];

export const phrasesFeature: RegisterFeature<PhraseFields, Row, object> = {
  name: "phrases",
  write: "brief",
  calls: (client) => client.phrases,
  schema: phraseFieldsSchema,
  columns: ({ t }) => [
    { key: "name", sortable: true, width: 240, render: (row) => row.name },
    { key: "place", cell: { words: "phrases:place" }, sortable: true, width: 190, render: (row) => t(`place.${row.place}`) },
    { key: "position", width: 110, render: (row) => row.position },
    { key: "ru", width: 320, render: (row) => row.ru },
    { key: "kk", width: 320, render: (row) => row.kk },
    { key: "en", width: 320, render: (row) => row.en },
  ],
  filters: [
    { name: "place", kind: "option", options: PHRASE_PLACES, words: "phrases:place" },
    { name: "lacks", kind: "option", options: PHRASE_LACKS, words: "phrases:lacks" },
  ],
  empty: () => ({ name: "", place: "by_hand", position: 1, ru: "", kk: "", en: "", digits: null }),
  title: (fields) => fields.name,
  Card: PhraseCard,
  Form: PhraseForm,
};

function PhraseCard({ fields }: { fields: PhraseFields }) {
  const { t } = useTranslation("phrases");
  return (
    <Facts
      facts={[
        [t("field.place"), t(`place.${fields.place}`)], [t("field.ru"), fields.ru], [t("field.kk"), fields.kk], [t("field.en"), fields.en],
        [t("field.digits"), fields.digits && t(`digits.${fields.digits}`)],
      ]}
    />
  );
}

function PhraseForm({ form }: { form: RecordForm<PhraseFields> }) {
  const { t } = useTranslation("phrases");
  const values = form.getValues();
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("name")} description={t("hint.name")} required data-autofocus />
      <OptionSelect {...field("place")} options={PHRASE_PLACES} words="phrases:place" required value={values.place} onChange={(place) => place && form.setFieldValue("place", place)} />
      {values.place !== "by_hand" && <NumberInput {...field("position")} min={1} max={99} allowDecimal={false} required w={140} />}
      <Textarea {...field("ru")} description={t("hint.hours")} required autosize minRows={3} />
      <Textarea {...field("kk")} description={t("hint.other")} autosize minRows={3} />
      <Textarea {...field("en")} autosize minRows={2} />
      <OptionSelect {...field("digits")} options={PHRASE_DIGITS} words="phrases:digits" description={t("hint.digits")} value={values.digits} onChange={(digits) => form.setFieldValue("digits", digits)} clearable />
    </>
  );
}
