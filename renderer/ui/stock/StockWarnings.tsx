/** What these lines would take out of the store beyond what is there (R26): said while a form is filled, stopping nobody. */
import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { exactly } from "../../../shared/domain/quantities";
import type { StockLine } from "../../../shared/domain/stock";
import { amountWords } from "../amounts";
import { useLanguage } from "../LanguageChoice";
import { named } from "../naming";
import { useOffice } from "../office";

interface StockWarningsProps {
  readonly storeId: string | null;
  readonly lines: readonly StockLine[];
  /** A delivery on file that already counts among what went out. */
  readonly except?: string | null;
}

export function StockWarnings({ storeId, lines, except = null }: StockWarningsProps) {
  const { t } = useTranslation("deliveries");
  const { query } = useOffice();
  const language = useLanguage();
  const known = lines.filter(({ itemKindId, quantity }) => itemKindId && quantity !== null && Number.isSafeInteger(quantity)).map(({ itemKindId, quantity, unit }) => ({ itemKindId, quantity, unit }));
  const uncounted = lines.some(({ itemKindId, quantity }) => itemKindId && quantity === null);
  const { data } = useQuery(query.stock.shortages.queryOptions({ input: { storeId: storeId ?? "-", lines: known, except }, enabled: storeId !== null && known.length > 0 }));
  return (
    <div role="status">
      {storeId !== null && uncounted && (
        <Text size="sm" c="dimmed">
          {t("stock.uncounted")}
        </Text>
      )}
      {storeId !== null && known.length > 0 && data && data.length > 0 && (
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
