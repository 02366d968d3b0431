import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown, IconFlag } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { placed } from "../naming";
import { useOffice } from "../office";

const SHOWN = 20;

interface FromRegimeProps {
  readonly onChoose: (regime: { readonly id: string; readonly from: string }) => void;
  /** A button without words, for a bar that has no room for them. */
  readonly small?: boolean;
}

/** Lets a period begin with a regime of the country or of a place: hands on its first day. Nothing is there while no regime is on file. */
export function FromRegime({ onChoose, small = false }: FromRegimeProps) {
  const { t } = useTranslation(["common", "regimes"]);
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const regimes = useQuery(query.regimes.list.queryOptions({ input: { sort: "from", descending: true, pageSize: SHOWN, filters: {} } }));
  if (!regimes.data?.rows.length) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        {small ? (
          <Tooltip label={t("fromRegime")}>
            <ActionIcon variant="default" size={36} aria-label={t("fromRegime")}>
              <IconFlag size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button size="compact-sm" variant="subtle" rightSection={<IconChevronDown size={12} aria-hidden />}>{t("fromRegime")}</Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {regimes.data.rows.map((regime) => (
          <Menu.Item key={regime.id} onClick={() => onChoose(regime)}>
            {t(`regimes:kind.${regime.kind}`)}, {placed(regime, language) || t("regimes:wholeCountry")}: {t("period.since", { from: date(regime.from) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
