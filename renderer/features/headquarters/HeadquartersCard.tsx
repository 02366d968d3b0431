import { useTranslation } from "react-i18next";
import type { HeadquartersFields } from "../../../shared/contract/headquarters";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { placed } from "../../ui/naming";
import { Facts } from "../../ui/record/Facts";
import type { HeadquartersExtra } from "./headquarters.feature";
import { Membership } from "./Membership";

export function HeadquartersCard({ id, fields, extra }: { id: string; fields: HeadquartersFields; extra: HeadquartersExtra }) {
  const { t } = useTranslation("headquarters");
  const { date } = useFormats();
  const language = useLanguage();
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
          [t("field.note"), fields.note],
        ]}
      />
      <Membership id={id} members={fields.members} volunteers={extra.volunteers} />
    </>
  );
}
