import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { LINE_QUALIFIERS } from "../../../shared/contract/deliveries";
import type { Amount } from "../../../shared/domain/amounts";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { amountWords } from "../../ui/amounts";
import { AmountField } from "../../ui/fields/AmountField";
import { CountField } from "../../ui/fields/CountField";
import { DateField } from "../../ui/fields/DateField";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useStatus } from "../../ui/office";
import { useFormats } from "../../ui/format";

type GivenQualifier = Exclude<(typeof LINE_QUALIFIERS)[number], "unknown">;
const GIVEN = LINE_QUALIFIERS.filter((qualifier): qualifier is GivenQualifier => qualifier !== "unknown");
const isGiven = (qualifier: Amount["qualifier"]): qualifier is GivenQualifier => GIVEN.some((one) => one === qualifier);

/** How it was, where it was not as promised; what is left out is as promised. */
export interface GivenOtherwise {
  readonly quantity?: number;
  readonly qualifier?: GivenQualifier;
  readonly headcount?: number;
  readonly date?: string;
}

interface OtherwiseDialogProps {
  readonly row: OccurrenceRow;
  readonly onCancel: () => void;
  readonly onGiven: (given: GivenOtherwise) => Promise<void>;
}

export function OtherwiseDialog({ row, onCancel, onGiven }: OtherwiseDialogProps) {
  const { t } = useTranslation(["commitments", "common", "refusals"]);
  const { today } = useStatus();
  const { date } = useFormats();
  const language = useLanguage();
  const [amount, setAmount] = useState<Amount>(isGiven(row.expected.qualifier) ? row.expected : { qualifier: "exact", value: null, high: null });
  const [headcount, setHeadcount] = useState(row.recipient.headcount);
  const [day, setDay] = useState<string | null>(row.dueDate < today ? row.dueDate : today);
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const fault = amountFaults(amount, row.unit)[0];
  const noDay = day === null || day > today;
  const noPeople = row.recipient.group !== null && !headcount;

  const send = async (): Promise<void> => {
    if (busy) return;
    setTold(true);
    if (fault || noDay || noPeople || amount.value === null || !isGiven(amount.qualifier)) return;
    setBusy(true);
    try {
      await onGiven({ quantity: amount.value, qualifier: amount.qualifier, date: day, ...(headcount === null ? {} : { headcount }) });
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
          <AmountField label={t("due.quantity")} required takesFocus qualifiers={GIVEN} unit={row.unit} value={amount} onChange={setAmount} path="quantity" error={told && fault && t(`refusals:field.${fault.kind}`)} />
          {row.recipient.group && <CountField label={t("due.headcount")} required w={240} value={headcount} onChange={setHeadcount} error={told && noPeople && t("refusals:field.headcount_needed")} />}
          <DateField label={t("due.date")} required w={200} value={day} onChange={setDay} error={told && noDay && t(`refusals:field.${day === null ? "required" : "date_in_future"}`)} />
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
