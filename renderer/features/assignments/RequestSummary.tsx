import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RequestBrief } from "../../../shared/contract/assignments";
import { formatPhone } from "../../../shared/domain/phones";
import { ItemAmounts } from "../../ui/AmountText";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named, placed } from "../../ui/naming";

/** A request in two lines: who, where, what, by when. */
export function RequestSummary({ request }: { request: RequestBrief }) {
  const { t } = useTranslation("assignments");
  const { date } = useFormats();
  const language = useLanguage();
  const where = [placed(request, language), request.address].filter(Boolean).join(", ");
  return (
    <div>
      <Text size="sm" fw={600}>
        <Anchor component={Link} to={`/requests/${request.id}`} inherit underline="always">
          {request.number}
        </Anchor>
        {" · "}
        {named(request.recipient, language)}
      </Text>
      <Text size="sm">{[where, formatPhone(request.phone)].filter(Boolean).join(" · ")}</Text>
      <Text size="sm">
        {request.items.length > 0 && <ItemAmounts items={request.items} />}
        {request.items.length > 0 && request.wanted && "; "}
        {request.wanted} {t("due", { date: date(request.dueDate), time: request.dueTime ?? "" })}
      </Text>
      {request.tried && (
        <Text size="sm" c="dimmed">
          {t("tried", { words: request.tried })}
        </Text>
      )}
    </div>
  );
}
