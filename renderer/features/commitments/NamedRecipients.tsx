/** Who got what fell due, by name: one row a recipient, each with how much. */
import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OccurrenceRecipient } from "../../../shared/contract/commitments";
import type { Unit } from "../../../shared/domain/amounts";
import { amountWords } from "../../ui/amounts";
import { QuantityField } from "../../ui/fields/QuantityField";
import { RecordSelect } from "../../ui/fields/RecordSelect";
import { Rows } from "../../ui/fields/Rows";
import { useLanguage } from "../../ui/LanguageChoice";
import { useOffice } from "../../ui/office";

/** A row while it is edited: nobody chosen yet, or no number. */
export interface RecipientRow {
  readonly id: string | null;
  readonly quantity: number | null;
}

/** What can be sent of these rows; null while one of them lacks its name or its number. */
export function recipientsIn(rows: readonly RecipientRow[], kind: OccurrenceRecipient["kind"]): OccurrenceRecipient[] | null {
  const whole = rows.flatMap(({ id, quantity }) => (id === null || quantity === null || Number.isNaN(quantity) ? [] : [{ kind, id, quantity }]));
  return whole.length === rows.length && rows.length > 0 ? whole : null;
}

interface NamedRecipientsProps {
  readonly kind: OccurrenceRecipient["kind"];
  readonly unit: Unit;
  /** What one of them usually gets, in the unit's scale. */
  readonly usual: number | null;
  readonly rows: readonly RecipientRow[];
  readonly onChange: (rows: RecipientRow[]) => void;
}

export function NamedRecipients({ kind, unit, usual, rows, onChange }: NamedRecipientsProps) {
  const { t } = useTranslation("commitments");
  const { client } = useOffice();
  const language = useLanguage();
  const set = (index: number, part: Partial<RecipientRow>): void => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const sum = rows.reduce((all, { quantity }) => all + (quantity === null || Number.isNaN(quantity) ? 0 : quantity), 0);
  const of = kind === "family" ? { of: "families", load: client.families.choices } : { of: "people", load: client.people.choices };
  return (
    <Stack gap="xs">
      <Rows
        rows={rows}
        addLabel={t("due.addRecipient")}
        onAdd={() => onChange([...rows, { id: null, quantity: usual }])}
        onRemove={(index) => onChange(rows.filter((_, at) => at !== index))}
        render={(row, index) => (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1, minWidth: 0 }}>
              <RecordSelect {...of} data-autofocus={index === 0 || undefined} label={t(`due.${kind}`)} value={row.id} onChange={(id) => set(index, { id })} />
            </div>
            <div style={{ width: 110 }}>
              <QuantityField label={t("due.perRecipient")} unit={unit} value={row.quantity} onChange={(quantity) => set(index, { quantity })} />
            </div>
          </Group>
        )}
      />
      <Text size="sm" role="status">
        {t("due.recipientsSum", { amount: amountWords({ qualifier: "exact", value: sum, high: null }, unit, language) })}
      </Text>
    </Stack>
  );
}
