import { Anchor, Checkbox, Input, SegmentedControl, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { directionSchema } from "../../../shared/contract/base";
import { type DeliveryFields, LINE_QUALIFIERS, RECIPIENT_KINDS, type RecipientKind } from "../../../shared/contract/deliveries";
import { rescaled } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { ItemSelect } from "../../ui/fields/ItemSelect";
import { OptionSelect } from "../../ui/fields/OptionSelect";
import { PlaceField } from "../../ui/fields/PlaceField";
import { RecordMultiSelect, RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { groupForm } from "../../ui/groupForm";
import { useMay, useOffice } from "../../ui/office";
import { OpenRequests } from "../../ui/requests/OpenRequests";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { StockWarnings } from "../../ui/stock/StockWarnings";
import { Section } from "../../ui/record/Section";
import type { RecordForm } from "../../ui/register/feature";
import { emptyLine } from "./lines";

export function DeliveryForm({ form, id }: { form: RecordForm<DeliveryFields>; id: string | null }) {
  const { t } = useTranslation(["deliveries", "common"]);
  const { client } = useOffice();
  const mayConfirm = useMay("confirm");
  const { values, errors } = form;
  const field = (name: string) => ({ label: t(`field.${name}`), ...form.getInputProps(name) });
  const isOnFile = id !== null && form.getInitialValues().state !== "draft";
  return (
    <>
      <DateField {...field("date")} required value={values.date} onChange={(date) => form.setFieldValue("date", date ?? "")} />
      <Recipient form={form} />
      {/* What was asked for is answered by its own delivery: otherwise the request goes on waiting for aid that was given. */}
      {id === null && !values.requestId && <OpenRequests kind={values.recipientKind} recipientId={values.recipientId} except={null} Step={AnswerLink} />}
      <Section title={t("field.lines")}>
        <Lines form={form} />
        <LimitWarnings date={values.date} planned={[{ kind: values.recipientKind, id: values.recipientId, lines: values.lines }]} except={id} />
        <StockWarnings storeId={values.storeId ?? null} lines={values.lines} except={id} />
      </Section>
      <RecordMultiSelect {...field("providers")} description={t("hint.providers")} required of="partners" load={client.partners.choices} value={values.providers} onChange={(ids) => form.setFieldValue("providers", ids)} />
      <RecordSelect {...field("storeId")} description={t("hint.store")} of="stores" load={client.stores.choices} value={values.storeId ?? null} onChange={(store) => form.setFieldValue("storeId", store)} />
      <RecordSelect {...field("campaignId")} of="campaigns" load={client.campaigns.choices} value={values.campaignId} onChange={(campaign) => form.setFieldValue("campaignId", campaign)} />
      <RecordMultiSelect {...field("volunteers")} of="volunteers" load={client.volunteers.choices} value={values.volunteers} onChange={(ids) => form.setFieldValue("volunteers", ids)} />
      <OptionSelect {...field("direction")} options={directionSchema.options} words="common:direction" required value={values.direction} onChange={(direction) => direction && form.setFieldValue("direction", direction)} />
      <PlaceField {...field("katoCode")} words={{ value: values.place, onChange: (words) => form.setFieldValue("place", words) }} value={values.katoCode} onChange={(code) => form.setFieldValue("katoCode", code)} />
      <TextInput {...field("place")} />
      <Textarea {...field("note")} autosize minRows={2} />
      {!isOnFile && mayConfirm && (
        <div>
          <Checkbox data-path="state" label={t("isConfirmed")} checked={values.state === "confirmed"} onChange={(event) => form.setFieldValue("state", event.currentTarget.checked ? "confirmed" : "draft")} error={errors["state"]} />
          {values.state === "draft" && (
            <Text size="xs" c="dimmed" ml={28}>
              {t("hint.draft")}
            </Text>
          )}
        </div>
      )}
    </>
  );
}

function AnswerLink({ request }: { request: { readonly id: string; readonly number: string } }) {
  const { t } = useTranslation("deliveries");
  return (
    <Anchor component={Link} to={`/requests/${request.id}/confirm`} size="sm" c="var(--mantine-color-text)" underline="always" aria-label={t("answerOf", { number: request.number })} style={{ minHeight: 24 }}>
      {t("answer")}
    </Anchor>
  );
}

/** Kind first, then whom: each kind is counted for itself (R25). */
function Recipient({ form }: { form: RecordForm<DeliveryFields> }) {
  const { t } = useTranslation(["deliveries", "common"]);
  const { client } = useOffice();
  const { recipientKind: kind, recipientId, headcount } = form.values;
  const load = { person: client.people.choices, family: client.families.choices, group: client.recipientGroups.choices }[kind];
  const register = { person: "people", family: "families", group: "recipientGroups" }[kind];
  return (
    <Stack gap="xs">
      <Input.Wrapper label={t("field.recipientKind")} required labelElement="div">
        <SegmentedControl
          aria-label={t("field.recipientKind")}
          fullWidth
          data={RECIPIENT_KINDS.map((value) => ({ value, label: t(`common:recipientKind.${value}`) }))}
          value={kind}
          onChange={(value) => form.setValues({ recipientKind: value as RecipientKind, recipientId: null, headcount: null })}
        />
      </Input.Wrapper>
      <RecordSelect
        // Another register has other choices; nothing of the old one may stay in the box.
        key={kind}
        label={t(`field.recipient.${kind}`)}
        placeholder={t(`hint.recipient.${kind}`)}
        required
        of={register}
        load={load}
        value={recipientId}
        onChange={(chosen) => form.setFieldValue("recipientId", chosen)}
        data-path="recipientId"
        data-autofocus
        error={form.errors["recipientId"]}
      />
      {kind === "group" && (
        <CountField label={t("field.headcount")} required w={220} value={headcount} onChange={(count) => form.setFieldValue("headcount", count)} data-path="headcount" error={form.errors["headcount"]} />
      )}
    </Stack>
  );
}

function Lines({ form }: { form: RecordForm<DeliveryFields> }) {
  const { t } = useTranslation("deliveries");
  const whole = groupForm(form);
  return (
    <div data-path="lines" tabIndex={-1}>
      <Rows
        rows={form.values.lines}
        addLabel={t("line.add")}
        onAdd={() => form.insertListItem("lines", emptyLine())}
        onRemove={(index) => form.removeListItem("lines", index)}
        render={(line, index) => {
          const path = `lines.${index}`;
          const amount = { qualifier: line.qualifier, value: line.quantity, high: null };
          const set = (change: Partial<typeof line>): void => {
            // Part by part, because that is where the complaints stand which this answers.
            for (const [part, value] of Object.entries(change)) whole.set(`${path}.${part}`, value);
          };
          return (
            <Stack gap={6}>
              <ItemSelect
                label={t("line.item")}
                required
                value={line.itemKindId}
                onChange={(item) => item && set({ itemKindId: item.id, unit: item.unit, quantity: rescaled(amount, line.unit, item.unit).value })}
                data-path={`${path}.itemKindId`}
                error={form.errors[`${path}.itemKindId`] ?? form.errors[`${path}.unit`]}
              />
              <AmountField
                label={t("line.amount")}
                required
                qualifiers={LINE_QUALIFIERS}
                unit={line.itemKindId ? line.unit : null}
                value={amount}
                onChange={({ qualifier, value }) => qualifier !== "range" && set({ qualifier, quantity: value })}
                path={`${path}.quantity`}
                error={form.errors[`${path}.quantity`]}
              />
            </Stack>
          );
        }}
      />
      {form.errors["lines"] && <Input.Error>{form.errors["lines"]}</Input.Error>}
    </div>
  );
}
