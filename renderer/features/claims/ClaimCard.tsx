import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ClaimFields } from "../../../shared/contract/claims";
import type { Amount } from "../../../shared/domain/amounts";
import { type Coverage, coverageOf } from "../../../shared/domain/claimCoverage";
import { exactly, whole } from "../../../shared/domain/quantities";
import { eachDay } from "../../../shared/domain/wording";
import { AmountText } from "../../ui/AmountText";
import { amountWords } from "../../ui/amounts";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import type { OutputOf } from "../../ui/outputs";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink, RecordLinks } from "../../ui/RecordLink";
import type { RecordHead } from "../../ui/register/feature";
import { StateBadge } from "../../ui/StateBadge";
import { ClaimList } from "./ClaimList";

export interface ClaimCardProps {
  readonly id: string;
  readonly record: RecordHead;
  readonly fields: ClaimFields;
  readonly extra: OutputOf<"claims", "get">["extra"];
}

const NOTHING_COVERED: Coverage = { stillClaimed: null, beyond: 0 };

/** What the list covers and what is still only claimed (R8): families and people by recipients, all else by what the rows give. */
function Covered({ fields: { amount, unit, listState, perDay }, extra }: Pick<ClaimCardProps, "fields" | "extra">) {
  const { t } = useTranslation("claims");
  const language = useLanguage();
  const listed = unit === "family" || unit === "person" ? whole(extra.listedRecipients, unit) : extra.listedAmount;
  // A list is no part of what is given each day: nothing can be taken off it.
  const { stillClaimed, beyond } = perDay ? NOTHING_COVERED : coverageOf(amount, listed, listState);
  const words = (value: Amount): string => amountWords(value, unit, language);
  return (
    <>
      <Facts
        facts={[
          [t("card.claimed"), perDay && amount.qualifier !== "unknown" ? eachDay(words(amount), language) : words(amount)],
          [t("card.onList"), words(exactly(listed))],
          [t("card.stillClaimed"), stillClaimed && <b key="still">{words(stillClaimed)}</b>],
        ]}
      />
      {listState === "complete" && <Text size="sm">{t("card.coveredWhole")}</Text>}
      {beyond > 0 && listState !== "complete" && <Text size="sm">{t("card.over", { amount: words(exactly(beyond)) })}</Text>}
    </>
  );
}

export function ClaimCard({ id, record, fields, extra }: ClaimCardProps) {
  const { t } = useTranslation(["claims", "families", "common"]);
  const { date } = useFormats();
  const language = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t("field.amount"), <b key="amount"><AmountText amount={fields.amount} unit={fields.unit} perDay={fields.perDay} /></b>],
          [t("field.recipientKind"), t(`kind.${fields.recipientKind}`)],
          [t("field.recipientGroupId"), extra.group && <RecordLink key="group" kind="recipientGroups" record={extra.group} />],
          [t("field.itemKindId"), extra.item && named(extra.item, language)],
          [t("field.partners"), <RecordLinks key="partners" kind="partners" records={extra.partners} />],
          [t("field.period"), t("card.period", { from: date(fields.fromDate), to: date(fields.toDate) })],
          [t("field.sourceDocument"), fields.sourceDocument],
          [t("field.listState"), <StateBadge key="list" state={fields.listState} words="claims:listState" />],
          [t("field.withinClaimId"), extra.within && <RecordLink key="within" kind="claims" record={extra.within} />],
          [t("field.repeatsClaimId"), extra.repeats && <RecordLink key="repeats" kind="claims" record={extra.repeats} />],
          [t("card.contains"), extra.contains.length > 0 && <RecordLinks key="contains" kind="claims" records={extra.contains} />],
          [t("card.repeatedBy"), extra.repeatedBy.length > 0 && <RecordLinks key="repeated" kind="claims" records={extra.repeatedBy} />],
          [t("field.vulnerabilities"), fields.vulnerabilities.map((code) => t(`families:vulnerability.${code}`)).join(", ")],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.area"), fields.area],
          [t("field.campaignId"), extra.campaign && <RecordLink key="campaign" kind="campaigns" record={extra.campaign} />],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.note"), fields.note],
        ]}
      />
      <Attachments ownerKind="claims" ownerId={id} kinds={["source", "document"]} title={t("field.sourceDocument")} />
      <Section title={t("card.rows")}>
        <Covered fields={fields} extra={extra} />
        <ClaimList id={id} record={record} fields={fields} extra={extra} />
      </Section>
    </>
  );
}
