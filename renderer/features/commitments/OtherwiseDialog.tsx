import { Button, Group, Input, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OccurrenceRecipient, OccurrenceRow } from "../../../shared/contract/commitments";
import { LINE_QUALIFIERS } from "../../../shared/contract/deliveries";
import type { Amount } from "../../../shared/domain/amounts";
import { whole } from "../../../shared/domain/quantities";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { amountWords } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { LimitWarnings } from "../../ui/LimitWarnings";
import { useOffice, useStatus } from "../../ui/office";
import { StockWarnings } from "../../ui/stock/StockWarnings";
import { useFormats } from "../../ui/format";
import { NamedRecipients, recipientsIn, type RecipientRow } from "./NamedRecipients";

type GivenQualifier = Exclude<(typeof LINE_QUALIFIERS)[number], "unknown">;
const GIVEN = LINE_QUALIFIERS.filter((qualifier): qualifier is GivenQualifier => qualifier !== "unknown");
const isGiven = (qualifier: Amount["qualifier"]): qualifier is GivenQualifier => GIVEN.some((one) => one === qualifier);

/** How it was, where it was not as promised; what is left out is as promised. */
export interface GivenOtherwise {
  readonly quantity?: number;
  readonly qualifier?: GivenQualifier;
  readonly headcount?: number;
  readonly date?: string;
  readonly recipients?: OccurrenceRecipient[];
  readonly storeId?: string;
}

interface OtherwiseDialogProps {
  readonly row: OccurrenceRow;
  readonly onCancel: () => void;
  readonly onGiven: (given: GivenOtherwise) => Promise<void>;
}

/** An equal share of what is expected, where it comes out whole. */
function usualOf({ expected, recipient, unit }: OccurrenceRow): number | null {
  const one = whole(1, unit);
  const share = expected.value !== null && recipient.headcount ? expected.value / recipient.headcount : null;
  return share !== null && share % one === 0 ? share : one;
}

export function OtherwiseDialog({ row, onCancel, onGiven }: OtherwiseDialogProps) {
  const { t } = useTranslation(["commitments", "common", "refusals"]);
  const { client } = useOffice();
  const { today } = useStatus();
  const { date } = useFormats();
  const language = useLanguage();
  const [amount, setAmount] = useState<Amount>(isGiven(row.expected.qualifier) ? row.expected : { qualifier: "exact", value: null, high: null });
  const [headcount, setHeadcount] = useState(row.recipient.headcount);
  const [day, setDay] = useState<string | null>(row.dueDate < today ? row.dueDate : today);
  const kind = row.recipient.kind === "family" ? "family" : "person";
  const usual = usualOf(row);
  const [byName, setByName] = useState(row.recipient.group === null);
  const [recipients, setRecipients] = useState<RecipientRow[]>([{ id: null, quantity: usual }]);
  const [storeId, setStoreId] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = amountFaults(amount, row.unit)[0];
  const noDay = day === null || day > today;
  const givenTo = byName ? recipientsIn(recipients, kind) : null;
  const noPeople = !byName && !headcount;

  const from = storeId === null ? {} : { storeId };
  const taken = byName ? (givenTo ?? []).reduce((sum, { quantity }) => sum + quantity, 0) : amount.value;

  const send = async (): Promise<void> => {
    if (busy) return;
    setTold(true);
    if (byName) {
      if (noDay || !givenTo) return;
      return sendOff({ recipients: givenTo, date: day, ...from });
    }
    if (fault || noDay || noPeople || amount.value === null || !isGiven(amount.qualifier)) return;
    return sendOff({ quantity: amount.value, qualifier: amount.qualifier, date: day, ...(headcount === null ? {} : { headcount }), ...from });
  };
  const sendOff = async (given: GivenOtherwise): Promise<void> => {
    setBusy(true);
    try {
      await onGiven(given);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onCancel} title={t("due.otherTitle")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t("due.what", { partner: named(row.partner, language), date: date(row.dueDate) })} · {named(row.item, language)}
            <br />
            {t("due.promised", { amount: amountWords(row.expected, row.unit, language) })}
          </Text>
          {row.recipient.group && (
            <Input.Wrapper label={t("due.recipients")} labelElement="div">
              <SegmentedControl
                aria-label={t("due.recipients")}
                fullWidth
                data={[{ value: "group", label: t("due.toGroup") }, { value: "names", label: t("due.byName") }]}
                value={byName ? "names" : "group"}
                onChange={(to) => setByName(to === "names")}
              />
            </Input.Wrapper>
          )}
          {byName ? (
            <>
              <NamedRecipients kind={kind} unit={row.unit} usual={usual} rows={recipients} onChange={setRecipients} />
              {told && !givenTo && <Input.Error role="alert">{t("due.recipientNeeded")}</Input.Error>}
            </>
          ) : (
            <>
              <AmountField label={t("due.quantity")} required takesFocus qualifiers={GIVEN} unit={row.unit} value={amount} onChange={setAmount} path="quantity" error={told && fault && t(`refusals:field.${fault.kind}`)} />
              <CountField label={t(`due.headcount.${kind}`)} required w={240} value={headcount} onChange={setHeadcount} error={told && noPeople && t(`refusals:field.${kind === "family" ? "required" : "headcount_needed"}`)} />
            </>
          )}
          <DateField label={t("due.date")} required w={200} value={day} onChange={setDay} error={told && noDay && t(`refusals:field.${day === null ? "required" : "date_in_future"}`)} />
          <RecordSelect label={t("due.store")} of="stores" load={client.stores.choices} value={storeId} onChange={setStoreId} />
          {byName && <LimitWarnings byName date={day ?? ""} planned={recipients.map((one) => ({ kind, id: one.id, lines: [{ itemKindId: row.item.id, unit: row.unit, quantity: one.quantity }] }))} />}
          <StockWarnings storeId={storeId} lines={[{ itemKindId: row.item.id, quantity: taken, unit: row.unit }]} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("due.confirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
