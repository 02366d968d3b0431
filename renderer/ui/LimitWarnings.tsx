/** The corps' own limits that what is planned would go beyond: said wherever a delivery is born, stopping nobody. */
import { Alert, Anchor, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Unit } from "../../shared/domain/amounts";
import { useFormats } from "./format";
import { useLanguage } from "./LanguageChoice";
import { named } from "./naming";
import { useOffice } from "./office";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** More are counted: a sheet may hold hundreds. */
const SHOWN = 5;

interface LimitWarningsProps {
  readonly date: string;
  /** To whom, and what; what somebody is given in person counts for their family, and to nobody else anything is limited. */
  readonly planned: readonly { readonly kind: string; readonly id: string | null; readonly lines: readonly { readonly itemKindId: string | null; readonly unit: Unit; readonly quantity: number | null }[] }[];
  /** The delivery that is being edited. */
  readonly except?: string | null;
  /** True where there are several recipients: each family is named. */
  readonly byName?: boolean;
}

export function LimitWarnings({ date: day, planned, except = null, byName = false }: LimitWarningsProps) {
  const { t } = useTranslation("deliveries");
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  // What is half typed is no amount yet.
  const asked = planned.flatMap(({ kind, id, lines }) => {
    const said = lines.flatMap(({ itemKindId, unit, quantity }) => (itemKindId ? [{ itemKindId, unit, quantity: Number.isInteger(quantity) ? quantity : null }] : []));
    return id && said.length > 0 && (kind === "family" || kind === "person") ? [{ familyId: kind === "family" ? id : null, personId: kind === "person" ? id : null, lines: said }] : [];
  });
  const enabled = asked.length > 0 && DAY.test(day);
  const { data } = useQuery(query.deliveries.warnings.queryOptions({ input: { date: DAY.test(day) ? day : "2000-01-01", planned: asked, except }, enabled, placeholderData: keepPreviousData }));
  const warnings = enabled && data ? data : [];
  return (
    <div role="status">
      {warnings.length > 0 && (
        <Alert color="yellow" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} title={byName ? t("limit.titleOfMany", { count: new Set(warnings.map(({ family }) => family.id)).size }) : t("limit.title")} styles={{ title: { color: "var(--mantine-color-text)" } }}>
          {warnings.slice(0, SHOWN).map((warning) => (
            <Text key={`${warning.family.id} ${warning.item.id} ${warning.per}`} size="sm">
              {byName && (
                <>
                  <Anchor component={Link} to={`/families/${warning.family.id}`} target="_blank" size="sm">
                    {named(warning.family, language)}
                  </Anchor>
                  {". "}
                </>
              )}
              {t(`limit.${warning.per}${warning.sets ? "Sets" : ""}`, { item: named(warning.item, language), count: warning.times })}{" "}
              {warning.given.length > 0 && t("limit.given", { given: warning.given.map((one) => `${date(one.date)} — ${one.providers.map((provider) => named(provider, language)).join(", ")}`).join("; ") })}{" "}
              {warning.sets && warning.had > 1 && t("limit.hadSets", { count: warning.had })}{" "}
              {warning.here > 1 && t(warning.sets ? "limit.hereSets" : "limit.here", { count: warning.here })}{" "}
              {warning.unknown && t("limit.unknown")}
            </Text>
          ))}
          {warnings.length > SHOWN && <Text size="sm">{t("limit.more", { count: warnings.length - SHOWN })}</Text>}
        </Alert>
      )}
    </div>
  );
}
