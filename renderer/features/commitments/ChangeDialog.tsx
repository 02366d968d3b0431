import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OccurrenceRow } from "../../../shared/contract/commitments";
import { amountWords } from "../../ui/amounts";
import { DateField } from "../../ui/fields/DateField";
import { QuantityField } from "../../ui/fields/QuantityField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";

/** How one due date is to be. `expected` is in the unit's scale; null: as the commitment promises. */
export interface OccurrencePlan {
  readonly date: string;
  readonly expected: number | null;
  readonly note: string;
}

interface ChangeDialogProps {
  readonly row: OccurrenceRow;
  readonly onCancel: () => void;
  readonly onChange: (plan: OccurrencePlan) => Promise<void>;
}

/** Another day, quantity or note for one due date; the rule of the commitment stands beside it, untouched. */
export function ChangeDialog({ row, onCancel, onChange }: ChangeDialogProps) {
  const { t } = useTranslation(["commitments", "common", "refusals"]);
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const [day, setDay] = useState<string | null>(row.dueDate);
  const [expected, setExpected] = useState(row.ownExpected ? row.expected.value : null);
  const [note, setNote] = useState(row.note);
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const commitment = useQuery(query.commitments.get.queryOptions({ input: { id: row.commitmentId } })).data;
  const send = async (plan: { date: string | null; expected: number | null }): Promise<void> => {
    setTold(true);
    if (busy || plan.date === null || Number.isNaN(plan.expected)) return;
    setBusy(true);
    try {
      await onChange({ date: plan.date, expected: plan.expected, note: note.trim() });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onCancel} title={t("due.changeTitle")} closeButtonProps={{ "aria-label": t("common:close") }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send({ date: day, expected });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t("due.what", { partner: named(row.partner, language), date: date(row.dueDate) })} · {named(row.item, language)}
            <br />
            {commitment && t("due.changeLead", { rule: commitment.extra.words[language] })}
          </Text>
          <DateField label={t("due.newDay")} required data-autofocus w={200} value={day} onChange={setDay} error={told && day === null && t("refusals:field.required")} />
          <QuantityField label={t("due.newExpected")} unit={row.unit} value={expected} onChange={setExpected} />
          {commitment && (
            <Text size="xs" c="dimmed" mt={-8}>
              {t("due.asPromised", { amount: amountWords(commitment.fields.amount, row.unit, language) })}
            </Text>
          )}
          <Textarea label={t("due.note")} autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Group justify="flex-end" gap="xs">
            {(row.plannedDate !== null || row.ownExpected) && (
              <Button variant="subtle" mr="auto" loading={busy} onClick={() => void send({ date: row.plannedDate ?? row.dueDate, expected: null })}>
                {t("due.byRule")}
              </Button>
            )}
            <Button variant="default" onClick={onCancel}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("due.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
