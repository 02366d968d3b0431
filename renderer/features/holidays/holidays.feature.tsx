import { Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type HolidayFields, holidayFieldsSchema } from "../../../shared/contract/holidays";
import { DateField } from "../../ui/fields/DateField";
import { useFormats } from "../../ui/format";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"holidays", "list">["rows"][number];
type Extra = OutputOf<"holidays", "get">["extra"];

export const holidaysFeature: RegisterFeature<HolidayFields, Row, Extra> = {
  name: "holidays",
  write: "register",
  calls: (client) => client.holidays,
  schema: holidayFieldsSchema,
  // The reader's own language first: beside an open record there is room for one name.
  columns: ({ date, language }) => [
    { key: "date", sortable: true, width: 120, render: (row) => date(row.date) },
    ...(language === "kk" ? (["nameKk", "nameRu"] as const) : (["nameRu", "nameKk"] as const)).map((key) => ({ key, width: 310, render: (row: Row) => row[key] })),
    { key: "note", width: 200, render: (row) => row.note },
  ],
  defaultDescending: true,
  empty: ({ today }) => ({ date: today, nameRu: "", nameKk: "", note: "" }),
  title: (fields, _extra, { language, date }) => `${(language === "kk" && fields.nameKk) || fields.nameRu}, ${date(fields.date)}`,
  Card: HolidayCard,
  Form: HolidayForm,
};

function HolidayCard({ fields, extra }: { fields: HolidayFields; extra: Extra }) {
  const { t } = useTranslation("holidays");
  const { date } = useFormats();
  return (
    <>
      <Facts
        facts={[
          [t("field.date"), date(fields.date)],
          [t("field.nameRu"), fields.nameRu],
          [t("field.nameKk"), fields.nameKk],
          [t("card.skippedBy"), t("card.skippedByCount", { count: extra.skippedBy })],
          [t("field.note"), fields.note],
        ]}
      />
      <Text size="sm" c="dimmed">
        {t("card.shipped")}
      </Text>
    </>
  );
}

function HolidayForm({ form }: { form: RecordForm<HolidayFields> }) {
  const { t } = useTranslation("holidays");
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <DateField {...field("date")} required data-autofocus value={form.values.date} description={t("hint.date")} onChange={(day) => form.setFieldValue("date", day ?? "")} />
      <TextInput {...field("nameRu")} required />
      <TextInput {...field("nameKk")} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
