import { Alert, Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { VolunteerFields } from "../../../shared/contract/volunteers";
import { displayName } from "../../../shared/domain/names";
import { absenceOn, parentConsentState } from "../../../shared/domain/availability";
import { useFormats } from "../../ui/format";
import { useLanguage } from "../../ui/LanguageChoice";
import { named } from "../../ui/naming";
import { useStatus } from "../../ui/office";
import { usePeriodText } from "../../ui/period";
import { Clearances } from "../../ui/programme/Clearances";
import { Participants } from "../../ui/programme/Participants";
import { PersonFacts } from "../../ui/person/PersonFacts";
import { Attachments } from "../../ui/record/Attachments";
import { Facts } from "../../ui/record/Facts";
import { Section } from "../../ui/record/Section";
import { RecordLinks } from "../../ui/RecordLink";
import { StateBadge } from "../../ui/StateBadge";
import type { VolunteerExtra } from "./volunteers.feature";
import { ChangeStatus } from "./ChangeStatus";
import { WorkedHours } from "./WorkedHours";
import { useHoursText } from "./hoursText";

export function VolunteerCard({ id, fields, extra }: { id: string; fields: VolunteerFields; extra: VolunteerExtra }) {
  const { t } = useTranslation(["volunteers", "common", "people"]);
  const { date } = useFormats();
  const { today } = useStatus();
  const period = usePeriodText();
  const absent = absenceOn(fields.absences, today);
  const consent = parentConsentState(fields.person.birthDate, fields.parentConsent, today);
  return (
    <>
      {absent && (
        <Alert color="orange" p="xs">
          {t("card.absentNow", { kind: t(`absenceKind.${absent.kind}`), period: period(absent.from, absent.to) })}
        </Alert>
      )}
      {(consent === "wanted" || consent === "expired") && (
        <Alert color="orange" p="xs">
          {t(`consent.${consent}`)}
        </Alert>
      )}
      <Facts
        facts={[
          [t("field.number"), extra.number],
          [t("field.status"), <StateBadge key="status" state={fields.status} words="volunteers:status" />],
          [t("people:record"), fields.person.id && <Anchor key="person" component={Link} to={`/people/${fields.person.id}`} size="sm">{displayName(fields.person)}</Anchor>],
        ]}
      />
      <PersonFacts person={fields.person} extra={extra} />
      <WorkFacts fields={fields} extra={extra} />
      <Activity id={id} extra={extra} />
      <Participants of="volunteer" id={id} />
      <Clearances volunteerId={id} />
      <WorkedHours id={id} />
      <Papers fields={fields} />
      <Attachments ownerKind="volunteers" ownerId={id} kinds={consent === "not_needed" ? ["document", "consent", "photo", "parent_consent"] : ["parent_consent", "document", "consent", "photo"]} />
      <Section title={t("card.history")}>
        <Facts facts={extra.history.map((step) => [date(step.since), <StateBadge key={step.at} state={step.status} words="volunteers:status" />] as const)} />
        <ChangeStatus id={id} status={fields.status} />
      </Section>
    </>
  );
}

function WorkFacts({ fields, extra }: { fields: VolunteerFields; extra: VolunteerExtra }) {
  const { t } = useTranslation(["volunteers", "common"]);
  const { date } = useFormats();
  const hoursText = useHoursText();
  const period = usePeriodText();
  const occupation = [fields.occupationKind && t(`occupationKind.${fields.occupationKind}`), fields.occupation].filter(Boolean).join(", ");
  const absences = fields.absences.map((one) => [t(`absenceKind.${one.kind}`), period(one.from, one.to), one.note].filter(Boolean).join(", "));
  return (
    <Section title={t("card.work")}>
      <Facts
        facts={[
          [t("field.joinedOn"), date(fields.joinedOn)],
          [t("field.directions"), fields.directions.map((direction) => t(`common:direction.${direction}`)).join("\n")],
          [t("field.occupationKind"), occupation],
          [t("field.skills"), fields.skills.join(", ")],
          [t("field.vehicle"), fields.vehicle],
          [t("field.hours"), [...fields.hours.map(hoursText), fields.availability].filter(Boolean).join("\n")],
          [t("field.absences"), absences.join("\n")],
          [t("field.groups"), extra.groups.length > 0 && <RecordLinks key="groups" kind="volunteerGroups" records={extra.groups} />],
          [t("field.note"), fields.note],
        ]}
      />
    </Section>
  );
}

/** What the volunteer has done so far: deliveries and headquarters, with their days. */
function Activity({ id, extra }: { id: string; extra: VolunteerExtra }) {
  const { t } = useTranslation("volunteers");
  const { date, number } = useFormats();
  const language = useLanguage();
  const period = usePeriodText();
  return (
    <Section title={t("card.activity")}>
      <Facts
        facts={[
          [
            t("card.deliveries"),
            <Anchor key="deliveries" component={Link} to={`/deliveries?volunteerId=${id}`} size="sm" className="number">
              {number(extra.deliveries)}
            </Anchor>,
          ],
          [t("card.firstDelivery"), date(extra.firstDelivery)],
          [t("card.lastDelivery"), extra.lastDelivery === extra.firstDelivery ? "" : date(extra.lastDelivery)],
        ]}
      />
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
  );
}

function Papers({ fields }: { fields: VolunteerFields }) {
  const { t } = useTranslation("volunteers");
  const { date } = useFormats();
  const { parentConsent: consent, trainings } = fields;
  const until = (day: string | null): string => (day ? t("card.validUntil", { date: date(day) }) : "");
  return (
    <>
      {trainings.length > 0 && (
        <Section title={t("field.trainings")}>
          <Facts facts={trainings.map((one) => [one.name, [date(one.passedOn), one.document, until(one.validUntil)].filter(Boolean).join(", ") || "—"] as const)} />
        </Section>
      )}
      {consent && (
        <Section title={t("field.parentConsent")}>
          <Facts facts={[[t("consent.parent"), consent.parent], [t("consent.document"), [consent.document, date(consent.givenOn), until(consent.to)].filter(Boolean).join(", ")]]} />
        </Section>
      )}
    </>
  );
}
