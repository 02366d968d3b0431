import { useTranslation } from "react-i18next";
import { peopleInside } from "../../../shared/domain/families";
import { counted } from "../../../shared/domain/wording";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";

/** People inside a family for its line in the list (R7), with where the number comes from on hovering; a dash where nobody knows. */
export function PeopleCount({ row }: { row: { readonly headName: string; readonly members: number; readonly declaredSize: number | null } }) {
  const { number } = useFormats();
  const hasHead = row.headName !== "";
  const { count, source } = peopleInside({ hasHead, members: row.members - (hasHead ? 1 : 0), declaredSize: row.declaredSize });
  const sourceText = useSourceText();
  return <span title={sourceText(count, source)}>{count === null ? "—" : number(count)}</span>;
}

/** "5 человек — по списку семьи". */
export function useSourceText(): (count: number | null, source: "members" | "declared" | "unknown") => string {
  const { t } = useTranslation("families");
  const language = useLanguage();
  return (count, source) => (count === null ? t("card.source.unknown") : t(`card.source.${source}`, { people: counted(count, "person", language) }));
}
