/** What this delivery would take out of the store beyond what is there (R26): said while the form is filled, stopping nobody. */
import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DeliveryFields } from "../../../shared/contract/deliveries";
import { exactly } from "../../../shared/domain/quantities";
import { amountWords } from "../../ui/amounts";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";

export function StockWarnings({ fields, id }: { fields: DeliveryFields; id: string | null }) {
  const { t } = useTranslation("deliveries");
  const { query } = useOffice();
  const language = useLanguage();
  const storeId = fields.storeId ?? null;
  const lines = fields.lines.filter(({ itemKindId, quantity }) => itemKindId && quantity !== null && Number.isSafeInteger(quantity)).map(({ itemKindId, quantity, unit }) => ({ itemKindId, quantity, unit }));
  const { data } = useQuery(query.stock.shortages.queryOptions({ input: { storeId: storeId ?? "-", lines, except: id }, enabled: storeId !== null && lines.length > 0 }));
  return (
    <div role="status">
      {storeId !== null && lines.length > 0 && data && data.length > 0 && (
        <Alert color="yellow" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} title={t("stock.title")} styles={{ title: { color: "var(--mantine-color-text)" } }}>
          {data.map(({ item, unit, there, wanted }) => (
            <Text key={`${item.id} ${unit}`} size="sm">
              {there > 0
                ? t("stock.less", { item: named(item, language), there: amountWords(exactly(there), unit, language), wanted: amountWords(exactly(wanted), unit, language) })
                : t("stock.none", { item: named(item, language), wanted: amountWords(exactly(wanted), unit, language) })}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}
