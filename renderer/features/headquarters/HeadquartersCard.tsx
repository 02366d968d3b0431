import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HeadquartersFields } from "../../../shared/contract/headquarters";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import { usePeriodText } from "../../ui/period";
import { Facts } from "../../ui/record/Facts";
import { RecordLink } from "../../ui/RecordLink";
import type { HeadquartersExtra } from "./headquarters.feature";
import { Membership } from "./Membership";

export function HeadquartersCard({ id, fields, extra }: { id: string; fields: HeadquartersFields; extra: HeadquartersExtra }) {
  const { t } = useTranslation(["headquarters", "regimes", "common"]);
  const { date } = useFormats();
  const language = useLanguage();
  const period = usePeriodText();
  const { regime } = extra;
  return (
    <>
      <Facts
        facts={[
          [t("field.nameRu"), language === "kk" && fields.nameKk ? fields.nameRu : ""],
          [t("field.nameKk"), language === "kk" ? "" : fields.nameKk],
          [t("field.purpose"), fields.purpose],
          [t("field.from"), date(fields.from)],
          [t("field.to"), date(fields.to)],
          [t("field.katoCode"), placed(extra, language)],
          [t("field.directions"), fields.directions.map((direction) => t(`common:direction.${direction}`)).join("\n")],
          [t("field.coordinatorId"), extra.coordinator && <RecordLink key="coordinator" kind="people" record={extra.coordinator} />],
          [
            t("field.regimeId"),
            regime && (
              <Anchor key="regime" component={Link} to={`/regimes/${regime.id}`} inherit>
                {[t(`regimes:kind.${regime.kind}`), placed(regime, language) || t("regimes:wholeCountry"), period(regime.from, regime.to)].join(", ")}
              </Anchor>
            ),
          ],
          [t("field.note"), fields.note],
        ]}
      />
      <Membership id={id} members={fields.members} volunteers={extra.volunteers} />
    </>
  );
}
