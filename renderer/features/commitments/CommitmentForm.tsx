import { Checkbox, Group, Input, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { directionSchema } from "../../../shared/contract/base";
import type { CommitmentFields } from "../../../shared/contract/commitments";
import { RECIPIENT_KINDS, type RecipientKind } from "../../../shared/contract/deliveries";
import { QUALIFIERS } from "../../../shared/domain/amounts";
import { rescaled } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { amountInForm } from "../../ui/fields/amountInForm";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { FromRegime } from "../../ui/fields/FromRegime";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { groupForm } from "../../ui/groupForm";
import { useOffice } from "../../ui/office";
import type { RecordForm } from "../../ui/register/feature";
import { RepeatField } from "./RepeatField";

/** A promise is one number. */
const PROMISED = QUALIFIERS.filter((qualifier) => qualifier !== "range");

export function CommitmentForm({ form }: { form: RecordForm<CommitmentFields> }) {
  const { t } = useTranslation(["commitments", "common"]);
  const { client } = useOffice();
  const { values, errors } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const once = values.rule === "";
  const chooseItem = (item: { id: string; unit: CommitmentFields["unit"] } | null): void => {
    if (!item) return;
    form.setValues({ amount: rescaled(values.amount, values.unit, item.unit), unit: item.unit });
    form.setFieldValue("itemKindId", item.id);
  };
  return (
    <>
      <RecordSelect {...field("partnerId")} required data-autofocus of="partners" load={client.partners.choices} value={values.partnerId} onChange={(id) => form.setFieldValue("partnerId", id ?? "")} />
      <ItemSelect {...field("itemKindId")} required value={values.itemKindId} onChange={chooseItem} error={errors["itemKindId"] ?? errors["unit"]} />
      <AmountField label={t("field.amount")} required qualifiers={PROMISED} unit={values.itemKindId ? values.unit : null} {...amountInForm(groupForm(form), "amount", values.amount)} />
      <Input.Wrapper label={t("field.recipientKind")} required labelElement="div">
        <SegmentedControl
          aria-label={t("field.recipientKind")}
          fullWidth
          data={RECIPIENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={values.recipientKind}
          onChange={(kind) => form.setFieldValue("recipientKind", kind as RecipientKind)}
        />
      </Input.Wrapper>
      <RecordSelect {...field("recipientGroupId")} description={values.recipientKind === "group" ? undefined : t("hint.recipientGroupId")} required={values.recipientKind === "group"} of="recipientGroups" load={client.recipientGroups.choices} value={values.recipientGroupId} onChange={(id) => form.setFieldValue("recipientGroupId", id)} />
      <CountField {...field("headcount")} label={t(`field.headcount.${values.recipientKind}`)} w={240} value={values.headcount} onChange={(count) => form.setFieldValue("headcount", count)} />
      <RepeatField
        rule={values.rule}
        onChange={(rule, along) => {
          form.setFieldValue("rule", rule);
          if (rule === "") form.setFieldValue("toDate", null);
          else if (along?.until) form.setFieldValue("toDate", along.until);
          if (along?.skipHolidays) form.setFieldValue("skipHolidays", true);
        }}
        skipHolidays={values.skipHolidays && !once}
        from={values.fromDate}
        to={values.toDate || null}
        error={errors["rule"]}
      />
      <Group grow align="flex-start">
        <Stack gap={2}>
          <DateField {...field("fromDate")} label={t(once ? "field.onDate" : "field.fromDate")} required value={values.fromDate} onChange={(day) => form.setFieldValue("fromDate", day ?? "")} />
          <FromRegime onChoose={({ from }) => form.setFieldValue("fromDate", from)} />
        </Stack>
        {once ? <div /> : <DateField {...field("toDate")} placeholder={t("hint.toDate")} value={values.toDate} onChange={(day) => form.setFieldValue("toDate", day)} />}
      </Group>
      {!once && <Checkbox label={t("repeat.skipHolidays")} data-path="skipHolidays" checked={values.skipHolidays} onChange={(event) => form.setFieldValue("skipHolidays", event.currentTarget.checked)} />}
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <PlaceField {...field("katoCode")} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <Textarea {...field("note")} autosize minRows={2} />
    </>
  );
}
