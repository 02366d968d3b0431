import { Anchor, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CommitmentFields } from "../../../shared/contract/commitments";
import { addDays } from "../../../shared/domain/periods";
import { amountWords } from "../../ui/amounts";
import { ProgressText } from "../../ui/AmountText";
import { PlaceName } from "../../ui/fields/PlaceField";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import type { OutputOf } from "../../ui/outputs";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLink } from "../../ui/RecordLink";
import { OccurrenceTable } from "./OccurrenceTable";
import { PromisedTo } from "./PromisedTo";
import { useMarking } from "./useMarking";

const DAYS_AROUND = 31;
const MOST_SHOWN = 40;

export function CommitmentCard({ id, fields, extra }: { id: string; fields: CommitmentFields; extra: OutputOf<"commitments", "get">["extra"] }) {
  const { t } = useTranslation(["commitments", "common"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const { progress } = extra;
  return (
    <>
      <Facts
        facts={[
          [t("field.partnerId"), <RecordLink key="partner" kind="partners" record={extra.partner} />],
          [t("field.itemKindId"), named(extra.item, language)],
          [t("field.amount"), amountWords(fields.amount, fields.unit, language)],
          [t("field.recipientKind"), <PromisedTo key="recipient" recipient={extra.recipient} />],
          [t("field.rule"), extra.words[language]],
          [t("card.period"), fields.rule === "" ? date(fields.fromDate) : fields.toDate ? t("card.closed", { from: date(fields.fromDate), to: date(fields.toDate) }) : t("card.open", { from: date(fields.fromDate) })],
          [t("field.skipHolidays"), fields.rule !== "" && fields.skipHolidays && t("card.skipHolidays")],
          [t("card.nextDue"), extra.nextDue && date(extra.nextDue.dueDate)],
          [t("field.direction"), t(`common:direction.${fields.direction}`)],
          [t("field.katoCode"), fields.katoCode && <PlaceName key="place" code={fields.katoCode} />],
          [t("field.note"), fields.note],
        ]}
      />
      <Section title={t("card.progress")}>
        <Text fz="lg" fw={600}>
          <ProgressText confirmed={progress.confirmed} expected={progress.expected} unit={fields.unit} />
        </Text>
        <Facts
          facts={[
            [t("card.times"), t("card.timesOf", { confirmed: number(progress.confirmedOccurrences), total: number(progress.occurrences) })],
            [t("card.missed"), progress.missedOccurrences > 0 && number(progress.missedOccurrences)],
          ]}
        />
      </Section>
      <Section title={t("card.occurrences")}>
        <Occurrences id={id} fields={fields} />
      </Section>
    </>
  );
}

/** The days around today; of a commitment that is over, its last ones. All of them are one click away. */
function Occurrences({ id, fields }: { id: string; fields: CommitmentFields }) {
  const { t } = useTranslation("commitments");
  const { query } = useOffice();
  const { today } = useStatus();
  const marking = useMarking();
  const last = addDays(today, DAYS_AROUND);
  const to = fields.toDate && fields.toDate < last ? fields.toDate : fields.fromDate > last ? addDays(fields.fromDate, DAYS_AROUND) : last;
  const due = useQuery(query.commitments.due.queryOptions({ input: { commitmentId: id, from: fields.fromDate, to, limit: 2000 } }));
  if (!due.data) return <Skeleton h={80} />;
  const { rows, total } = due.data;
  return (
    <>
      <OccurrenceTable rows={rows.slice(-MOST_SHOWN).reverse()} marking={marking} layout="card" />
      {total > MOST_SHOWN && (
        <Anchor component={Link} to={`/commitments/due?commitmentId=${id}&from=${fields.fromDate}&to=${to}&state=all`} size="sm">
          {t("card.all")}
        </Anchor>
      )}
      {marking.dialog}
    </>
  );
}
