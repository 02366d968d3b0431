import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { hoursText } from "../../../shared/domain/hours";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useOffice, useStatus } from "../../ui/office";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";

const SHOWN = 5;

/** Hours from approved attendance: in all, this year, and the last shifts. */
export function WorkedHours({ id }: { id: string }) {
  const { t } = useTranslation("volunteers");
  const { query } = useOffice();
  const { today } = useStatus();
  const { date, number } = useFormats();
  const language = useLanguage();
  const all = useQuery(query.shifts.hours.queryOptions({ input: { volunteerId: id } }));
  const year = useQuery(query.shifts.hours.queryOptions({ input: { volunteerId: id, from: `${today.slice(0, 4)}-01-01`, to: today } }));
  if (!all.data || !year.data) return null;
  const { minutes, days, waiting, shifts } = all.data;
  return (
    <Section title={t("worked.title")}>
      {minutes === 0 && waiting === 0 ? (
        <Text size="sm" c="dimmed">
          {t("worked.none")}
        </Text>
      ) : (
        <Facts facts={[[t("worked.total"), hoursText(minutes)], [t("worked.this"), hoursText(year.data.minutes)], [t("worked.days"), days > 0 && number(days)], [t("worked.waiting"), waiting > 0 && hoursText(waiting)]]} />
      )}
      {shifts.slice(-SHOWN).toReversed().map((shift) => (
        <Text key={shift.id} size="sm">
          <Anchor component={Link} to={`/shifts/${shift.id}`} size="sm">
            {named(shift, language)}
          </Anchor>
          {`, ${date(shift.date)} — `}
          <span className="number">{hoursText(shift.minutes)}</span>
        </Text>
      ))}
    </Section>
  );
}
