import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { GRANT_APPLICANTS, GRANT_STATES, type GrantFields, type Instalment } from "../../../shared/contract/grants";
import { DateField } from "../../ui/fields/DateField";
import { memoPart } from "../../ui/fields/memoPart";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useOffice } from "../../ui/office";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";

export function GrantForm({ form }: { form: RecordForm<GrantFields> }) {
  const { t } = useTranslation("grants");
  const { client } = useOffice();
  const { values } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const decided = values.state !== "applied";
  return (
    <>
      <TextInput {...field("title")} description={t("hint.title")} required data-autofocus />
      <RecordSelect {...field("programmeId")} value={values.programmeId} of="programmes" load={client.programmes.choices} required />
      <RecordSelect {...field("callId")} value={values.callId} of="grantCalls" load={client.grantCalls.choices} onChange={(id) => form.setFieldValue("callId", id)} description={t("hint.callId")} />
      <OptionSelect
        {...field("applicantKind")}
        options={GRANT_APPLICANTS}
        words="grants:applicantKind"
        required
        value={values.applicantKind}
        onChange={(kind) => kind && form.setValues({ applicantKind: kind, applicantId: "" })}
      />
      <RecordSelect {...field("applicantId")} key={values.applicantKind} value={values.applicantId} of={values.applicantKind} load={client[values.applicantKind].choices} required />
      <TextInput {...field("number")} />
      <DateField {...field("appliedOn")} value={values.appliedOn} required />
      <QuantityField {...field("sum")} unit="tenge" value={values.sum} onChange={(sum) => form.setFieldValue("sum", sum)} />
      <OptionSelect {...field("state")} options={GRANT_STATES} words="grants:state" required value={values.state} onChange={(state) => state && form.setFieldValue("state", state)} />
      {decided && (
        <Section title={t("card.decision")}>
          <DateField {...field("decidedOn")} value={values.decidedOn} description={t("hint.decidedOn")} required />
          <TextInput {...field("decision")} description={t("hint.decision")} />
          <Rows
            rows={values.instalments}
            addLabel={t("addInstalment")}
            onAdd={() => form.insertListItem("instalments", { due: values.instalments.at(-1)?.due ?? values.decidedOn ?? values.appliedOn, sum: null, paidOn: null })}
            onRemove={(index) => form.removeListItem("instalments", index)}
            render={(instalment, index) => <InstalmentFields form={form} path={`instalments.${index}`} instalment={instalment} />}
          />
          <DateField {...field("reportDue")} value={values.reportDue} />
          <DateField {...field("reportedOn")} value={values.reportedOn} />
          <DateField {...field("implementedOn")} value={values.implementedOn} description={t("hint.implementedOn")} />
          <Textarea {...field("outcome")} autosize minRows={2} />
        </Section>
      )}
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}

const InstalmentFields = memoPart(({ form, path, instalment }: { form: RecordForm<GrantFields>; path: string; instalment: Instalment }) => {
  const { t } = useTranslation("grants");
  const part = (name: string) => ({ label: t(`instalment.${name}`), ...form.getInputProps(`${path}.${name}`) });
  return (
    <SimpleGrid cols={3} spacing={8}>
      <DateField {...part("due")} value={instalment.due} required />
      <QuantityField {...part("sum")} unit="tenge" value={instalment.sum} onChange={(sum) => form.setFieldValue(`${path}.sum` as never, sum as never)} />
      <DateField {...part("paidOn")} value={instalment.paidOn} />
    </SimpleGrid>
  );
});
