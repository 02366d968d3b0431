/** The corps' own limits that this delivery would go beyond: said while the form is filled, stopping nobody. */
import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DeliveryFields } from "../../../shared/contract/deliveries";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice } from "../../ui/office";

export function LimitWarnings({ fields, id }: { fields: DeliveryFields; id: string | null }) {
  const { t } = useTranslation("deliveries");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const { recipientKind, recipientId, lines } = fields;
  const familyId = recipientKind === "family" ? recipientId : null;
  const itemKindIds = lines.map((line) => line.itemKindId).filter(Boolean);
  const { data } = useQuery(query.deliveries.warnings.queryOptions({ input: { familyId: familyId ?? "-", date: fields.date, itemKindIds, except: id }, enabled: familyId !== null && fields.date !== "" && itemKindIds.length > 0 }));
  return (
    <div role="status">
      {familyId !== null && data && data.length > 0 && (
        <Alert color="yellow" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} title={t("limit.title")} styles={{ title: { color: "var(--mantine-color-text)" } }}>
          {data.map((warning) => (
            <Text key={`${warning.item.id} ${warning.per}`} size="sm">
              {t(`limit.${warning.per}`, { item: named(warning.item, language), times: warning.times })}{" "}
              {warning.given.map((one) => `${date(one.date)} — ${one.providers.map((provider) => named(provider, language)).join(", ")}`).join("; ")}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}
