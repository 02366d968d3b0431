import { Checkbox, Group, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import { CLAIM_KINDS, type ClaimFields, type ClaimKind, LIST_STATES } from "../../../shared/contract/claims";
import type { Unit } from "../../../shared/domain/amounts";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { rescaled } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { amountInForm } from "../../ui/fields/amountInForm";
import { DateField } from "../../ui/fields/DateField";
import { FromRegime } from "../../ui/fields/FromRegime";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionMultiSelect, OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";
import { UNIT_OF } from "./claimOfLine";
import { readStatement } from "./readStatement";

export function ClaimForm({ form, id }: { form: RecordForm<ClaimFields>; id: string | null }) {
  const { t } = useTranslation(["claims", "families", "common"]);
  const { client } = useOffice();
  const { values, errors } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const isThings = values.recipientKind === "item";
  const others: typeof client.claims.choices = async (input) => (await client.claims.choices(input)).filter((choice) => choice.id !== id);

  const count = (unit: Unit): void => {
    if (unit === values.unit) return;
    form.setFieldValue("amount", rescaled(values.amount, values.unit, unit));
    form.setFieldValue("unit", unit);
  };
  const chooseKind = (kind: ClaimKind): void => {
    form.setFieldValue("recipientKind", kind);
    if (kind !== "item") count(UNIT_OF[kind]);
    else form.setFieldValue("itemKindId", null);
  };
  const readNumber = (): void => {
    const isUntouched = values.amount.value === null && values.amount.qualifier === "exact";
    const read = isUntouched ? readStatement(values.statement) : null;
    if (!read) return;
    form.setFieldValue("recipientKind", read.recipientKind);
    form.setFieldValue("unit", read.unit);
    form.setFieldValue("amount", read.amount);
    form.setFieldValue("perDay", read.perDay);
    form.clearFieldError("amount.value");
  };
  return (
    <>
      <RecordMultiSelect {...field("partners")} required data-autofocus of="partners" load={client.partners.choices} value={values.partners} onChange={(ids) => form.setFieldValue("partners", ids)} />
      <Textarea {...field("statement")} description={t("hint.statement")} required autosize minRows={2} onBlur={readNumber} />
      <OptionSelect {...field("recipientKind")} options={CLAIM_KINDS} words="claims:kind" required value={values.recipientKind} onChange={(kind) => kind && chooseKind(kind)} />
      {values.recipientKind === "group" && (
        <RecordSelect {...field("recipientGroupId")} of="recipientGroups" load={client.recipientGroups.choices} value={values.recipientGroupId} onChange={(group) => form.setFieldValue("recipientGroupId", group)} />
      )}
      <ItemSelect
        {...field("itemKindId")}
        required={isThings}
        clearable={!isThings}
        value={values.itemKindId}
        onChange={(item) => {
          form.setFieldValue("itemKindId", item?.id ?? null);
          if (isThings && item) count(item.unit);
        }}
        error={errors["itemKindId"] ?? errors["unit"]}
      />
      <AmountField label={t("field.amount")} required unit={isThings && !values.itemKindId ? null : values.unit} {...amountInForm(groupForm(form), "amount", values.amount)} />
      <Checkbox label={t("field.perDay")} description={t("hint.perDay")} checked={values.perDay} onChange={(event) => form.setFieldValue("perDay", event.currentTarget.checked)} />
      <Group grow align="flex-start">
        <Stack gap={2}>
          <DateField {...field("fromDate")} required value={values.fromDate} onChange={(day) => form.setFieldValue("fromDate", day ?? "")} />
          <FromRegime onChoose={({ from }) => form.setFieldValue("fromDate", from)} />
        </Stack>
        <DateField {...field("toDate")} required value={values.toDate} onChange={(day) => form.setFieldValue("toDate", day ?? "")} />
      </Group>
      <TextInput {...field("sourceDocument")} description={t("hint.sourceDocument")} />
      <div>
        <OptionSelect {...field("listState")} options={LIST_STATES} words="claims:listState" required value={values.listState} onChange={(state) => state && form.setFieldValue("listState", state)} />
        <Text size="xs" c="dimmed" mt={4}>
          {t(`listHint.${values.listState}`)}
        </Text>
      </div>
      <RecordSelect {...field("withinClaimId")} description={t("hint.withinClaimId")} of="claims" load={others} value={values.withinClaimId} onChange={(claim) => form.setFieldValue("withinClaimId", claim)} />
      <RecordSelect {...field("repeatsClaimId")} description={t("hint.repeatsClaimId")} of="claims" load={others} value={values.repeatsClaimId} onChange={(claim) => form.setFieldValue("repeatsClaimId", claim)} />
      <OptionMultiSelect {...field("vulnerabilities")} options={VULNERABILITIES} words="families:vulnerability" value={values.vulnerabilities} onChange={(codes) => form.setFieldValue("vulnerabilities", codes)} />
      <PlaceField {...field("katoCode")} words={{ value: values.area, onChange: (words) => form.setFieldValue("area", words) }} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("area")} />
      <RecordSelect {...field("campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(campaign) => form.setFieldValue("campaignId", campaign)} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
