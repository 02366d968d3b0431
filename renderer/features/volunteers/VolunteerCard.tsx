import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { VolunteerFields } from "../../../shared/contract/volunteers";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { usePeriodText } from "../../ui/period";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { StateBadge } from "../../ui/StateBadge";
import type { VolunteerExtra } from "./volunteers.feature";

export function VolunteerCard({ id, fields, extra }: { id: string; fields: VolunteerFields; extra: VolunteerExtra }) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { date, number } = useFormats();
  const language = useLanguage();
  const period = usePeriodText();
  return (
    <>
      <Facts
        facts={[
          [t("field.number"), extra.number],
          [t("field.status"), <StateBadge key="status" state={fields.status} words="volunteers:status" />],
        ]}
      />
      <PersonFacts person={fields.person} extra={extra} />
      <Section title={t("card.work")}>
        <Facts
          facts={[
            [t("field.joinedOn"), date(fields.joinedOn)],
            [t("field.directions"), fields.directions.map((direction) => t(`common:direction.${direction}`)).join("\n")],
            [t("field.occupation"), fields.occupation],
            [t("field.skills"), fields.skills.join(", ")],
            [t("field.vehicle"), fields.vehicle],
            [t("field.availability"), fields.availability],
            [
              t("card.deliveries"),
              <Anchor key="deliveries" component={Link} to={`/deliveries?volunteerId=${id}`} size="sm" className="number">
                {number(extra.deliveries)}
              </Anchor>,
            ],
            [t("field.note"), fields.note],
          ]}
        />
      </Section>
      {extra.headquarters.length > 0 && (
        <Section title={t("card.headquarters")}>
          {extra.headquarters.map((membership) => (
            <Text key={`${membership.id} ${membership.from}`} size="sm">
              <Anchor component={Link} to={`/headquarters/${membership.id}`} size="sm">
                {named(membership, language)}
              </Anchor>
              {membership.role && `, ${membership.role}`}
              <Text span size="sm" c="dimmed" display="block">
                {period(membership.from, membership.to)}
              </Text>
            </Text>
          ))}
        </Section>
      )}
      <Section title={t("card.history")}>
        <Facts facts={extra.history.map((step) => [date(step.since), <StateBadge key={step.at} state={step.status} words="volunteers:status" />] as const)} />
      </Section>
    </>
  );
}
