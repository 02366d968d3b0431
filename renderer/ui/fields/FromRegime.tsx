import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format";
import { useLanguage } from "../LanguageChoice";
import { placed } from "../naming";
import { useOffice } from "../office";

const SHOWN = 20;

/** Lets a period begin with a regime of the country or of a place: hands on its first day. Nothing is there while no regime is on file. */
export function FromRegime({ onChoose }: { onChoose: (regime: { readonly id: string; readonly from: string }) => void }) {
  const { t } = useTranslation(["common", "regimes"]);
  const { query } = useOffice();
  const { date } = useFormats();
  const language = useLanguage();
  const regimes = useQuery(query.regimes.list.queryOptions({ input: { sort: "from", descending: true, pageSize: SHOWN, filters: {} } }));
  if (!regimes.data?.rows.length) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" rightSection={<IconChevronDown size={12} aria-hidden />}>{t("fromRegime")}</Button>
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
