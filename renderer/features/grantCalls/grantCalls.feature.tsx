import { Anchor, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CALL_STATES, type GrantCallFields, grantCallFieldsSchema } from "../../../shared/contract/grantCalls";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";
import { AmountText } from "../../ui/AmountText";
import { DateField } from "../../ui/fields/DateField";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import type { RecordForm, RegisterFeature } from "../../ui/register/feature";

type Row = OutputOf<"grantCalls", "list">["rows"][number];
type Extra = OutputOf<"grantCalls", "get">["extra"];

export const grantCallsFeature: RegisterFeature<GrantCallFields, Row, Extra> = {
  name: "grantCalls",
  write: "plan",
  calls: (client) => client.grantCalls,
  schema: grantCallFieldsSchema,
  defaultDescending: true,
  columns: ({ t, language, date, number }) => [
    { key: "opened", cell: { fields: ["openFrom"] }, sortable: true, width: 115, render: (row) => date(row.openFrom) },
    { key: "openTo", width: 115, render: (row) => date(row.openTo) },
    { key: "name", sortable: true, width: 280, render: (row) => named(row, language) },
    { key: "state", firm: true, cell: { words: "grantCalls:state" }, width: 150, render: (row) => t(`state.${row.state}`) },
    { key: "sum", cell: { fields: ["sum"] }, numeric: true, width: 150, render: (row) => <AmountText amount={row.sum} unit={row.unit} short /> },
    { key: "applications", numeric: true, width: 100, render: (row) => number(row.applications) },
    { key: "decided", numeric: true, width: 100, render: (row) => number(row.decided) },
    { key: "granted", numeric: true, width: 100, render: (row) => number(row.granted) },
    { key: "grantedSum", cell: { fields: ["grantedSum"] }, numeric: true, width: 150, render: (row) => <AmountText amount={row.grantedSum} unit={row.unit} short /> },
    { key: "programme", width: 220, render: (row) => named({ nameRu: row.programmeRu, nameKk: row.programmeKk }, language) },
  ],
  filters: [
    { name: "programmeId", kind: "record", of: "programmes", load: (client) => client.programmes.choices },
    { name: "state", kind: "option", options: CALL_STATES, words: "grantCalls:state", width: 170 },
  ],
  empty: ({ today }) => ({ nameRu: "", nameKk: "", programmeId: "", openFrom: today, openTo: null, sum: null, conditions: "", note: "" }),
  title: (fields, _extra, { language }) => named(fields, language),
  Card: CallCard,
  Form: CallForm,
};

function CallCard({ id, fields, extra }: { id: string; fields: GrantCallFields; extra: Extra }) {
  const { t } = useTranslation("grantCalls");
  const { date, number } = useFormats();
  const language = useLanguage();
  const link = (count: number, state = ""): React.ReactNode => <Anchor key={state} component={Link} to={`/grants?callId=${id}${state && `&state=${state}`}`} size="sm" className="number">{number(count)}</Anchor>;
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.programmeId"), <RecordLink key="programme" kind="programmes" record={extra.programme} />],
          [t("column.state"), t(`state.${extra.state}`)],
          [t("field.openFrom"), date(fields.openFrom)],
          [t("field.openTo"), date(fields.openTo)],
          [t("field.sum"), <AmountText key="sum" amount={fields.sum === null ? UNKNOWN : exactly(fields.sum)} unit="tenge" />],
          [t("field.conditions"), fields.conditions],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.applications")}>
        <Facts
          facts={[
            [t("column.applications"), link(extra.applications)],
            [t("card.waiting"), link(extra.applications - extra.decided, "applied")],
            [t("column.decided"), number(extra.decided)],
            [t("column.granted"), number(extra.granted)],
            [t("column.grantedSum"), <AmountText key="given" amount={extra.grantedSum} unit="tenge" />],
            [t("card.implemented"), link(extra.implemented, "implemented")],
          ]}
        />
      </Section>
    </>
  );
}

function CallForm({ form }: { form: RecordForm<GrantCallFields> }) {
  const { t } = useTranslation("grantCalls");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <TextInput {...field("nameRu")} required data-autofocus />
      <TextInput {...field("nameKk")} />
      <RecordSelect {...field("programmeId")} value={values.programmeId} of="programmes" load={client.programmes.choices} required />
      <DateField {...field("openFrom")} value={values.openFrom} required />
      <DateField {...field("openTo")} value={values.openTo} description={t("hint.openTo")} />
      <QuantityField {...field("sum")} unit="tenge" value={values.sum} onChange={(sum) => form.setFieldValue("sum", sum)} />
      <Textarea {...field("conditions")} autosize minRows={2} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
